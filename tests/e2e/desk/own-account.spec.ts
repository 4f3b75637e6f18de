import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';
import { ja } from '#renderer/i18n/messages.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import {
  answer,
  leaveAccount,
  openAccountPage,
  openMail,
  sessionNotices,
  signInRefusal,
} from '#tests/support/account-pages.ts';
import {
  deskFolder,
  good,
  historyComplete,
  openDesk,
  searched,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { closeMailbox, trySignIn } from '#tests/support/signed-out-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';
import { startStoreServer, type StoreServer } from '#tests/support/store-server.ts';

// What a member does with the own account, to details, addresses, password, e-mail address and sessions. Each step goes on from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('own-account');
const { customer: words, security, frame } = ja;

let own: ReturnType<typeof deskFolder>;
let store: StoreServer;
let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  own = deskFolder();
  store = await startStoreServer(join(own.folder, 'served'));
  desk = await startDesk({ folder: own.folder, supplierUrl: `http://${store.host}` });
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
  await store.stop();
  own.remove();
});

const field = (label: string) => page.getByLabel(label, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const toHistory = async (): Promise<void> => {
  await page.locator('.rail__account').first().click();
  await page.locator('.history').waitFor();
};

test.describe('at Amano', () => {
  const trial = trialOf('amano-trial', 'suzuki.daiki');
  const email = trial.identifier.value;
  let account: Account;

  test('AM-23 AM-24 details are edited, confirmed old against new, registered; a notice comes by mail', async () => {
    account = await signInAs(page, trial);
    await historyComplete(page, account.id);
    await openAccountPage(page, 'customer');
    await expect(page.getByText('みなとビル5階')).toBeVisible();
    await shot(page, 'customer', { english: true });
    await press(words.edit);
    await field('ご担当者名').fill('鈴木 大樹');
    await field('建物名・部屋番号').fill('みなと新館7階');
    await shot(page, 'customer-edit', { english: true });
    await press(words.check);
    await expect(page.getByRole('table').getByRole('row')).toHaveText([
      /項目.*現在.*変更後/,
      /ご担当者名\s*鈴木 大輝\s*鈴木 大樹/,
      /みなとビル5階\s*みなと新館7階/,
    ]);
    await shot(page, 'customer-confirm', { english: true });
    // Nothing is changed before it is registered.
    expect((await good(page, 'customer.get', { account: account.id })).values['personName']).toBe(
      '鈴木 大輝',
    );
    await press(words.register);
    await expect(page.getByText(words.registered.title, { exact: true }).locator('visible=true')).toHaveCount(
      1,
    );
    await expect(page.getByText('みなと新館7階')).toBeVisible();
    await shot(page, 'customer-registered');
    const mail = await openMail(page, trial.supplier, { to: email, subject: '【会員情報変更のお知らせ】' });
    await expect(mail).toContainText(/変更した項目.*ご担当者名/s);
    await shot(page, 'customer-mail', { english: true });
    await closeMailbox(page);
  });

  test('AM-19 an order from before keeps the name and the address that it had', async () => {
    const { rows } = await searched(page, account.id);
    const { id } = rows.findLast(({ person }) => person === '鈴木 大輝')!;
    const before = await good(page, 'orders.get', { account: account.id, id });
    // Nothing saved may answer: the history comes again from the supplier.
    await toHistory();
    await leaveAccount(page, { forget: true });
    account = await signInAs(page, trial);
    expect(account.member.name).toBe('鈴木 大樹');
    await historyComplete(page, account.id);
    expect(await good(page, 'orders.get', { account: account.id, id })).toEqual(before);
    await page.getByRole('searchbox').fill(before.number);
    await page.locator('.row--order').filter({ hasText: before.number }).click();
    const detail = page.locator('.k-detail');
    await expect(detail).toContainText(before.number);
    await expect(detail).toContainText('鈴木 大輝');
    await expect(detail).toContainText(before.deliverTo!.address);
    await shot(page, 'old-order');
  });

  test('AM-25 AM-26 a place to deliver to is added, changed, made the usual one, and deleted', async () => {
    await openAccountPage(page, 'addresses');
    const places = page.getByRole('list', { name: ja.account.pages.addresses }).getByRole('listitem');
    await expect(places.first()).toContainText(words.address.default);
    const count = await places.count();
    await shot(page, 'addresses', { english: true });
    await press(words.address.add);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('お届け先のお名前', { exact: true }).fill('倉庫 受付');
    await dialog.getByLabel('電話番号', { exact: true }).fill('03-0000-7777');
    await dialog.getByLabel('郵便番号', { exact: true }).fill('1000005');
    await shot(page, 'address-new', { english: true });
    await dialog.getByRole('button', { name: /丸の内/ }).click();
    await dialog.getByLabel('町名・番地', { exact: true }).fill('丸の内1-2-3');
    await dialog.getByRole('button', { name: words.address.save }).click();
    await expect(dialog).toHaveCount(0);
    const own = places.filter({ hasText: '倉庫 受付' });
    await expect(own).toContainText('千代田区');
    await expect(places).toHaveCount(count + 1);

    await own.getByRole('button', { name: new RegExp(words.address.change) }).click();
    await dialog.getByLabel('町名・番地', { exact: true }).fill('丸の内9-9-9');
    await dialog.getByRole('button', { name: words.address.save }).click();
    await expect(own).toContainText('丸の内9-9-9');
    await own.getByRole('button', { name: words.address.makeDefault }).click();
    await expect(places.first()).toContainText('倉庫 受付');
    await expect(page.getByText(words.address.default, { exact: true })).toHaveCount(1);
    await shot(page, 'address-default');

    await own.getByRole('button', { name: new RegExp(words.address.remove) }).click();
    await expect(dialog.getByRole('button', { name: ja.common.cancel })).toBeFocused();
    await shot(page, 'address-remove');
    await answer(page, words.address.remove);
    await expect(places).toHaveCount(count);
    await expect(own).toHaveCount(0);
  });

  const changed = 'Amano-27b';
  test('AM-6 the password is changed by the current e-mail address and password, and the new one counts', async () => {
    await openAccountPage(page, 'password');
    const form = page.getByRole('region', { name: security.password.title });
    await shot(page, 'password', { english: true });
    await form.getByLabel(security.currentEmail).fill('dareka@minato.example.jp');
    await form.getByLabel(security.currentPassword, { exact: true }).fill(trial.password);
    await form.getByLabel(ja.forms.password.new, { exact: true }).fill(changed);
    await form.getByLabel(ja.forms.password.again, { exact: true }).fill(changed);
    await form.getByRole('button', { name: security.password.action }).click();
    await expect(form.getByText('メールアドレスが登録内容と一致しません。')).toBeVisible();
    await shot(page, 'password-refused', { english: true });
    await form.getByLabel(security.currentEmail).fill(email);
    await form.getByRole('button', { name: security.password.action }).click();
    await expect(page.getByText(security.password.done).locator('visible=true').first()).toBeVisible();
    await shot(page, 'password-changed', { english: true });

    if ((await page.locator('.rail__accounts li').count()) > 0) await leaveAccount(page);
    await trySignIn(page, trial.supplier, email, trial.password);
    await expect(signInRefusal(page)).toBeVisible();

    // What this machine has saved opens with the new password, too.
    store.store.admin.setOutage(trial.supplier, true);
    await trySignIn(page, trial.supplier, email, changed);
    await signInRefusal(page).getByRole('button', { name: ja.common.next['work-offline'] }).click();
    await expect(page.locator('.state-line--offline')).toBeVisible();
    await expect(page.locator('.row--order').first()).toBeVisible();
    store.store.admin.setOutage(trial.supplier, false);
    await trySignIn(page, trial.supplier, email, changed);
    await expect(page.locator('.state-line--offline')).toHaveCount(0);
    await expect(page.locator('.row--order').first()).toBeVisible();
  });

  test('AM-14 AM-15 a new e-mail address, typed twice, signs out with the reason; the new one signs in', async () => {
    const next = 'daiki.suzuki@minato.example.jp';
    await openAccountPage(page, 'password');
    const form = page.getByRole('region', { name: security.email.title });
    const send = () => form.getByRole('button', { name: security.email.change }).click();
    await form.getByLabel(security.currentPassword, { exact: true }).fill(changed);
    await form.getByLabel(security.currentEmail, { exact: true }).fill(email);
    await form.getByLabel(security.email.newEmail, { exact: true }).fill(next);
    await form.getByLabel(security.email.newEmailAgain, { exact: true }).fill(`x${next}`);
    await send();
    await expect(form.getByText('新しいメールアドレスが再入力と一致しません。')).toBeVisible();
    await shot(page, 'email-refused');
    await form.getByLabel(security.email.newEmailAgain, { exact: true }).fill(next);
    await send();
    const notice = sessionNotices(page);
    await expect(notice).toContainText(ja.idle.signInAgain['email-changed'].title);
    await expect(page.locator('.sign-in')).toBeVisible();
    await shot(page, 'email-changed', { english: true });

    await trySignIn(page, trial.supplier, email, changed);
    await expect(signInRefusal(page)).toContainText('一致しません');
    await trySignIn(page, trial.supplier, next, changed);
    // Back on the page that was left.
    await expect(form).toContainText(next);
    await expect(notice).toHaveCount(0);
    await shot(page, 'email-signed-in-again');
  });
});

test.describe('at ASKUL', () => {
  const trial = trialOf('askul-trial', 'sato.misaki');

  /** The same person at another desk, over the Supplier API. */
  async function anotherDesk(): Promise<{ readonly client: SupplierClient; readonly accessToken: string }> {
    const client = createSupplierClient({ baseUrl: `http://${store.host}/${trial.supplier}`, fetch });
    if (!client.ok) throw new Error(client.error.code);
    const { identifier, password } = trial;
    const body = { identifier, password, deskId: 'another-desk-of-hers' };
    const answered = await client.value.ask('signIn', { body });
    if (!answered.ok || answered.value.outcome !== 'signed-in') throw new Error('not signed in');
    return { client: client.value, accessToken: answered.value.tokens.accessToken };
  }

  test('AS-78 the own sign-ins are shown with time, place and outcome; whoever signs out everywhere is told of here', async () => {
    await trySignIn(page, trial.supplier, trial.identifier.value, 'Machigai-9!');
    await expect(signInRefusal(page)).toContainText('w:001');
    await trySignIn(page, trial.supplier, trial.identifier.value, trial.password);
    await page.locator('.history').waitFor();
    await openAccountPage(page, 'security');
    const log = page.getByRole('region', { name: security.log.title }).locator('tbody tr');
    await expect(log.nth(0)).toContainText(security.log.outcome['signed-in']);
    await expect(log.nth(1)).toContainText(security.log.outcome.mismatch);
    for (const at of [0, 1]) {
      await expect(log.nth(at)).toContainText(/\d{4}\/\d\d\/\d\d\(.\) \d\d:\d\d/);
      await expect(log.nth(at)).toContainText('127.0.0.1');
      await expect(log.nth(at)).toContainText(security.log.thisDesk);
    }
    await shot(page, 'security', { english: true });

    const { client, accessToken } = await anotherDesk();
    await press(security.refresh);
    await expect(log.nth(0)).toContainText(security.log.otherDesk);
    const sessions = page.getByRole('region', { name: security.sessions.title }).getByRole('listitem');
    await expect(sessions).toContainText([security.sessions.current, security.sessions.other]);
    await press(security.sessions.end);
    await shot(page, 'sign-out-everywhere', { english: true });
    await page.keyboard.press('Escape');
    expect(await client.ask('endSessions', { accessToken, query: { keep: 'current' } })).toMatchObject({
      ok: true,
    });
    await press(security.refresh);
    const notice = sessionNotices(page);
    await expect(notice).toContainText('別の端末から「すべての端末からログアウト」が行われました。');
    await expect(notice).toContainText('佐藤 美咲');
    await shot(page, 'ended-elsewhere', { english: true });
    await notice.getByRole('button', { name: frame.signInAgain }).click();
    await expect(page.locator('input[name=supplier]:checked')).toHaveValue(trial.supplier);
  });
});
