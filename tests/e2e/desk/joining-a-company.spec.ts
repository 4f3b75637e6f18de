import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { currentAccount, good, openDesk, startDesk, type RunningDesk } from '#tests/support/running-desk.ts';
import {
  button,
  closeMailbox,
  factOn,
  field,
  leaveFor,
  openMailbox,
  picture,
  problemOf,
  readMail,
  signOut,
  signInPage,
  trySignIn,
  typeIn,
  typeNewPassword,
} from '#tests/support/signed-out-pages.ts';

// A company registers at ASKUL by hand, and so does one more person of it.

test.describe.configure({ mode: 'serial' });

const askul = 'askul-trial';
const words = ja.registration;

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

const currentStep = (): Locator => page.locator('[aria-current=step]');
const next = (): Promise<void> => button(page, words.continueToConfirm).click();
const row = (label: string): Locator =>
  page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });

const email = 'shinki.ichiro@example.co.jp';
const second = 'shinki.jiro@example.co.jp';
const corporateNumber = '7000012050002';
const own = 'Shinki-Kanri2027!';

/** Fills in everything that the company is asked for, but the address of the person, which is asked first. */
async function register(person: string, address: string): Promise<void> {
  await signInPage(page, askul);
  await leaveFor(page, ja.signIn.register, words.title);
  await typeIn(page, { [words.email.label]: address });
  await button(page, words.email.next).click();
  await expect(currentStep()).toContainText(words.steps.details);
  await typeIn(page, {
    '会社名・屋号': '株式会社新規商事',
    法人番号: corporateNumber,
    代表者名: '新規 一郎',
    担当者名: person,
    電話番号: '03-1234-5678',
    郵便番号: '1000001',
  });
  await button(page, '東京都千代田区千代田').click();
  await typeIn(page, { '町名・番地': '千代田1-1' });
}

/** Sets an own password where a temporary one was right, and waits for the history. */
async function setOwnPassword(password: string): Promise<void> {
  await expect(page.getByRole('heading', { name: ja.recovery.setPassword.title })).toBeVisible();
  await typeNewPassword(page, password);
  await button(page, ja.recovery.setPassword.save).click();
  await page.locator('.history').waitFor();
}

test('AS-5 AS-11 AS-66 AS-88 a private person is asked nothing of a company; a company gives its own, its representative’s and its person’s details', async () => {
  await register('新規 一郎', email);
  await expect(page.getByRole('list', { name: words.steps.label }).getByRole('listitem')).toHaveCount(4);
  await page.getByRole('radio', { name: '個人', exact: true }).check();
  await page.keyboard.press('Tab');
  await expect(field(page, '法人番号')).toHaveCount(0);
  await expect(field(page, '代表者名')).toHaveCount(0);
  await expect(page.getByText(/^個人: 購入できる商品は一部で/)).toBeVisible();
  await page.getByRole('radio', { name: '法人', exact: true }).check();
  await typeIn(page, { 法人番号: '7000012050003', 代表者名: '' });
  await problemOf(page, '法人番号', '法人番号に誤りがあります');
  await problemOf(page, '代表者名', '代表者名を入力してください。');
  await picture(page, 'joining-13-company');
  await typeIn(page, { 法人番号: corporateNumber, 代表者名: '新規 一郎' });
  await next();
  await expect(row('法人番号')).toContainText(corporateNumber);
  await expect(row('代表者名')).toContainText('新規 一郎');
  await picture(page, 'joining-14-company-confirmed');
  await button(page, words.confirm.register).click();
  await expect(page.getByText(words.done.numberMailed.replace('{number}', 'お問い合わせ番号'))).toBeVisible();
  await picture(page, 'joining-15-number-mailed');
});

test('AS-8 AS-16 AS-17 the number of ten digits and a temporary password come by mail, and an own one is set at once', async () => {
  await openMailbox(page);
  const document = await readMail(page, '【お問い合わせ番号と仮パスワードのご案内】', email);
  const number = await factOn(document, 'お問い合わせ番号');
  const temporary = await factOn(document, '仮パスワード');
  await picture(page, 'joining-16-number');
  await closeMailbox(page);
  expect(number).toMatch(/^\d{10}$/);
  await trySignIn(page, askul, number, temporary);
  await expect(page.getByText(/^仮パスワードでのログインです。/)).toBeVisible();
  await picture(page, 'joining-17-own-password-wanted');
  await setOwnPassword(own);
  const { member } = await currentAccount(page);
  expect(member).toMatchObject({ name: '新規 一郎', role: 'administrator' });
  await picture(page, 'joining-18-history-of-a-new-company');

  await test.step('AS-16 the temporary one is good no more', async () => {
    await signOut(page);
    await trySignIn(page, askul, number, temporary);
    await expect(page.getByRole('alert').filter({ hasText: 'w:001' })).toBeVisible();
    await trySignIn(page, askul, number, own);
    await page.locator('.history').waitFor();
  });
});

test('AS-81 one more person of the company waits, and is let in by the administrator', async () => {
  const admin = await currentAccount(page);
  await register('新規 次郎', second);
  await next();
  await button(page, words.confirm.register).click();
  await expect(page.getByText(words.done.waiting)).toBeVisible();
  await picture(page, 'joining-19-waits');
  await openMailbox(page);
  const note = await readMail(page, '【管理者の承認をお待ちください】', second);
  const early = await factOn(note, '仮パスワード');
  await closeMailbox(page);

  await trySignIn(page, askul, second, early);
  const refusal = page.getByRole('alert').filter({ hasText: 'w:021' });
  await expect(refusal).toContainText('管理者の承認待ちです。社内の管理者に承認を依頼してください。');
  await picture(page, 'joining-20-waits-for-approval');

  await page.getByRole('link', { name: /新規 一郎/ }).click();
  await page.locator('.history').waitFor();
  await page.getByRole('link', { name: ja.frame.account, exact: true }).click();
  await page.getByRole('link', { name: ja.account.pages.members }).click();
  await expect(page.getByText('1 人が承認を待っています')).toBeVisible();
  await picture(page, 'joining-21-members');
  await button(page, '新規 次郎 さんを承認').click();
  await expect(page.getByRole('row').filter({ hasText: second })).toContainText('招待中');
  expect(await good(page, 'accounts.list', {})).toContainEqual(expect.objectContaining({ id: admin.id }));

  await signInPage(page, askul);
  await openMailbox(page);
  const document = await readMail(page, '【承認と仮パスワードのご案内】', second);
  const temporary = await factOn(document, '仮パスワード');
  await closeMailbox(page);
  await trySignIn(page, askul, second, temporary);
  await setOwnPassword('Shinki-Tantou2027!');
  expect((await currentAccount(page)).member).toMatchObject({ name: '新規 次郎', role: 'buyer' });
  await page.getByRole('link', { name: ja.frame.account, exact: true }).click();
  await expect(page.getByRole('link', { name: ja.account.pages.security })).toBeVisible();
  await expect(page.getByRole('link', { name: ja.account.pages.members })).toHaveCount(0);
});
