import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createSettings, type SettingName } from '#electron/suppliers/embedded/settings.ts';
import { filesBelow, good, type RunningDesk } from './running-desk.ts';

// What the buying pages have in common, as somebody in front of them sees it.

/** Runs in the store of a desk while the desk is open: what its staff does in the meantime. */
export function inStore<T>(desk: RunningDesk, work: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(join(desk.data, 'store', 'store.db'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Changes a setting of a supplier as its staff does. */
export const setInStore = (desk: RunningDesk, supplier: string, name: SettingName, value: string): void =>
  inStore(desk, (db) => createSettings(db).set(supplier, name, value));

/** A section of the account in use, in its menu. */
export const sectionLink = (page: Page, name: string): Locator =>
  page
    .locator('.sections__one')
    .filter({ has: page.locator('.sections__label').getByText(name, { exact: true }) });

/** Goes to a section of the account in use by its menu, and waits until it is there. */
export async function openSection(page: Page, name: string): Promise<void> {
  const link = sectionLink(page, name);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** The line of a product in the results of a search. */
export const foundProduct = (page: Page, code: string): Locator =>
  page.locator('.article').filter({ hasText: `商品番号 ${code}` });

/** Searches the catalogue for a product and puts so many into the cart. */
export async function addFromCatalogue(page: Page, code: string, quantity: number): Promise<void> {
  await page.getByRole('searchbox').fill(code);
  const product = foundProduct(page, code);
  await expect(product).toHaveCount(1);
  await product.locator('[data-quantity]').fill(String(quantity));
  await product.getByRole('button', { name: 'カートに入れる' }).click();
  await expect(product).toContainText(`カートに${quantity}`);
}

/** A line of the cart. */
export const cartRow = (page: Page, code: string): Locator =>
  page.locator('.row[data-line]').filter({ hasText: `商品番号 ${code}` });

/** Every row of how a total comes about, as label and yen. */
export async function totalsIn(place: Locator): Promise<ReadonlyMap<string, number>> {
  const rows = await place.locator('.totals > div').all();
  const read = rows.map(async (row) => {
    const label = (await row.locator('dt').innerText()).replaceAll(/\s+/g, ' ');
    return [label, yenIn(await row.locator('dd').innerText())] as const;
  });
  return new Map(await Promise.all(read));
}

/** The yen in a text such as `-¥1,234`. */
export function yenIn(text: string): number {
  const found = /([-−])?[¥￥]([\d,]+)/.exec(text.replaceAll(/\s/g, ''));
  if (!found?.[2]) throw new Error(`no yen in “${text}”`);
  return Number(found[2].replaceAll(',', '')) * (found[1] ? -1 : 1);
}

/** A sum as the desk and its documents write it. */
export const money = (amount: number): string => amount.toLocaleString('en-US');

/** The PDF files that a desk has saved. */
export const savedPdfs = (desk: RunningDesk): readonly string[] =>
  filesBelow(desk.downloads).filter((name) => name.endsWith('.pdf'));

/** The file that saving adds to those that were there. */
export async function newPdf(desk: RunningDesk, save: () => Promise<void>): Promise<string> {
  const before = new Set(savedPdfs(desk));
  await save();
  await expect.poll(() => savedPdfs(desk).filter((name) => !before.has(name)).length).toBe(1);
  return savedPdfs(desk).find((name) => !before.has(name))!;
}

/** The text of a PDF by a reader that has nothing to do with this program. */
export const pdfText = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

/** Waits until what was ordered is in the history of this machine, and answers it. */
export async function orderInHistory(page: Page, account: Parameters<typeof goodOrder>[1], number: string) {
  await expect
    .poll(async () => (await goodOrder(page, account, number)) !== null, { timeout: 30_000 })
    .toBe(true);
  return (await goodOrder(page, account, number))!;
}
async function goodOrder(
  page: Page,
  account: Awaited<ReturnType<typeof good<'accounts.list'>>>[number]['id'],
  number: string,
) {
  const { resultId } = await good(page, 'orders.search', {
    accounts: [account],
    filter: {
      text: number,
      from: null,
      to: null,
      departments: [],
      people: [],
      statuses: [],
      payments: [],
      minTotal: null,
      maxTotal: null,
      minQuantity: null,
      maxQuantity: null,
    },
    sort: { by: 'orderedAt', direction: 'descending' },
  });
  const [row] = await good(page, 'orders.rows', { resultId, offset: 0, limit: 1 });
  return row ? good(page, 'orders.get', { account, id: row.id }) : null;
}
