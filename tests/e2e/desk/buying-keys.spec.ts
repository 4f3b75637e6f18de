import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
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
import { cartRow, foundProduct, sectionLink } from '#tests/support/buying-pages.ts';

// From the search to the order without a mouse, in a language that is typed through conversions. Each step goes on from
// the one before.

test.describe.configure({ mode: 'serial' });

const { buying, catalogue, checkout } = ja;
const code = 'AM-00001';

let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
let account: AccountId;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
  ({ id: account } = await signInAs(page, trialOf('amano-trial', 'suzuki.daiki')));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const lines = async () => (await good(page, 'cart.get', { account })).lines;

/** Goes on by Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(wanted: Locator, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the focus never comes there');
}

/** Types as an input method does: what is being converted first, then the Enter that ends the conversion. */
async function convert(typed: string): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: typed,
    selectionStart: typed.length,
    selectionEnd: typed.length,
  });
  await page.evaluate(() =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
    ),
  );
  await session.send('Input.insertText', { text: typed });
  await session.detach();
}

test('a product is found and carted by keyboard; the Enter of a conversion carts nothing', async () => {
  await tabTo(sectionLink(page, ja.frame.section.catalogue));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: catalogue.titles.catalogue })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(code);
  await expect(foundProduct(page, code)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-article]').first()).toBeFocused();
  const quantity = foundProduct(page, code).locator('[data-quantity]');
  await tabTo(quantity);
  await page.keyboard.press('Control+a');
  await convert('３');
  expect(await lines()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(foundProduct(page, code)).toContainText('カートに3箱');
  expect((await lines()).map((line) => line.quantity)).toEqual([3]);
});

test('AS-50 the Enter of a conversion takes no row of a quick order; the next one does', async () => {
  await tabTo(page.getByRole('link', { name: catalogue.titles.quickOrder, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(catalogue.quick.entry, { exact: true })).toBeFocused();
  await convert('ＡＭ－００００７');
  await expect(page.getByLabel(catalogue.quick.entry, { exact: true })).toHaveValue('ＡＭ－００００７');
  await expect(page.locator('.quick-row')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.quick-row')).toHaveCount(1);
  await expect(page.locator('.quick-row')).toContainText('タイムカード B');
});

test('from the cart to the order by keyboard alone; what is converted on the way submits nothing', async () => {
  await tabTo(sectionLink(page, ja.frame.section.cart));
  await page.keyboard.press('Enter');
  const quantity = cartRow(page, code).locator('[data-quantity]');
  await tabTo(quantity);
  await page.keyboard.press('ArrowUp');
  await expect(quantity).toHaveValue('4');
  await tabTo(page.getByRole('button', { name: buying.cart.toOrder }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: checkout.title.order })).toBeVisible();
  // The button that was pressed is gone; the focus is in the page that came.
  await expect(page.locator('#content')).toBeFocused();
  const coupon = page.getByLabel(checkout.benefits.typed, { exact: true });
  await tabTo(coupon);
  await convert('ＴＥＮＷＡ２００');
  await expect(page.locator('.choose__summary .totals')).not.toContainText('-¥200');
  await page.keyboard.press('Enter');
  await expect(page.locator('.choose__summary .totals')).toContainText('-¥200');
  const card = page.getByRole('radio', { name: ja.orders.payment.np, exact: true });
  if (!(await card.isChecked())) {
    await tabTo(page.locator('[data-choice="payment"] input').first());
    await page.keyboard.press('Space');
  }
  await tabTo(page.getByLabel(checkout.reference.costMemo, { exact: true }));
  await convert('勤怠用');
  await expect(page.getByRole('heading', { name: checkout.title.order })).toBeVisible();
  await tabTo(page.getByRole('button', { name: checkout.summary.toConfirm.order }));
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: checkout.confirm.title.order });
  await expect(heading).toBeFocused();
  await expect(page.locator('.confirm__what')).toContainText('勤怠用');
  await tabTo(page.getByRole('button', { name: checkout.confirm.place }));
  // Enter held down is one order.
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByRole('heading', { name: checkout.done.order })).toBeFocused();
  expect(await lines()).toEqual([]);
  expect(await good(page, 'unresolved-writes.list', {})).toEqual([]);
});
