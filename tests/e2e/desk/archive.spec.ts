import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { axeViolations } from '#tests/support/axe.ts';
import {
  answered,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { sellerNumber, wholeInvoice } from '#tests/support/sample-invoice.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// Documents into the archive, found again, corrected and verified. Each step goes on from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('archive');
const { archive: words } = ja;
let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let folder: string;
test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), 'kobai-archive-e2e-'));
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
  await signInAs(page, trialOf('amano-trial', 'suzuki.daiki'));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
  rmSync(folder, { recursive: true });
});

const names = () => page.locator('.archive-table__file').allInnerTexts();

test('files that are dropped on the page are described one by one and kept', async () => {
  await page.getByRole('link', { name: ja.frame.section.archive, exact: true }).click();
  await expect(page.getByText(words.list.empty)).toBeVisible();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1'], '20261120_株式会社国税商事_110000.pdf', { type: 'application/pdf' }));
    data.items.add(new File(['%PDF-2'], '領収書.pdf', { type: 'application/pdf' }));
    return data;
  });
  await page.locator('.archive').dispatchEvent('drop', { dataTransfer: dropped });
  const dialog = page.getByRole('dialog', { name: words.bringIn.title });
  // The name of the file says what the tax agency's examples say.
  await expect(dialog.getByLabel(words.fields.counterparty).first()).toHaveValue('株式会社国税商事');
  await expect(dialog.getByLabel(words.fields.tradedOn).first()).toHaveValue('2026/11/20');
  await dialog.getByLabel(words.fields.amount).nth(1).fill('５，５００円');
  await shot(page, 'bring-in', { english: true });
  await dialog.getByRole('button', { name: words.bringIn.action.replace('{n}', '2') }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(names).toEqual(['領収書.pdf', '20261120_株式会社国税商事_110000.pdf']);
  await shot(page, 'kept', { english: true });
});

test('they are found by range and by blank', async () => {
  await page.getByLabel(words.search.min).fill('100,000');
  await page.getByLabel(words.search.min).press('Enter');
  await expect.poll(names).toEqual(['20261120_株式会社国税商事_110000.pdf']);
  await page.getByRole('button', { name: words.search.clear }).click();
  await page.getByLabel(words.search.blanks.counterparty).check();
  await page.getByRole('button', { name: words.search.run, exact: true }).click();
  await expect.poll(names).toEqual(['領収書.pdf']);
});

test('one is opened, corrected with a reason, and left again with the keyboard alone', async () => {
  await page.locator('.archive-table__file').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.k-detail__title')).toBeFocused();
  await page.getByRole('button', { name: words.detail.correct, exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.correct.title });
  await dialog.getByLabel(words.fields.counterparty).fill('喫茶みなと');
  await expect(dialog.getByRole('button', { name: words.correct.action })).toBeDisabled();
  await dialog.getByLabel(words.correct.reason).fill('取引先の入力漏れ');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // It has no blank any more, so the search does not find it.
  await expect.poll(names).toEqual([]);
  await page.getByRole('button', { name: words.search.clear }).click();
  await page.getByRole('button', { name: words.list.open.replace('{name}', '領収書.pdf') }).click();
  await expect(page.locator('.k-detail')).toContainText(
    words.detail.reason.replace('{reason}', '取引先の入力漏れ'),
  );
  await shot(page, 'corrected', { english: true });
  expect(await axeViolations(page, 'archive with a document')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-record]:focus')).toHaveText('領収書.pdf');
});

test('an electronic invoice fills in what it says, and names each rule that it breaks', async () => {
  await page.getByRole('button', { name: words.bringIn.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.bringIn.title });
  const xml = wholeInvoice.replace('>608<', '>609<').replace(sellerNumber, 'T8123456789012');
  await dialog
    .locator('input[type=file]')
    .setInputFiles([{ name: '請求書.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) }]);
  await expect(dialog.getByLabel(words.fields.counterparty)).toHaveValue('株式会社みどり商事');
  await expect(dialog.getByLabel(words.fields.amount)).toHaveValue('7,608');
  for (const rule of ['ibr-co-14', 'ibr-co-15', 'desk-check-digit'])
    await expect(dialog.getByText(rule)).toBeVisible();
  await shot(page, 'invoice', { english: true });
  expect(await axeViolations(page, 'an invoice that is checked')).toEqual([]);
  await dialog.getByRole('button', { name: words.bringIn.action.replace('{n}', '1') }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(names).toContain('請求書.xml');
});

test('it is read on the page with the keyboard alone, and handed to the printer', async () => {
  await page.getByRole('button', { name: words.list.open.replace('{name}', '請求書.xml') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.k-detail__title')).toBeFocused();
  const show = page.getByRole('button', { name: words.view.open, exact: true });
  while (!(await show.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '請求書.xml' });
  // What is read has the focus, so that arrows and Page Down scroll it.
  await expect(dialog.getByRole('region', { name: words.view.invoice })).toBeFocused();
  await expect(dialog.getByText('株式会社みどり商事')).toBeVisible();
  await expect(dialog.getByText(words.view.check['wrong-digit'], { exact: true })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /品目2/ })).toContainText('¥1,095');
  await expect(dialog.getByText('ibr-co-14')).toBeAttached();
  await shot(page, 'invoice-read', { english: true });
  expect(await axeViolations(page, 'an invoice that is read')).toEqual([]);
  await dialog.getByRole('button', { name: ja.documents.panel.print }).focus();
  const printed = answered(page, 'documents.print-sheets');
  await page.keyboard.press('Enter');
  await printed;
  await expect(page.locator('.print-invoice')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(show).toBeFocused();
});

test('the supplier issues it again: a new file with a reason, the one before still read', async () => {
  await page.getByRole('button', { name: words.detail.correct, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.correct.title });
  await dialog.locator('input[type=file]').setInputFiles([
    {
      name: '請求書-再発行.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from(wholeInvoice.replace('INV-7', 'INV-7-2')),
    },
  ]);
  // The fields are what the new one says.
  await expect(dialog.getByLabel(words.fields.reference)).toHaveValue('INV-7-2');
  await dialog.getByLabel(words.correct.reason).fill('仕入先が再発行');
  await shot(page, 'new-file', { english: true });
  expect(await axeViolations(page, 'a correction with a new file')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(names).toContain('請求書-再発行.xml');
  await expect(page.locator('.archive-table')).toContainText(words.list.versionFiles.replace('{n}', '1'));
  const detail = page.locator('.k-detail');
  await expect(detail).toContainText(words.detail.earlierFile.replace('{name}', '請求書.xml'));
  await shot(page, 'earlier-file', { english: true });
  await detail.getByRole('button', { name: words.view.open, exact: true }).first().click();
  await expect(
    page.getByRole('dialog', { name: '請求書.xml' }).getByText('INV-7', { exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
});

test('an invoice is laid against the orders', async () => {
  await page.getByRole('button', { name: ja.bills.title }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: '請求書.xml', mimeType: 'application/xml', buffer: Buffer.from(wholeInvoice) }]);
  await expect(page.locator('.bill-result__table')).toContainText('品目1');
  await shot(page, 'bill', { english: true });
  expect(await axeViolations(page, 'a bill')).toEqual([]);
  // It is in the archive by that; its number leads there, and to it alone.
  const id = page.locator('.archived-note button');
  await expect(id).toHaveText(/^[0-9a-f]{12}-\d+$/);
  await id.focus();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['請求書.xml']);
  await expect(page.getByLabel(words.search.words)).toHaveValue(/^[0-9a-f]{12}-\d+$/);
});

test('it is verified, and says what is whole', async () => {
  await page.getByRole('button', { name: words.check.open, exact: true }).click();
  await expect(page.getByText(/6件の記録と5件のファイルに/)).toBeVisible();
});

test('nothing is cut at twice the size', async () => {
  await page.setViewportSize({ width: 640, height: 450 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await shot(page, 'twice-the-size');
  await page.getByRole('button', { name: words.bringIn.open, exact: true }).click();
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  const file = join(folder, 'x.exe');
  writeFileSync(file, 'MZ');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: words.bringIn.action.replace('{n}', '1') }).click();
  await expect(page.getByRole('dialog').getByText(/「x\.exe」は取り込めません/)).toBeVisible();
  await page.keyboard.press('Escape');
});
