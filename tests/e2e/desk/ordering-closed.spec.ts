import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { instantOf } from '#shared/model/dates.ts';
import type { ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { ja } from '#renderer/i18n/messages.ts';
import { axeViolations } from '#tests/support/axe.ts';
import { openSection, setInStore } from '#tests/support/buying-pages.ts';
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
