import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import { npOrdersSchema, paymentSchema, termCheckResultSchema } from '#shared/supplier-api/payment.ts';
import { lookInto } from './abuse-tools.ts';
import { enterAs } from './signed-in-customer.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const AMANO = 'amano-trial';
const suzuki = account(AMANO, 'suzuki.daiki');
const takasaki = account(AMANO, 'takasaki.ichiro');
const endOfMonthNext: PaymentTerm = { closingDay: 31, payMonthOffset: 1, payDay: 31 };
const twentiethNext: PaymentTerm = { closingDay: 20, payMonthOffset: 1, payDay: 31 };
const endOfMonthAfterNext: PaymentTerm = { closingDay: 31, payMonthOffset: 2, payDay: 31 };

/** A member with what they do about payment. The clock of the store starts on 2026-04-05, 19:00 in Tokyo. */
async function payer(who = suzuki) {
  const customer = await enterAs(who);
  const { store, token } = customer;
  const asked = { supplier: who.supplier, token };
  return {
    ...customer,
    look: async () => readAs(await store.ask('payment', asked), paymentSchema),
    npOrders: async () => readAs(await store.ask('npOrders', asked), npOrdersSchema),
    checkTerm: (term: PaymentTerm) => store.ask('checkPaymentTerm', { ...asked, body: { term } }),
    change: (version: number, term: PaymentTerm) =>
      store.ask('changePaymentTerm', { ...asked, body: { version, term, locale: 'ja' } }),
    removeCard: (email: string, password: string) =>
      store.ask('removeCard', { ...asked, body: { email, password } }),
    registerTrialCard: () => store.ask('registerTrialCard', asked),
    admin: store.store.admin,
  };
}

const codesOf = async (answer: Response): Promise<readonly (string | undefined)[]> =>
  ((await problemOf(answer)).errors ?? []).map(({ code }) => code);

describe('payment terms', () => {
  it('AM-67 AM-68 AM-72 offers exactly three, changes after a check, and takes no other', async () => {
    const { look, checkTerm, change, read, mails } = await payer();
    const before = (await look()).np!;
    expect(before).toMatchObject({
      terms: [endOfMonthNext, twentiethNext, endOfMonthAfterNext],
      registered: endOfMonthNext,
      applies: endOfMonthNext,
      changeable: true,
      changes: [],
    });
    for (const other of [
      { closingDay: 15, payMonthOffset: 1, payDay: 31 },
      { closingDay: 20, payMonthOffset: 2, payDay: 31 },
      { closingDay: 31, payMonthOffset: 1, payDay: 30 },
    ]) {
      expect(await codesOf(await checkTerm(other))).toEqual(['payment.other-term']);
      expect(await codesOf(await change(before.version, other))).toEqual(['payment.other-term']);
    }
    expect(await codesOf(await checkTerm(endOfMonthNext))).toEqual(['payment.term-same']);

    const checked = await readAs(await checkTerm(twentiethNext), termCheckResultSchema);
    expect(checked).toEqual({
      version: before.version,
      from: endOfMonthNext,
      to: twentiethNext,
      appliesFrom: null,
    });
    expect((await look()).np).toEqual(before);
    expect((await mails()).length).toBe(0);

    const after = await readAs(await change(checked.version, twentiethNext), paymentSchema);
    expect(after.np).toMatchObject({
      registered: twentiethNext,
      applies: twentiethNext,
      version: before.version + 1,
      changes: [{ from: endOfMonthNext, to: twentiethNext, appliesFrom: null }],
    });
    expect((await read()).values['paymentTerm']).toBe('20-1-31');
    // AM-24
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: expect.stringContaining('会員情報変更のお知らせ') });
    expect(mail!.text).toContain('支払条件');
    expect(await problemOf(await change(checked.version, endOfMonthAfterNext))).toMatchObject({
      reason: 'conflict',
    });
  });

  it('AM-69 AM-72 the customer form changes it in the very same way', async () => {
    const byForm = await payer();
    const byPage = await payer();
    for (const { admin } of [byForm, byPage]) admin.set(AMANO, 'np.term-change-rule', '20 17:00');
    const version = (await byForm.read()).version;
    expect((await byForm.register(version, { paymentTerm: '31-2-31' })).status).toBe(200);
    expect((await byPage.change(version, endOfMonthAfterNext)).status).toBe(200);
    const [one, other] = [await byForm.look(), await byPage.look()];
    expect(one).toEqual(other);
    expect(one.np!.changes).toEqual([
      {
        at: '2026-04-05T10:00:00.000Z',
        from: endOfMonthNext,
        to: endOfMonthAfterNext,
        appliesFrom: '2026-05-01',
      },
    ]);
    expect((await byForm.mails()).map(({ subject, text }) => ({ subject, text }))).toEqual(
      (await byPage.mails()).map(({ subject, text }) => ({ subject, text })),
    );
  });

  it('AM-69 AM-70 with a rule, orders go by the old term until the day, and keep theirs', async () => {
    const { store, look, change, orders, member, admin } = await payer();
    admin.set(AMANO, 'np.term-change-rule', '20 17:00');
    const termsOfNext = async () => {
      const { added } = admin.advanceOrders(AMANO, { change: 0, add: 40, remove: 0 });
      const mine = (await orders()).filter(
        ({ id, orderedBy, payment }) =>
          added.includes(id) && orderedBy.id === member.id && payment.method === 'np',
      );
      expect(mine.length).toBeGreaterThan(0);
      return mine.map(({ id, payment }) => ({ id, term: payment.term }));
    };
    await change((await look()).np!.version, twentiethNext);
    expect((await look()).np).toMatchObject({ registered: twentiethNext, applies: endOfMonthNext });
    const before = await termsOfNext();
    for (const { term } of before) expect(term).toEqual(endOfMonthNext);

    store.advance(Date.parse('2026-04-30T14:59:59.000Z') - Date.parse('2026-04-05T10:00:00.000Z'));
    const again = await enterAs(suzuki, 'in-process', store);
    const seen = async () =>
      (await readAs(await store.ask('payment', { supplier: AMANO, token: again.token }), paymentSchema)).np!;
    expect((await seen()).applies).toEqual(endOfMonthNext);
    store.advance(1_000);
    expect((await seen()).applies).toEqual(twentiethNext);
    const kept = await again.order(before[0]!.id);
    expect(kept.payment.term).toEqual(endOfMonthNext);
  });

  it('AM-69 without a rule the day is open until the supplier says it', async () => {
    const { look, change, admin } = await payer();
    await change((await look()).np!.version, twentiethNext);
    expect((await look()).np).toMatchObject({ applies: twentiethNext, changes: [{ appliesFrom: null }] });
    expect(admin.confirmTerm(AMANO, 'suzuki.daiki@minato.example.jp', calendarDate('2026-06-01'))).toBe(true);
    expect((await look()).np).toMatchObject({
      applies: endOfMonthNext,
      registered: twentiethNext,
      changes: [{ appliesFrom: '2026-06-01' }],
    });
    expect(admin.confirmTerm(AMANO, 'suzuki.daiki@minato.example.jp', calendarDate('2026-07-01'))).toBe(
      false,
    );
  });

  it('AM-66 is for who is signed in as a member, and where the supplier lets it be changed', async () => {
    const store = await storeOver('in-process');
    const body = { version: 1, term: twentiethNext, locale: 'ja' };
    for (const name of ['payment', 'checkPaymentTerm', 'changePaymentTerm'] as const) {
      const answer = await store.ask(name, {
        supplier: AMANO,
        ...(name === 'checkPaymentTerm' && { body: { term: twentiethNext } }),
        ...(name === 'changePaymentTerm' && { body }),
      });
      expect(answer.status).toBe(401);
    }
    const { tokens } = await store.enter(account('askul-trial', 'takahashi.kazuo'));
    const refused = await store.ask('changePaymentTerm', { token: tokens.accessToken, body });
    expect(await problemOf(refused)).toMatchObject({ reason: 'not-offered' });
  });
});

describe('cards', () => {
  it('AM-73 AM-74 a card is shown once it is registered, by four digits, and no number of one is taken', async () => {
    const { store, look, registerTrialCard } = await payer();
    expect((await look()).card).toEqual({ registered: null, trial: true });
    expect((await look()).methods.find(({ method }) => method === 'card')).toEqual({
      method: 'card',
      problem: 'no-card',
    });
    expect((await registerTrialCard()).status).toBe(204);
    const { card, methods } = await look();
    expect(card!.registered).toEqual({
      last4: expect.stringMatching(/^\d{4}$/),
      registeredAt: '2026-04-05T10:00:00.000Z',
    });
    expect(methods.find(({ method }) => method === 'card')).toEqual({ method: 'card', problem: null });

    const file = lookInto(store.file);
    const [kept] = file.all<Record<string, unknown>>('SELECT * FROM cards');
    expect(Object.keys(kept!).sort()).toEqual(['agent_token', 'last4', 'member_id', 'registered_at']);
    expect(String(kept!['agent_token'])).not.toMatch(/\d{12,19}/);
  });

  it.each([
    ['4111 1111 1111 1111', 'values.invoiceAddressee'],
    ['order 5555-5555-5555-4444, please', 'values.companyName'],
    ['３５３０１１１３３３３０００００', 'values.building'],
  ])('AM-73 %s is refused in any field, and nothing of it is kept', async (number, field) => {
    const { store, token, read } = await payer();
    const { version, values } = await read();
    const name = field.split('.').at(-1)!;
    const body = { version, values: { ...values, [name]: number }, locale: 'ja' };
    const answer = await store.ask('changeCustomer', { supplier: AMANO, token, body });
    expect(await problemOf(answer)).toMatchObject({
      reason: 'choices-refused',
      errors: [{ field, code: 'payment.card-number' }],
    });
    const file = lookInto(store.file);
    const tables = file.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`);
    for (const table of tables)
      for (const row of file.all<Record<string, unknown>>(`SELECT * FROM "${table.name}"`))
        expect(JSON.stringify(row)).not.toContain(number);
  });

  it('AM-75 deleting it takes the registered e-mail address and the login password', async () => {
    const { look, registerTrialCard, removeCard } = await payer();
    const email = 'Suzuki.Daiki@minato.example.jp';
    expect(await codesOf(await removeCard(email, suzuki.password))).toEqual(['payment.no-card']);
    await registerTrialCard();
    expect(await problemOf(await removeCard(email, 'chigau-desu'))).toMatchObject({
      reason: 'wrong-password',
    });
    expect(await problemOf(await removeCard('other@minato.example.jp', suzuki.password))).toMatchObject({
      reason: 'wrong-password',
      errors: [{ field: 'email' }],
    });
    expect((await look()).card!.registered).not.toBeNull();
    expect((await removeCard(email, suzuki.password)).status).toBe(204);
    expect((await look()).card!.registered).toBeNull();
  });

  it('AM-75 a wrong password there counts towards the lock', async () => {
    const { store, registerTrialCard, removeCard, look } = await payer();
    store.store.admin.set(AMANO, 'lock.threshold', '3');
    await registerTrialCard();
    const email = 'suzuki.daiki@minato.example.jp';
    for (let tries = 1; tries < 3; tries++) await removeCard(email, 'chigau-desu');
    expect(await problemOf(await removeCard(email, 'chigau-desu'))).toMatchObject({ reason: 'locked' });
    expect(await problemOf(await removeCard(email, suzuki.password))).toMatchObject({ reason: 'locked' });
    expect((await look()).card!.registered).not.toBeNull();
  });
});

describe('NP as it stands', () => {
  it('is in good standing for one company, held for another, and never says why', async () => {
    const good = await payer();
    const held = await payer(takasaki);
    expect((await good.look()).np).toMatchObject({ state: 'ok' });
    expect((await good.look()).methods).toContainEqual({ method: 'np', problem: null });
    const seen = await held.look();
    expect(seen.np).toMatchObject({ state: 'on-hold', since: '2026-04-03' });
    expect(seen.methods).toContainEqual({ method: 'np', problem: 'np-review' });
    expect(JSON.stringify(seen)).not.toMatch(/reason|NG\d/);
    for (const [kind, problem] of [
      ['refused', 'np-refused'],
      ['reviewing', 'np-review'],
      ['cancelled', 'np-refused'],
      ['ok', null],
    ] as const) {
      held.admin.recordNpEvent(AMANO, '有限会社髙﨑工務店', { kind });
      const { np, methods } = await held.look();
      expect(np!.state).toBe(kind);
      expect(methods).toContainEqual({ method: 'np', problem });
    }
  });

  it('an invoice that is not paid is overdue the day after, stops everything a month later, and ends a day after the payment was recognised', async () => {
    const { store, admin } = await payer();
    const invoice = { closingOn: calendarDate('2026-04-30'), paymentOn: calendarDate('2026-05-31') };
    admin.recordNpEvent(AMANO, '株式会社みなと総合サービス', { kind: 'not-paid', invoice });
    let clock = Date.parse('2026-04-05T10:00:00.000Z');
    const on = async (date: string) => {
      const at = Date.parse(`${date}T00:30:00.000Z`);
      store.advance(at - clock);
      clock = at;
      const { token } = await enterAs(suzuki, 'in-process', store);
      const asked = { supplier: AMANO, token };
      const { np, methods } = await readAs(await store.ask('payment', asked), paymentSchema);
      return {
        state: np!.state,
        since: np!.since,
        problem: methods.find(({ method }) => method === 'np')!.problem,
      };
    };
    // The 31st of May is a Sunday: due on Monday.
    expect(await on('2026-06-01')).toMatchObject({ state: 'ok', problem: null });
    expect(await on('2026-06-02')).toEqual({ state: 'overdue', since: '2026-06-02', problem: null });
    expect(await on('2026-06-30')).toMatchObject({ state: 'overdue' });
    expect(await on('2026-07-01')).toEqual({ state: 'stopped', since: '2026-07-01', problem: 'np-stopped' });
    admin.recordNpEvent(AMANO, '株式会社みなと総合サービス', { kind: 'paid', invoice });
    // Recognised after three business days, on Monday the 6th.
    expect(await on('2026-07-06')).toMatchObject({ state: 'stopped' });
    expect(await on('2026-07-07')).toMatchObject({ state: 'ok', problem: null });
  });

  it('AM-61 orders go from review to payment by the calendar, and invoices tell what happened to them', async () => {
    const { store, admin, orders, member } = await payer();
    const { added } = admin.advanceOrders(AMANO, { change: 0, add: 20, remove: 0 });
    const order = (await orders()).find(
      ({ id, payment, orderedBy }) =>
        added.includes(id) && payment.method === 'np' && orderedBy.id === member.id,
    )!;
    expect(order.payment.term).toEqual(endOfMonthNext);
    let clock = Date.parse('2026-04-05T10:00:00.000Z');
    const at = async (instant: string) => {
      store.advance(Date.parse(instant) - clock);
      clock = Date.parse(instant);
      const { token } = await enterAs(suzuki, 'in-process', store);
      return readAs(await store.ask('npOrders', { supplier: AMANO, token }), npOrdersSchema);
    };
    const stateAt = async (instant: string) =>
      (await at(instant)).orders.find(({ id }) => id === order.id)?.state;
    expect(await stateAt('2026-04-05T10:00:59.000Z')).toBe('reviewing');
    expect(await stateAt('2026-04-05T10:01:00.000Z')).toBe('ok');
    admin.recordNpEvent(AMANO, '株式会社みなと総合サービス', { kind: 'on-hold', order: order.id });
    expect(await stateAt('2026-04-05T10:02:00.000Z')).toBe('on-hold');
    // Shipped, because somebody looked at it.
    for (let step = 0; step < 3; step++) admin.advanceOrders(AMANO, { change: 200, add: 0, remove: 0 });
    const shipped = (await (await enterAs(suzuki, 'in-process', store)).order(order.id)).shippedOn;
    expect(shipped).toBe('2026-04-05');
    expect(await stateAt('2026-04-30T14:59:59.000Z')).toBe('shipped');
    // The 1st of May is a Friday, the business day after the closing day.
    expect(await stateAt('2026-04-30T15:00:00.000Z')).toBe('billed');
    // Sunday the 31st: paid on the last bank day before, recognised three business days later.
    expect(await stateAt('2026-05-28T14:59:59.000Z')).toBe('billed');
    expect(await stateAt('2026-05-29T00:00:00.000Z')).toBe('confirming');
    const { invoices } = await at('2026-06-03T00:00:00.000Z');
    const invoice = invoices.find(({ closingOn }) => closingOn === '2026-04-30')!;
    expect(invoice).toMatchObject({
      closingOn: '2026-04-30',
      invoiceOn: '2026-05-01',
      dueOn: '2026-06-01',
      state: 'paid',
    });
    expect(invoice.facts).toEqual([
      { kind: 'issued', on: '2026-05-01', amount: invoice.amount, orderNumber: null },
      { kind: 'paid', on: '2026-05-29', amount: invoice.amount, orderNumber: null },
      { kind: 'recognised', on: '2026-06-03', amount: invoice.amount, orderNumber: null },
    ]);
  });

  it('an order that is cancelled leaves its invoice on that day, which keeps what it was issued with', async () => {
    const { store, admin, orders } = await payer();
    const { added } = admin.advanceOrders(AMANO, { change: 0, add: 20, remove: 0 });
    const order = (await orders()).find(({ id, payment }) => added.includes(id) && payment.method === 'np')!;
    let clock = Date.parse('2026-04-05T10:00:00.000Z');
    const invoiceAt = async (instant: string) => {
      store.advance(Date.parse(instant) - clock);
      clock = Date.parse(instant);
      const { token } = await enterAs(suzuki, 'in-process', store);
      const { invoices } = await readAs(
        await store.ask('npOrders', { supplier: AMANO, token }),
        npOrdersSchema,
      );
      return invoices.find(({ closingOn }) => closingOn === '2026-04-30')!;
    };
    const before = await invoiceAt('2026-05-07T00:00:00.000Z');
    // Received, preparing, shipped, delivered, and then returned.
    for (let step = 0; step < 5; step++) admin.advanceOrders(AMANO, { change: 200, add: 0, remove: 0 });
    const after = await invoiceAt('2026-05-08T00:00:00.000Z');
    const off = after.facts.filter(({ kind }) => kind === 'taken-off');
    expect(off).toContainEqual({
      kind: 'taken-off',
      on: '2026-05-07',
      amount: { amount: -order.totals.taxIncluded.amount, currency: 'JPY' },
      orderNumber: order.number,
    });
    expect(after.facts.find(({ kind }) => kind === 'issued')!.amount).toEqual(before.amount);
    expect(after.amount.amount).toBe(
      before.amount.amount + off.reduce((sum, { amount }) => sum + amount.amount, 0),
    );
  });
});
