import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  amano,
  askul,
  signInTrial,
  minutes,
  startDeskAndStore,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
import { calendarDate, type Instant } from '#shared/model/dates.ts';

const twentiethNext = { closingDay: 20, payMonthOffset: 1, payDay: 31 };
const endOfMonthNext = { closingDay: 31, payMonthOffset: 1, payDay: 31 };

describe('payment at the desk', () => {
  it('AM-67 AM-68 AM-69 AM-72 AM-73 AM-74 AM-75 terms are checked, confirmed and registered; a card is registered at the agent and deleted by e-mail and password', async () => {
    const { desk, store, mails } = await startDeskAndStore();
    store.admin.set(amano, 'np.term-change-rule', '20 17:00');
    const { id: account, member } = await signInTrial(desk, amano, 'suzuki.daiki');

    expect(
      await desk.refused('payment.check-term', { account, term: { ...twentiethNext, closingDay: 15 } }),
    ).toMatchObject({ code: 'payment.other-term', field: 'term' });
    expect(await desk.refused('payment.check-term', { account, term: endOfMonthNext })).toMatchObject({
      code: 'payment.term-same',
    });
    const checked = await desk.good('payment.check-term', { account, term: twentiethNext });
    expect(checked).toMatchObject({
      from: endOfMonthNext,
      to: twentiethNext,
      appliesFrom: '2026-11-01',
      today: '2026-10-01',
      before: { closingOn: '2026-10-31', paymentOn: '2026-11-30', dueOn: '2026-11-30' },
      after: { closingOn: '2026-10-20', paymentOn: '2026-11-30', dueOn: '2026-11-30' },
    });
    const change = { account, version: checked.version, term: twentiethNext, locale: 'ja' } as const;
    expect((await desk.good('payment.change-term', change)).np).toMatchObject({
      registered: twentiethNext,
      applies: endOfMonthNext,
      changes: [{ appliesFrom: '2026-11-01' }],
    });
    expect(
      await desk.refused('payment.change-term', { ...change, term: { ...endOfMonthNext } }),
    ).toMatchObject({ code: 'customer.conflict' });
    expect((await desk.good('customer.get', { account })).values['paymentTerm']).toBe('20-1-31');
    const [mail] = await mails(amano, member.email!);
    expect(mail!.subject).toContain('会員情報変更のお知らせ');

    const cardOf = async () => (await desk.good('payment.get', { account })).card!.registered;
    expect(await cardOf()).toBeNull();
    expect(
      await desk.refused('payment.remove-card', { account, email: member.email!, password: '' }),
    ).toMatchObject({ code: 'password.empty', field: 'password' });
    await desk.good('payment.register-trial-card', { account });
    expect((await cardOf())!.last4).toMatch(/^\d{4}$/);
    const { password } = trialSignIn(amano, 'suzuki.daiki');
    const remove = { account, email: member.email!, password };
    expect(await desk.refused('payment.remove-card', { ...remove, password: 'chigau' })).toMatchObject({
      code: 'password.wrong',
      field: 'password',
    });
    expect(
      await desk.refused('payment.remove-card', { ...remove, email: 'other@minato.example.jp' }),
    ).toMatchObject({ code: 'password.email-wrong', field: 'email' });
    expect((await desk.refused('payment.remove-card', { ...remove, email: '' })).field).toBe('email');
    expect(await cardOf()).not.toBeNull();
    await desk.good('payment.remove-card', remove);
    expect(await cardOf()).toBeNull();
    expect(await desk.refused('payment.remove-card', remove)).toMatchObject({ code: 'payment.no-card' });
  });

  it('AM-73 what looks like a card number never leaves a trace, wherever somebody types it', async () => {
    const { desk } = await startDeskAndStore();
    const { id: account } = await signInTrial(desk, amano, 'suzuki.daiki');
    const number = '4111 1111 1111 1111';
    const { version, values } = await desk.good('customer.get', { account });
    const refused = await desk.refused('customer.change', {
      account,
      version,
      values: { ...values, building: number },
      locale: 'ja',
    });
    expect(refused).toMatchObject({ code: 'payment.card-number', field: 'values.building' });
    expect(JSON.stringify(refused)).not.toContain(number);
    expect((await desk.good('customer.get', { account })).values).toEqual(values);
    const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true });
    expect(files.length).toBeGreaterThan(3);
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const written of [number, number.replaceAll(' ', '')])
        expect(bytes.includes(written), file.name).toBe(false);
    }
  });
});

describe('the payment calendar', () => {
  const start = '2026-12-15T01:00:00.000Z' as Instant;

  it('AM-61 AM-70 shows what is to be paid, each order once, from the saved history too', async () => {
    const served = await startDeskAndStore({ start });
    const { desk, store } = served;
    const first = await signInTrial(desk, amano, 'suzuki.daiki');
    const second = await signInTrial(desk, amano, 'nakamura.takeshi');
    const other = await signInTrial(desk, askul, 'takahashi.kazuo');
    const never = await desk.good('payment.calendar', { accounts: [first.id] });
    expect(never).toMatchObject({ today: '2026-12-15', dues: [], accounts: [{ asOf: null }] });

    // The newest orders are of today, by the term that is registered.
    store.admin.advanceOrders(amano, { change: 0, add: 8, remove: 0 });
    for (const { id } of [first, second, other])
      await desk.ended(await desk.good('sync.start', { account: id }));
    const own = await desk.good('payment.calendar', { accounts: [first.id] });
    expect(own.accounts[0]).toMatchObject({
      np: { basis: 'ordered', basisAssumed: true, invoiceBy: 'post', onHoliday: 'next' },
      statesRefusal: null,
      incomplete: false,
    });
    const fresh = own.dues.filter(({ closingOn }) => closingOn === '2026-12-31');
    expect(fresh.length).toBeGreaterThan(0);
    for (const due of fresh)
      if (due.term.payMonthOffset === 1)
        expect(due).toMatchObject({
          invoiceOn: '2027-01-04',
          paymentOn: '2027-01-31',
          dueOn: '2027-02-01',
          payBy: '2027-01-29',
          banksClosed: true,
        });
    const orders = own.dues.flatMap((due) => due.orders.map((order) => ({ due, order })));
    for (const { due, order } of orders) {
      const { payment, totals, status } = await desk.good('orders.get', {
        account: first.id,
        id: order.id,
      });
      expect(payment).toMatchObject({ method: 'np', term: due.term });
      expect(order.amount).toEqual(totals.taxIncluded);
      expect(['cancelled', 'returned']).not.toContain(status);
      expect(order.state).not.toBeNull();
    }
    const sum = orders.reduce((all, { order }) => all + order.amount.amount, 0);
    expect(own.total).toMatchObject({ amount: { amount: sum }, orders: orders.length });

    // Two people of one company: the company pays once.
    const both = await desk.good('payment.calendar', { accounts: [first.id, second.id] });
    expect(both.total).toEqual(own.total);
    const all = await desk.good('payment.calendar', { accounts: [first.id, second.id, other.id] });
    const askuls = await desk.good('payment.calendar', { accounts: [other.id] });
    expect(all.total.amount.amount).toBe(own.total.amount.amount + askuls.total.amount.amount);
    expect(all.total.orders).toBe(own.total.orders + askuls.total.orders);
    expect(askuls.dues.every(({ invoiceOn }) => invoiceOn === null)).toBe(true);

    // Without a line it is made of what was saved.
    served.cut = { match: () => true, when: 'before' };
    const offline = await desk.good('payment.calendar', { accounts: [first.id] });
    expect(offline.accounts[0]!.statesRefusal).toMatchObject({ code: 'supplier.unreachable' });
    expect(offline.dues.flatMap((due) => due.orders).every(({ state }) => state === null)).toBe(true);
    expect(offline.total).toEqual(own.total);
    served.cut = null;

    // Past their payment days what was shipped is paid; what still isn't is not due before it is.
    served.clock.advance(minutes(60 * 24 * 120));
    const later = await signInTrial(desk, amano, 'suzuki.daiki');
    const after = await desk.good('payment.calendar', { accounts: [later.id] });
    expect(after.dues.length).toBeGreaterThan(0);
    for (const due of after.dues) {
      expect(due.dueOn! > after.today).toBe(true);
      expect(due.orders.every(({ state }) => state === 'ok')).toBe(true);
    }
  });

  it('what is overdue stays until it is paid, as the supplier says', async () => {
    const { desk, store, clock } = await startDeskAndStore({ start, lines: 1500 });
    store.admin.advanceOrders(amano, { change: 0, add: 10, remove: 0 });
    for (let step = 0; step < 3; step++) store.admin.advanceOrders(amano, { change: 300, add: 0, remove: 0 });
    const invoice = { closingOn: calendarDate('2026-12-31'), paymentOn: calendarDate('2027-01-31') };
    store.admin.recordNpEvent(amano, '株式会社みなと総合サービス', { kind: 'not-paid', invoice });
    clock.set('2027-02-02T01:00:00.000Z' as Instant);
    const { id: account } = await signInTrial(desk, amano, 'suzuki.daiki');
    await desk.ended(await desk.good('sync.start', { account }));
    const { dues } = await desk.good('payment.calendar', { accounts: [account] });
    const late = dues.find(
      ({ closingOn, paymentOn }) => closingOn === invoice.closingOn && paymentOn === invoice.paymentOn,
    )!;
    expect(late).toMatchObject({ dueOn: '2027-02-01', state: 'overdue' });
    expect((await desk.good('payment.get', { account })).np).toMatchObject({ state: 'overdue' });
    const { invoices } = await desk.good('payment.invoices', { account });
    expect(
      invoices.find(
        ({ closingOn, paymentOn }) => closingOn === invoice.closingOn && paymentOn === invoice.paymentOn,
      ),
    ).toMatchObject({
      state: 'overdue',
      amount: late.amount,
    });
    store.admin.recordNpEvent(amano, '株式会社みなと総合サービス', { kind: 'paid', invoice });
    const paid = await desk.good('payment.calendar', { accounts: [account] });
    expect(
      paid.dues.some(
        ({ closingOn, paymentOn }) => closingOn === invoice.closingOn && paymentOn === invoice.paymentOn,
      ),
    ).toBe(false);
  });
});
