import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { good } from './running-desk.ts';

export interface ScreenshotOptions {
  /** Also in English and dark. */
  readonly english?: boolean;
}

/**
 * Pictures of the way through a test, numbered as they are taken, in the folder that KOBAI_SHOTS names; without it
 * nothing is done at all. `series` begins each name.
 */
export function screenshotSeries(
  series: string,
): (page: Page, name: string, options?: ScreenshotOptions) => Promise<void> {
  const folder = process.env['KOBAI_SHOTS'];
  let count = 0;
  const save = async (page: Page, name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder!, `${name}.png`), animations: 'disabled' });
  };
  return async (page, name, { english = false } = {}) => {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    count += 1;
    const title = `${series}-${String(count).padStart(2, '0')}-${name}`;
    await save(page, title);
    if (!english) return;
    await good(page, 'settings.change', { locale: 'en', theme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await save(page, `${title}-en`);
    await good(page, 'settings.change', { locale: 'ja', theme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  };
}
