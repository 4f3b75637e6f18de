import { execFileSync } from 'node:child_process';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import {
  good,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type ElectronDesk,
} from '#tests/support/running-desk.ts';
import {
  addFromCatalogue,
  cartRow,
  foundProduct,
  money,
  newPdf,
  openSection,
  orderInHistory,
  pdfText,
  setInStore,
  totalsIn,
} from '#tests/support/buying-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// A buyer's day at Amano: from the search to the quote, the order, its documents, and the same once more. Each step goes
// on from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('buying-day');
const supplier = 'amano-trial';
const { checkout: words, quotes: quoteWords, buying, documents } = ja;

/** Two at 10 % and one at the reduced rate of 8 %. */
const cards = { code: 'AM-00001', quantity: 3 };
const more = { code: 'AM-00007', quantity: 2 };
const salt = { code: 'AM-90022', quantity: 1 };

let desk: ElectronDesk;
let context: BrowserContext;
let page: Page;
let account: AccountId;
/** What the quote came to on the page, row by row. */
let quoted: ReadonlyMap<string, number>;
let quoteNumber: string;
let orderNumber: string;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  // Nothing moves until the test says so.
  setInStore(desk, supplier, 'orders.ship-after-minutes', '0');
  ({ context, page } = await openDesk(browser, desk, { viewport: { width: 1440, height: 900 } }));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const total = (rows: ReadonlyMap<string, number>): number => rows.get(ja.common.price.taxed.taxIncluded)!;
const document = (name: string) =>
  page.locator('.papers__one').filter({ has: page.getByText(name, { exact: true }) });

test('products are found and go into the cart with one click each', async () => {
  ({ id: account } = await signInAs(page, trialOf(supplier, 'suzuki.daiki')));
  await openSection(page, ja.frame.section.catalogue);
  await page.getByRole('searchbox').fill('たいむかーど　ａ');
  await expect(foundProduct(page, cards.code)).toBeVisible();
  await shot(page, 'search', { english: true });
  for (const { code, quantity } of [cards, more, salt]) await addFromCatalogue(page, code, quantity);
  await openSection(page, ja.frame.section.cart);
  await expect(page.locator('.row[data-line]')).toHaveCount(3);
  await expect(cartRow(page, salt.code)).toContainText(buying.labels.reduced);
  await shot(page, 'cart', { english: true });
});

test('AM-33 AM-44 AM-46 AM-51 AM-53 coupon and points are chosen, and each is seen off the sum before the quote is made', async () => {
  await press(buying.cart.toQuote);
  await page.getByRole('radio', { name: '法人応援クーポン' }).check();
  await page.getByLabel(words.benefits.points, { exact: true }).fill('3００');
  await page.getByRole('radio', { name: ja.orders.payment.np, exact: true }).check();
  const summary = page.locator('.choose__summary .totals');
  await expect(summary).toContainText('-¥500');
  await expect(summary).toContainText('-¥300');
  await shot(page, 'choices', { english: true });
  await press(words.summary.toConfirm.quote);
  await expect(page.getByRole('heading', { name: words.confirm.title.quote })).toBeVisible();
  // One slip must not order what is to be quoted.
  await expect(page.getByRole('button', { name: words.confirm.place })).toHaveCount(0);
  quoted = await totalsIn(page.locator('.confirm__aside'));
  const amounts = [...quoted.values()];
  expect(amounts).toContain(-500);
  expect(amounts).toContain(-300);
  // What it comes to is the goods less what is taken off, with its shipping, and the tax of either rate.
  const untaxed = quoted.get(ja.common.price.taxed.taxExcluded)!;
  const taxes = [...quoted].filter(([label]) => /\d+%/.test(label)).map(([, tax]) => tax);
  expect(taxes).toHaveLength(2);
  expect(untaxed + taxes.reduce((sum, tax) => sum + tax, 0)).toBe(total(quoted));
  const cart = await good(page, 'cart.get', { account });
  expect(quoted.get(ja.common.price.taxed.goods)).toBe(cart.goods.amount);
  expect(untaxed).toBe(cart.goods.amount - 800 + quoted.get(ja.common.price.taxed.shipping)!);
  await shot(page, 'confirmation', { english: true });
});

test('AM-34 the quote has a number that begins with EC, and the date until which it holds', async () => {
  await press(words.confirm.quote);
  await expect(page.getByRole('heading', { name: words.done.quote })).toBeVisible();
  quoteNumber = (await page.locator('.done__number').innerText()).trim();
  expect(quoteNumber).toMatch(/^EC/);
  await expect(page.locator('.done__facts')).toContainText(`¥${money(total(quoted))}`);
  // No order came of it, and the cart stands as it was.
  expect((await good(page, 'cart.get', { account })).lines).toHaveLength(3);
  await page.getByRole('link', { name: words.done.quotes }).click();
  await expect(page.locator('.k-detail__title')).toHaveText(quoteNumber);
  expect(await totalsIn(page.locator('.k-detail'))).toEqual(quoted);
  await shot(page, 'quote', { english: true });
});

test('AM-31 AM-35 the quote is looked at and saved as a PDF whose sums are those of the page', async () => {
  await document(documents.kind.quote).getByRole('button', { name: documents.panel.preview }).click();
  await expect(page.locator('.preview__sheet svg')).toContainText(quoteNumber);
  await shot(page, 'preview', { english: true });
  const file = await newPdf(desk, () => press(documents.panel.save));
  const text = pdfText(file);
  expect(text).toContain(quoteNumber);
  expect(text).toContain('株式会社みなと総合サービス');
  expect(text).toContain('お約束するものではありません');
  for (const amount of quoted.values()) expect(text, money(amount)).toContain(money(Math.abs(amount)));
  expect(text).toContain('※');
});

test('AM-77 the quote is printed from its page with one press', async () => {
  const before = desk.prints.length;
  await press(documents.panel.printOf.replace('{document}', documents.kind.quote));
  await expect.poll(() => desk.prints.length).toBe(before + 1);
  const text = pdfText(desk.prints.at(-1)!).replaceAll(/\s/g, '');
  expect(text).toContain(quoteNumber);
  expect(text).toContain(money(total(quoted)));
});

test('AM-38 AS-77 AS-84 while ordering is closed the quote’s dialog says so and how to order meanwhile, and sends nothing', async () => {
  const until = instantOf(Date.now() + 3_600_000);
  const text = { ja: '受注システムの復旧作業中です。', en: 'The order system is being restored.' };
  const closedNotice = { level: 'ordering-closed', text, since: instantOf(Date.now() - 60_000), until };
  setInStore(desk, supplier, 'notice', JSON.stringify(closedNotice));
  await press(quoteWords.detail.order);
  const dialog = page.getByRole('dialog', { name: quoteWords.order.title });
  const closed = dialog.getByRole('region', { name: ja.diagnosis.closed.title });
  await expect(closed).toContainText(text.ja);
  await expect(closed).toContainText(ja.diagnosis.closed.kept.quote);
  for (const { code } of [cards, more, salt]) await expect(closed.locator('table')).toContainText(code);
  await expect(dialog.getByRole('button', { name: quoteWords.order.place })).toHaveCount(0);
  await shot(page, 'order-from-quote-closed', { english: true });
  // It opens by itself once the supplier says so.
  setInStore(desk, supplier, 'notice', '');
  await closed.getByRole('button', { name: ja.common.next.retry }).click();
  await expect(dialog.getByRole('button', { name: quoteWords.order.place })).toBeVisible();
  await dialog.getByRole('button', { name: ja.common.close }).last().click();
});

test('AM-38 AM-39 an order from the quote is the quote as it stands: nothing of it can be changed', async () => {
  await press(quoteWords.detail.order);
  const dialog = page.getByRole('dialog', { name: quoteWords.order.title });
  await expect(dialog).toContainText(quoteWords.order.frozen);
  expect(await totalsIn(dialog)).toEqual(quoted);
  await expect(dialog.locator('input, select, textarea')).toHaveCount(0);
  await shot(page, 'order-from-quote', { english: true });
  await dialog.getByRole('button', { name: quoteWords.order.place }).dblclick();
  const inCart = async () =>
    (await good(page, 'cart.get', { account })).lines.map(({ product, quantity }) => [
      product.code,
      quantity,
    ]);
  const left = await inCart();
  expect(left).toHaveLength(3);
  const question = page.getByRole('dialog', { name: '同じ商品がカートに3点残っています' });
  await question.getByRole('button', { name: quoteWords.order.inCartKeep }).click();
  expect(await inCart()).toEqual(left);
  await expect(page.locator('.detail__state')).toContainText(quoteWords.state.ordered);
  const link = page.locator('.detail__state').getByRole('link');
  orderNumber = (await link.innerText()).trim();
  expect(orderNumber).toMatch(/^EC/);
  const order = await orderInHistory(page, account, orderNumber);
  expect(order.totals.taxIncluded.amount).toBe(total(quoted));
  expect(order.status).toBe('received');
  await link.click();
  await expect(page.locator('.k-detail__title')).toContainText(orderNumber);
  expect(await totalsIn(page.locator('.k-detail'))).toEqual(quoted);
});

test('AM-59 AM-63 before the shipment there is no delivery note, no invoice and no receipt, and it says when', async () => {
  for (const kind of ['delivery-note', 'invoice'] as const) {
    await expect(document(documents.kind[kind])).toContainText('発送完了後に発行できます。');
    await expect(document(documents.kind[kind]).getByRole('button')).toHaveCount(0);
  }
  await expect(document(documents.kind.receipt).getByRole('button')).toHaveCount(0);
  await shot(page, 'papers-closed', { english: true });
});

test('AM-59 AM-60 AM-62 AM-64 once it is shipped the delivery note and the invoice open, without a bank account; the receipt stays closed for NP', async () => {
  setInStore(desk, supplier, 'orders.ship-after-minutes', '0.001');
  await good(page, 'sync.start', { account, fromScratch: false });
  await expect(page.locator('.detail__state')).toContainText(ja.orders.status.delivered);
  await expect(document(documents.kind['delivery-note']).getByRole('button')).toHaveCount(3);
  await expect(document(documents.kind.receipt)).toContainText(
    '領収書はクレジットカード決済の注文のみ発行できます。',
  );
  await expect(document(documents.kind.receipt).getByRole('button')).toHaveCount(0);
  await shot(page, 'papers-open', { english: true });
  for (const kind of ['delivery-note', 'invoice'] as const) {
    const name = documents.kind[kind];
    const file = await newPdf(desk, () =>
      document(name)
        .getByRole('button', { name: `${name}を保存` })
        .click(),
    );
    const text = pdfText(file);
    expect(text).toContain(orderNumber);
    expect(text).toContain(money(total(quoted)));
    if (kind === 'invoice') {
      expect(text).toContain('簡易版');
      expect(text).not.toMatch(/普通預金|口座番号/);
    }
  }
});

test('the invoice goes to the printer as sheets of A4, and nothing is printed where the dialog is closed', async () => {
  const name = documents.kind.invoice;
  const print = page.getByRole('button', {
    name: documents.panel.printOf.replace('{document}', name),
    exact: true,
  });
  const before = desk.prints.length;
  desk.person.prints = () => false;
  await print.click();
  await expect(page.locator('.k-toasts')).toContainText(/印刷は取り消されました/);
  expect(desk.prints).toHaveLength(before);
  desk.person.prints = () => true;
  await print.click();
  await expect.poll(() => desk.prints.length).toBe(before + 1);
  const file = desk.prints.at(-1)!;
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/^Page size: +59\d\.?\d* x 84\d/m);
  const text = pdfText(file).replaceAll(/\s/g, '');
  expect(text).toContain(orderNumber);
  expect(text).toContain(money(total(quoted)));
  // The sheets alone: nothing of the page around them.
  expect(text).not.toContain(documents.panel.preview);
  await expect(page.locator('.print-sheets')).toHaveCount(0);
});

test('AM-57 AM-58 the same once more: the products alone, quantities, address and payment are empty and required', async () => {
  await press(buying.reorder.button);
  const dialog = page.getByRole('dialog', { name: buying.reorder.title });
  await expect(dialog).toContainText(buying.reorder.productsOnly);
  await expect(dialog.locator('tbody tr')).toHaveCount(3);
  // The same was ordered just now, which is said before it is ordered twice.
  await expect(dialog).toContainText(orderNumber);
  // The order before took the last one of a product: it can be ordered still, which is said, and it is left out.
  const gone = dialog.locator('tbody tr').filter({ hasText: '冷却塩タブレット' });
  await expect(gone).toContainText(buying.stock.backorder);
  await shot(page, 'reorder', { english: true });
  await gone.getByRole('checkbox').uncheck();
  await dialog.getByText(buying.reorder.replace, { exact: true }).click();
  await dialog.getByRole('button', { name: /^カートに入れる/ }).click();
  await expect(page.getByRole('heading', { name: buying.cart.title, exact: true })).toBeVisible();
  await expect(page.locator('.row[data-line]')).toHaveCount(2);
  for (const field of await page.locator('.row [data-quantity]').all()) await expect(field).toHaveValue('');
  await expect(page.getByText(buying.cart.mustChooseAgain.title)).toBeVisible();
  const go = page.getByRole('button', { name: buying.cart.toOrder });
  await expect(go).toBeDisabled();
  await shot(page, 'reorder-cart', { english: true });
  for (const { code, quantity } of [cards, more])
    await cartRow(page, code).locator('[data-quantity]').fill(String(quantity));
  await page.keyboard.press('Enter');
  await go.click();
  await expect(page.getByRole('heading', { name: words.title.order })).toBeVisible();
  for (const section of ['addressId', 'payment'])
    await expect(page.locator(`[data-choice="${section}"] input:checked`)).toHaveCount(0);
  await press(words.summary.toConfirm.order);
  await expect(page.locator('[data-choice="payment"] [role=alert]')).toBeVisible();
  await page.locator('[data-choice="addressId"] .k-radio-card').first().click();
  await page.locator('[data-choice="payment"] .k-radio-card', { hasText: ja.orders.payment.np }).click();
  await press(words.summary.toConfirm.order);
  await press(words.confirm.place);
  await expect(page.getByRole('heading', { name: words.done.order })).toBeVisible();
  const again = (await page.locator('.done__number').innerText()).trim();
  expect(again).not.toBe(orderNumber);
  const order = await orderInHistory(page, account, again);
  expect(order.lines.map(({ productCode, quantity }) => [productCode, quantity])).toEqual(
    [cards, more].map(({ code, quantity }) => [code, quantity]),
  );
  expect((await good(page, 'cart.get', { account })).lines).toEqual([]);
  await shot(page, 'done', { english: true });
});
