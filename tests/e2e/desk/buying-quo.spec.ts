import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import {
  good,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import {
  addFromCatalogue,
  cartRow,
  money,
  newPdf,
  openSection,
  orderInHistory,
  pdfText,
  totalsIn,
} from '#tests/support/buying-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// At QUO an order is saved, its quote is printed from there, and it is taken up again. Each step goes on from the one
// before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('buying-quo');
const supplier = 'quocard-pay-trial';
const { buying, checkout, documents, quotes } = ja;
const codes = [
  { code: 'QP100500', quantity: 20 },
  { code: 'QP101000', quantity: 5 },
];

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let account: AccountId;
let number: string;
let saved: ReadonlyMap<string, number>;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const total = (rows: ReadonlyMap<string, number>): number => rows.get(ja.common.price.untaxed.taxIncluded)!;

test('QC-28 an order is saved instead of placed, with a number of its own', async () => {
  ({ id: account } = await signInAs(page, trialOf(supplier, 'saito.yuko')));
  await openSection(page, ja.frame.section.catalogue);
  for (const { code, quantity } of codes) await addFromCatalogue(page, code, quantity);
  await openSection(page, ja.frame.section.cart);
  await press(buying.cart.toSave);
  await press(checkout.summary.toConfirm.save);
  await expect(page.getByRole('heading', { name: checkout.confirm.title.save })).toBeVisible();
  saved = await totalsIn(page.locator('.confirm__aside'));
  expect(total(saved)).toBe(15_000);
  await shot(page, 'save', { english: true });
  await press(checkout.confirm.save);
  await expect(page.getByRole('heading', { name: checkout.done.save })).toBeVisible();
  number = (await page.locator('.done__number').innerText()).trim();
  // It is put away: the cart is free for something else, and nothing was ordered.
  expect((await good(page, 'cart.get', { account })).lines).toEqual([]);
});

test('QC-27 the saved order is found again, and its quote is printed from there', async () => {
  await openSection(page, ja.frame.section.savedOrders);
  await page.getByRole('searchbox').fill(number);
  await page.getByText(number, { exact: true }).first().click();
  await expect(page.locator('.detail__state')).toContainText(quotes.state.saved);
  expect(await totalsIn(page.locator('.k-detail'))).toEqual(saved);
  await shot(page, 'saved-order', { english: true });
  const quote = page
    .locator('.papers__one')
    .filter({ has: page.getByText(documents.kind.quote, { exact: true }) });
  const file = await newPdf(desk, () =>
    quote
      .getByRole('button', { name: documents.panel.saveOf.replace('{document}', documents.kind.quote) })
      .click(),
  );
  const text = pdfText(file);
  expect(text).toContain(number);
  for (const { code } of codes) expect(text).toContain(code);
  expect(text).toContain(money(total(saved)));
});

test('QC-26 QC-28 a saved order is taken up again and ordered as it was', async () => {
  await press(quotes.detail.resume);
  await page.getByRole('dialog').getByRole('button', { name: quotes.fill.action }).click();
  await expect(page.getByRole('heading', { name: buying.cart.title, exact: true })).toBeVisible();
  for (const { code, quantity } of codes)
    await expect(cartRow(page, code).locator('[data-quantity]')).toHaveValue(String(quantity));
  await press(buying.cart.toOrder);
  const unpaid = page.locator('[data-choice="payment"] input:checked');
  if ((await unpaid.count()) === 0)
    await page.locator('[data-choice="payment"] .k-radio-card').first().click();
  await press(checkout.summary.toConfirm.order);
  await press(checkout.confirm.place);
  await expect(page.getByRole('heading', { name: checkout.done.order })).toBeVisible();
  const order = await orderInHistory(page, account, (await page.locator('.done__number').innerText()).trim());
  expect(order.totals.taxIncluded.amount).toBe(total(saved));
  await openSection(page, ja.frame.section.history);
  await page.getByRole('searchbox').fill(order.number);
  await page.locator('.row--order').filter({ hasText: order.number }).click();
  await expect(page.locator('.k-detail__title')).toContainText(order.number);
  const lines = page.getByRole('region', { name: ja.withdrawal.order.title }).getByRole('listitem');
  await expect(lines).toContainText(codes.map(() => ja.withdrawal.order.notIssued));
  await shot(page, 'codes-to-come', { english: true });
});
