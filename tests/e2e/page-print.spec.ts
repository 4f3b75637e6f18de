import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { defaultSettings } from '#shared/ipc/settings.ts';
import { ok } from '#shared/model/result.ts';
import { installDesk, type Answers } from '#tests/support/page-double/install.ts';
import { invoiceSheets, documentPanelState } from '#tests/support/page-double/documents-states.ts';
import { invoiceState, longInvoice } from '#tests/support/page-double/archive-states.ts';
import { servePage } from '#tests/support/page-double/serve.ts';

// What a printer gets of a document, from the built page under its CSP.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));
let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

async function printInvoice(page: Page, given: Answers): Promise<void> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { askedToPrint: asked });
    window.print = () =>
      void asked.push(`${document.title}: ${document.querySelectorAll('.print-sheets svg').length}`);
  });
  await page.addInitScript(installDesk, {
    ...documentPanelState.answers({ ...defaultSettings, theme: 'dark' }),
    ...given,
  });
  await page.goto(served.origin);
  await documentPanelState.reach?.(page);
  await page.locator('.papers__one').nth(1).locator('.papers__actions button').nth(1).click();
}

/** Every character but the spaces, in the order of the alphabet: how lines are put together is not what is asked. */
const characters = (text: string): string =>
  [...text.normalize('NFKC').replaceAll(/\s/g, '')].sort().join('');

test('AS-42 a printer gets A4 pages with the sheets on them and nothing else', async ({ page }, info) => {
  // The dialog stays open, so that the sheets stay to be printed.
  await printInvoice(page, { 'documents.print-sheets': 'never' });
  await page.locator('.print-sheets svg').last().waitFor({ state: 'attached' });
  expect(invoiceSheets.length).toBeGreaterThan(1);
  // On the screen there is nothing of them.
  await expect(page.locator('.print-sheets')).toBeHidden();
  const file = info.outputPath('printed.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(facts).toMatch(new RegExp(`^Pages: +${invoiceSheets.length}$`, 'm'));
  // Chromium measures A4 in whole pixels of 1/96 inch.
  const [, width, height] = /^Page size: +([\d.]+) x ([\d.]+) pts/m.exec(facts) ?? [];
  expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1);
  expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1);
  const expected = invoiceSheets
    .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
    .join('');
  const printed = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  expect(characters(printed)).toBe(characters(expected));
});

test('where the page prints by itself it does so once, named by the document, and clears the sheets away', async ({
  page,
}) => {
  await printInvoice(page, {});
  await page.locator('.k-toasts').getByText('I-00000413').waitFor();
  const asked = await page.evaluate(() => (window as unknown as { askedToPrint: string[] }).askedToPrint);
  expect(asked).toEqual([`I-00000413: ${invoiceSheets.length}`]);
  await expect(page.locator('.print-sheets')).toHaveCount(0);
  expect(await page.title()).not.toContain('I-00000413');
});

test('where the host prints, the page leaves it to the host', async ({ page }) => {
  await printInvoice(page, { 'documents.print-sheets': ok({ printing: 'cancelled' }) });
  await page.locator('.k-toasts').getByText('I-00000413').waitFor();
  expect(await page.evaluate(() => (window as unknown as { askedToPrint: string[] }).askedToPrint)).toEqual(
    [],
  );
});

test('an archived electronic invoice is printed whole: every line, within the margins of each page, dark ink', async ({
  page,
}, info) => {
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  const answers: Answers = {
    ...invoiceState.answers({ ...defaultSettings, theme: 'dark' }),
    'documents.print-sheets': 'never',
  };
  await page.addInitScript(installDesk, answers);
  await page.goto(served.origin);
  await invoiceState.reach?.(page);
  await page.locator('[role=dialog] .k-dialog__actions .k-button').last().click();
  await page.locator('.print-invoice').waitFor({ state: 'attached' });
  await expect(page.locator('.print-invoice')).toBeHidden();
  const file = info.outputPath('invoice.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const pages = words.split('<page ').slice(1);
  expect(pages.length).toBeGreaterThan(2);
  for (const one of pages) {
    const edges = [...one.matchAll(/yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)];
    // Pages of 842 points, with 14 mm (40 points) around what is on them.
    for (const [, top, right, bottom] of edges) {
      expect(Number(top)).toBeGreaterThan(36);
      expect(Number(bottom)).toBeLessThan(806);
      expect(Number(right)).toBeLessThan(559);
    }
  }
  const { lines } = longInvoice();
  for (const amount of new Set(lines.map(({ amount }) => Number(amount).toLocaleString('en-US'))))
    expect(words).toContain(amount);
  expect(
    execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).match(/¥5,005(?!\d)/g)?.length,
  ).toBe(60);
  // Nothing of the page behind it, nothing of the dialog around it.
  expect(words).not.toContain('印刷');
});
