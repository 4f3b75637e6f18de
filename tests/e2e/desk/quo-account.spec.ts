import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import {
  answer,
  leaveAccount,
  openAccountPage,
  openMail,
  signInRefusal,
} from '#tests/support/account-pages.ts';
import {
  currentAccount,
  filesBelow,
  good,
  historyComplete,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import { closeMailbox, linkOn, signInPage, trySignIn } from '#tests/support/signed-out-pages.ts';
import { openSection } from '#tests/support/buying-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// A member of QUO Card Pay, who changes the e-mail address, takes up two-step sign-in, and withdraws. Each step goes on
// from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('quo-account');
const { customer: words, security, withdrawal } = ja;

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const field = (label: string) => page.getByLabel(label, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const row = (label: string) => page.getByRole('row').filter({ hasText: label });

const trial = trialOf('quocard-pay-trial', 'saito.yuko');
const old = trial.identifier.value;
const next = 'yuko.saito@minato.example.jp';
let account: Account;
let other: Account;
let keysBefore: readonly string[];
let cachesBefore: readonly string[];
/** The saved histories; their files of the moment come and go. */
const caches = () =>
  filesBelow(join(desk.data, 'caches'))
    .filter((name) => !/-(?:wal|shm|journal)$/.test(name))
    .toSorted();
/** What the keychain holds for people of this desk: other desks may use it at the same moment. */
const keys = async () => {
  const { deskId } = JSON.parse(readFileSync(join(desk.data, 'desk.json'), 'utf8')) as { deskId: string };
  return [...(await keychainEntries()).keys()]
    .filter((name) => name.startsWith(`${deskId}/`) && /\/(stay|locker|rights|login)\//.test(name))
    .toSorted();
};

test('QC-38 an e-mail address changes only after both mails are confirmed, the old address first', async () => {
  // Somebody else is signed in here, too, of whom nothing may be lost.
  other = await signInAs(page, trialOf('qoo10-qcash-trial', 'sasaki.ren'), { stay: true });
  await historyComplete(page, other.id);
  keysBefore = await keys();
  cachesBefore = caches();
  await signInPage(page, trial.supplier);
  account = await signInAs(page, trial, { stay: true });
  await openAccountPage(page, 'password');
  const form = page.getByRole('region', { name: security.email.title });
  await shot(page, 'quo-password', { english: true });
  await form.getByLabel(security.currentPassword, { exact: true }).fill(trial.password);
  await form.getByLabel(security.email.newEmail, { exact: true }).fill(next);
  await form.getByLabel(security.email.newEmailAgain, { exact: true }).fill(next);
  await form.getByRole('button', { name: security.email.begin }).click();
  const stage = form.getByRole('list', { name: security.email.stages.label }).locator('[aria-current=step]');
  await expect(stage).toContainText(security.email.stages['confirm-old']);
  await shot(page, 'quo-email-waiting', { english: true });

  const first = await openMail(page, trial.supplier, {
    to: old,
    subject: '【メールアドレス変更の確認(1/2)】',
  });
  await shot(page, 'quo-email-mail');
  await linkOn(first).click();
  await expect(page.getByText(ja.recovery.page.emailConfirmed)).toBeVisible();
  await shot(page, 'quo-email-confirmed', { english: true });
  await press(ja.recovery.page.toAccount);
  await expect(stage).toContainText(security.email.stages['confirm-new']);
  await expect(form).toContainText(old);
  await shot(page, 'quo-email-waiting-new');
  const kept = async () => (await good(page, 'customer.get', { account: account.id })).values['email'];
  expect(await kept()).toBe(old);

  const second = await openMail(page, trial.supplier, {
    to: next,
    subject: '【メールアドレス変更の確認(2/2)】',
  });
  await linkOn(second).click();
  await expect(page.getByText(ja.recovery.page.emailChanged)).toBeVisible();
  await shot(page, 'quo-email-changed', { english: true });
});

test('QC-17 QC-24 two-step sign-in is switched on among the details; the next sign-in takes the link of a mail', async () => {
  await press(ja.recovery.page.toAccount);
  await expect(page.getByRole('region', { name: security.email.title })).toContainText(next);
  await openAccountPage(page, 'customer');
  await shot(page, 'quo-customer', { english: true });
  await press(words.edit);
  await page.getByRole('checkbox', { name: '二段階認証を使う' }).check();
  await press(words.check);
  await expect(row('二段階認証を使う')).toContainText(ja.forms.no);
  await expect(row('二段階認証を使う').getByRole('cell').last()).toHaveText(ja.forms.yes);
  await press(words.register);
  await expect(page.getByText(words.registered.title).locator('visible=true').first()).toBeVisible();
  await openAccountPage(page, 'security');
  await expect(page.getByText(security.twoStep.on)).toBeVisible();
  await shot(page, 'quo-security', { english: true });

  await leaveAccount(page, { forget: true });
  await trySignIn(page, trial.supplier, next, trial.password);
  await expect(page.getByRole('heading', { name: ja.recovery.twoStep.title })).toBeVisible();
  await shot(page, 'quo-two-step', { english: true });
  expect(await good(page, 'accounts.list', {})).not.toContainEqual(
    expect.objectContaining({ id: account.id }),
  );
  const mail = await openMail(page, trial.supplier, { to: next, subject: '【認証用URLのご案内】' });
  await linkOn(mail).click();
  await page.locator('.history').waitFor();
  expect((await currentAccount(page)).id).toBe(account.id);
});

test('QC-41 the value codes stand at the order: which were downloaded and which not', async () => {
  await historyComplete(page, account.id);
  const { undownloaded } = await good(page, 'withdrawal.get', { account: account.id });
  const [line] = undownloaded;
  await openSection(page, ja.frame.section.history);
  await page.getByRole('searchbox').fill(line!.orderNumber);
  await page.locator('.row--order').filter({ hasText: line!.orderNumber }).click();
  const codes = page.getByRole('region', { name: withdrawal.order.title });
  const lines = codes.getByRole('listitem');
  await expect(lines.nth(line!.lineNumber - 1)).toContainText(withdrawal.order.notYet);
  const waiting = undownloaded.filter(({ orderId }) => orderId === line!.orderId);
  await expect(lines.filter({ hasText: withdrawal.order.notYet })).toHaveCount(waiting.length);
  await expect(codes.getByRole('button', { name: withdrawal.order.download })).toBeVisible();
  await shot(page, 'codes-at-order', { english: true });
  await page.getByRole('searchbox').fill('');
});

test('QC-41 no withdrawal while codes were never downloaded; the download gives every one of them', async () => {
  await historyComplete(page, account.id);
  await openAccountPage(page, 'withdrawal');
  const { undownloaded } = await good(page, 'withdrawal.get', { account: account.id });
  expect(undownloaded.length).toBeGreaterThan(0);
  const codes = page.getByRole('region', {
    name: withdrawal.codes.title.replace('{n}', `${undownloaded.length}`),
  });
  await expect(codes).toContainText(withdrawal.codes.why);
  for (const line of undownloaded)
    await expect(
      codes.getByRole('row').filter({ hasText: line.orderNumber }).filter({ hasText: line.name }),
    ).not.toHaveCount(0);
  const submit = page.getByRole('button', { name: withdrawal.action, exact: true });
  await expect(submit).toBeDisabled();
  await shot(page, 'withdrawal-blocked', { english: true });
  await codes.getByRole('button', { name: /のコードをダウンロード$/ }).click();
  await expect(codes).toHaveCount(0);
  await expect(submit).toBeEnabled();
  await shot(page, 'withdrawal-downloaded');

  const [file, ...others] = filesBelow(desk.downloads);
  expect(others).toEqual([]);
  const [, ...lines] = readFileSync(file!, 'utf8').trimEnd().split('\r\n');
  const read = lines.map((line) => /^"([^"]+)",(\d+),".*","([0-9A-Z]{16})",\d+$/.exec(line) ?? []);
  expect(new Set(read.map(([, , , code]) => code)).size).toBe(lines.length);
  for (const { orderNumber, lineNumber, quantity } of undownloaded)
    expect(
      read.filter(([, number, line]) => number === orderNumber && line === String(lineNumber)),
    ).toHaveLength(quantity);
});

test('QC-42 the loss is said and an export offered; then the membership ends, and this machine forgets it', async () => {
  await expect(page.getByText(withdrawal.lost.history)).toBeVisible();
  await page.getByRole('button', { name: ja.common.next['export-first'] }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: ja.exporting.title })).toBeVisible();
  await shot(page, 'withdrawal-export');
  await page.keyboard.press('Escape');
  await openAccountPage(page, 'withdrawal');
  const submit = page.getByRole('button', { name: withdrawal.action, exact: true });
  await submit.click();
  await expect(page.getByText('退会で失われるものを確認し、チェックを入れてください。')).toBeVisible();
  await shot(page, 'withdrawal-not-understood');
  await page.getByRole('checkbox', { name: withdrawal.understood }).check();
  await field(withdrawal.password).fill(trial.password);
  await submit.click();
  await expect(dialog.getByRole('button', { name: ja.common.cancel })).toBeFocused();
  await shot(page, 'withdrawal-ask', { english: true });
  expect(caches().length).toBeGreaterThan(cachesBefore.length);
  expect((await keys()).length).toBeGreaterThan(keysBefore.length);
  await answer(page, withdrawal.action);

  await expect(page.getByRole('heading', { level: 1, name: withdrawal.done.title })).toBeVisible();
  await shot(page, 'withdrawn', { english: true });
  await expect(page.locator(`.rail a[href*="${account.id}"]`)).toHaveCount(0);
  await expect.poll(caches).toEqual(cachesBefore);
  await expect.poll(keys).toEqual(keysBefore);
  expect(filesBelow(desk.downloads)).toHaveLength(1);
  await press(withdrawal.done.continue);
  await openMail(page, trial.supplier, { to: next, subject: '【退会手続き完了のお知らせ】' });
  await closeMailbox(page);
  await trySignIn(page, trial.supplier, next, trial.password);
  await expect(signInRefusal(page)).toContainText('ID またはパスワード');
});
