import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { openClipboard, type Clipboard } from '#tests/support/clipboard.ts';
import { openDesk, startDesk, trialOf, type RunningDesk } from '#tests/support/running-desk.ts';
import {
  button,
  field,
  leaveFor,
  picture,
  refused,
  submitAgain,
  trySignIn,
  typeIn,
} from '#tests/support/signed-out-pages.ts';

// Somebody is refused at Plus member, looks for the reason, and asks support.

test.describe.configure({ mode: 'serial' });

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let clipboard: Clipboard;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  clipboard = await openClipboard(browser);
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await clipboard.close();
  await context.close();
  await desk.stop();
});

const plusMember = 'plus-member-trial';
const trial = trialOf(plusMember, 'goto.mami');
const typed = trial.identifier.value.replace('g', 'G');
const checks = (): Locator => page.locator('ol > li').filter({ has: page.locator('summary') });
const check = (title: string): Locator => checks().filter({ hasText: title });

test('PM-1 PM-2 after two mismatches the eight checks stand in their order, and an answer is taken', async () => {
  await trySignIn(page, plusMember, typed, trial.password);
  await expect(refused(page, '一致しません')).toBeVisible();
  await submitAgain(page);
  await picture(page, 'back-13-mismatch');
  await leaveFor(page, ja.common.next.diagnose, ja.diagnosis.title);
  await expect(checks()).toHaveText([
    /^1\D*大文字・小文字/,
    /^2ID の先頭の「E」/,
    /^3会員登録時のメールアドレス/,
    /^4パスワード/,
    /^5セッション情報/,
    /^6月会費コースの会費/,
    /^7まとめて払いコースの更新/,
    /^8サイトの取り違え/,
  ]);
  await picture(page, 'back-14-diagnosis');
  // The first question stands open, the others wait closed.
  const case1 = check('大文字・小文字、全角・半角');
  await button(case1, ja.forms.yes).click();
  await expect(case1).toContainText(ja.diagnosis.finding.answered);
  const address = check('会員登録時のメールアドレス');
  await expect(
    address.getByText('入力したのは、会員登録のときに登録したメールアドレスですか。'),
  ).toBeVisible();
  await button(address, ja.forms.no).click();
  await expect(address).toContainText(ja.diagnosis.finding.found);
  await expect(
    page.locator('main').getByText(ja.diagnosis.likely.replace('{title}', '会員登録時のメールアドレス')),
  ).toBeVisible();
  await picture(page, 'back-15-answered');
});

test('PM-16 PM-17 PM-18 PM-19 PM-20 the support request has its subject and blocks, and no part of a password', async () => {
  await leaveFor(page, ja.diagnosis.writeSupportRequest, ja.diagnosis.supportRequest.title);
  await expect(field(page, '入力したメールアドレス')).toHaveValue(typed);
  await typeIn(page, {
    'お名前(漢字)': '後藤 麻美',
    'お名前(カナ)': 'ゴトウ　マミ',
    '生年月日(西暦8桁)': '19990401',
    電話番号: '090-1234-5678',
  });
  await field(page, '都道府県').selectOption('東京都');
  await page.getByRole('radio', { name: 'まとめて払いコース' }).check();
  const paidBy = (name: string): Locator => page.getByRole('radio', { name, exact: true });
  await paidBy('キャリア決済').check();
  await paidBy('ドコモ').check();
  await expect(field(page, '12桁の決済番号')).toBeVisible();
  await expect(field(page, '継続課金ID')).toHaveCount(0);
  await picture(page, 'back-15-carrier');
  await paidBy('クレジットカード').check();
  await expect(field(page, '12桁の決済番号')).toHaveCount(0);
  await button(page, ja.diagnosis.supportRequest.prepare).click();
  const document = page.getByRole('article');
  await expect(document).toContainText('ログイン不可に関するお問い合わせ');
  for (const each of ['【お客様情報】', '【お支払い情報】', '【詳細】', '19990401', typed, '一致しません'])
    await expect(document).toContainText(each);
  const text = await document.innerText();
  expect(text).not.toMatch(/パスワード(?!が一致しません)/);
  for (const part of [trial.password, trial.password.slice(0, 4), trial.password.slice(-3)])
    expect(text).not.toContain(part);
  await picture(page, 'back-16-enquiry');
  await clipboard.write('');
  await button(page, ja.diagnosis.supportRequest.copyBody).click();
  await expect.poll(() => clipboard.read()).toContain('【お支払い情報】');
  const copied = await clipboard.read();
  expect(text.replaceAll(/\s/g, '')).toContain(copied.replaceAll(/\s/g, ''));
});
