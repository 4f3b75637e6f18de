import { expect, type Locator, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { AccountPageName } from '#renderer/router/places.ts';
import { chooseSupplier, good } from './browser-desk.ts';

// What a person does with an account on the real page, by the words that stand on it.

/** Opens a page of the account in use by its menu. */
export async function openAccountPage(page: Page, name: AccountPageName): Promise<void> {
  await page.locator('.sections').getByRole('link', { name: ja.frame.account, exact: true }).click();
  const menu = page.getByRole('navigation', { name: ja.account.menu });
  await menu.getByRole('link', { name: ja.account.pages[name], exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: ja.account.pages[name] })).toBeVisible();
}

/** Goes to the sign-in page without signing anybody out. */
export async function openSignIn(page: Page): Promise<void> {
  const add = page.getByRole('link', { name: ja.frame.addAccount });
  await expect(page.locator('.rail, .sign-in').first()).toBeVisible();
  if (await add.isVisible()) await add.click();
  await page.locator('.sign-in').waitFor();
}

/** Types an ID and a password at a supplier, and sends them; what comes of it is for the test to see. */
export async function trySignIn(
  page: Page,
  supplier: string,
  identifier: string,
  password: string,
): Promise<void> {
  await openSignIn(page);
  await chooseSupplier(page, supplier);
  await page.locator('input[name=username]').fill(identifier);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

/** The refusal of a sign-in. */
export const signInRefusal = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: ja.signIn.refusedTitle });

/** Signs the account in use out by its menu; `forget` also takes away what this machine has saved. */
export async function signOut(page: Page, { forget = false } = {}): Promise<void> {
  const accounts = async (): Promise<number> => (await good(page, 'accounts.list', {})).length;
  const before = await accounts();
  await page.locator('.account-menu').click();
  const name = forget ? new RegExp(`^${ja.frame.signOutForget}`) : new RegExp(`^${ja.frame.signOut}$`);
  await page.getByRole('menuitem', { name }).click();
  if (forget) await answer(page, ja.frame.forgetAction);
  await expect.poll(accounts).toBe(before - 1);
  await expect(page.locator('.rail__accounts li')).toHaveCount(before - 1);
}

/** Answers the question that is asked over the page. */
export async function answer(page: Page, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Opens the mails of a trial supplier, and reads the newest of a subject that came to an address. */
export async function readMail(
  page: Page,
  supplier: string,
  { to, subject }: { readonly to: string; readonly subject: string },
): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: ja.trialMail.title });
  const button = page.getByRole('button', { name: ja.trialMail.open });
  // Where the page itself leads to its mail, that way; else by the sign-in page.
  if (!(await button.first().isVisible())) {
    await openSignIn(page);
    await chooseSupplier(page, supplier);
  }
  await button.first().click();
  const line = dialog.locator('.trial-mail__one').filter({ hasText: subject }).filter({ hasText: to });
  await line.first().click();
  const mail = dialog.getByRole('article', { name: subject });
  await expect(mail).toContainText(ja.trialMail.to.replace('{to}', to));
  return mail;
}

/** Opens the one link of a mail that is read. */
export const openMailLink = (mail: Locator): Promise<void> =>
  mail.getByRole('button', { name: /^kobai-desk:/ }).click();

export async function closeMails(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: ja.trialMail.title });
  await dialog.getByRole('button', { name: ja.common.close, exact: true }).last().click();
  await expect(dialog).toHaveCount(0);
}

/** The notice that says why somebody is not signed in any more. */
export const sessionNotices = (page: Page): Locator => page.locator('.session-notices__one');
