import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { answered, chooseSupplier, currentAccount } from './running-desk.ts';

// What people do at the desk before they are signed in, and with the mails of the trial store.

const shots = process.env['KOBAI_SHOTS'];

/** A picture, when they are asked for: KOBAI_SHOTS=folder. Of the whole page, or of the window with a dialog in it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage });
}

/** The field of that name; the names of forms come from the supplier. */
export const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });

export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Types each value into the field of its name, and leaves the last one. */
export async function typeIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
  await page.keyboard.press('Tab');
}

/** Leaves a field that has something in it, and waits until its problem is said. */
export async function problemOf(page: Page, label: string, problem: string): Promise<void> {
  const input = field(page, label);
  await expect(input).toHaveAccessibleDescription(new RegExp(problem.replaceAll(/[.()?*+]/g, '\\$&')));
  await expect(input).toHaveAttribute('aria-invalid', 'true');
}

/** Opens the sign-in page with a supplier chosen, from wherever the page is. */
export async function signInPage(page: Page, supplier: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/sign-in'));
  await page.locator('.sign-in').waitFor();
  await chooseSupplier(page, supplier);
}

/**
 * Presses what leads away from the page, and waits for where it leads: fields there may be called like those of
 * the form.
 */
export async function leaveFor(page: Page, link: string, title: string): Promise<void> {
  await button(page, link).click();
  await expect(page.getByRole('heading', { name: title, level: 1, exact: true })).toBeVisible();
}

/** Types an ID and a password into the sign-in form of a supplier, and sends it. */
export async function trySignIn(
  page: Page,
  supplier: string,
  identifier: string,
  password: string,
): Promise<void> {
  await signInPage(page, supplier);
  await page.locator('input[name=username]').fill(identifier);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

/** Signs out whose history is open, and waits for the page that this leads to. */
export async function signOut(page: Page): Promise<void> {
  const { id } = await currentAccount(page);
  await page.locator('.account-menu').click();
  await page.getByRole('menuitem', { name: ja.frame.signOut, exact: true }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await page.locator('.sign-in, .history').first().waitFor();
}

/** Sends the form of the page. */
export const submit = (page: Page): Promise<void> => page.locator('button[type=submit]').click();

/** Sends the sign-in form as it is once more, and waits until it was refused again. */
export async function submitAgain(page: Page): Promise<void> {
  const refusedAgain = answered(page, 'sign-in.start');
  await submit(page);
  await refusedAgain;
  await expect(page.locator('button[type=submit]')).toHaveText(ja.signIn.submit);
}

/** A refusal that says so. */
export const refused = (page: Page, text: string): Locator =>
  page.getByRole('alert').filter({ hasText: text });

const mailDialog = (page: Page): Locator => page.getByRole('dialog', { name: ja.trialMail.title });

/** Mails in the opened mailbox with that subject, to that address, the latest first. */
export const mailsIn = (page: Page, subject: string, to: string): Locator =>
  mailDialog(page)
    .getByRole('list', { name: ja.trialMail.list })
    .getByRole('button')
    .filter({ hasText: subject })
    .filter({ hasText: to });

export async function openMailbox(page: Page): Promise<void> {
  await button(page, ja.trialMail.open).click();
  await expect(mailDialog(page)).toBeVisible();
}

export async function closeMailbox(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(mailDialog(page)).toHaveCount(0);
}

/**
 * Reads a mail in the opened mailbox: the latest of that subject to that address, or an `earlier` one. Answers its
 * document, with the links as buttons.
 */
export async function readMail(page: Page, subject: string, to: string, earlier = 0): Promise<Locator> {
  const one = mailsIn(page, subject, to).nth(earlier);
  await one.click();
  await expect(one).toHaveAttribute('aria-current', 'true');
  const document = mailDialog(page).getByRole('article', { name: subject });
  await expect(document).toContainText(to);
  return document;
}

/** The link of a mail that is read. */
export const linkOn = (document: Locator): Locator => document.getByRole('button', { name: /^kobai-desk:/ });

/** What stands after `name:` on a line of a mail that is read. */
export async function factOn(document: Locator, name: string): Promise<string> {
  const found = new RegExp(`^${name}: (\\S+)$`, 'm').exec(await document.innerText());
  if (!found?.[1]) throw new Error(`no ${name} in ${await document.innerText()}`);
  return found[1];
}

/** Types a new password twice. */
export async function typeNewPassword(page: Page, password: string): Promise<void> {
  await page.locator('input[name=new-password]').fill(password);
  await page.locator('input[name=new-password-again]').fill(password);
}

/** A condition of the password that is typed. */
export const condition = (page: Page, text: string): Locator =>
  page
    .getByRole('list', { name: ja.forms.password.conditions })
    .getByRole('listitem')
    .filter({ hasText: text });
