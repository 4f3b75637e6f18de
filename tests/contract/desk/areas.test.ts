import { expect, it } from 'vitest';
import type { AreaLocation } from '#shared/model/areas.ts';
import { amano, signInTrial, quocard, startDeskAndStore } from '#tests/support/desk-and-store.ts';

it('AM-1 each of the eight areas of Amano opens where the desk says that it is looked after', async () => {
  const { desk } = await startDeskAndStore();
  const { id: account } = await signInTrial(desk, amano, 'suzuki.daiki');
  const { areas, passwordChange, emailChange } = await desk.good('account.abilities', { account });
  expect(areas.map(({ key }) => key)).toEqual([
    'sign-in',
    'customer',
    'quotes',
    'coupons',
    'points',
    'purchases',
    'payment',
    'withdrawal',
  ]);
  const open: Partial<Record<AreaLocation, () => Promise<unknown>>> = {
    password: async () => expect(passwordChange).not.toBeNull(),
    security: async () => {
      expect(emailChange).not.toBeNull();
      await desk.good('account.security', { account });
    },
    customer: () => desk.good('customer.get', { account }),
    addresses: () => desk.good('addresses.list', { account }),
    history: () => desk.good('orders.search', { accounts: [account], filter: {} }),
    quotes: () => desk.good('quotes.list', { account }),
    benefits: async () => {
      const { coupons, points } = await desk.good('benefits.get', { account });
      expect([coupons, points]).not.toContain(null);
    },
    payment: async () => expect((await desk.good('payment.get', { account })).card).not.toBeNull(),
    withdrawal: () => desk.good('withdrawal.get', { account }),
    'supplier-site': () => desk.good('links.open', { supplier: amano, link: 'member-site' }),
  };
  for (const { key, at } of areas)
    for (const place of at) {
      const look = open[place];
      expect(look, `${key} at ${place}`).toBeDefined();
      await look?.();
    }
  // The term is among the details too (AM-72).
  const { values } = await desk.good('customer.get', { account });
  expect(values).toHaveProperty('paymentTerm');
  // Nothing of them is sent to the supplier's site but what the desk does not do.
  expect(areas.filter(({ at }) => at.includes('supplier-site')).map(({ key }) => key)).toEqual([]);
  expect(desk.opened).toEqual([]);

  const elsewhere = await signInTrial(desk, quocard, 'saito.yuko');
  expect((await desk.good('account.abilities', { account: elsewhere.id })).areas).toEqual([]);
});
