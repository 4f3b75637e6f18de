import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import type { ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { amano, askul, minutes, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';

const closedFor = (now: string, lasting: number): ServiceNotice => ({
  level: 'ordering-closed',
  text: { ja: '受注システムを復旧しています。', en: 'The order system is being restored.' },
  since: instantOf(Date.parse(now)),
  until: instantOf(Date.parse(now) + lasting),
});

describe('ordering that is closed', () => {
  it('AS-77 AS-84 AS-99 refuses orders alone, says until when, keeps the cart and tells how to order meanwhile', async () => {
    const { desk, store, clock, asked } = await startDeskAndStore();
    const account = (await signInTrial(desk, askul, 'good')).id;
    await fillCart(desk.desk, account);
    const order = await confirmation(desk.desk, account);
    const notice = closedFor(clock.now(), minutes(30));
    store.admin.setNotice(askul, notice);

    expect(await desk.refused('checkout.place-order', order)).toMatchObject({
      code: 'ordering.closed',
      until: notice.until,
      next: ['open-status', 'contact-support', 'retry'],
    });
    expect((await desk.good('suppliers.describe', { supplier: askul })).notice).toEqual(notice);
    expect((await desk.good('cart.get', { account })).lines).toHaveLength(2);
    // It was refused for certain: nothing is left to be asked about.
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    const { channels, whileOrderingClosed } = await desk.good('suppliers.help', { supplier: askul });
    expect(channels.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['fax-order', 'phone-order']));
    expect(whileOrderingClosed.map(({ ja }) => ja).join()).toMatch(/早めにサポート.*注文履歴のデータ.*見積/);

    clock.advance(minutes(30) - 1);
    expect((await desk.refused('checkout.place-order', order)).code).toBe('ordering.closed');
    clock.advance(1);
    const again = await confirmation(desk.desk, account);
    expect((await desk.good('checkout.place-order', again)).order.lines).toHaveLength(2);
    expect(asked.filter((one) => one === 'POST /v1/orders')).toHaveLength(3);
  });

  it('AS-77 a quote is not ordered either, and quotes and other suppliers go on', async () => {
    const { desk, store, clock } = await startDeskAndStore();
    const account = (await signInTrial(desk, amano, 'good')).id;
    await fillCart(desk.desk, account);
    const order = await confirmation(desk.desk, account);
    store.admin.setNotice(amano, closedFor(clock.now(), minutes(30)));
    const quote = await desk.good('checkout.create-quote', { ...order, emptyCart: false });
    const preview = await desk.good('quotes.preview-order', { account, quote: quote.id });
    const taxIncluded = preview.calculation.totals.taxIncluded.amount;
    const key = crypto.randomUUID();
    expect(
      (await desk.refused('quotes.place-order', { account, quote: quote.id, taxIncluded, key })).code,
    ).toBe('ordering.closed');

    const other = (await signInTrial(desk, askul, 'good')).id;
    await fillCart(desk.desk, other);
    await desk.good('checkout.place-order', await confirmation(desk.desk, other));
  });

  it('AS-27 AS-77 an outage is told from ordering that is closed, and from a line that is broken', async () => {
    const all = await startDeskAndStore();
    const { desk, store } = all;
    const account = (await signInTrial(desk, askul, 'good')).id;
    await fillCart(desk.desk, account);
    await desk.good('suppliers.describe', { supplier: askul });
    store.admin.setOutage(askul, true);
    const refusal = await desk.refused('cart.get', { account });
    expect(refusal).toMatchObject({ code: 'sign-in.outage', supplierCode: 'w:004' });
    // The ways to order are known from before.
    const { channels } = await desk.good('suppliers.help', { supplier: askul });
    expect(channels.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['fax-order', 'phone-order']));

    store.admin.setOutage(askul, false);
    all.cut = { match: () => true, when: 'before' };
    expect((await desk.refused('cart.get', { account })).code).toBe('supplier.unreachable');
  });
});

describe('what a supplier announces', () => {
  it('AS-92 is told with its date, the latest first', async () => {
    const { desk, store } = await startDeskAndStore();
    const announcements = [
      { title: { ja: '休業', en: 'Holidays' }, text: { ja: '12/30 まで', en: 'To 12/30' }, on: '2026-09-30' },
      { title: { ja: '更新', en: 'Update' }, text: { ja: '新しい画面', en: 'A new page' }, on: '2026-09-01' },
    ] as never;
    store.admin.setAnnouncements(askul, announcements);
    expect((await desk.good('suppliers.describe', { supplier: askul })).announcements).toEqual(announcements);
    expect((await desk.good('suppliers.describe', { supplier: amano })).announcements).toEqual([]);
  });
});

describe('the supplier’s own pages', () => {
  it('AM-78 PM-25 PM-26 QT-28 are opened by their name, and no other address is', async () => {
    const { desk } = await startDeskAndStore();
    for (const { id } of await desk.good('suppliers.list', {})) {
      const { pages } = await desk.good('suppliers.help', { supplier: id });
      for (const { key, address } of pages) {
        await desk.good('links.open', { supplier: id, link: 'page', page: key });
        expect(desk.opened.at(-1)).toBe(address);
      }
      const opened = desk.opened.length;
      for (const page of ['none', 'constructor', undefined])
        expect(
          (await desk.refused('links.open', { supplier: id, link: 'page', ...(page && { page }) })).code,
        ).toBe('link.refused');
      expect(desk.opened).toHaveLength(opened);
    }
    expect(desk.opened).toHaveLength(1 + 9 + 4);
  });
});
