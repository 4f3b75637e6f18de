import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { ok } from '#shared/model/result.ts';
import { emit, installDesk, type Answers } from '#tests/support/page-double/install.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { answers } from '#tests/support/page-double/values.ts';
import { accountAnswers, formOf, people } from '#tests/support/page-double/values-account.ts';

// What the page does while nobody touches it. The desk counts the time; here it is told, so that nobody waits.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

const { amano: who, askul: somebodyElse } = people;

/** Opens the page for people who are signed in; `back` is who signs in later. */
async function open(page: Page, signedIn: readonly Account[], back: Account = who): Promise<void> {
  const given: Answers = answers(
    { signedIn },
    {
      ...accountAnswers('amano'),
      'forms.describe': formOf('amano', 'customer'),
      'sign-in.start': ok(back),
      'sign-in.parse-identifier': ok({
        kind: 'email',
        value: 'sato@hoshino.example',
        changed: false,
        changes: [],
      }),
    },
  );
  await page.addInitScript(installDesk, given);
  await page.goto(served.origin);
  await page.locator('.rail').waitFor();
}

const idle = (page: Page, state: IdleState): Promise<void> =>
  page.evaluate(emit<'idle.changed'>, ['idle.changed', state] as const);
const touches = (page: Page): Promise<number> =>
  page.evaluate(() => (window.pageDouble.calls['idle.activity'] ?? []).length);
/** The last minute has begun. */
const warning = (): IdleState => ({
  state: 'warning',
  signOutAt: instantOf(Date.now() + 59_000),
  accounts: [who.id],
});

/** The idle time is over for `gone`; `left` are those who chose to stay signed in. */
async function over(page: Page, gone: readonly Account[], left: readonly Account[] = []): Promise<void> {
  const accounts = gone.map(({ id }) => id);
  await idle(page, { state: 'signed-out', signOutAt: null, accounts });
  const signedIn: readonly ['accounts.changed', Account[]] = ['accounts.changed', [...left]];
  await page.evaluate(emit<'accounts.changed'>, signedIn);
}

const notice = (page: Page) => page.locator('.session-notices__one');

/** Types into the details of the person, without sending them. */
async function beginToEdit(page: Page): Promise<void> {
  await page.goto(`${served.origin}/#/accounts/${who.id}/customer`);
  await page.getByRole('button', { name: ja.customer.edit }).click();
  await page.locator('input[name=personName]').fill('佐藤 恵美子');
}

async function signIn(page: Page): Promise<void> {
  await page.locator('input[name=username]').fill('sato@hoshino.example');
  await page.locator('input[name=password]').fill('Hoshino-2026');
  await page.locator('button[type=submit]').click();
}

test('AS-74 a warning says whom it will sign out and when; まだ使う tells the desk that somebody is there', async ({
  page,
}) => {
  await open(page, [who]);
  await idle(page, warning());
  const dialog = page.getByRole('dialog', { name: ja.idle.title });
  await expect(dialog).toContainText('アマノオンラインショップ 佐藤 恵子(総務部)');
  await expect(dialog.getByRole('timer')).toHaveText(/^0:[0-5]\d$/);
  const stay = dialog.getByRole('button', { name: ja.idle.continue });
  await expect(stay).toBeFocused();
  const before = await touches(page);
  await stay.click();
  await expect.poll(() => touches(page)).toBeGreaterThan(before);
  await idle(page, { ...warning(), state: 'active' });
  await expect(dialog).toHaveCount(0);
});

test('AS-74 while it warns every key counts as a touch, and only then is the desk told of each', async ({
  page,
}) => {
  await open(page, [who]);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  expect(await touches(page)).toBe(1);
  await idle(page, warning());
  await page.getByRole('dialog', { name: ja.idle.title }).waitFor();
  await page.mouse.move(200, 200);
  await page.mouse.move(300, 300);
  expect(await touches(page)).toBe(1);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  expect(await touches(page)).toBe(3);
});

test('AS-74 the page says why nobody is signed in any more; the same person is back at the page and the typed text', async ({
  page,
}) => {
  await open(page, [who]);
  await beginToEdit(page);
  await idle(page, warning());
  await page.getByRole('dialog', { name: ja.idle.title }).waitFor();
  await over(page, [who]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.sign-in')).toBeVisible();
  await expect(notice(page)).toContainText(ja.idle.signedOutTitle);
  await expect(notice(page)).toContainText(
    '15 分操作がなかったため、アマノオンラインショップ 佐藤 恵子(総務部)',
  );
  await expect(page.locator('.rail')).toHaveCount(0);
  expect(await page.locator('body').textContent()).not.toContain('佐藤 恵美子');

  await notice(page).getByRole('button', { name: ja.frame.signInAgain }).click();
  await expect(page.locator('input[name=supplier]:checked')).toHaveValue('amano-trial');
  await signIn(page);
  await expect(page).toHaveURL(new RegExp(`accounts/${who.id}/customer$`));
  await expect(page.locator('input[name=personName]')).toHaveValue('佐藤 恵美子');
  await expect(notice(page)).toHaveCount(0);
});

test('AS-74 somebody else who signs in sees neither that page nor what was typed', async ({ page }) => {
  await open(page, [who], somebodyElse);
  await beginToEdit(page);
  await over(page, [who]);
  await signIn(page);
  await expect(page).toHaveURL(new RegExp(`accounts/${somebodyElse.id}/history`));
  await page.goto(`${served.origin}/#/accounts/${somebodyElse.id}/customer`);
  await expect(page.getByRole('button', { name: ja.customer.edit })).toBeVisible();
  await expect(page.locator('input[name=personName]')).toHaveCount(0);
  // The address of the other one leads nowhere either.
  await page.goto(`${served.origin}/#/accounts/${who.id}/customer`);
  await expect(page).toHaveURL(new RegExp(`accounts/${somebodyElse.id}/`));
});

test('AS-75 who chose to stay signed in goes on, and is told who was signed out', async ({ page }) => {
  const stays: Account = { ...somebodyElse, staySignedIn: true };
  await open(page, [who, stays]);
  await page.goto(`${served.origin}/#/accounts/${who.id}/security`);
  await page.getByRole('heading', { level: 1, name: ja.account.pages.security }).waitFor();
  await over(page, [who], [stays]);
  // Nobody's history opens by itself once somebody was signed out.
  await expect(page).toHaveURL(/#\/sign-in/);
  await expect(page.locator('.rail__accounts li')).toHaveCount(1);
  await expect(notice(page)).toContainText(ja.idle.signedOutTitle);
  await expect(notice(page)).not.toContainText(stays.supplier.name.ja);
  await notice(page).getByRole('button', { name: ja.idle.dismiss }).click();
  await expect(notice(page)).toHaveCount(0);
});
