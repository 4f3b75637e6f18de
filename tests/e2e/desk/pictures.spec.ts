import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import upng from 'upng-js';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { startBrowserDesk } from '#tests/support/browser-desk.ts';
import {
  currentAccount,
  deskFolder,
  fillTrial,
  good,
  historyComplete,
  openDesk,
  trialOf,
} from '#tests/support/running-desk.ts';

// The pictures of the documentation, from the running desk. Beside each stands a record of what it shows: the page as
// it is read aloud. `npm run pictures` writes both; here the records are compared, since pixels differ by machine.
const writing = process.env['KOBAI_PICTURES'] === 'write';
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../../../docs/pictures');
/** Tuesday 2026-11-24, 10:05 in Tokyo. */
const shownAt = Date.UTC(2026, 10, 24, 1, 5);
/** As many bytes as a picture may have. */
const largest = 250_000;

/**
 * What a page shows, without what differs each time: addresses, which name the account by a random id, the minute, and
 * what was announced a moment ago.
 */
const recordOf = (snapshot: string): string =>
  `${snapshot
    .replaceAll(/\n *- \/url:.*/g, '')
    .replaceAll(/^- (status|alert): .*$/gm, '- $1')
    .replaceAll(/\b\d{1,2}:\d{2}\b/g, '00:00')
    .trim()}\n`;

test('the pictures of the documentation show what is there', async ({ browser }) => {
  const { folder: data, remove } = deskFolder();
  mkdirSync(join(data, 'data', 'store'), { recursive: true });
  // Three years, but a third of the orders that a first start makes: they come in a few seconds.
  const store = join(data, 'data', 'store', 'store.db');
  createEmbeddedStore({ file: store, clock: () => shownAt, lines: 20_000 }).close();
  const desk = await startBrowserDesk({
    folder: data,
    env: {
      KOBAI_CLOCK: String(shownAt),
      NODE_OPTIONS: `--import=${pathToFileURL(path('../../support/fixed-clock.ts')).href}`,
    },
  });
  const records: Record<string, string> = {};
  try {
    const { context, page } = await openDesk(browser, desk, {
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await page.clock.setFixedTime(shownAt);
    await page.reload();
    /** `record` is that of a picture which shows the same in other colours. */
    const picture = async (name: string, record = name): Promise<void> => {
      await page.evaluate(() => document.fonts.ready);
      // Words that go away by themselves are no part of a picture.
      await expect(page.locator('.k-toasts__one')).toHaveCount(0);
      await page.mouse.move(0, 0);
      const shown = recordOf(await page.locator('body').ariaSnapshot());
      if (records[record] === undefined) records[record] = shown;
      else expect(shown, name).toBe(records[record]);
      if (!writing) return;
      const { width, height, ...shot } = upng.decode(
        new Uint8Array(await page.screenshot({ animations: 'disabled' })).buffer,
      );
      const small = upng.encode(upng.toRGBA8({ width, height, ...shot }), width, height, 256);
      expect(small.byteLength, name).toBeLessThan(largest);
      writeFileSync(join(folder, `${name}.png`), new Uint8Array(small));
      writeFileSync(join(folder, `${record}.txt`), shown);
    };
    await expect(page.locator('.trial__one').first()).toBeVisible();
    await fillTrial(page, trialOf('askul-trial', 'takahashi.kazuo'));
    await picture('sign-in');

    await page.locator('button[type=submit]').click();
    await page.locator('.history').waitFor();
    const { id } = await currentAccount(page);
    await historyComplete(page, id);
    // Of the orders in sight, the first with enough lines to be worth opening.
    const open = page.locator('.row--order').filter({ hasText: /他[3-9]点/ });
    await open.first().click();
    await expect(page.locator('.k-detail .lines').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '注文明細を保存' })).toBeVisible();
    await picture('history-light', 'history');

    await good(page, 'settings.change', { theme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await picture('history-dark', 'history');

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
    remove();
  }
  for (const [name, record] of Object.entries(records)) {
    const kept = readFileSync(join(folder, `${name}.txt`), 'utf8');
    expect(record, `docs/pictures/${name}.txt is old: npm run pictures`).toBe(kept);
  }
});
