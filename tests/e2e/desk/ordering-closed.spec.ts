import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import {
  addDays,
  addMonths,
  calendarDate,
  instantOf,
  isCalendarDate,
  tokyoDateOf,
  type CalendarDate,
} from '#shared/model/dates.ts';
import type { ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { ja } from '#renderer/i18n/messages.ts';
import { axeViolations } from '#tests/support/axe.ts';
import { foundProduct, openSection, orderInHistory, setInStore } from '#tests/support/buying-pages.ts';
import {
  good,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

const shot = screenshotSeries('ordering-closed');
const { diagnosis, frame, lists } = ja;
let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let account: Awaited<ReturnType<typeof signInAs>>;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
  account = await signInAs(page, trialOf('askul-trial', 'sato.misaki'));
  const found = await good(page, 'catalogue.search', { account: account.id, inStock: true, limit: 50 });
  const products = found.products.filter(({ sale, atMost }) => sale === 'on-sale' && (atMost ?? 9) > 1);
  await good(page, 'cart.add', {
    account: account.id,
    lines: products
      .slice(0, 3)
      .map(({ code }) => ({ code, quantity: 1, departmentId: null, from: 'catalogue' as const })),
  });
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const say = (notice: ServiceNotice | null): void =>
  setInStore(desk, 'askul-trial', 'notice', notice === null ? '' : JSON.stringify(notice));

test('AS-77 AS-84 the cart says that ordering is closed, until when, and how to order meanwhile; it stays as it is', async () => {
  say({
    level: 'ordering-closed',
    text: { ja: '受注システムの復旧作業中です。', en: 'The order system is being restored.' },
    since: instantOf(Date.now() - 60_000),
    until: instantOf(Date.now() + 3_600_000),
  });
  await openSection(page, frame.section.cart);
  const closed = page.getByRole('region', { name: diagnosis.closed.title });
  await expect(closed).toContainText('受注システムの復旧作業中です。');
  await expect(closed).toContainText(/復旧の予定: \d{4}\/\d\d\/\d\d/);
  await expect(closed).toContainText('FAX 注文用紙');
  await expect(closed).toContainText('電話注文');
  await expect(closed).toContainText('注文履歴のデータの提供と見積の作成は、サポートに依頼できます。');
  const { lines } = await good(page, 'cart.get', { account: account.id });
  expect(lines).toHaveLength(3);
  for (const { product } of lines) await expect(closed.locator('table')).toContainText(product.code);
  await expect(page.locator('.service-notice')).toHaveCount(0);
  expect(await axeViolations(page, 'the cart while ordering is closed')).toEqual([]);
  await shot(page, 'cart', { english: true });
  await page.setViewportSize({ width: 1024, height: 768 });
  await shot(page, 'cart-narrow');
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('AS-77 AS-84 the checkout says the same, with the codes of the cart', async () => {
  await page.getByRole('button', { name: ja.buying.cart.toOrder, exact: true }).click();
  await expect(page).toHaveURL(/\/checkout/);
  const closed = page.getByRole('region', { name: diagnosis.closed.title });
  await expect(closed).toContainText('受注システムの復旧作業中です。');
  await expect(closed).toContainText('電話注文');
  const { lines } = await good(page, 'cart.get', { account: account.id });
  for (const { product } of lines) await expect(closed.locator('table')).toContainText(product.code);
  await expect(page.locator('.service-notice')).toHaveCount(0);
  await shot(page, 'checkout', { english: true });
});

test('AS-77 the notice stands above every other page of who is signed in', async () => {
  await openSection(page, frame.section.history);
  await expect(page.locator('.service-notice')).toContainText('受注システムの復旧作業中です。');
  await shot(page, 'history');
});

test('AS-34 AS-84 AS-92 notices, opening hours, FAX and the support request are a section of the frame', async () => {
  await openSection(page, frame.section.help);
  await expect(page.getByRole('heading', { level: 1, name: diagnosis.account.title })).toBeVisible();
  const notices = page.getByRole('region', { name: diagnosis.account.notices, exact: true });
  await expect(notices).toContainText('受注システムの復旧作業中です。');
  await expect(page.getByText('平日 9:00').first()).toBeVisible();
  await expect(page.getByRole('button', { name: diagnosis.openPage['fax-order'] })).toBeVisible();
  expect(await axeViolations(page, 'notices and help')).toEqual([]);
  await shot(page, 'help', { english: true });
  await page.getByRole('button', { name: diagnosis.writeSupportRequest }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: diagnosis.supportRequest.title })).toBeVisible();
  await page.getByRole('button', { name: diagnosis.account.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: diagnosis.account.title })).toBeVisible();
});

test('AS-77 the cart opens again by itself when the supplier says so', async () => {
  say(null);
  await openSection(page, frame.section.cart);
  await expect(page.getByRole('region', { name: diagnosis.closed.title })).toHaveCount(0);
  await expect(page.locator('.service-notice')).toHaveCount(0);
});

test('AS-46 AS-52 the cart goes into my catalogue and into a recurring order by one touch each', async () => {
  await page.getByRole('button', { name: lists.add.button }).click();
  const dialog = page.getByRole('dialog', { name: lists.add.title });
  const toast = page.getByText(/に入れました。/).first();
  await expect(dialog.or(toast).first()).toBeVisible();
  if (await dialog.isVisible())
    await dialog.getByRole('button', { name: lists.add.put, exact: true }).click();
  await expect(toast).toBeVisible();
  const { lines } = await good(page, 'cart.get', { account: account.id });
  const kept = await good(page, 'my-catalogues.list', { account: account.id });
  const codes = kept.flatMap((list) => list.lines.map(({ code }) => code));
  for (const { product } of lines) expect(codes).toContain(product.code);

  await page.getByRole('button', { name: lists.recurring.fromCart }).click();
  const form = page.getByRole('dialog', { name: lists.recurring.form.title });
  await expect(form.locator('.lines li')).toHaveCount(3);
  await shot(page, 'recurring-from-cart');
  await page.keyboard.press('Escape');
});

test('AS-46 a product goes into my catalogue from its page and from an order of the history', async () => {
  const kept = async () => {
    const lists = await good(page, 'my-catalogues.list', { account: account.id });
    return new Set(lists.flatMap((list) => list.lines.map(({ code }) => code)));
  };
  const addFrom = async (codes: readonly string[]): Promise<void> => {
    const detail = page.locator('.k-detail');
    await detail.getByRole('button', { name: lists.add.button }).click();
    const dialog = page.getByRole('dialog', { name: lists.add.title });
    const put = dialog.getByRole('button', { name: lists.add.put, exact: true });
    const areKept = async () => codes.every(Set.prototype.has, await kept());
    await expect.poll(async () => (await put.isVisible()) || (await areKept())).toBe(true);
    if (await put.isVisible()) await put.click();
    await expect.poll(areKept).toBe(true);
  };
  const before = await kept();
  const { products } = await good(page, 'catalogue.search', {
    account: account.id,
    inStock: true,
    limit: 50,
  });
  const product = products.find(({ code }) => !before.has(code))!;
  await openSection(page, frame.section.catalogue);
  await page.getByRole('searchbox').fill(product.code);
  await foundProduct(page, product.code).locator('[data-article]').click();
  await expect(page.locator('.k-detail')).toContainText(product.code);
  await shot(page, 'product', { english: true });
  await addFrom([product.code]);

  await openSection(page, frame.section.history);
  await page.getByRole('searchbox').fill('');
  await page.locator('.row--order[data-index="0"]').click();
  // “注文” stands before it, for who listens, and alone until the order has come.
  const title = page.getByRole('heading', { name: /^注文\s*\d+$/ });
  const number = (await title.innerText()).trim().split(/\s/).at(-1)!;
  const order = await orderInHistory(page, account.id, number);
  await addFrom(order.lines.map(({ productCode }) => productCode));
});

test('AS-38 a month, a day of any year and a word for a day are found as dates', async () => {
  const all = { departments: [], people: [], statuses: [], payments: [] } as const;
  const sums = { minTotal: null, maxTotal: null, minQuantity: null, maxQuantity: null } as const;
  const between = (from: CalendarDate | null, to: CalendarDate | null) =>
    good(page, 'orders.search', {
      accounts: [account.id],
      filter: { text: '', from, to, ...all, ...sums },
      sort: { by: 'orderedAt', direction: 'descending' },
    });
  const shows = async (text: string, orders: number): Promise<void> => {
    await page.getByRole('searchbox').fill(text);
    await expect(page.locator('.sums__counts')).toHaveText(
      new RegExp(`^${orders.toLocaleString('en-US')}件`),
    );
  };
  await openSection(page, frame.section.history);
  const today = tokyoDateOf(instantOf(Date.now()));
  const { resultId } = await between(null, addDays(today, -40));
  const [latest] = await good(page, 'orders.rows', { resultId, offset: 0, limit: 1 });
  const day = tokyoDateOf(latest!.orderedAt);
  const [year, month, date] = day.split('-');
  const first = calendarDate(`${year}-${month}-01`);
  const ofMonth = (await between(first, addDays(addMonths(first, 1), -1))).orders;
  expect(ofMonth).toBeGreaterThan(0);
  await shows(`${year}/${Number(month)}`, ofMonth);
  await shows('昨日', (await between(addDays(today, -1), addDays(today, -1))).orders);
  let ofDay = 0;
  for (const back of [0, 1, 2, 3, 4]) {
    const each = `${Number(today.slice(0, 4)) - back}-${month}-${date}`;
    if (isCalendarDate(each)) ofDay += (await between(each, each)).orders;
  }
  expect(ofDay).toBeGreaterThan(0);
  await shows(`${Number(month)}月${Number(date)}日`, ofDay);
  await shot(page, 'history-by-date');
  await page.getByRole('searchbox').fill('');
});

test('AS-38 what an amount or a date leaves open is asked, with both readings to choose from', async () => {
  const { filter, amount, period } = ja.orders;
  const pill = (name: string) =>
    page
      .locator('.filters')
      .getByRole('button', { name: filter.open.replace('{name}', name) })
      .click();
  await pill(filter.amount);
  const least = page.getByLabel(amount.min, { exact: true });
  await least.fill('1.000');
  await least.press('Tab');
  await expect(page.getByText(amount.invalid)).toBeVisible();
  await expect(page.getByRole('button', { name: '1', exact: true })).toBeVisible();
  await shot(page, 'amount-readings', { english: true });
  await page.getByRole('button', { name: '1,000', exact: true }).click();
  await expect(least).toHaveValue('1,000');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/min=1000/);

  await pill(filter.period);
  const from = page.getByLabel(period.from, { exact: true });
  await from.fill('05/10/2026');
  await from.press('Tab');
  await expect(page.getByText(ja.common.date['which-day'])).toBeVisible();
  await expect(page.getByRole('button', { name: '2026/05/10', exact: true })).toBeVisible();
  await shot(page, 'date-readings', { english: true });
  await page.getByRole('button', { name: '2026/10/05', exact: true }).click();
  await expect(from).toHaveValue('2026/10/05');

  const thisYear = Number(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 4));
  await from.fill('10/5');
  await from.press('Tab');
  for (const year of [thisYear - 1, thisYear, thisYear + 1])
    await expect(page.getByRole('button', { name: `${year}/10/05`, exact: true })).toBeVisible();
  await shot(page, 'date-years', { english: true });
  await page.getByRole('button', { name: `${thisYear}/10/05`, exact: true }).click();
  await expect(from).toHaveValue(`${thisYear}/10/05`);

  const refusals = [
    ['2026/2/30', 'no-such-day'],
    ['2026/10/5(日)', 'wrong-weekday'],
    ['H31/5/1', 'era-date'],
    ['R6/10', 'no-day'],
    ['26/10/05', 'short-year'],
    ['月末', 'bad-date'],
  ] as const;
  for (const [typed, problem] of refusals) {
    await from.fill(typed);
    await from.press('Tab');
    await expect(page.getByText(ja.common.date[problem])).toBeVisible();
  }
  await from.fill('R8.10.5');
  await from.press('Tab');
  await expect(from).toHaveValue('2026/10/05');
});
