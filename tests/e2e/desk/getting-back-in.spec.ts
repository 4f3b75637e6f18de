import { expect, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { seedCompanies } from '#electron/suppliers/embedded/seed/company.ts';
import {
  deskFolder,
  fillTrial,
  good,
  openDesk,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import {
  button,
  closeMailbox,
  condition,
  field,
  leaveFor,
  linkOn,
  mailsIn,
  openMailbox,
  picture,
  problemOf,
  readMail,
  refused,
  signOut,
  submit,
  submitAgain,
  signInPage,
  trySignIn,
  typeIn,
  typeNewPassword,
} from '#tests/support/signed-out-pages.ts';
import { startStoreServer, type StoreServer } from '#tests/support/store-server.ts';

// What stands between a person and the desk: a link to open, a forgotten password or ID, a lock.

const quo = 'quocard-pay-trial';
const amano = 'amano-trial';
const askul = 'askul-trial';
const words = ja.recovery;
const minato = seedCompanies.find(({ key }) => key === 'minato')!;

let own: ReturnType<typeof deskFolder>;
let server: StoreServer;
let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
/** One more desk at the same store, as on another machine. */
const another = (): Promise<RunningDesk> => startDesk({ supplierUrl: `http://${server.host}` });

test.beforeAll(async ({ browser }) => {
  own = deskFolder();
  server = await startStoreServer(`${own.folder}/served`);
  desk = await another();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
  await server.stop();
  own.remove();
});

const waits = (on: Page): Locator => on.getByRole('region', { name: words.twoStep.title });

test.describe('two-step sign-in', () => {
  test.describe.configure({ mode: 'serial' });
  const trial = trialOf(quo, 'kondo.natsumi');
  const subject = '【認証用URLのご案内】';
  let older: string;
  let link: string;

  /** Types the right password on `on`, and waits for the panel. */
  async function begin(on: Page): Promise<void> {
    await fillTrial(on, trial);
    await submit(on);
    await expect(waits(on)).toBeVisible();
  }
  /** The link of the mail that came last, once there are so many. */
  async function latest(on: Page, count: number): Promise<string> {
    await openMailbox(on);
    await expect(mailsIn(on, subject, trial.identifier.value)).toHaveCount(count);
    const text = await linkOn(await readMail(on, subject, trial.identifier.value)).innerText();
    await closeMailbox(on);
    return text;
  }
  async function paste(on: Page, text: string): Promise<void> {
    await field(on, words.link.label).fill(text);
    await button(on, words.link.open).click();
  }

  test('QC-16 a right password alone waits for the link, and counts down the hour from its sending', async () => {
    await begin(page);
    const left = waits(page).getByText(/有効期限まであと (?:1:00:00|5\d:\d\d)/);
    const first = await left.innerText();
    await expect.poll(() => left.innerText()).not.toBe(first);
    expect(await good(page, 'accounts.list', {})).toEqual([]);
    older = await latest(page, 1);
    await picture(page, 'back-01-waits-for-the-link');
  });

  test('an altered link is refused at its field, and the sign-in waits on', async () => {
    const altered = older.slice(0, -1) + (older.endsWith('A') ? 'B' : 'A');
    await paste(page, altered);
    await expect(refused(page, 'この認証用URLは正しくありません。')).toBeVisible();
    await expect(field(page, words.link.label)).toHaveValue(altered);
    await picture(page, 'back-02-altered');
    await paste(page, older.slice(0, 30));
    await expect(
      refused(page, 'メールの認証用URLを、途中で切れないようにすべて貼り付けてください。'),
    ).toBeVisible();
    await expect(waits(page)).toContainText('有効期限まであと');
  });

  test('QC-18 the link of a sign-in that was begun again, or at another desk, completes nothing here', async ({
    browser,
  }: {
    browser: Browser;
  }) => {
    await button(page, words.twoStep.again).click();
    await expect(waits(page)).toHaveCount(0);
    await submit(page);
    await expect(waits(page)).toBeVisible();
    link = await latest(page, 2);
    const elsewhere = '認証用URLは、ログインを始めた画面と同じ画面で開く必要があります。';
    await paste(page, older);
    await expect(refused(page, elsewhere)).toBeVisible();

    const other = await another();
    try {
      const { context: otherContext, page: otherPage } = await openDesk(browser, other);
      await signInPage(otherPage, quo);
      await leaveFor(otherPage, ja.signIn.openLink, words.page.title);
      await paste(otherPage, link);
      await expect(refused(otherPage, 'この端末には、認証を待っているログインがありません。')).toBeVisible();
      await picture(otherPage, 'back-03-nothing-waits');
      await button(otherPage, words.back).click();
      await begin(otherPage);
      const its = await latest(otherPage, 3);
      await paste(otherPage, link);
      await expect(refused(otherPage, elsewhere)).toBeVisible();
      await picture(otherPage, 'back-04-elsewhere');
      await paste(page, its);
      await expect(refused(page, elsewhere)).toBeVisible();
      expect(await good(otherPage, 'accounts.list', {})).toEqual([]);
      await otherContext.close();
    } finally {
      await other.stop();
    }
  });

  test('QC-16 the right link from the mailbox completes the sign-in, once', async () => {
    await openMailbox(page);
    await expect(mailsIn(page, subject, trial.identifier.value)).toHaveCount(3);
    const document = await readMail(page, subject, trial.identifier.value, 1);
    await expect(linkOn(document)).toHaveText(link);
    await picture(page, 'back-05-mailbox');
    await linkOn(document).click();
    await page.locator('.history').waitFor();
    expect(await good(page, 'accounts.list', {})).toMatchObject([{ member: { name: '近藤 夏海' } }]);

    await signInPage(page, quo);
    await leaveFor(page, ja.signIn.openLink, words.page.title);
    await paste(page, link);
    await expect(refused(page, 'この認証用URLはすでに使われています。')).toBeVisible();
    await picture(page, 'back-06-used');
    await page.getByRole('link', { name: /近藤 夏海/ }).click();
    await page.locator('.history').waitFor();
    await signOut(page);
  });
});

test.describe('a forgotten password at Amano', () => {
  test.describe.configure({ mode: 'serial' });
  const trial = trialOf(amano, 'suzuki.daiki');
  const email = trial.identifier.value;
  const phone = minato.people.find(({ key }) => key === trial.person)!.phone;
  const subject = '【パスワード再設定のご案内】';
  const next = 'Amano-2027';

  test('AM-7 AM-8 AM-9 e-mail and phone together bring a mail, the phone with or without hyphens', async () => {
    await signInPage(page, amano);
    await leaveFor(page, ja.signIn.forgottenPassword, words.reset.title);
    await picture(page, 'back-07-password-forgotten');
    for (const typed of ['03-9999-9999', phone, phone.replaceAll('-', '')]) {
      await typeIn(page, { メールアドレス: email, 連絡先電話番号: typed });
      await button(page, words.reset.request).click();
      // The same whatever was typed: nobody learns from the page who is registered.
      await expect(page.getByRole('region', { name: words.sent.title })).toContainText(words.sent.sameForAll);
      if (typed.includes('-')) await button(page, words.sent.again).click();
    }
    await picture(page, 'back-08-mail-sent');
    await openMailbox(page);
    await expect(mailsIn(page, subject, email)).toHaveCount(2);
    await linkOn(await readMail(page, subject, email)).click();
    await expect(button(page, words.reset.save)).toBeVisible();
  });

  test('AM-10 AM-12 the address once more, and a new password twice by the rules of the supplier', async () => {
    await field(page, words.reset.email).fill('hoka@minato.example.jp');
    await page.locator('input[name=new-password]').fill('aaa012345');
    await page.keyboard.press('Tab');
    await expect(condition(page, '同じ文字を3つ以上続けない')).toContainText(ja.forms.password.state.broken);
    await expect(condition(page, '6文字以上')).toContainText(ja.forms.password.state.met);
    await expect(condition(page, '20文字以内')).toContainText(ja.forms.password.state.met);
    await picture(page, 'back-09-new-password');
    await typeNewPassword(page, next);
    await page.locator('input[name=new-password-again]').fill('Amano-2028');
    await submit(page);
    await problemOf(page, ja.forms.password.again, '新しいパスワードが再入力と一致しません。');
    await page.locator('input[name=new-password-again]').fill(next);
    await submit(page);
    await problemOf(page, words.reset.email, 'メールアドレスが登録内容と一致しません。');
    await field(page, words.reset.email).fill(email);
    await submit(page);
    await expect(page.getByText(words.reset.done)).toBeVisible();
    await picture(page, 'back-10-password-set');
  });

  test('AM-13 after the reset the person signs in again, with the new password', async () => {
    expect(await good(page, 'accounts.list', {})).toEqual([]);
    await button(page, ja.common.next['sign-in-again']).click();
    await trySignIn(page, amano, email, trial.password);
    await expect(refused(page, '一致しません')).toBeVisible();
    await trySignIn(page, amano, email, next);
    await page.locator('.history').waitFor();
    await signOut(page);
  });
});

test('AS-15 AS-31 the links below the form: a forgotten ID of ASKUL comes by mail and is never shown', async () => {
  await signInPage(page, askul);
  const links = page.getByRole('navigation', { name: ja.signIn.linksLabel });
  await expect(button(links, ja.signIn.forgottenPassword)).toBeVisible();
  await expect(button(links, ja.signIn.forgottenId)).toBeVisible();
  await leaveFor(page, ja.signIn.forgottenId, words.id.title);
  const email = `takahashi.kazuo@${minato.domain}`;
  await typeIn(page, { メールアドレス: email, 会社名: minato.name });
  await picture(page, 'back-11-id-forgotten');
  await button(page, words.id.request).click();
  await expect(page.getByRole('region', { name: words.sent.title })).toContainText(words.id.sentText);
  await expect(page.locator('body')).not.toContainText('1234567890');
  await picture(page, 'back-12-id-mailed');
  await openMailbox(page);
  await expect(await readMail(page, '【ログインIDのご案内】', email)).toContainText(
    'お問い合わせ番号: 1234567890',
  );
  await closeMailbox(page);
});

test('QC-21 wrong passwords in a row lock at QUO, and the hour until it ends counts down', async () => {
  const trial = trialOf(quo, 'saito.yuko');
  const locked = refused(page, 'ログインに繰り返し失敗したためロックされました。1時間後に解除されます。');
  await trySignIn(page, quo, trial.identifier.value, 'Chigau-2027');
  await expect(refused(page, '一致しません')).toBeVisible();
  for (let tries = 2; (await locked.count()) === 0 && tries <= 5; tries += 1) await submitAgain(page);
  const left = locked.getByText(/あと (?:1:00:00|5\d:\d\d) で解除されます/);
  const first = await left.innerText();
  await expect.poll(() => left.innerText()).not.toBe(first);
  await picture(page, 'back-17-locked');
  await page.locator('input[name=password]').fill(trial.password);
  await submit(page);
  await expect(locked).toBeVisible();
  expect(await good(page, 'accounts.list', {})).toEqual([]);
});
