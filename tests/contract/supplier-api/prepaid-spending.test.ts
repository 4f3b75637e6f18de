import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { qoo10Prepaid } from '#electron/domain/profiles/qoo10-qcash.ts';
import { exchangeResultSchema } from '#shared/supplier-api/prepaid.ts';
import { aoki, good, QOO10, refusedBecause, seller } from './prepaid-seller.ts';
import { problemOf, readAs } from './store.ts';

const DAY = 24 * 60 * 60_000;
const prepaid = qoo10Prepaid.buying!.prepaid!;

/** Changes a store's file from outside, as nobody can who only speaks to it. */
function setBalance(file: string, email: string, balance: number): void {
  const db = new Database(file);
  db.prepare(
    `UPDATE members SET qcash_balance = ? WHERE email = ? AND company_id IN
       (SELECT id FROM companies WHERE supplier = '${QOO10}')`,
  ).run(balance, email);
  db.close();
}

describe('what Q-cash is spent on', () => {
  it('QT-5 exactly eight kinds of advertisement can be applied for, each from the balance', async () => {
    const one = await seller();
    await one.charge(1_000_000, good['atone']!);
    const { advertisements } = await one.look();
    expect(advertisements.map(({ kind }) => kind)).toEqual(prepaid.advertisements.map(({ kind }) => kind));
    expect(advertisements).toHaveLength(8);
    let balance = await one.balance();
    for (const { kind, price, days } of advertisements) {
      const applied = await one.apply({
        kind,
        item: '架空の傘',
        startsOn: '2026-04-10',
        price: price.amount,
      });
      balance -= price.amount;
      expect(applied.balance.amount).toBe(balance);
      expect(applied.advertisement.endsOn).toBe(
        new Date(Date.parse('2026-04-10') + (days - 1) * DAY).toISOString().slice(0, 10),
      );
    }
    expect((await one.history()).advertisements).toHaveLength(8);
  });

  it('QT-2 too little is refused with what is missing, to the yen', async () => {
    const one = await seller(aoki);
    const chosen = (await one.look()).advertisements.find(({ kind }) => kind === 'qspecial-premium')!;
    const input = { kind: chosen.kind, item: '架空の傘', startsOn: '2026-04-10', price: chosen.price.amount };
    const balance = await one.balance();
    const missing = chosen.price.amount - balance;
    expect(missing).toBeGreaterThan(100);
    const { errors } = await problemOf(await one.applyRaw(input));
    expect(errors?.[0]).toMatchObject({
      code: 'prepaid.balance-too-low',
      params: { missing: `¥${missing.toLocaleString('en-US')}` },
    });
    expect(await one.balance()).toBe(balance);

    // One short of enough, and just enough.
    setBalance(one.store.file, aoki.identifier.value, chosen.price.amount - 1);
    expect(await refusedBecause(await one.applyRaw(input))).toBe('balance prepaid.balance-too-low');
    setBalance(one.store.file, aoki.identifier.value, chosen.price.amount);
    expect((await one.apply(input)).balance.amount).toBe(0);
  });

  it('an application names a kind, something to advertise, a day that comes and the price that was seen', async () => {
    const one = await seller();
    await one.charge(1_000_000, good['atone']!);
    const { advertisements, advertisementsUntil } = await one.look();
    const { kind, price } = advertisements[0]!;
    const input = { kind, item: '傘', startsOn: '2026-04-05', price: price.amount };
    const because = async (change: object) => refusedBecause(await one.applyRaw({ ...input, ...change }));
    expect(await because({ kind: 'radio' })).toBe('kind prepaid.advertisement');
    expect(await because({ item: ' \u3000' })).toBe('item prepaid.advertisement-item');
    expect(await because({ startsOn: '2026-04-04' })).toBe('startsOn prepaid.advertisement-date');
    const after = new Date(Date.parse(advertisementsUntil) + DAY).toISOString().slice(0, 10);
    expect(await because({ startsOn: after })).toBe('startsOn prepaid.advertisement-date');
    expect(await because({ price: price.amount - 1 })).toBe('changed-since-confirmed');
    await one.apply(input);
    await one.apply({ ...input, startsOn: advertisementsUntil });
  });
});

describe('exchanging points', () => {
  it('QT-20 service points become Q-cash, up to the balance, at the rate of the supplier', async () => {
    const one = await seller();
    const { points, balance } = await one.look();
    expect(points.balance).toBeGreaterThan(100);
    expect(await readAs(await one.exchangeRaw(100), exchangeResultSchema)).toMatchObject({
      amount: { amount: 100 },
      balance: { amount: balance.amount + 100 },
      pointsLeft: points.balance - 100,
    });
    for (const bad of [0, -1])
      expect(await refusedBecause(await one.exchangeRaw(bad))).toBe('points prepaid.points');
    expect(await refusedBecause(await one.exchangeRaw(points.balance - 99))).toBe(
      'points prepaid.points-over',
    );
    one.store.store.admin.set(QOO10, 'prepaid.points-for-one', '5');
    expect(await refusedBecause(await one.exchangeRaw(104))).toBe('points prepaid.points');
    expect(await readAs(await one.exchangeRaw(105), exchangeResultSchema)).toMatchObject({
      amount: { amount: 21 },
    });
  });
});
