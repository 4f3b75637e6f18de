import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { openSection } from '#tests/support/buying-pages.ts';
import {
  deskFolder,
  good,
  historyComplete,
  openDesk,
  searched,
  signInAs,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// The dialog for files does not open at a kiosk, so no page has anything that would open it.

const shot = screenshotSeries('kiosk-files');
const upright = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

/** What a person could press in vain, or drop a file on. */
const fileFields = (page: Page) => page.locator('input[type=file]').count();
const drop = async (page: Page, place: string): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1'], '領収書.pdf', { type: 'application/pdf' }));
    return data;
  });
  await page.locator(place).dispatchEvent('drop', { dataTransfer });
};

test('no page of a kiosk asks for a file that nobody could choose', async ({ browser }) => {
  test.setTimeout(180_000);
  const own = deskFolder();
  const saved = join(own.folder, 'saved');
  mkdirSync(saved);
  const desk = await startDesk({
    folder: own.folder,
    policy: { Kiosk: true, ArchiveIssued: true, SaveFolders: [saved], SupportContact: '内線 1234' },
  });
  try {
    const { page } = await openDesk(browser, desk, upright);
    const { id: account } = await signInAs(page, trialOf('amano-trial', 'suzuki.daiki'));
    await historyComplete(page, account);
    const [order] = (await searched(page, account, { statuses: ['delivered'] })).rows;
    await good(page, 'documents.print', {
      account,
      of: 'order',
      id: order!.id,
      kind: 'delivery-note',
      addressee: { key: 'company', honorific: 'onchu' },
    });

    await openSection(page, ja.frame.section.archive);
    await expect(page.locator('.archive-table__file')).toHaveCount(1);
    for (const name of [ja.archive.bringIn.open, ja.bills.title])
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    await drop(page, '.archive');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await shot(page, 'archive');
    await page.locator('.archive-table__file').click();
    await page.getByRole('button', { name: ja.archive.detail.correct, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await fileFields(page)).toBe(0);
    await shot(page, 'correct');
    await page.keyboard.press('Escape');

    // No link leads to them at a kiosk; whoever gets there is not left with a button that does nothing.
    for (const [name, path] of [
      ['bills', `/accounts/${account}/bills`],
      ['import', '/import'],
    ] as const) {
      await page.evaluate((hash) => (location.hash = hash), path);
      await expect(page.locator('.managed-fact')).toContainText(ja.kiosk.noFiles);
      await expect(page.locator('.managed-fact')).toContainText('内線 1234');
      expect(await fileFields(page)).toBe(0);
      await expect(page.getByRole('button', { name: ja.importing.choose.button })).toHaveCount(0);
      await shot(page, name, { english: true });
    }
  } finally {
    await desk.stop();
    own.remove();
  }
});
