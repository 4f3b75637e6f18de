import { expect, test, type Page } from '@playwright/test';
import {
  chooseSupplier,
  deskFolder,
  historyComplete,
  openDesk,
  searched,
  signInAs,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { startStoreServer } from '#tests/support/store-server.ts';

const openCatalogue = (page: Page, account: string): Promise<void> =>
  page.evaluate((id) => void (location.hash = `#/accounts/${id}/catalogue`), account);

test('AS-27 when the supplier is out of service or out of reach, the saved history opens with the password', async ({
  browser,
}) => {
  const { folder, remove } = deskFolder();
  const server = await startStoreServer(`${folder}/served`);
  const desk = await startDesk({ folder, supplierUrl: `http://${server.host}` });
  try {
    const { context, page } = await openDesk(browser, desk);
    const trial = trialOf('askul-trial', 'sato.misaki');
    const account = await signInAs(page, trial);
    const orders = await historyComplete(page, account.id);
    const document = await searched(page, account.id, { text: '用紙' });
    expect(document.orders).toBeGreaterThan(0);
    expect(document.orders).toBeLessThan(orders);
    await page.locator('.account-menu').click();
    await page.getByRole('menuitem', { name: 'ログアウト', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'ログイン', exact: true })).toBeVisible();

    const refusal = page.getByRole('alert').filter({ hasText: 'ログインできませんでした' });
    const offline = refusal.getByRole('button', { name: 'オフラインで履歴を見る' });
    const signIn = async (password: string): Promise<void> => {
      await chooseSupplier(page, trial.supplier);
      await page.locator('input[name=username]').fill(trial.identifier.value);
      await page.locator('input[name=password]').fill(password);
      await page.locator('button[type=submit]').click();
    };

    await test.step('out of service', async () => {
      server.store.admin.setOutage('askul-trial', true);
      await signIn(trial.password);
      await expect(refusal).toContainText('供給元のシステム障害またはメンテナンス中です(w:004)。');
      await expect(offline).toBeVisible();
    });
    await test.step('out of reach', async () => {
      await server.stop();
      await page.reload();
      await signIn(trial.password);
      await expect(refusal).toContainText(`供給元(${server.host})が応答していません。`);
      await expect(offline).toBeVisible();
    });
    await test.step('not without the password of the last sign-in', async () => {
      await page.locator('input[name=password]').fill('Minato-Soumu9!');
      await offline.click();
      await expect(
        page.getByText('保存済みデータを開けません。前回のログインと同じパスワードを入力してください。'),
      ).toBeVisible();
      await expect(page.locator('input[name=password]')).toBeFocused();
      await expect(offline).toBeVisible();
      await expect(page.locator('.history')).toHaveCount(0);
    });
    await test.step('the saved history, and how old it is', async () => {
      await signIn(trial.password);
      // The answer to this sign-in, not the one before it, whose button is there until then.
      await expect(refusal).toContainText(`供給元(${server.host})が応答していません。`);
      await offline.click();
      const line = page.locator('.state-line--offline');
      await expect(line).toContainText('オフライン表示中です。');
      await expect(line).toContainText(
        /\d{4}\/\d\d\/\d\d\([日月火水木金土]\) \d\d:\d\d 時点\((?:たった今|\d+ 分前)\)の履歴です。/,
      );
      await expect(line.getByRole('link', { name: 'もう一度ログイン' })).toBeVisible();
      await expect(page.locator('.sums__counts')).toContainText(`${orders.toLocaleString('en-US')}件`);
      await expect(page.locator('.rail__state--offline')).toBeVisible();
      await expect(page.getByText('オフライン表示中')).toHaveCount(1);
    });
    await test.step('a page that needs the supplier says it once, and leads back to the history', async () => {
      await openCatalogue(page, account.id);
      const refused = page.getByRole('alert').filter({ hasText: 'オフライン表示中のため' });
      await expect(refused.getByRole('button', { name: 'もう一度ログイン' })).toBeVisible();
      await expect(page.getByText('オフライン表示中')).toHaveCount(1);
      await refused.getByRole('button', { name: 'オフラインで履歴を見る' }).click();
      await expect(page.locator('.sums__counts')).toContainText(`${orders.toLocaleString('en-US')}件`);
    });
    await test.step('the search works', async () => {
      await page.getByRole('searchbox').fill('用紙');
      await expect(page.locator('.sums__counts')).toContainText(
        `${document.orders.toLocaleString('en-US')}件`,
      );
      await expect(page.locator('.row--order').first()).toContainText(document.rows[0]!.number);
    });
    await context.close();
  } finally {
    await desk.stop();
    await server.stop();
    remove();
  }
});

test('AS-27 an outage while somebody is signed in is said once, with another try and no sign-in', async ({
  browser,
}) => {
  const { folder, remove } = deskFolder();
  const server = await startStoreServer(`${folder}/served`);
  const start = () => startDesk({ folder, supplierUrl: `http://${server.host}` });
  let desk = await start();
  try {
    const trial = trialOf('askul-trial', 'sato.misaki');
    const first = await openDesk(browser, desk);
    const account = await signInAs(first.page, trial, { stay: true });
    const orders = await historyComplete(first.page, account.id);
    await first.context.close();
    await desk.stop();
    server.store.admin.setOutage(trial.supplier, true);
    desk = await start();
    const { context, page } = await openDesk(browser, desk);
    const outage = page.getByText('供給元のシステム障害またはメンテナンス中です');
    const signIn = page.getByText('もう一度ログイン');
    await test.step('beside the saved history', async () => {
      await expect(page.locator('.sums__counts')).toContainText(`${orders.toLocaleString('en-US')}件`);
      await expect(page.locator('.rail__state--unreachable')).toBeVisible();
      await expect(outage).toHaveCount(1);
      await expect(page.locator('.state-line')).toHaveCount(0);
      await expect(signIn).toHaveCount(0);
    });
    await test.step('on a page that needs the supplier', async () => {
      await openCatalogue(page, account.id);
      await expect(
        page.getByRole('alert').getByRole('button', { name: 'オフラインで履歴を見る' }),
      ).toBeVisible();
      await expect(outage).toHaveCount(1);
      await expect(page.locator('.state-line')).toHaveCount(0);
      await expect(signIn).toHaveCount(0);
    });
    await test.step('and when it is over, the other try shows the page', async () => {
      server.store.admin.setOutage(trial.supplier, false);
      await page.getByRole('alert').getByRole('button', { name: '再試行' }).click();
      await expect(outage).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.rail__state--unreachable')).toHaveCount(0);
    });
    await context.close();
  } finally {
    await desk.stop();
    await server.stop();
    remove();
  }
});
