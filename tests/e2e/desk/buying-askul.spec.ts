import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { addDays, instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import { openClipboard } from '#tests/support/clipboard.ts';
import {
  good,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import {
  cartRow,
  inStore,
  money,
  openSection,
  orderInHistory,
  sectionLink,
  yenIn,
} from '#tests/support/buying-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// An administrator of ASKUL who buys for several departments. Each step goes on from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('buying-askul');
const supplier = 'askul-trial';
const { catalogue, buying, checkout, lists } = ja;

const document = { code: '100007', price: 2_664 };
const documentBox = { code: '100021' };
const largeDocument = { code: '100028', jan: '2100000000043' };
const tea = { code: '107084', name: '煎茶 ティーバッグ 250袋' };
const [first, second] = ['総務部', '施設管理部'];

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let account: AccountId;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk, { viewport: { width: 1440, height: 900 } }));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const entry = () => page.getByLabel(catalogue.quick.entry, { exact: true });
const cart = () => good(page, 'cart.get', { account });
/** What stands in the catalogue from now on. */
const setPrice = (code: string, yen: number): void =>
  inStore(desk, (db) => {
    const done = db
      .prepare('UPDATE offers SET list_price = ? WHERE supplier = ? AND code = ?')
      .run(yen, supplier, code);
    expect(done.changes).toBe(1);
  });
/** How many orders were ever placed at the supplier. */
const orders = (): number =>
  inStore(
    desk,
    (db) =>
      db
        .prepare('SELECT count(*) FROM orders o JOIN companies c ON c.id = o.company_id WHERE c.supplier = ?')
        .pluck()
        .get(supplier) as number,
  );

/** A scanner that types as a keyboard does: all digits at once, and Enter. */
async function scan(code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

test('AS-50 rows of a spreadsheet are pasted, looked up, and what can not be read is shown before anything is carted', async ({
  browser,
}) => {
  ({ id: account } = await signInAs(page, trialOf(supplier, 'takahashi.kazuo')));
  await openSection(page, ja.frame.section.catalogue);
  await page.getByRole('link', { name: catalogue.titles.quickOrder, exact: true }).click();
  await expect(entry()).toBeFocused();
  const clipboard = await openClipboard(browser);
  await clipboard.write(
    ['商品番号\t数量', `${document.code}\t3`, `１０００２１\t２`, '999999\t1'].join('\n'),
  );
  await clipboard.close();
  await page.keyboard.press('Control+v');
  await expect(page.locator('.quick-row')).toHaveCount(3);
  await expect(page.locator('.quick-row').nth(0)).toContainText('コピー用紙 A4 500枚×5冊');
  await expect(page.locator('.quick-row').nth(1)).toContainText('コピー用紙 A4 500枚×10冊');
  await expect(page.locator('.quick-row--bad')).toHaveCount(1);
  await shot(page, 'pasted', { english: true });
  expect((await cart()).lines).toEqual([]);
  await page
    .locator('.quick-row--bad')
    .getByRole('button', { name: catalogue.quick.removeOf.replace('{row}', '3') })
    .click();
  await page.getByLabel(catalogue.add.department).selectOption({ label: first });
  await press(catalogue.quick.addAll);
  await expect(page.locator('.quick-row')).toHaveCount(0);
  expect(
    (await cart()).lines.map(({ product, quantity, department }) => [
      product.code,
      quantity,
      department?.name,
    ]),
  ).toEqual([
    [document.code, 3, first],
    [documentBox.code, 2, first],
  ]);
});

test('AS-50 a scanner types a JAN code and Enter: twice is two, a wrong check digit is refused', async () => {
  await expect(entry()).toBeFocused();
  await scan(largeDocument.jan);
  await scan(largeDocument.jan);
  await scan('2100000000044');
  await expect(page.locator('.quick-row')).toHaveCount(2);
  await expect(page.locator('.quick-row').nth(0)).toContainText('コピー用紙 A4 2500枚');
  await expect(
    page.locator('.quick-row').nth(0).getByLabel(catalogue.quick.quantityOf.replace('{row}', '1')),
  ).toHaveValue('2');
  await expect(page.locator('.quick-row--bad')).toHaveCount(1);
  await expect(page.locator('.quick-row--bad .quick-row__problem')).toContainText('JAN');
  await page.getByLabel(catalogue.add.department).selectOption({ label: second });
  await shot(page, 'scanned');
  await press(catalogue.quick.addValid.replace('{count}', '1'));
  // What is wrong stays to be mended.
  await expect(page.locator('.quick-row')).toHaveCount(1);
  await page.locator('.quick-row').getByRole('button').click();
});

test('AS-49 AS-51 the cart says the stock, and adds up department by department', async () => {
  await openSection(page, ja.frame.section.cart);
  const groups = page.locator('.group');
  await expect(groups).toHaveCount(2);
  await expect(cartRow(page, largeDocument.code)).toContainText(buying.stock['in-stock']);
  const subtotals = new Map<string, number>();
  for (const name of [first, second]) {
    const group = page.getByRole('region', { name, exact: true });
    const amounts = await group.locator('.row__amount').allInnerTexts();
    const subtotal = yenIn(await group.locator('.group__head p').innerText());
    expect(subtotal).toBe(amounts.map(yenIn).reduce((sum, one) => sum + one, 0));
    subtotals.set(name!, subtotal);
  }
  expect(subtotals.size).toBe(2);
  const sum = yenIn(await page.locator('.summary__sum dd').innerText());
  expect(sum).toBe([...subtotals.values()].reduce((all, one) => all + one, 0));
  expect(sum).toBe((await cart()).goods.amount);
  await shot(page, 'cart', { english: true });
});

test('AS-46 AS-47 a list of the department is made, and its products go into the cart by one click', async () => {
  await openSection(page, ja.frame.section.myCatalogues);
  await press(lists.catalogues.newList);
  const dialog = page.getByRole('dialog', { name: lists.catalogues.makeTitle });
  await dialog.getByLabel(lists.catalogues.name).fill('来客用のお茶');
  await dialog.getByText(/のみんな$/).click();
  await dialog.getByRole('button', { name: lists.catalogues.create }).click();
  await expect(page.getByRole('heading', { name: '来客用のお茶' })).toBeVisible();
  await page.getByLabel(lists.catalogues.add).fill(tea.code);
  await page.keyboard.press('Enter');
  const line = page.locator('.lines tbody tr').filter({ hasText: tea.name });
  await line.getByLabel(lists.catalogues.quantityOf.replace('{name}', tea.name)).fill('4');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await good(page, 'my-catalogues.list', { account }))[0]?.lines[0]?.quantity)
    .toBe(4);
  await line.getByRole('button', { name: lists.catalogues.toCartOf.replace('{name}', tea.name) }).click();
  await expect(sectionLink(page, ja.frame.section.cart)).toContainText('4');
  const added = (await cart()).lines.find(({ product }) => product.code === tea.code);
  expect(added?.quantity).toBe(4);
  await shot(page, 'my-catalogue', { english: true });
});

test('AS-52 a recurring order is set up from the cart, its days are seen before it is saved, and one is skipped', async () => {
  await openSection(page, ja.frame.section.recurring);
  await press(lists.recurring.create);
  const dialog = page.getByRole('dialog', { name: lists.recurring.form.title });
  await expect(dialog.locator('.lines li')).toHaveCount(4);
  await dialog.getByLabel(lists.recurring.form.name).fill('毎週の補充');
  await dialog.getByText(lists.recurring.form.week, { exact: true }).click();
  await dialog.getByLabel(lists.recurring.form.weekday).selectOption('3');
  const startsOn = addDays(tokyoDateOf(instantOf(Date.now())), 10);
  await dialog.getByLabel(lists.recurring.form.startsOn).fill(startsOn);
  const expected = await good(page, 'recurring.preview', {
    cycle: { every: 'week', count: 1, weekday: 3 },
    startsOn,
    endsOn: null,
    onHoliday: 'before',
  });
  const days = dialog.locator('.form__preview li');
  await expect(days).toHaveText(
    expected.map(({ on }) => new RegExp(on === null ? '未定' : on.replaceAll('-', '/'))),
  );
  for (const { due } of expected) expect(new Date(`${due}T00:00:00Z`).getUTCDay()).toBe(3);
  expect(expected[0]!.due >= startsOn).toBe(true);
  await shot(page, 'recurring-form', { english: true });
  await dialog.getByRole('button', { name: lists.recurring.form.save }).click();
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole('article', { name: '毎週の補充' });
  await expect(card).toContainText(lists.recurring.everyWeek.replace('{weekday}', '水曜日'));
  await card
    .getByRole('button', { name: /をスキップする$/ })
    .first()
    .click();
  await expect(card.locator('.card__day--skipped')).toHaveCount(1);
  const [kept] = await good(page, 'recurring.list', { account });
  expect(kept!.next.map(({ skipped }) => skipped).filter(Boolean)).toHaveLength(1);
  expect(kept!.next[0]).toMatchObject({ due: expected[0]!.due, skipped: true });
  await shot(page, 'recurring', { english: true });
});

test('a price that changed since it was carted is shown, old against new, and has to be looked at', async () => {
  setPrice(document.code, 2_800);
  await openSection(page, ja.frame.section.cart);
  await expect(cartRow(page, document.code).locator('.change')).toContainText('¥2,664');
  await press(buying.cart.toOrder);
  await page.locator('[data-choice="payment"] .k-radio-card', { hasText: ja.orders.payment.np }).click();
  await press(checkout.summary.toConfirm.order);
  const changes = page.locator('.confirm__changes');
  await expect(changes.locator('del')).toHaveText('¥2,664');
  await expect(changes.locator('ins')).toHaveText('¥2,800');
  const before = orders();
  // Pressed without having looked, it shows what has to be looked at, and sends nothing.
  await press(checkout.confirm.place);
  await expect(changes.getByRole('checkbox')).toBeFocused();
  expect(orders()).toBe(before);
  await shot(page, 'changed', { english: true });
});

test('a price that changes under the confirmation stops the order; then a double click makes one order', async () => {
  const before = orders();
  const was = yenIn(await page.locator('.confirm__aside .totals__paid dd').innerText());
  await page.locator('.confirm__changes').getByRole('checkbox').check();
  setPrice(documentBox.code, 4_000);
  await press(checkout.confirm.place);
  const notice = page.getByText(checkout.confirm.changed.title);
  await expect(notice).toBeVisible();
  await expect(page.locator('.confirm__total')).toContainText(`¥${money(was)}`);
  expect(orders()).toBe(before);
  const now = yenIn(await page.locator('.confirm__aside .totals__paid dd').innerText());
  expect(now).not.toBe(was);
  await shot(page, 'changed-under-way', { english: true });
  await page.locator('.confirm__changes').getByRole('checkbox').check();
  await page.getByRole('button', { name: checkout.confirm.place, exact: true }).dblclick();
  await expect(page.getByRole('heading', { name: checkout.done.order })).toBeVisible();
  expect(orders()).toBe(before + 1);
  const number = (await page.locator('.done__number').innerText()).trim();
  const order = await orderInHistory(page, account, number);
  expect(order.totals.taxIncluded.amount).toBe(now);
  expect(order.lines.find(({ productCode }) => productCode === documentBox.code)?.unitPrice.amount).toBe(
    4_000,
  );
  expect((await cart()).lines).toEqual([]);
});
