import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { getRequestListener } from '@hono/node-server';
import type { TrialSupplier } from '#electron/suppliers/embedded/store.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import type { Desk } from '#electron/desk/desk.ts';
import { ja } from '#renderer/i18n/messages.ts';
import type { CallName } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { SupplierRules } from '#shared/model/supplier-rules.ts';
import { neutralProfileId } from '#shared/model/supplier-setting.ts';
import { axeViolations } from '#tests/support/axe.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import {
  call,
  currentAccount,
  deskFolder,
  good,
  historyComplete,
  openDesk,
  searched,
  startDesk,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';
import { sixthSupplier } from '#tests/support/sixth-supplier.ts';

// A desk whose only supplier is none that it knows: every page that its menu leads to, and none that it does not. Each test
// goes on from the one before.

test.describe.configure({ mode: 'serial' });

const [byNumber] = sixthSupplier.trial.accounts;
/** The sixth supplier with everything that a neutral one may offer. */
const whole: TrialSupplier = {
  ...sixthSupplier,
  profile: {
    ...sixthSupplier.profile,
    buying: {
      ...sixthSupplier.profile.buying!,
      coupons: true,
      campaigns: true,
      myCatalogues: true,
      recurring: true,
      productRequests: true,
    },
  },
};
const shot = screenshotSeries('neutral');
/** Other suppliers, a document that this one does not issue, and a login ID that it does not take. */
const untrue =
  /アマノ|アスクル|QUO|プラス|Qoo10|お問い合わせ番号|領収書の発行の記録|メールアドレスは、どちらもログインに/;

const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));

/** All that a supplier can say of itself. */
const rules: SupplierRules = {
  mark: '緑',
  account: true,
  markColours: { light: '#1b5e20', dark: '#a5d6a7' },
  signInText: {
    ja: 'お客様番号は請求書の右上に記載しています。',
    en: 'Your customer number stands on the upper right of your invoices.',
  },
  helpText: { ja: '月末は電話が混み合います。', en: 'The lines are busy at the end of a month.' },
  login: {
    kinds: [
      { kind: 'inquiry-number', digits: 6, label: { ja: 'お客様番号', en: 'Customer number' } },
      { kind: 'member-id' },
    ],
    label: { ja: 'お客様番号 / ユーザーID', en: 'Customer number / user ID' },
    example: '123456',
  },
  singleSignOn: { issuer: 'https://login.midori.example/tenant', clientId: 'kobai-desk' },
  historyYears: 5,
  departments: true,
  payments: ['np', 'bank-transfer', 'card'],
  buying: {
    cart: true,
    reorder: 'with-quantity',
    quotes: true,
    coupons: true,
    campaigns: true,
    myCatalogues: true,
    recurring: true,
    productRequests: true,
    terms: [{ closingDay: 15, payMonthOffset: 1, payDay: 10 }],
    documents: [
      { kind: 'delivery-note', after: 'any-time', methods: null },
      { kind: 'invoice', after: 'shipped', methods: null },
    ],
  },
};

/** The supplier on a port of this machine; what it says of itself can change. */
async function serve(folder: string) {
  const store = createEmbeddedStore({
    file: `${folder}/served.db`,
    suppliers: [whole],
    lines: 600,
    ...cheapCosts.store,
  });
  const said: { now: SupplierRules; fails?: string } = { now: rules };
  const answer = async (request: Request): Promise<Response> => {
    if (said.fails && new URL(request.url).pathname.endsWith(said.fails))
      return new Response(null, { status: 500 });
    const response = await store.fetch(request);
    if (!new URL(request.url).pathname.endsWith('/v1/supplier')) return response;
    return Response.json({
      ...((await response.json()) as object),
      trialSignIns: [],
      trialMail: false,
      rules: said.now,
      forgotten: { idUrl: null, passwordUrl: null },
    });
  };
  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    said,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${sixthSupplier.id}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      store.close();
    },
  };
}

test.describe('a desk with a neutral supplier only', () => {
  const own = deskFolder();
  let served: Awaited<ReturnType<typeof serve>>;
  let desk: RunningDesk;
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    served = await serve(own.folder);
    desk = await startDesk({
      folder: own.folder,
      suppliers: [
        {
          id: sixthSupplier.id,
          name: sixthSupplier.name,
          profile: neutralProfileId,
          baseUrl: served.baseUrl,
        },
      ],
    });
    ({ page } = await openDesk(browser, desk));
  });
  test.afterAll(async () => {
    await desk.stop();
    await served.stop();
    own.remove();
  });

  /** The page that is open is complete, true of this supplier and accessible. */
  async function looksRight(label: string): Promise<void> {
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main .k-skeleton')).toHaveCount(0);
    await expect(page.locator('main .k-refusal')).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText(untrue);
    await shot(page, label, { english: true });
    expect(await axeViolations(page, label)).toEqual([]);
  }

  test('signs in with the supplier’s words, mark and page, and every entry of the menu leads somewhere', async () => {
    test.setTimeout(240_000);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(String(error)));
    await expect(page.getByText(rules.signInText!.ja)).toBeVisible();
    await expect(page.getByRole('button', { name: '供給元のページでログイン' })).toBeVisible();
    await expect(page.locator('.chooser__mark')).toHaveText('緑');
    await expect(page.locator('.chooser__one:has(:checked) .chooser__mark')).toHaveCSS(
      'background-color',
      'rgb(27, 94, 32)',
    );
    await shot(page, 'sign-in', { english: true });
    expect(await axeViolations(page, 'sign-in')).toEqual([]);

    // Nothing comes by a mail whose URL could be opened here.
    await expect(page.getByRole('button', { name: ja.signIn.openLink })).toHaveCount(0);
    // It has no page for that, and none is spoken of.
    for (const forgotten of ['パスワードをお忘れの方', 'ID を忘れた方']) {
      await page.getByRole('button', { name: forgotten }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('この供給元には案内ページがありません');
      await expect(dialog).not.toContainText(/案内ページで(行います|確認)/);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }

    // Typed in full width, it is read as what the supplier calls it.
    await page.locator('input[name=username]').fill(fullWidth(byNumber!.identifier.value));
    await page.locator('input[name=password]').focus();
    await expect(page.locator('main')).toContainText(
      ja.signIn.interpretedAs.replace('{name}', 'お客様番号').replace('{value}', byNumber!.identifier.value),
    );
    await page.locator('input[name=password]').fill(byNumber!.password);
    await page.locator('button[type=submit]').click();
    await page.locator('.history').waitFor();
    const account = await currentAccount(page);
    await historyComplete(page, account.id);

    const nav = page.locator('nav.sections');
    const entries = await nav
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => ({ to: link.getAttribute('href')!, label: link.textContent.trim() })),
      );
    expect(entries.map(({ label }) => label)).toEqual([
      '注文履歴',
      'カタログ',
      'カート',
      '見積',
      'マイカタログ',
      '定期注文',
      'クーポン',
      'お支払い',
      '書類',
      'アーカイブ',
      'アカウント',
      'お知らせ・サポート',
      '設定',
    ]);
    for (const { to, label } of entries) {
      await test.step(label, async () => {
        await nav.locator(`a[href="${to}"]`).click();
        await expect(nav.locator('[aria-current=page]')).toContainText(label);
        await looksRight(label);
        if (label === '見積') await expect(page).toHaveTitle(ja.common.pageTitle.replace('{page}', label));
        if (label === 'クーポン') {
          await expect(page).toHaveTitle(ja.common.pageTitle.replace('{page}', label));
          await expect(page.locator('main')).not.toContainText('ポイント');
        }
        if (label === '設定') {
          await expect(page.getByRole('checkbox', { name: 'クーポン', exact: true })).toBeVisible();
          await expect(page.getByRole('checkbox', { name: '見積', exact: true })).toBeVisible();
        }
      });
    }
    expect(broken).toEqual([]);
  });

  test('shows an order, a filled cart, its checkout, a quote and what an account has', async () => {
    test.setTimeout(240_000);
    const [{ id: account }] = (await good(page, 'accounts.list', {})) as [Account];
    const open = async (path: string, part: string, label: string) =>
      test.step(label, async () => {
        await page.evaluate((to) => (window.location.hash = to), `/accounts/${account}/${path}`);
        await expect(page.locator(part).first()).toBeVisible();
        await looksRight(label);
      });
    const caller = { call: (name: CallName, input: never) => call(page, name, input) } as Pick<Desk, 'call'>;

    const [row] = (await searched(page, account)).rows;
    await open(`history?order=${account}:${row!.id}`, '.k-detail .totals', '注文');
    // Its delivery note is issued from the page, and stands on the page of documents.
    const papers = page.getByRole('region', { name: ja.documents.panel.title });
    const { 'delivery-note': note } = ja.documents.kind;
    await papers
      .getByRole('button', { name: ja.documents.panel.printOf.replace('{document}', note) })
      .click();
    await expect(papers).toContainText(ja.documents.panel.issued.replace('{n}', '1'));
    const [issued] = await good(page, 'documents.issued', { account, of: null });
    expect(issued).toMatchObject({ kind: 'delivery-note' });
    await open('documents', 'main table tbody tr', '発行した書類');
    await expect(page.locator('main')).toContainText(issued!.number);
    await fillCart(caller, account);
    await open('cart', '.row[data-line]', 'カートの商品');
    await open('checkout', '.totals', '注文手続き');
    await expect(page.locator('main')).not.toContainText('ポイント');
    // It has no page of addresses to be led to.
    await expect(page.getByRole('link', { name: ja.checkout.address.book })).toHaveCount(0);
    const { id } = await good(page, 'checkout.create-quote', {
      ...(await confirmation(caller, account, { payment: 'bank-transfer' })),
      emptyCart: false,
    });
    await open(`quotes?quote=${id}`, '.k-detail .totals', '見積の内容');
    await open('security', '.sessions li', 'セキュリティ');
    await expect(page.locator('.log tbody tr').first()).toContainText('お客様番号');
    await open('withdrawal', 'main h1', '退会');

    served.said.fails = '/v1/benefits';
    await page.evaluate((to) => (window.location.hash = to), `/accounts/${account}/benefits`);
    await expect(page.locator('main .k-refusal')).toContainText('クーポンを読み込めませんでした');
    await expect(page.locator('main')).not.toContainText('ポイント');
    delete served.said.fails;
  });

  test('has no entry for what the supplier does not offer, from the moment it says so', async () => {
    served.said.now = { mark: '緑', login: rules.login };
    await good(page, 'suppliers.describe', { supplier: sixthSupplier.id });
    await page.evaluate(() => (window.location.hash = '/settings'));
    const entries = page.locator('nav.sections a');
    await expect(entries).toHaveText(['注文履歴', 'アーカイブ', 'お知らせ・サポート', '設定']);
    // Nor is there anything on the settings page to be left out of the menu.
    await expect(page.getByRole('heading', { name: '設定', exact: true })).toBeVisible();
    await expect(page.locator('.menu-settings')).toHaveCount(0);
    // Nor is anybody reminded of a password that can't be changed here.
    await expect(page.getByRole('heading', { name: 'パスワード変更のお知らせ' })).toHaveCount(0);
    await shot(page, 'history-only', { english: true });
  });
});
