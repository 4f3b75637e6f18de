import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';
import { alteredStore, alteringJson } from '#tests/support/altered-store.ts';
import { startDesk } from '#tests/support/desk.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;

describe('orders that cannot be read', () => {
  it('are set aside one by one, and the rest of the history arrives', async () => {
    const store = await alteredStore();
    const desk = await startDesk({ suppliers: store.suppliers, fetch: store.fetch });
    const { id: account } = await desk.good('sign-in.start', {
      supplier: administrator.supplier as never,
      identifier: administrator.identifier.value,
      password: administrator.password,
      staySignedIn: false,
    });
    const sync = async (fromScratch = false) =>
      desk.ended(await desk.good('sync.start', { account, fromScratch }));
    expect(await sync()).toMatchObject({ state: 'done' });
    const whole = await desk.good('sync.state', { account });
    expect(whole.unreadable).toBe(0);
    expect(await desk.good('orders.unreadable', { account })).toEqual([]);
    const wholeSums = await desk.good('orders.search', { accounts: [account], filter: {} });
    expect(wholeSums.unreadable).toBe(0);

    // The supplier's new program writes quantities of one kind of order otherwise.
    const spoilt = new Map<string, number>();
    store.alter = alteringJson('/v1/orders', (page: OrdersPage) => ({
      ...page,
      orders: page.orders.map((order, index) => {
        if (index % 50 !== 7) return order;
        spoilt.set(order.number, order.totals.taxIncluded.amount);
        return {
          ...order,
          lines: order.lines.map((line) => ({ ...line, quantity: { each: line.quantity } })),
        };
      }),
    }));
    expect(await sync(true)).toMatchObject({ state: 'done' });
    expect(spoilt.size).toBeGreaterThan(10);
    const state = await desk.good('sync.state', { account });
    expect(state).toMatchObject({ unreadable: spoilt.size, orders: whole.orders - spoilt.size });
    expect(state.completeAsOf).not.toBeNull();

    const found = await desk.good('orders.search', { accounts: [account], filter: {} });
    expect(found).toMatchObject({ orders: whole.orders - spoilt.size, unreadable: spoilt.size });
    const missing = [...spoilt.values()].reduce((sum, amount) => sum + amount, 0);
    // What was cancelled or returned is summed apart, and may be among what could not be read.
    const sumOf = ({ totals, notCounted }: typeof found) =>
      totals.taxIncluded.amount + notCounted.taxIncluded.amount;
    expect(sumOf(found)).toBe(sumOf(wholeSums) - missing);
    const listed = await desk.good('orders.unreadable', { account });
    expect(new Set(listed.map(({ number }) => number))).toEqual(new Set(spoilt.keys()));
    expect(listed[0]!.fields[0]).toEqual({
      path: 'lines[0].quantity',
      fault: 'wrong-type',
      expected: 'number',
      found: 'object',
    });
    const log = readFileSync(`${desk.folder}/logs/desk.log`, 'utf8');
    expect(log).toContain('order not read');
    expect(log).toContain('lines[0].quantity: wrong-type');

    const saved = await desk.good('orders.save-unreadable', { account, locale: 'ja' });
    expect(saved).not.toBeNull();
    const file = readFileSync(desk.saveTo!, 'utf8');
    expect(file.split('\r\n')[0]).toContain('"number","id","path"');
    for (const number of spoilt.keys()) expect(file).toContain(`"${number}"`);

    // The supplier mends it; an order that changes comes by itself, all of them when everything is fetched again.
    store.alter = async (_request, answer) => answer();
    store.store.admin.advanceOrders(administrator.supplier as never);
    expect(await sync()).toMatchObject({ state: 'done' });
    const later = await desk.good('sync.state', { account });
    expect(later.unreadable).toBeLessThanOrEqual(spoilt.size);
    expect(await sync(true)).toMatchObject({ state: 'done' });
    expect((await desk.good('sync.state', { account })).unreadable).toBe(0);
    expect(await desk.good('orders.unreadable', { account })).toEqual([]);
  });
});
