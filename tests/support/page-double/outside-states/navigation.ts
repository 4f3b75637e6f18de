import type { Page } from '@playwright/test';
import type { Settings } from '#shared/ipc/settings.ts';
import type { FormName } from '#shared/model/forms.ts';
import { ok } from '#shared/model/result.ts';
import { emit, type Answers } from '../install.ts';
import { settled } from '../settled.ts';
import { answers } from '../values.ts';
import { flow, outsideAnswers, supplierOf, type SystemKey } from '../values-outside.ts';

export const deskOf =
  (system: SystemKey, form: FormName, given: Answers = {}) =>
  (settings: Settings): Answers =>
    answers({ settings }, { ...outsideAnswers(system, form), ...given });
/** Goes to a page by its address, which stays within the page. */
export const at =
  (path: string, then: (page: Page) => Promise<void> = async () => {}) =>
  async (page: Page): Promise<void> => {
    await page.locator('.sign-in-form').waitFor();
    await page.evaluate((hash) => (location.hash = hash), path);
    await page.locator('.outside h1, .link-page h1').waitFor();
    await settled(page);
    await then(page);
  };
export const pathOf = (system: SystemKey, path: string): string =>
  `/suppliers/${supplierOf(system).id}/${path}`;
export const submit = (page: Page): Promise<void> =>
  page.locator('.outside form button[type=submit]').click();
export const alert = (page: Page): Promise<void> => page.locator('.k-notice[role=alert]').first().waitFor();
export const mailSentNotice = (page: Page): Promise<void> => page.locator('.mail-wait').waitFor();
export const dialog = (page: Page): Promise<void> => page.locator('[role=dialog]').waitFor();
export async function trySignIn(page: Page): Promise<void> {
  await page.locator('input[name=username]').fill('sato@hoshino.example');
  await page.locator('input[name=password]').fill('Abcdef12');
  await page.locator('input[name=password]').press('Enter');
}
export const followed = {
  reset: (system: SystemKey) =>
    ok({ purpose: 'reset-password' as const, supplier: supplierOf(system).id, flow }),
  verified: (system: SystemKey) =>
    ok({
      purpose: 'verify-email' as const,
      supplier: supplierOf(system).id,
      flow,
      email: 'sato@hoshino.example',
    }),
};
export const sampleLink = `kobai-desk://open/quocard-trial/verify-email/${'a'.repeat(24)}`;
/** Lets a link arrive by the system. */
export const arrive = async (page: Page, until: string): Promise<void> => {
  await page.locator('.sign-in-form').waitFor();
  await page.evaluate(emit, ['link.received', {}] as const);
  await page.locator(until).first().waitFor();
};
export const arriving = { 'links.consume': [ok({ link: null }), ok({ link: sampleLink })] } satisfies Answers;
export async function setPasswords(page: Page): Promise<void> {
  await page.locator('input[name=new-password]').fill('Abcdefg1');
  await page.locator('input[name=new-password-again]').fill('Abcdefg1');
}
