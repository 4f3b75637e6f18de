import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import {
  currentAccount,
  fillTrial,
  good,
  historyComplete,
  openDesk,
  searched,
  startBrowserDesk,
  trialOf,
} from '#tests/support/browser-desk.ts';

// Pictures for the README, only when they are asked for: KOBAI_PICTURES=1, or a folder to put them in.
const wanted = process.env['KOBAI_PICTURES'] ?? '';
const folder = wanted === '1' ? fileURLToPath(new URL('../../../docs/pictures', import.meta.url)) : wanted;

if (wanted !== '')
  test('pictures of the desk with a real history', async ({ browser }) => {
    mkdirSync(folder, { recursive: true });
    const desk = await startBrowserDesk();
    try {
      const { context, page } = await openDesk(browser, desk, { viewport: { width: 1440, height: 900 } });
      const picture = async (name: string): Promise<void> => {
        await page.evaluate(() => document.fonts.ready);
        // Words that go away by themselves are no part of a picture.
        await expect(page.locator('.k-toasts__one')).toHaveCount(0);
        await page.mouse.move(0, 0);
        await page.screenshot({ path: join(folder, `${name}.png`) });
      };
      const trial = trialOf('askul-trial', 'takahashi.kazuo');
      await expect(page.locator('.trial__one').first()).toBeVisible();
      await fillTrial(page, trial);
      await picture('sign-in');

      await page.locator('button[type=submit]').click();
      await page.locator('.history').waitFor();
      const { id } = await currentAccount(page);
      await historyComplete(page, id);
      const { rows } = await searched(page, id);
      const index = rows.findIndex(
        ({ moreLines, department }) => moreLines === 3 && department === '社員食堂・厨房',
      );
      const open = index >= 0 && index < 15 ? index : rows.findIndex(({ moreLines }) => moreLines >= 2);
      await page.locator(`.row--order[data-index="${open}"]`).click();
      await expect(page.locator('.detail .lines').first()).toBeVisible();
      await picture('history-light');

      await good(page, 'settings.change', { theme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await picture('history-dark');

      await good(page, 'settings.change', { theme: 'light' });
      await page.getByRole('button', { name: '詳細を閉じる' }).click();
      await page.getByRole('searchbox').fill('𠮷田 純');
      await expect(page.locator('.filters .pill--chosen')).toContainText('𠮷田 純');
      await page.getByRole('button', { name: '書き出す', exact: true }).click();
      await page.getByRole('radio', { name: /CSV\(Shift_JIS\)/ }).check();
      await expect(page.getByText(/^Shift_JIS で表せない文字が/)).toBeVisible();
      await picture('export');
      await context.close();
    } finally {
      await desk.stop();
    }
  });
