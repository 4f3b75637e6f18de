import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { en, ja } from '#renderer/i18n/messages.ts';
import { currentAccount, openDesk, startDesk, type RunningDesk } from '#tests/support/running-desk.ts';
import {
  button,
  closeMailbox,
  condition,
  field,
  leaveFor,
  linkOn,
  openMailbox,
  picture,
  problemOf,
  readMail,
  signInPage,
  typeIn,
  typeNewPassword,
} from '#tests/support/signed-out-pages.ts';

// Becoming a member of QUO by hand: five steps, from the proof of the address to the first sign-in.

test.describe.configure({ mode: 'serial' });

const quo = 'quocard-pay-trial';
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

const email = 'shinki.hanako@example.co.jp';
const password = 'Hanako-2027';

test('QC-4 QC-5 five steps in their order: the address first, and no details before its mail is opened', async () => {
  await signInPage(page, quo);
  await picture(page, 'joining-01-sign-in');
  await leaveFor(page, ja.signIn.register, words.title);
  await expect(page.getByRole('list', { name: words.steps.label }).getByRole('listitem')).toHaveText([
    /メールアドレス/,
    /メール認証/,
    /お客様情報の入力/,
    /入力内容の確認/,
    /完了/,
  ]);
  await expect(currentStep()).toContainText(words.steps.email);
  await typeIn(page, { [words.email.label]: 'shinki.hanako' });
  await button(page, words.email.send).click();
  await problemOf(page, words.email.label, 'の形式が正しくありません');
  await picture(page, 'joining-02-address-mistaken');
  await field(page, words.email.label).fill(email);
  await field(page, words.email.label).press('Enter');

  await expect(currentStep()).toContainText(words.steps.verify);
  await expect(page.getByRole('region', { name: words.verify.title })).toContainText(
    /あと (?:1:00:00|5\d:\d\d)/,
  );
  await expect(field(page, '会社名')).toHaveCount(0);
  await picture(page, 'joining-03-mail-sent');
  await openMailbox(page);
  const document = await readMail(page, '【メールアドレス認証のご案内】', email);
  await picture(page, 'joining-04-mail');
  await linkOn(document).click();
  await expect(currentStep()).toContainText(words.steps.details);
  await expect(page.getByText(email, { exact: true })).toBeVisible();
});

test('Enter that ends a conversion sends nothing; the next one says what is missing', async () => {
  const name = field(page, '会社名');
  await name.focus();
  await page.evaluate(() => {
    const counted = window as unknown as { sent: number };
    counted.sent = 0;
    document.addEventListener('submit', () => (counted.sent += 1), true);
  });
  const sent = (): Promise<number> => page.evaluate(() => (window as unknown as { sent: number }).sent);
  const input = await context.newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'しんき', selectionStart: 3, selectionEnd: 3 });
  await expect(name).toHaveValue('しんき');
  await page.keyboard.press('Enter');
  expect(await sent()).toBe(0);
  await input.send('Input.insertText', { text: '株式会社新規商事' });
  await expect(name).toHaveValue('株式会社新規商事');
  expect(await sent()).toBe(0);

  await page.keyboard.press('Enter');
  await problemOf(page, 'お名前', 'お名前を入力してください。');
  expect(await sent()).toBe(1);
  await expect(currentStep()).toContainText(words.steps.details);
  await picture(page, 'joining-05-what-is-missing');
});

test('QC-11 QC-12 QC-13 QC-15 what is not as the supplier wants it is said at the field, and mended by one click', async () => {
  const wrong = [
    ['会社名(カナ)', 'かぶしきがいしゃしんきしょうじ', '全角カタカナ', 'カブシキガイシャシンキショウジ'],
    ['お名前(カナ)', 'ｼﾝｷ ﾊﾅｺ', '全角カタカナ', 'シンキ　ハナコ'],
    ['電話番号', '0312345678', 'ハイフンを含めて入力してください。', '03-1234-5678'],
    ['丁目・番地', '千代田1-1', '全角で入力してください。', '千代田１－１'],
  ] as const;
  await typeIn(page, { お名前: '新規 花子' });
  for (const [label, typed, problem] of wrong) {
    await typeIn(page, { [label]: typed });
    await problemOf(page, label, problem);
  }
  await picture(page, 'joining-06-mistakes');
  for (const [label, typed, , mended] of wrong) {
    await expect(field(page, label)).toHaveValue(typed);
    // Names of buttons have plain spaces only.
    await page.getByRole('button', { name: new RegExp(`: ${mended.replace('　', ' ')}$`) }).click();
    await expect(field(page, label)).toHaveValue(mended);
    await expect(field(page, label)).not.toHaveAttribute('aria-invalid');
  }
});

test('QC-14 the postal code offers its address and fills in nothing by itself', async () => {
  await typeIn(page, { 丁目・番地: '', 郵便番号: '12345' });
  await problemOf(page, '郵便番号', '半角数字7桁で入力してください。');
  await typeIn(page, { 郵便番号: '100-0001' });
  await expect(page.getByText('「1000001」として登録します。')).toBeVisible();
  const place = button(page, '東京都千代田区千代田');
  await expect(place).toBeVisible();
  await expect(field(page, '市区町村')).toHaveValue('');
  await picture(page, 'joining-07-address-offered');
  await place.click();
  await expect(field(page, '都道府県')).toHaveValue('東京都');
  await expect(field(page, '市区町村')).toHaveValue('千代田区');
  await expect(field(page, '丁目・番地')).toBeFocused();
  await field(page, '丁目・番地').pressSequentially('１－１');
  await expect(field(page, '丁目・番地')).toHaveValue('千代田１－１');
});

test('what was typed is there again after another page, in the other language too, but never a password', async () => {
  await page.locator('input[name=new-password]').fill('Half-Typed1');
  await button(page, ja.recovery.back).click();
  await page.locator('.sign-in').waitFor();
  await leaveFor(page, ja.signIn.register, words.title);
  await expect(page.getByText(ja.forms.restored)).toBeVisible();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: en.registration.title })).toBeVisible();
  await expect(field(page, 'Chome and block number')).toHaveValue('千代田１－１');
  await expect(field(page, 'Phone number')).toHaveValue('03-1234-5678');
  await expect(page.locator('input[name=new-password]')).toHaveValue('');
  await picture(page, 'joining-08-in-english');
  await page.getByText('日本語', { exact: true }).click();
  await expect(field(page, '会社名')).toHaveValue('株式会社新規商事');
});

test('QC-7 QC-8 each condition of the password says by itself whether it is met', async () => {
  const first = page.locator('input[name=new-password]');
  await first.fill('hanako1');
  await page.keyboard.press('Tab');
  await expect(condition(page, '8文字以上')).toContainText(ja.forms.password.state.broken);
  await expect(condition(page, '英大文字を含む')).toContainText(ja.forms.password.state.broken);
  await expect(condition(page, '数字を含む')).toContainText(ja.forms.password.state.met);
  await expect(first).toHaveAttribute('aria-invalid', 'true');
  await picture(page, 'joining-09-password-broken');
  await next();
  await expect(first).toBeFocused();
  await typeNewPassword(page, password);
  for (const each of ['8文字以上', '英大文字を含む', '英小文字を含む', '数字を含む'])
    await expect(condition(page, each)).toContainText(ja.forms.password.state.met);
  await expect(first).not.toHaveAttribute('aria-invalid');
});

test('QC-4 the confirmation shows what will be kept, and going back loses nothing', async () => {
  await next();
  await expect(currentStep()).toContainText(words.steps.confirm);
  await expect(row('会社名(カナ)')).toContainText('カブシキガイシャシンキショウジ');
  await expect(row('電話番号')).toContainText('03-1234-5678');
  await expect(row('郵便番号')).toContainText('1000001');
  await expect(row('郵便番号')).toContainText('入力時: 100-0001');
  await expect(row('丁目・番地')).toContainText('千代田１－１');
  await expect(row(words.email.label)).toContainText(email);
  expect(await page.content()).not.toContain(password);
  await picture(page, 'joining-10-confirmation');
  await button(page, words.confirm.edit).click();
  await expect(currentStep()).toContainText(words.steps.details);
  await expect(field(page, '郵便番号')).toHaveValue('100-0001');
  await expect(page.locator('input[name=new-password-again]')).toHaveValue(password);
  await typeIn(page, { '建物名・部屋番号': '新規ビル3階' });
  await next();
  await expect(row('建物名・部屋番号')).toContainText('新規ビル3階');
});

test('QC-6 registration ends with a mail, and the member signs in with the address', async () => {
  await button(page, words.confirm.register).click();
  await expect(page.getByText(words.done.title)).toBeVisible();
  await picture(page, 'joining-11-done');
  await openMailbox(page);
  await expect(await readMail(page, '【会員登録完了のご案内】', email)).toContainText(email);
  await closeMailbox(page);
  await button(page, words.done.signIn).click();
  await expect(page.locator('input[name=username]')).toHaveValue(email);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('.history').waitFor();
  expect((await currentAccount(page)).member).toMatchObject({ name: '新規 花子', email });
  await picture(page, 'joining-12-first-page');
});
