import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { formatMoney } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';
import { alteredStore, alteringJson } from '#tests/support/altered-store.ts';
import { startDesk } from '#tests/support/desk.ts';
import { inCurrency } from '#tests/support/orders.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;

it('orders in dollars and with 銭 arrive, are added up apart and exported; unknown ones are set aside', async () => {
  const store = await alteredStore();
  const desk = await startDesk({ suppliers: store.suppliers, fetch: store.fetch });
  const { id: account } = await desk.good('sign-in.start', {
    supplier: administrator.supplier as never,
    identifier: administrator.identifier.value,
    password: administrator.password,
    staySignedIn: false,
  });
  const changed = new Map<string, Order>();
  store.alter = alteringJson('/v1/orders', (page: OrdersPage) => ({
    ...page,
    orders: page.orders.map((order) => {
      const other = [
        inCurrency(order, 'USD'),
        inCurrency(order, 'JPY', 100),
        inCurrency(order, 'XYZ'),
        { ...order, shippingFee: { amount: 5, currency: 'EUR' } },
      ][changed.size];
      if (other === undefined || order.status !== 'delivered') return order;
      changed.set(order.number, other);
      return other;
    }),
  }));
  const job = await desk.good('sync.start', { account, fromScratch: false });
  expect(await desk.ended(job)).toMatchObject({ state: 'done' });
  const [usd, sen, unknown, mixed] = [...changed.values()] as [Order, Order, Order, Order];

  const listed = await desk.good('orders.unreadable', { account });
  expect(new Set(listed.map(({ number }) => number))).toEqual(new Set([unknown.number, mixed.number]));
  const pathsOf = (number: string) =>
    listed.find((each) => each.number === number)!.fields.map(({ path }) => path);
  expect(pathsOf(mixed.number)).toEqual(['shippingFee.currency']);
  expect(pathsOf(unknown.number)[0]).toBe('lines[0].unitPrice.currency');

  const all = await desk.good('orders.search', { accounts: [account], filter: {} });
  expect(all.others.map(({ totals }) => totals.taxIncluded)).toEqual([usd.totals.taxIncluded]);
  for (const order of [usd, sen]) {
    expect(await desk.good('orders.get', { account, id: order.id })).toEqual(order);
    const found = await desk.good('orders.search', { accounts: [account], filter: { text: order.number } });
    const [row] = await desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 1 });
    expect(row!.taxIncluded).toEqual(order.totals.taxIncluded);
  }
  expect(formatMoney(usd.totals.taxIncluded)).toMatch(/^USD [\d,]+\.\d\d$/);

  desk.saveTo = join(desk.folder, 'out.csv');
  const written = async (text: string) => {
    const search = { accounts: [account], filter: { text } };
    const request = {
      search,
      format: 'csv-utf8' as const,
      granularity: 'order' as const,
      locale: 'ja' as const,
    };
    const check = await desk.good('export.check', request);
    expect(check.inYen).toBe(text !== usd.number);
    expect(await desk.ended((await desk.good('export.start', request))!)).toMatchObject({ state: 'done' });
    return readFileSync(desk.saveTo!, 'utf8').split('\r\n');
  };
  const [heading, row] = await written(usd.number);
  expect(heading).toContain('"通貨"');
  expect(row).toContain('"USD"');
  expect(row).toContain(`,${(usd.totals.taxIncluded.amount / 100).toFixed(2)},`);
  const yenOrder = (await desk.good('orders.rows', { resultId: all.resultId, offset: 0, limit: 50 })).find(
    ({ number }) => !changed.has(number),
  )!;
  expect((await written(yenOrder.number))[0]).not.toContain('通貨');

  // No program takes them into its books, and products alone are ordered again.
  const request = {
    accounts: [account],
    program: 'yayoi',
    encoding: 'cp932',
    from: calendarDate('2000-01-01'),
    to: calendarDate('2099-12-31'),
    ended: 'leave-out',
    locale: 'ja',
  } as const;
  const { left } = await desk.good('accounting.check', request);
  expect(left.currency).toBe(2);
  const again = await desk.good('reorder.preview', { account, order: usd.id });
  expect(again.lines.map(({ code }) => code)).toEqual(usd.lines.map(({ productCode }) => productCode));
});
