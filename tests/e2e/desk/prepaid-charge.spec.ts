import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import {
  good,
  openDesk,
  signInAs,
  startDesk,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { money, openSection, setInStore, yenIn } from '#tests/support/buying-pages.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// A seller charges the prepaid balance, from the balance to the history. Each step goes on from the one before.

test.describe.configure({ mode: 'serial' });

const shot = screenshotSeries('prepaid');
const supplier = 'qoo10-qcash-trial';
const { prepaid: words } = ja;
/** Of sasaki.ren, as the list of trial sign-ins says. */
const secondPassword = 'Qsign-2026';
const faceValues = [
  100, 500, 1_000, 3_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000,
];

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let account: AccountId;
let before: number;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk, { viewport: { width: 1440, height: 900 } }));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const balance = async () => yenIn(await page.locator('[data-balance]').innerText());
const amount = (yen: number) =>
  page.locator('.amounts__one').filter({ hasText: new RegExp(`¥${money(yen)}$`) });
const way = (name: string | RegExp) => page.locator('.ways__one').filter({ hasText: name });

test('QT-6 QT-7 QT-9 QT-10 QT-11 the balance, then one of twelve amounts, at its face value', async () => {
  ({ id: account } = await signInAs(page, trialOf(supplier, 'sasaki.ren')));
  await openSection(page, ja.frame.section.prepaid);
  await page.locator('[data-balance]').waitFor();
  before = await balance();
  expect(before).toBe((await good(page, 'prepaid.get', { account })).balance.amount);
  await expect(page.locator('.amounts__one')).toHaveText(faceValues.map((yen) => `¥${money(yen)}`));
  await amount(3_000).click();
  await amount(10_000).click();
  await expect(page.locator('.amounts__one input:checked')).toHaveCount(1);
  await expect(page.locator('.choose__sum')).toContainText('¥10,000');
  await expect(page.locator('.choose__after')).toContainText(`¥${money(before + 10_000)}`);
});

test('QT-14 QT-15 QT-16 eleven ways, each with the fields that it needs', async () => {
  await expect(page.locator('.ways__one')).toHaveCount(11);
  // Not among the cards, where it only says where to go instead.
  const withAmex = page
    .locator('.ways__one')
    .filter({ has: page.locator('.k-radio-card__label', { hasText: 'AMEX' }) });
  await expect(withAmex).toHaveCount(1);
  await expect(withAmex).toContainText('PayPal');
  await way('ペイディ').click();
  await expect(page.locator('.choose').getByText('3回あと払い')).not.toHaveCount(0);
  await way('Qmoney').click();
  await expect(page.locator('.choose__sum')).toContainText(words.charge.settlement['at-once']);
  await shot(page, 'choose', { english: true });
});

test('QT-12 QT-19 QT-21 QT-23 QT-24 the order warns that nothing comes back, and asks for the second password', async () => {
  await press(words.charge.confirm);
  await expect(page.getByRole('heading', { name: words.confirm.title })).toBeVisible();
  await expect(page.getByText(words.confirm.warning)).toBeVisible();
  await shot(page, 'confirm', { english: true });
  const password = page.getByLabel(/Qサインパスワード/).first();
  const tick = page.getByRole('checkbox', { name: words.confirm.tick });
  await expect(tick).not.toBeChecked();
  // The password of the sign-in is another one.
  await password.fill(trialOf(supplier, 'sasaki.ren').password);
  await tick.check();
  await press(words.confirm.action);
  await expect(page.locator('.confirm__password [id$="-error"]')).toBeVisible();
  expect((await good(page, 'prepaid.get', { account })).balance.amount).toBe(before);
  await tick.uncheck();
  await password.fill(secondPassword);
  await press(words.confirm.action);
  // Without the tick nothing is bought.
  await expect(page.getByRole('heading', { name: words.confirm.title })).toBeVisible();
  expect((await good(page, 'prepaid.get', { account })).balance.amount).toBe(before);
  await tick.check();
  await password.fill(secondPassword);
  await page.getByRole('button', { name: words.confirm.action, exact: true }).dblclick();
  await expect(page.getByRole('heading', { name: words.done.charged })).toBeVisible();
  await expect.poll(balance).toBe(before + 10_000);
  await shot(page, 'done', { english: true });
});

test('QT-4 QT-8 the charge is in the history beside it, once, and the balance moved by as much', async () => {
  await press(words.done.history);
  const rows = page.locator('.past tbody tr');
  await expect(rows.first()).toContainText('¥10,000');
  await expect(rows.first()).toContainText(words.history.states.charged);
  const { charges, movements } = await good(page, 'prepaid.history', { account });
  const today = charges.filter(({ orderedAt }) => orderedAt === charges[0]!.orderedAt);
  expect(today).toHaveLength(1);
  await page.getByText(words.history.show.movements, { exact: true }).click();
  await expect(rows.first()).toContainText(words.history.kinds.charge);
  await expect(rows.first()).toContainText(`¥${money(before + 10_000)}`);
  expect(movements[0]).toMatchObject({ kind: 'charge' });
  await shot(page, 'history', { english: true });
});

test('QT-14 QT-19 a bank transfer asks for its own field, and is charged once it was paid, not before', async () => {
  setInStore(desk, supplier, 'prepaid.trial-paid-after-minutes', '1000');
  await page.getByRole('link', { name: words.tabs.charge, exact: true }).click();
  await press(words.done.again);
  await amount(500).click();
  await way('銀行振込').click();
  const holder = page.getByLabel(/^振込名義/);
  await press(words.charge.confirm);
  await expect(holder).toBeFocused();
  await expect(holder).toHaveAttribute('aria-invalid', 'true');
  // What is meant is clear, and put right by one click.
  await holder.fill('ササキ レン');
  await press(words.charge.confirm);
  await page.getByRole('button', { name: /^全角カタカナに変換/ }).click();
  await expect(holder).toHaveValue('ササキ　レン');
  await press(words.charge.confirm);
  await page.getByRole('checkbox', { name: words.confirm.tick }).check();
  await press(words.confirm.action);
  await expect(page.getByRole('heading', { name: words.done.waiting })).toBeVisible();
  await expect(page.locator('.pay')).toContainText('架空ネット銀行');
  await expect.poll(balance).toBe(before + 10_000);
  await shot(page, 'transfer', { english: true });
  setInStore(desk, supplier, 'prepaid.trial-paid-after-minutes', '0.0001');
  await press(words.done.history);
  await page.reload();
  await page.locator('[data-balance]').waitFor();
  await expect.poll(balance).toBe(before + 10_500);
});

test('QT-20 service points are exchanged into Q-cash', async () => {
  const { points, balance: had } = await good(page, 'prepaid.get', { account });
  await page.getByRole('link', { name: words.tabs.exchange, exact: true }).click();
  await page.getByLabel(words.exchange.points, { exact: true }).fill('８００');
  await shot(page, 'exchange', { english: true });
  await press(words.exchange.action);
  await page.getByRole('dialog').getByRole('button', { name: words.exchange.action }).click();
  await expect.poll(balance).toBe(had.amount + 800);
  expect((await good(page, 'prepaid.get', { account })).points.balance).toBe(points.balance - 800);
});
