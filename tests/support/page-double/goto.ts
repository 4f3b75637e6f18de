import type { Page } from '@playwright/test';
import type { AccountId } from '#shared/model/identifiers.ts';
import { settled } from './settled.ts';

/** Goes to a page of an account by its address, once the frame stands. */
export async function accountPage(page: Page, account: AccountId, path: string): Promise<void> {
  await page.locator('.rail').waitFor();
  await page.waitForURL(/history/);
  await page.evaluate((hash) => (location.hash = hash), `#/accounts/${account}/${path}`);
  await page.locator('main h1, main h2').first().waitFor();
  await settled(page);
}
