import { expect, test, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import {
  addFromCatalogue,
  foundProduct,
  inStore,
  money,
  openSection,
  orderInHistory,
  setInStore,
} from '#tests/support/buying-pages.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import { good, openDesk, signInAs, startDesk, trialOf } from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// Coupons, points, campaigns, the payment term and the card: on the page, to the store, and back after a reload.

const { benefits, payment, frame } = ja;
const shot = screenshotSeries('benefits');
const buyer = trialOf('amano-trial', 'suzuki.daiki');
const administrator = trialOf('askul-trial', 'takahashi.kazuo');
const coupon = (page: Page, name: string) =>
  page.locator('.coupon').filter({ has: page.getByRole('heading', { name, exact: true }) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('Amano: coupons and points', async ({ browser }) => {
  const desk = await startDesk();
  try {
    const { context, page } = await openDesk(browser, desk);
    const { id: account } = await signInAs(page, buyer);
    const balance = (await good(page, 'benefits.get', { account })).points!.balance;

    await test.step('AM-42 AM-49 a coupon says code, products and period; the points stand at the top', async () => {
      await openSection(page, benefits.titles.benefits);
      await expect(page.locator('.points__balance strong')).toHaveText(money(balance));
      const cleaning = coupon(page, '洗剤・清掃用品10%引きクーポン');
      await expect(cleaning).toContainText('OSOUJI10');
      await expect(cleaning).toContainText('清掃機器の消耗品');
      await expect(cleaning).toContainText(/\d{4}\/\d{2}\/\d{2}/);
      // What has ended is looked up, not in the way.
      await expect(coupon(page, '年末大掃除クーポン')).toHaveCount(0);
      await page.getByLabel(benefits.coupons.code, { exact: true }).fill('ｔｅｎｗａ２００');
      await press(page, benefits.coupons.add);
      await expect(coupon(page, 'メール会員限定クーポン')).toBeVisible();
      await page.reload();
      await expect(coupon(page, 'メール会員限定クーポン')).toContainText('TENWA200');
      const kept = (await good(page, 'benefits.get', { account })).coupons!.map(({ code }) => code);
      expect(kept).toContain('TENWA200');
    });

    await context.close();
  } finally {
    await desk.stop();
  }
});

test('Amano: the NP term and the card', async ({ browser }) => {
  const desk = await startDesk();
  try {
    const { context, page } = await openDesk(browser, desk);
    const { id: account } = await signInAs(page, buyer);

    await test.step('AM-69 AM-72 the term is changed in two steps, and page and store say the same of its day', async () => {
      await openSection(page, frame.section.payment);
      const before = (await good(page, 'payment.get', { account })).np!;
      await press(page, payment.term.change);
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('radio')).toHaveCount(3);
      await dialog.getByText('20日締め/翌月末払い').click();
      await dialog.getByRole('button', { name: payment.change.check, exact: true }).click();
      await expect(dialog.getByText(payment.term.unknown)).toBeVisible();
      expect((await good(page, 'payment.get', { account })).np!.registered).toEqual(before.registered);
      await dialog.getByRole('button', { name: payment.change.register, exact: true }).click();
      await expect(dialog).toHaveCount(0);
      const now = (await good(page, 'payment.get', { account })).np!;
      expect(now.registered).toEqual({ closingDay: 20, payMonthOffset: 1, payDay: 31 });
      await page.reload();
      await expect(page.getByText(payment.term.pendingOpen)).toBeVisible();
      // Nothing reverts by itself.
      expect((await good(page, 'payment.get', { account })).np!.registered).toEqual(now.registered);
    });

    await test.step('AM-75 the card is deleted by address and password, and by no other', async () => {
      await press(page, payment.card.trial);
      await expect(page.getByText(payment.card.current)).toBeVisible();
      await press(page, payment.card.remove);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(payment.card.email).fill(buyer.identifier.value);
      await dialog.getByLabel(payment.card.password).fill('Wrong-1');
      await dialog.getByRole('button', { name: payment.card.remove, exact: true }).click();
      await expect(dialog.locator('[aria-invalid=true]')).toHaveCount(1);
      expect((await good(page, 'payment.get', { account })).card!.registered).not.toBeNull();
      await dialog.getByLabel(payment.card.password).fill(buyer.password);
      await dialog.getByRole('button', { name: payment.card.remove, exact: true }).click();
      await expect(page.getByText(payment.card.none)).toBeVisible();
      expect((await good(page, 'payment.get', { account })).card!.registered).toBeNull();
      await page.reload();
      await expect(page.getByText(payment.card.none)).toBeVisible();
    });
    await context.close();
  } finally {
    await desk.stop();
  }
});

test('ASKUL: a coupon for the company, campaigns and recommended items', async ({ browser }) => {
  const desk = await startDesk();
  try {
    const { context, page } = await openDesk(browser, desk);
    const { id: account } = await signInAs(page, administrator);
    await openSection(page, benefits.titles.benefits);

    await test.step('AS-54 AS-55 campaigns are shown with their conditions', async () => {
      const campaign = page.locator('.campaign').filter({ hasText: 'まとめ買いキャンペーン5%' });
      await expect(campaign).toContainText('30,000');
      await expect(coupon(page, '1年以上ご利用のお客様感謝クーポン')).toContainText('7,000');
    });

    await test.step('AS-56 AS-96 what is offered to the company is received without a code, and then is a coupon', async () => {
      const name = '貴社専用1,000円引きクーポン';
      await expect(coupon(page, name)).toHaveCount(0);
      await press(page, benefits.coupons.receive);
      await expect(coupon(page, name)).toBeVisible();
      await page.reload();
      await expect(coupon(page, name)).toBeVisible();
      await expect(page.getByRole('button', { name: benefits.coupons.receive })).toHaveCount(0);
      const now = await good(page, 'benefits.get', { account });
      expect(now.coupons!.map(({ code }) => code)).toContain('MINATO1000');
      expect(now.offered).toEqual([]);
    });

    await test.step('AS-56 AS-57 a recommended item that is registered costs less in the order', async () => {
      const items = (await good(page, 'benefits.get', { account })).recommended!;
      const item = items.find(({ registered, product }) => !registered && product.sale === 'on-sale')!;
      await press(page, benefits.recommended.registerOf.replace('{name}', item.product.name));
      await expect(
        page.getByRole('button', {
          name: benefits.recommended.unregisterOf.replace('{name}', item.product.name),
          exact: true,
        }),
      ).toBeVisible();
      await openSection(page, frame.section.catalogue);
      await addFromCatalogue(page, item.product.code, 1);
      const cart = await good(page, 'cart.get', { account });
      const { proposed } = await good(page, 'checkout.options', { account });
      const { calculation } = await good(page, 'checkout.preview', {
        account,
        cartVersion: cart.version,
        choices: proposed,
      });
      expect(calculation.discounts).toMatchObject([
        {
          kind: 'campaign',
          label: '推奨商品登録3%引き',
          amount: { amount: -Math.floor(item.product.price.amount * 0.03) },
        },
      ]);
    });

    await test.step('AS-97 a price offer on one product stands at that product, and at no other', async () => {
      const found = await good(page, 'catalogue.search', { account, inStock: true, limit: 50 });
      const [one, other] = found.products.filter(
        ({ sale, recommended }) => sale === 'on-sale' && !recommended,
      );
      const terms = {
        ...(await good(page, 'benefits.get', { account })).campaigns![0]!.terms,
        products: [one!.code],
        least: 0,
        leastQuantity: 2,
        off: { kind: 'percent', percent: 10, atMost: null },
      };
      inStore(desk, (db) =>
        db
          .prepare('INSERT INTO campaigns (supplier, code, name, terms) VALUES (?, ?, ?, ?)')
          .run('askul-trial', 'TOKKA', '今週の特価', JSON.stringify(terms)),
      );
      await openSection(page, frame.section.catalogue);
      const detail = page.locator('.k-detail');
      const look = async (code: string): Promise<void> => {
        await page.getByRole('searchbox').fill(code);
        await expect(page.locator('.article')).toHaveCount(1);
        await foundProduct(page, code).locator('[data-article]').click();
        await expect(detail).toContainText(code);
      };
      await look(one!.code);
      await expect(detail).toContainText(/今週の特価.*10%/);
      await expect(detail).toContainText(benefits.terms.leastQuantity.replace('{quantity}', '2'));
      await shot(page, 'price-offer', { english: true });
      await detail.getByRole('button', { name: ja.common.closeDetail }).click();
      await look(other!.code);
      await expect(detail).not.toContainText('今週の特価');
      await detail.getByRole('button', { name: ja.common.closeDetail }).click();
    });

    await test.step('AS-54 a campaign by the amount of an order is seen before it is ordered, and is in the order', async () => {
      const dear = await good(page, 'catalogue.search', {
        account,
        sort: 'price-descending',
        inStock: true,
        limit: 50,
      });
      const fits = ({ sale, atMost, price }: (typeof dear.products)[number]) =>
        sale === 'on-sale' && (atMost ?? 99) * price.amount >= 30_000;
      const { code, price } = dear.products.find(fits)!;
      await openSection(page, frame.section.catalogue);
      await addFromCatalogue(page, code, Math.ceil(30_000 / price.amount));
      const { goods } = await good(page, 'cart.get', { account });
      const off = Math.min(Math.floor(goods.amount * 0.05), 5_000);
      await openSection(page, frame.section.cart);
      await press(page, ja.buying.cart.toOrder);
      await page.locator('[data-choice="payment"] .k-radio-card', { hasText: ja.orders.payment.np }).click();
      await press(page, ja.checkout.summary.toConfirm.order);
      const sums = page.locator('.confirm__aside');
      await expect(sums).toContainText('まとめ買いキャンペーン5%');
      await expect(sums).toContainText(money(off));
      await shot(page, 'campaign-confirm', { english: true });
      await press(page, ja.checkout.confirm.place);
      const number = (await page.locator('.done__number').innerText()).trim();
      const order = await orderInHistory(page, account, number);
      expect(order.discounts).toContainEqual({
        kind: 'campaign',
        label: 'まとめ買いキャンペーン5%',
        amount: { amount: -off, currency: 'JPY' },
      });
    });

    await test.step('AS-55 AS-92 announcements and campaigns with their conditions stand among the notices', async () => {
      const on = tokyoDateOf(instantOf(Date.now()));
      const announcement = {
        title: { ja: '年末年始の休業', en: 'Closed at the year’s end' },
        text: { ja: '12/29 から 1/4 まで休業します。', en: 'Closed from 12/29 to 1/4.' },
        on,
      };
      setInStore(desk, 'askul-trial', 'announcements', JSON.stringify([announcement]));
      await openSection(page, frame.section.help);
      const notices = page.getByRole('region', { name: ja.diagnosis.account.notices, exact: true });
      await expect(notices).toContainText(`${announcement.title.ja} ${announcement.text.ja}`);
      await expect(notices).toContainText(on.replaceAll('-', '/'));
      const campaign = page.locator('.campaign').filter({ hasText: 'まとめ買いキャンペーン5%' });
      await expect(campaign).toContainText('30,000');
      await expect(campaign).toContainText(benefits.campaigns.states.on);
      await shot(page, 'notices', { english: true });
      await page.getByRole('link', { name: ja.diagnosis.account.campaigns }).click();
      await expect(page.getByRole('heading', { name: benefits.campaigns.title })).toBeVisible();
    });
    await context.close();
  } finally {
    await desk.stop();
  }
});
