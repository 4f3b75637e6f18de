import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
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
  good,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { closeMailbox, trySignIn } from '#tests/support/signed-out-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// The administrator of a company and its people. Each step goes on from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('people');
const { people: words, frame } = ja;
const trial = trialOf('askul-trial', 'takahashi.kazuo');
const number = trial.identifier.value;
const waiting = trialOf('askul-trial', 'fukuda.haruka');
const locked = trialOf('askul-trial', 'yamamoto.aya');
const heir = trialOf('askul-trial', 'sato.misaki');
const newcomer = 'shinjin@minato.example.jp';

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let administrator: Account;
let buyer: Account;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const rowOf = (name: string): Locator => page.getByRole('row').filter({ hasText: name });
const menuOf = (account: Account) => page.locator(`.rail a[href*="${account.id}"]`);
const accountMenu = () => page.getByRole('navigation', { name: ja.account.menu });

/** Chooses what to do from the menu of a person. */
async function choose(name: string, action: keyof typeof words.action): Promise<void> {
  await rowOf(name)
    .getByRole('button', { name: words.actionsOf.replace('{name}', name) })
    .click();
  await page.getByRole('menuitem', { name: words.action[action], exact: true }).click();
}

/** Back to the people, from wherever the page is. */
async function toPeople(): Promise<void> {
  await menuOf(administrator).click();
  await openAccountPage(page, 'members');
  await expect(rowOf('佐藤 美咲')).toBeVisible();
}

/** Signs in as somebody who has come just for this, and answers the account. */
async function signInTrial(identifier: string, password: string): Promise<Account> {
  await trySignIn(page, trial.supplier, identifier, password);
  await page.locator('.history').waitFor();
  return currentAccount(page);
}

test('AS-69 the administrator sees everybody, and who waits, is locked or was stopped', async () => {
  administrator = await signInAs(page, trial);
  await openAccountPage(page, 'members');
  const { members } = await good(page, 'people.list', { account: administrator.id });
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(members.length);
  await expect(page.locator('.k-notice').filter({ hasText: /承認を待っています/ })).toBeVisible();
  await expect(rowOf('福田 遥')).toContainText(words.state['waiting-approval']);
  await expect(rowOf('山本 彩')).toContainText(words.locked);
  await expect(rowOf('髙橋 和夫')).toContainText(words.you);
  await shot(page, 'people', { english: true });

  await page.getByLabel(words.search).fill('総務');
  await expect(rowOf('福田 遥')).toBeVisible();
  await expect(rowOf('山本 彩')).toHaveCount(0);
  await page.getByLabel(words.search).fill('だれでもない');
  await expect(page.getByText(words.none.title)).toBeVisible();
  await shot(page, 'nobody', { english: true });
  await page.getByRole('button', { name: words.none.clear }).click();
});

test('AS-81 nobody signs in before the approval; whoever is approved gets a mail, and does', async () => {
  await trySignIn(page, trial.supplier, waiting.identifier.value, waiting.password);
  await expect(signInRefusal(page)).toContainText('管理者の承認待ちです。');
  await toPeople();
  await rowOf('福田 遥')
    .getByRole('button', {
      name: words.actionOf.replace('{name}', '福田 遥').replace('{action}', words.action.approve),
    })
    .click();
  await expect(rowOf('福田 遥')).toContainText(words.state.active);
  await shot(page, 'approved');
  await openMail(page, trial.supplier, { to: waiting.identifier.value, subject: '【承認のお知らせ】' });
  await closeMailbox(page);
  buyer = await signInTrial(waiting.identifier.value, waiting.password);
});

test('AS-69 a buyer has no page of the people, and its address leads away', async () => {
  expect(buyer.member.role).toBe('buyer');
  await openAccountPage(page, 'security');
  await expect(accountMenu().getByRole('link', { name: ja.account.pages.members })).toHaveCount(0);
  await shot(page, 'buyer', { english: true });
  await page.goto(`${new URL(page.url()).origin}/#/accounts/${buyer.id}/members`);
  await expect(page).toHaveURL(new RegExp(`accounts/${buyer.id}/(?!members)`));
  await expect(page.getByRole('heading', { level: 1, name: ja.account.pages.members })).toHaveCount(0);
  await leaveAccount(page);
});

test('AS-21 whoever is locked is sent to the administrator, who takes the lock off', async () => {
  await trySignIn(page, trial.supplier, locked.identifier.value, locked.password);
  const contact = signInRefusal(page).getByRole('button', { name: ja.common.next['contact-admin'] });
  await expect(contact).toBeVisible();
  await toPeople();
  await choose('山本 彩', 'unlock');
  await expect(rowOf('山本 彩')).not.toContainText(words.locked);
  await signInTrial(locked.identifier.value, locked.password);
  await leaveAccount(page);
});

test('AS-10 AS-79 a person is added by an e-mail address that nobody else has, and gets a mail', async () => {
  await toPeople();
  await page.getByRole('button', { name: words.add }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.field.name, { exact: true }).fill('新人 一子');
  await dialog.getByLabel(words.field.kana, { exact: true }).fill('シンジン　イチコ');
  await dialog.getByLabel(words.field.email, { exact: true }).fill(heir.identifier.value);
  await dialog.getByLabel(words.column.department, { exact: true }).selectOption({ label: '010 総務部' });
  await shot(page, 'add', { english: true });
  await dialog.getByRole('button', { name: words.addAction }).click();
  await expect(
    dialog.getByText('このメールアドレスは他の担当者が使用しています。担当者ごとに別のアドレスが必要です。'),
  ).toBeVisible();
  await expect(dialog.getByLabel(words.field.email, { exact: true })).toBeFocused();
  await expect(dialog.getByLabel(words.field.name, { exact: true })).toHaveValue('新人 一子');
  await shot(page, 'add-taken', { english: true });
  await dialog.getByLabel(words.field.email, { exact: true }).fill(newcomer);
  await dialog.getByRole('button', { name: words.addAction }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf('新人 一子')).toContainText(words.state.invited);
  await expect(rowOf('新人 一子')).toContainText('総務部');
  const mail = await openMail(page, trial.supplier, {
    to: newcomer,
    subject: '【担当者登録と仮パスワードのご案内】',
  });
  await expect(mail).toContainText(/仮パスワード: \S+/);
  await shot(page, 'add-mail');
  await closeMailbox(page);
});

test('a person gets another department and role, is stopped, let in again, and deleted after a question', async () => {
  await toPeople();
  await choose('新人 一子', 'change');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.column.department, { exact: true }).selectOption({ label: '030 経理部' });
  await dialog.getByRole('radio', { name: frame.role.viewer }).check();
  await shot(page, 'change', { english: true });
  await dialog.getByRole('button', { name: words.save }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf('新人 一子')).toContainText('経理部');
  await expect(rowOf('新人 一子')).toContainText(frame.role.viewer);

  await choose('山本 彩', 'disable');
  await expect(dialog.getByRole('button', { name: ja.common.cancel })).toBeFocused();
  await shot(page, 'disable');
  await answer(page, words.action.disable);
  await expect(rowOf('山本 彩')).toContainText(words.state.disabled);
  await trySignIn(page, trial.supplier, locked.identifier.value, locked.password);
  await expect(signInRefusal(page)).toBeVisible();
  await shot(page, 'disabled-refused', { english: true });
  await toPeople();
  await choose('山本 彩', 'enable');
  await expect(rowOf('山本 彩')).toContainText(words.state.active);

  await choose('新人 一子', 'remove');
  await shot(page, 'remove', { english: true });
  await answer(page, words.action.remove);
  await expect(rowOf('新人 一子')).toHaveCount(0);
  await shot(page, 'removed');
});

test('AS-72 a company is never left without an administrator', async () => {
  await choose('髙橋 和夫', 'remove');
  await answer(page, words.action.remove);
  await expect(page.getByRole('table')).toContainText('先に管理権限を移譲してください。');
  await expect(rowOf('髙橋 和夫').first()).toContainText(frame.role.administrator);
  await shot(page, 'last-administrator', { english: true });
});

test('AS-9 AS-72 handed over with the password, rights and number go at once, and the new administrator signs in with it', async () => {
  await choose('佐藤 美咲', 'hand-over');
  const dialog = page.getByRole('dialog');
  const password = dialog.getByLabel(words.handOver.password, { exact: true });
  await shot(page, 'hand-over', { english: true });
  await password.fill('Chigau-9!');
  await dialog.getByRole('button', { name: words.handOver.action }).click();
  await expect(dialog.getByText('現在のパスワードが違います。')).toBeVisible();
  await expect(password).toBeFocused();
  await password.fill(trial.password);
  await dialog.getByRole('button', { name: words.handOver.action }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/members/);
  await expect(accountMenu().getByRole('link').first()).toBeVisible();
  await expect(accountMenu().getByRole('link', { name: ja.account.pages.members })).toHaveCount(0);
  await page.locator('.account-menu').click();
  await expect(page.locator('.k-menu__head')).toContainText(frame.role.buyer);
  await page.keyboard.press('Escape');
  await shot(page, 'handed-over', { english: true });

  await trySignIn(page, trial.supplier, number, trial.password);
  await expect(signInRefusal(page)).toContainText('w:001');
  const next = await signInTrial(number, heir.password);
  expect(next.member).toMatchObject({ name: '佐藤 美咲', role: 'administrator' });
  await openAccountPage(page, 'members');
  await expect(rowOf('佐藤 美咲')).toContainText(frame.role.administrator);
  await expect(rowOf('髙橋 和夫')).toContainText(frame.role.buyer);
  await shot(page, 'new-administrator');
});
