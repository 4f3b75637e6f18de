import { expect, type Locator, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { AccountPageName } from '#renderer/router/route-locations.ts';
import { good } from './running-desk.ts';
import { button, openMailbox, readMail, signInPage } from './signed-out-pages.ts';

// What a person does with an account on the real page, by the words that stand on it.

/** Opens a page of the account in use by its menu. */
export async function openAccountPage(page: Page, name: AccountPageName): Promise<void> {
  await page.locator('.sections').getByRole('link', { name: ja.frame.account, exact: true }).click();
  const menu = page.getByRole('navigation', { name: ja.account.menu });
  await menu.getByRole('link', { name: ja.account.pages[name], exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: ja.account.pages[name] })).toBeVisible();
}

/** The refusal of a sign-in. */
export const signInRefusal = (page: Page): Locator =>
  page.getByRole('alert').filter({ hasText: ja.signIn.refusedTitle });

/** Signs the account in use out by its menu, on any page; `forget` also takes away what this machine has saved. */
export async function leaveAccount(page: Page, { forget = false } = {}): Promise<void> {
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
  await button(dialog, action).click();
  await expect(dialog).toHaveCount(0);
}

/** Opens the mailbox of a trial supplier, and reads the newest mail of a subject to an address. */
export async function openMail(
  page: Page,
  supplier: string,
  { to, subject }: { readonly to: string; readonly subject: string },
): Promise<Locator> {
  // Where the page itself leads to its mail, that way; else by the sign-in page.
  if (!(await button(page, ja.trialMail.open).isVisible())) await signInPage(page, supplier);
  await openMailbox(page);
  return readMail(page, subject, to);
}

/** The notice that says why somebody is not signed in any more. */
export const sessionNotices = (page: Page): Locator => page.locator('.session-notices__one');
