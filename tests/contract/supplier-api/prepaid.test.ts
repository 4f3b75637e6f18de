import { describe, expect, it } from 'vitest';
import { profileById } from '#electron/domain/profiles/index.ts';
import { exchangeResultSchema } from '#shared/supplier-api/prepaid.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { lookInto, wellformed } from './abuse-tools.ts';
import { aoki, good, QOO10, refusedBecause, seller } from './prepaid-seller.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const amounts = [100, 500, 1_000, 3_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000];

describe('charging Q-cash at the store', () => {
  it('QT-4 QT-9 QT-10 QT-11 each of the twelve amounts is one voucher at its face value; 200, 0 and 2,000,000 are refused', async () => {
    const one = await seller();
    let balance = await one.balance();
    for (const amount of amounts) {
      const charged = await one.charge(amount, good['atone']!);
      balance += amount;
      expect(charged.charge.amount.amount).toBe(amount);
      expect(charged.balance.amount).toBe(balance);
      const order = (await one.orders()).find(({ number }) => number === charged.charge.number);
      expect(order?.totals.taxIncluded.amount).toBe(amount);
      expect(order?.lines.map(({ quantity, productCode }) => [quantity, productCode])).toEqual([
        [1, `QC${amount}`],
      ]);
    }
    for (const amount of [200, 0, 2_000_000, -100, 99, 101, 1_000_001, 100 + 500])
      expect(await one.refusedCharge(amount, good['atone']!), String(amount)).toBe('amount prepaid.amount');
    expect((await problemOf(await one.chargeRaw({ amount: 100.5, values: good['atone'] }))).reason).toBe(
      'bad-request',
    );
    expect(await one.balance()).toBe(balance);
  });

  it('QT-12 QT-14 QT-19 all eleven ways are taken with their own fields, and none without them', async () => {
    const one = await seller();
    expect((await one.look()).ways.map(({ way }) => way)).toEqual(Object.keys(good));
    expect(Object.keys(good)).toHaveLength(11);
    for (const [way, values] of Object.entries(good)) {
      const proof = way === 'qmoney' ? await one.prove() : null;
      const { charge } = await one.charge(100, values, proof);
      expect(charge.way).toBe(way);
      for (const field of Object.keys(values).filter((name) => name !== 'way')) {
        const { [field]: _, ...without } = values;
        expect(
          await refusedBecause(await one.chargeRaw({ amount: 100, values: without })),
          `${way} ${field}`,
        ).toMatch(new RegExp(`^${field} field\\.`));
      }
    }
    expect(await one.refusedCharge(100, { way: 'barter' })).toBe('way prepaid.payment-option');
    expect(await one.refusedCharge(100, {})).toBe('way prepaid.payment-option');
    // A field of another way is neither asked for nor kept.
    const { charge } = await one.charge(100, { ...good['au'], cardBrand: 'amex', email: 'kept@example.jp' });
    const kept = lookInto(one.store.file).all<{ kept: string }>(
      `SELECT field_values AS kept FROM qcash_charges ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.parse(kept[0]!.kept)).toMatchObject({ way: 'au', cardBrand: '', email: '' });
    expect(charge.state).toBe('waiting');
  });

  it('QT-15 AMEX is none of the cards that are taken directly; PayPal asks for none', async () => {
    const one = await seller();
    for (const cardBrand of ['amex', 'AMEX', 'diners'])
      expect(await one.refusedCharge(100, { way: 'card', cardBrand })).toBe('cardBrand prepaid.card-brand');
    expect((await one.charge(100, { way: 'paypal' })).charge.method).toBe('paypal');
  });

  it('QT-16 Paidy takes one instalment or three', async () => {
    const one = await seller();
    const paidy = (instalments: string) => ({ ...good['paidy'], instalments });
    expect((await one.charge(100, paidy('3'))).charge.instalments).toBe(3);
    expect((await one.charge(100, paidy('1'))).charge.instalments).toBe(1);
    for (const instalments of ['2', '6', '12'])
      expect(await one.refusedCharge(100, paidy(instalments))).toBe('instalments field.option');
  });

  it('QT-17 QT-18 proceeds pay up to what there is of them, and nothing where there are none', async () => {
    const one = await seller();
    const before = (await one.look()).proceeds;
    expect(before.settled.amount).toBeGreaterThan(100_000);
    expect(before.due.amount).toBeGreaterThan(50_000);
    expect(before.due.amount).toBeLessThan(100_000);

    expect(await one.refusedCharge(300_000, good['qmoney']!, await one.prove())).toBe(
      'way prepaid.settled-too-low',
    );
    expect(await one.refusedCharge(100_000, good['due-proceeds']!)).toBe('way prepaid.due-too-low');
    await one.charge(100_000, good['qmoney']!, await one.prove());
    await one.charge(50_000, good['due-proceeds']!);
    const after = (await one.look()).proceeds;
    expect(after.settled.amount).toBe(before.settled.amount - 100_000);
    expect(after.due.amount).toBe(before.due.amount - 50_000);
    expect(await one.refusedCharge(100_000, good['qmoney']!, await one.prove())).toBe(
      'way prepaid.settled-too-low',
    );

    const other = await seller(aoki, one.store);
    const { ways } = await other.look();
    expect(ways.filter(({ problem }) => problem !== null).map(({ way, problem }) => [way, problem])).toEqual([
      ['qmoney', 'prepaid.no-settled'],
      ['due-proceeds', 'prepaid.no-due'],
    ]);
    expect(await other.refusedCharge(100, good['qmoney']!)).toBe('way prepaid.no-settled');
    expect(await other.refusedCharge(100, good['due-proceeds']!)).toBe('way prepaid.no-due');
  });

  it('QT-17 QT-18 what is due is settled on its day, not the day before', async () => {
    const one = await seller();
    const { settled, due, dueOn } = (await one.look()).proceeds;
    const untilDue = Date.parse(`${dueOn}T00:00:00+09:00`) - one.store.now();
    one.store.advance(untilDue - 1);
    await one.enterAgain();
    expect((await one.look()).proceeds).toEqual({ settled, due, dueOn });
    one.store.advance(1);
    expect((await one.look()).proceeds).toMatchObject({
      settled: { amount: settled.amount + due.amount },
      due: { amount: 0 },
      dueOn: null,
    });
  });

  it('what is paid elsewhere waits with its instruction and is credited once the money came, to the minute', async () => {
    const one = await seller();
    const before = await one.balance();
    const { charge } = await one.charge(3_000, good['bank-transfer']!);
    expect(charge).toMatchObject({ state: 'waiting', instruction: { kind: 'bank-transfer' } });
    expect((await one.charge(500, good['convenience-store']!)).charge.instruction?.kind).toBe('number');
    expect((await one.charge(500, good['card']!)).charge.instruction?.kind).toBe('agent-page');
    one.store.advance(MINUTE - 1);
    expect(await one.balance()).toBe(before);
    one.store.advance(1);
    // Whatever is asked first finds it out: here the history of orders, as a sync does.
    const order = (await one.orders()).find(({ id }) => id === charge.id);
    expect(order?.status).toBe('delivered');
    expect(await one.balance()).toBe(before + 4_000);
    const paid = (await one.history()).charges.find(({ id }) => id === charge.id);
    expect(paid).toMatchObject({ state: 'charged', instruction: null, payUntil: null });
    expect(await one.balance()).toBe(before + 4_000);
  });

  it('what nobody pays in time lapses, a moment after the last', async () => {
    const one = await seller();
    one.store.store.admin.set(QOO10, 'prepaid.trial-paid-after-minutes', 'never');
    const before = await one.balance();
    const { charge } = await one.charge(3_000, good['bank-transfer']!);
    expect((await one.look()).trialPaysAfterMinutes).toBeNull();
    const stateNow = async () => (await one.history()).charges.find(({ id }) => id === charge.id)?.state;
    one.store.advance(7 * DAY);
    await one.enterAgain();
    expect(await stateNow()).toBe('waiting');
    one.store.advance(1);
    expect(await stateNow()).toBe('lapsed');
    expect((await one.orders()).find(({ id }) => id === charge.id)?.status).toBe('cancelled');
    expect(await one.balance()).toBe(before);
  });

  it('a way that the supplier has stopped is said and refused', async () => {
    const one = await seller();
    one.store.store.admin.set(QOO10, 'prepaid.ways-off', 'line-pay,au');
    const off = (await one.look()).ways.filter(({ problem }) => problem !== null);
    expect(off.map(({ way, problem }) => [way, problem])).toEqual([
      ['line-pay', 'prepaid.payment-option-unavailable'],
      ['au', 'prepaid.payment-option-unavailable'],
    ]);
    expect(await one.refusedCharge(100, good['au']!)).toBe('way prepaid.payment-option-unavailable');
  });

  it('a repeat under its key is the same charge, with another token and another proof too; other content is refused', async () => {
    const one = await seller();
    const before = await one.balance();
    const first = await one.charge(1_000, good['qmoney']!, await one.prove(), 'once');
    await one.enterAgain();
    expect(await one.charge(1_000, good['qmoney']!, await one.prove(), 'once')).toEqual(first);
    expect(await one.balance()).toBe(before + 1_000);
    expect(await refusedBecause(await one.chargeRaw({ amount: 500, values: good['atone'] }, 'once'))).toBe(
      'idempotency-key-reused',
    );
    await one.charge(1_000, good['atone']!, null, 'twice-at-once');
    const both = await Promise.all([1, 2].map(() => one.charge(500, good['atone']!, null, 'two')));
    expect(both[0]).toEqual(both[1]);
    expect(await one.balance()).toBe(before + 2_500);
  });
});

describe('what is charged stays', () => {
  it('QT-21 nothing takes a charge back: no such route, and none without the tick', async () => {
    const ways = (Object.entries(routes) as [RouteName, Route][]).filter(([, { path }]) =>
      path.includes('prepaid'),
    );
    expect(ways.filter(([, { method }]) => method === 'delete' || method === 'patch')).toEqual([]);
    expect(ways.map(([, { path }]) => path).join(' ')).not.toMatch(/cancel|refund/);
    const one = await seller();
    const { charge } = await one.charge(500, good['atone']!);
    const before = await one.balance();
    for (const understood of [false, undefined, 'yes'])
      expect(
        (await problemOf(await one.chargeRaw({ amount: 500, values: good['atone'], understood }))).reason,
      ).toBe('bad-request');
    expect(await one.balance()).toBe(before);
    // Nor does the ledger know any such thing.
    const kinds = (await one.history()).movements.filter(({ amount }) => amount.amount < 0);
    expect(kinds).toEqual([]);
    expect((await one.history()).charges.find(({ id }) => id === charge.id)?.state).toBe('charged');
  });

  it('QT-22 a balance is the same after ten years', async () => {
    const one = await seller();
    const { balance } = await one.charge(10_000, good['atone']!);
    one.store.advance(3653 * DAY);
    await one.enterAgain();
    expect(await one.balance()).toBe(balance.amount);
  });

  it('QT-1 QT-3 the ledger adds up to the balance, and only advertisements take from it', async () => {
    const one = await seller();
    await one.charge(30_000, good['qmoney']!, await one.prove());
    await one.charge(30_000, good['due-proceeds']!);
    await readAs(await one.exchangeRaw(100), exchangeResultSchema);
    const [chosen] = (await one.look()).advertisements;
    const { balance } = await one.apply({
      kind: chosen!.kind,
      item: '架空の傘',
      startsOn: '2026-04-06',
      price: chosen!.price.amount,
    });
    const { movements } = await one.history();
    expect(movements.map(({ kind }) => kind)).toEqual([
      'advertisement',
      'exchange',
      'charge',
      'charge',
      'opening',
    ]);
    expect(movements.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(balance.amount);
    expect(movements[0]!.balance).toEqual(balance);
    expect(await one.balance()).toBe(balance.amount);
    // Goods are not sold here at all.
    expect(
      (await problemOf(await one.store.ask('placeOrder', { ...wellformed.placeOrder(), ...one.asked() })))
        .reason,
    ).toBe('not-offered');
  });
});

describe('where there is no Q-cash', () => {
  it('every route says that it is not offered', async () => {
    const store = await storeOver('in-process');
    const { tokens } = await store.enter(account('askul-trial', 'takahashi.kazuo'));
    expect(profileById('askul')?.buying?.prepaid).toBeNull();
    for (const name of Object.keys(routes) as RouteName[]) {
      if (!routes[name].path.includes('prepaid')) continue;
      const answer = await store.ask(name, {
        ...wellformed[name](),
        supplier: 'askul-trial',
        token: tokens.accessToken,
      });
      expect((await problemOf(answer)).reason, name).toBe('not-offered');
    }
  });
});
