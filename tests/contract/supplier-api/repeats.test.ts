import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { myCatalogueSchema, recurringOrderSchema } from '#shared/supplier-api/lists.ts';
import { isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { withdrawalSchema } from '#shared/supplier-api/withdrawal.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { trialSecondPassword } from '#electron/suppliers/embedded/security/second-password-hashes.ts';
import { AMANO, buyerAt, type Buyer } from './buyer.ts';
import { buyer as misaki, emailOf, office, otherBuyer } from './company-office.ts';
import { aoki, good, seller } from './prepaid-seller.ts';
import {
  ASKUL,
  checked,
  linkOf,
  newestMail,
  QUO,
  quoValues,
  startAndProve,
  mailOptions,
  type Store,
} from './registering.ts';
import { enterAs } from './signed-in-customer.ts';
import { account, readAs, storeOver, type AskOptions } from './store.ts';

/*
 * Every write of the Supplier API is done once for its key: sent again after a lost answer, also to a program that was
 * started again, or twice at the same moment, it has one effect and the same answer.
 */

/** A route that is done once; one without a scenario below does not compile. */
type IdempotentRoute = {
  [N in RouteName]: (typeof routes)[N] extends { readonly write: 'once' | 'for-good' | 'by-token' }
    ? N
    : never;
}[RouteName];

/** Those of the trial; one of them has a sign-in page of its own. It takes each ID token once, as an issuer wants it. */
const taken = new Set<string>();
const suppliers = trialSuppliers.map((each) =>
  each.id === AMANO
    ? {
        ...each,
        profile: {
          ...each.profile,
          singleSignOn: { issuer: 'https://sign-in.example.jp', clientId: 'kobai-desk' },
        },
        personOf: (idToken: string) => (taken.size < taken.add(idToken).size ? amano.identifier : null),
      }
    : each,
);
/** Prepares a store until a good request can be sent, and gives that request. */
type Scenario = (store: Store) => Promise<AskOptions>;

const quo = account(QUO, 'saito.yuko');
const twoStep = account(QUO, 'kondo.natsumi');
const temporary = account(ASKUL, 'miura.kotone');
const amano = account(AMANO, 'suzuki.daiki');
const NEW_PASSWORD = 'Atarashii2026';
const NEW_EMAIL = 'yuko.saito@jinji.minato.example.jp';

const tokenOf = async (store: Store, who: typeof quo) => (await store.enter(who)).tokens.accessToken;
const linkTo = async (store: Store, supplier: string, to: string) =>
  linkOf(await newestMail(store, supplier, to)).token;
const mustBeGood = (answer: Response): Response => {
  if (!answer.ok) throw new Error(`preparing: ${answer.status}`);
  return answer;
};
const as = ({ supplier, token }: Buyer, rest: AskOptions): AskOptions => ({ supplier, token, ...rest });
const buying = (store: Store, supplier: string = AMANO) => buyerAt(supplier, { store });

/** Somebody with two products in the cart. */
async function withCart(store: Store) {
  const one = await buying(store);
  const [first, second] = one.products(2);
  await one.add([first!.code, 2], [second!.code, 1]);
  return one;
}
async function withList(store: Store) {
  const one = await buying(store, ASKUL);
  const [{ code } = { code: '' }] = one.products(1);
  const body = { name: '毎月の紙', departmentId: null, lines: [{ code, quantity: 3, note: '' }] };
  const make = as(one, { body });
  const made = async () => readAs(await store.ask('createMyCatalogue', make), myCatalogueSchema);
  return { one, code, make, made };
}
async function withRecurring(store: Store) {
  const one = await buying(store, ASKUL);
  const [{ code } = { code: '' }] = one.products(1);
  const { addresses, proposed } = await one.checkout();
  const body = {
    name: '毎月の紙',
    cycle: { every: 'month', count: 1, day: 25 },
    startsOn: '2026-05-01',
    endsOn: null,
    onHoliday: 'before',
    whenMissed: 'skip',
    lines: [{ code, quantity: 1 }],
    addressId: proposed.addressId ?? addresses[0]!.id,
    payment: 'bank-transfer',
    departmentId: one.member.department?.id ?? null,
    costMemo: '',
  };
  const make = as(one, { body });
  const made = async () => readAs(await store.ask('createRecurringOrder', make), recurringOrderSchema);
  return { one, body, make, made };
}
async function withPlace(store: Store) {
  const one = await buying(store);
  const [first] = one.rows<{ id: string; version: number }>(
    `SELECT b.public_id AS id, b.version FROM address_book b JOIN members m ON m.id = b.member_id
     WHERE m.public_id = ? AND b.removed = 0 ORDER BY b.is_default, b.id`,
    one.member.id,
  );
  return { one, ...first! };
}
const place = {
  companyName: '架空商事 大阪支店',
  personName: '大川 一',
  phone: '06-6000-1212',
  postalCode: '5300000',
  prefecture: '大阪府',
  city: '大阪市北区',
  street: '架空町１−２',
  building: '',
};
const emailChange = {
  currentEmail: null,
  currentPassword: quo.password,
  newEmail: NEW_EMAIL,
  ...mailOptions(QUO),
};
async function withEmailChange(store: Store) {
  const token = await tokenOf(store, quo);
  mustBeGood(await store.ask('startEmailChange', { supplier: QUO, token, body: emailChange }));
  return token;
}
/** Ids of the orders with value codes of who withdraws. */
function codeOrders(store: Store): readonly string[] {
  const db = new Database(store.file, { readonly: true });
  const ids = db
    .prepare(
      `SELECT DISTINCT o.public_id FROM orders o JOIN members m ON m.id = o.member_id WHERE m.email = ?`,
    )
    .pluck()
    .all(quo.identifier.value) as string[];
  db.close();
  return ids;
}
const person = async (store: Store, who = otherBuyer) => {
  const desk = await office(store);
  const { member, version } = await desk.find(emailOf(who));
  return { token: desk.token, id: member.id, version };
};

const scenarios: Readonly<Record<IdempotentRoute, Scenario>> = {
  signIn: async () => ({
    body: { identifier: misaki.identifier, password: misaki.password, deskId: 'desk-of-this-test' },
  }),
  signInWithIdToken: async () => ({
    supplier: AMANO,
    body: { idToken: randomUUID(), nonce: randomUUID(), deskId: 'desk-of-this-test' },
  }),
  completeTwoStep: async (store) => {
    const deskId = 'desk-of-this-test';
    const body = { identifier: twoStep.identifier, password: twoStep.password, deskId, ...mailOptions(QUO) };
    const begun = await readAs(await store.ask('signIn', { supplier: QUO, body }), signInResponseSchema);
    if (begun.outcome !== 'two-step-pending') throw new Error(begun.outcome);
    const token = await linkTo(store, QUO, twoStep.identifier.value);
    return { supplier: QUO, body: { challengeId: begun.challengeId, token, deskId } };
  },
  refresh: async (store) => {
    const { tokens } = await store.enter(misaki);
    return { body: { refreshToken: tokens.refreshToken, deskId: 'desk-of-this-test' } };
  },
  setPassword: async (store) => {
    const begun = await readAs(await store.signInAs(temporary), signInResponseSchema);
    if (begun.outcome !== 'password-change-required') throw new Error(begun.outcome);
    return { body: { changeToken: begun.changeToken, newPassword: 'Atarashii-2026!' } };
  },
  requestPasswordReset: async () => ({
    supplier: QUO,
    body: { email: quo.identifier.value, ...mailOptions(QUO) },
  }),
  resetPassword: async (store) => {
    const email = quo.identifier.value;
    mustBeGood(
      await store.ask('requestPasswordReset', { supplier: QUO, body: { email, ...mailOptions(QUO) } }),
    );
    const token = await linkTo(store, QUO, email);
    return { supplier: QUO, body: { token, email, newPassword: NEW_PASSWORD } };
  },
  recoverId: async () => ({
    body: { email: emailOf(misaki), company: '株式会社みなと総合サービス', ...mailOptions(ASKUL) },
  }),
  startRegistration: async () => ({
    supplier: QUO,
    body: { email: 'taro@aozora.example.jp', ...mailOptions(QUO) },
  }),
  verifyRegistration: async (store) => {
    const email = 'taro@aozora.example.jp';
    mustBeGood(await store.ask('startRegistration', { supplier: QUO, body: { email, ...mailOptions(QUO) } }));
    return { supplier: QUO, body: { token: await linkTo(store, QUO, email) } };
  },
  completeRegistration: async (store) => {
    const registrationToken = await startAndProve(store, QUO, 'taro@aozora.example.jp');
    const values = await checked(store, QUO, registrationToken, quoValues, NEW_PASSWORD);
    return { supplier: QUO, body: { registrationToken, values, password: NEW_PASSWORD } };
  },
  confirmEmailChange: async (store) => {
    await withEmailChange(store);
    const token = await linkTo(store, QUO, quo.identifier.value);
    return { supplier: QUO, body: { token, ...mailOptions(QUO) } };
  },

  signOut: async (store) => ({ token: await tokenOf(store, misaki) }),
  changePassword: async (store) => ({
    supplier: QUO,
    token: await tokenOf(store, quo),
    body: { currentEmail: null, currentPassword: quo.password, newPassword: NEW_PASSWORD },
  }),
  startEmailChange: async (store) => ({
    supplier: QUO,
    token: await tokenOf(store, quo),
    body: emailChange,
  }),
  cancelEmailChange: async (store) => ({ supplier: QUO, token: await withEmailChange(store) }),
  changeCustomer: async (store) => {
    const one = await enterAs(amano, 'in-process', store);
    const { version } = await one.read();
    return {
      supplier: AMANO,
      token: one.token,
      body: { version, values: { phone: '03-1111-2222' }, locale: 'ja' },
    };
  },
  addAddress: async (store) => as(await buying(store), { body: { isDefault: true, values: place } }),
  changeAddress: async (store) => {
    const { one, id, version } = await withPlace(store);
    return as(one, { params: { id }, body: { version, isDefault: true, values: place } });
  },
  removeAddress: async (store) => {
    const { one, id } = await withPlace(store);
    return as(one, { params: { id } });
  },
  endSessions: async (store) => {
    await store.enter(misaki);
    return { token: await tokenOf(store, misaki), query: { keep: 'current' } };
  },
  withdraw: async (store) => {
    const token = await tokenOf(store, quo);
    for (const id of codeOrders(store))
      await store.ask('valueCodes', { supplier: QUO, token, params: { id } });
    return {
      supplier: QUO,
      token,
      body: { password: quo.password, understood: true, locale: 'ja' },
    };
  },
  issueDocument: async (store) => {
    const one = await withCart(store);
    const { order } = await one.order();
    one.store.store.admin.shipOrder(AMANO, order.id, 'delivered');
    const addressee = { key: 'company', honorific: 'onchu' };
    return as(one, { body: { of: 'order', id: order.id, kind: 'delivery-note', preview: false, addressee } });
  },

  valueCodes: async (store) => {
    const token = await tokenOf(store, quo);
    const { undownloaded } = await readAs(
      await store.ask('withdrawal', { supplier: QUO, token }),
      withdrawalSchema,
    );
    return { supplier: QUO, token, params: { id: undownloaded[0]!.orderId } };
  },
  requestProduct: async (store) =>
    as(await buying(store, ASKUL), {
      body: { name: '架空の文具', maker: '', jan: '', note: '', quantity: 1 },
    }),
  addToCart: async (store) => {
    const one = await buying(store);
    const [{ code } = { code: '' }] = one.products(1);
    return as(one, { body: { lines: [{ code, quantity: 2, departmentId: null, from: 'catalogue' }] } });
  },
  changeCart: async (store) => {
    const one = await withCart(store);
    const { version, lines } = await one.cart();
    return as(one, { body: { version, lines: [], remove: [lines[0]!.id] } });
  },
  fillCart: async (store) => {
    const one = await withCart(store);
    const { order } = await one.order();
    return as(one, { body: { from: 'order', id: order.id, existing: 'keep' } });
  },
  verifyPrepaidPassword: async (store) => ({
    ...(await seller(undefined, store)).asked(),
    body: { password: trialSecondPassword },
  }),
  setPrepaidPassword: async (store) => ({
    ...(await seller(aoki, store)).asked(),
    body: { password: aoki.password, current: null, newPassword: 'Betsu-no-2026' },
  }),
  changePaymentTerm: async (store) => {
    const one = await enterAs(amano, 'in-process', store);
    const { version } = await one.read();
    const term = { closingDay: 20, payMonthOffset: 1, payDay: 31 };
    return { supplier: AMANO, token: one.token, body: { version, term, locale: 'ja' } };
  },
  removeCard: async (store) => {
    const token = await tokenOf(store, amano);
    mustBeGood(await store.ask('registerTrialCard', { supplier: AMANO, token }));
    return { supplier: AMANO, token, body: { email: amano.identifier.value, password: amano.password } };
  },
  registerTrialCard: async (store) => ({ supplier: AMANO, token: await tokenOf(store, amano) }),
  addCoupon: async (store) => {
    const one = await buying(store);
    one.addCoupon('HARU-2026');
    return as(one, { body: { code: 'HARU-2026' } });
  },
  registerItem: async (store) => {
    const one = await buying(store, ASKUL);
    const [row] = one.rows<{ code: string }>(
      `SELECT code FROM offers WHERE supplier = ? AND recommended = 1 AND sale = 'on-sale' ORDER BY code`,
      ASKUL,
    );
    return as(one, { body: { code: row!.code, registered: true } });
  },
  createMyCatalogue: async (store) => (await withList(store)).make,
  changeMyCatalogue: async (store) => {
    const { one, made } = await withList(store);
    const { id, version } = await made();
    return as(one, { params: { id }, body: { version, name: '別の名前', lines: [] } });
  },
  addToMyCatalogue: async (store) => {
    const { one, made } = await withList(store);
    const { id } = await made();
    const [, { code } = { code: '' }] = one.products(2);
    return as(one, { params: { id }, body: { lines: [{ code, quantity: 1, note: '' }] } });
  },
  removeMyCatalogue: async (store) => {
    const { one, made } = await withList(store);
    return as(one, { params: { id: (await made()).id } });
  },
  createRecurringOrder: async (store) => (await withRecurring(store)).make,
  changeRecurringOrder: async (store) => {
    const { one, body, made } = await withRecurring(store);
    const { id, version } = await made();
    return as(one, { params: { id }, body: { version, spec: { ...body, name: '別の名前' } } });
  },
  decideRecurringOrder: async (store) => {
    const { one, made } = await withRecurring(store);
    const { id, version } = await made();
    return as(one, { params: { id }, body: { version, decision: 'pause', due: null } });
  },
  removeRecurringOrder: async (store) => {
    const { one, made } = await withRecurring(store);
    return as(one, { params: { id: (await made()).id } });
  },

  addMember: async (store) => ({
    token: (await office(store)).token,
    body: {
      name: '青空 次郎',
      kana: null,
      email: 'jiro@minato.example.jp',
      departmentId: null,
      role: 'buyer',
      ...mailOptions(ASKUL),
    },
  }),
  changeMember: async (store) => {
    const { token, id, version } = await person(store);
    return { token, params: { id }, body: { version, departmentId: null, role: 'viewer' } };
  },
  decideMember: async (store) => {
    const { token, id, version } = await person(store);
    return { token, params: { id }, body: { version, decision: 'disable', ...mailOptions(ASKUL) } };
  },
  removeMember: async (store) => {
    const { token, id } = await person(store);
    return { token, params: { id } };
  },
  transferAdministration: async (store) => {
    const { token, id } = await person(store);
    const { password } = account(ASKUL, 'takahashi.kazuo');
    return { token, body: { to: id, password, ...mailOptions(ASKUL) } };
  },

  placeOrder: async (store) => {
    const one = await withCart(store);
    return as(one, { body: await one.confirmed() });
  },
  makeQuote: async (store) => {
    const one = await withCart(store);
    return as(one, { body: { ...(await one.confirmed()), emptyCart: false } });
  },
  removeQuote: async (store) => {
    const one = await buyerAt(QUO, { store });
    await one.add([one.products(1)[0]!.code, 1]);
    return as(one, { params: { id: (await one.quote()).id } });
  },
  orderFromQuote: async (store) => {
    const one = await withCart(store);
    const { id, calculation } = await one.quote();
    return as(one, { params: { id }, body: { taxIncluded: calculation.totals.taxIncluded.amount } });
  },
  chargePrepaid: async (store) => {
    const one = await seller(undefined, store);
    const proof = await one.prove();
    return { ...one.asked(), body: { amount: 1_000, values: good['qmoney'], proof, understood: true } };
  },
  exchangePoints: async (store) => ({
    ...(await seller(undefined, store)).asked(),
    body: { points: 100 },
  }),
  applyForAdvertisement: async (store) => {
    const one = await seller(undefined, store);
    const { advertisements } = await one.look();
    const { kind, price } = advertisements[0]!;
    return {
      ...one.asked(),
      body: { kind, item: '架空の傘', startsOn: '2026-04-10', price: price.amount },
    };
  },
};

/** What ends the session that it came by: a repeat hears that, and nothing more happens. */
const endsItsSession: ReadonlySet<RouteName> = new Set(['signOut', 'withdraw']);

const tablesOf = (db: Database.Database): string[] =>
  db
    .prepare(
      // What is remembered of writes, and of tokens that are not good any more, is no effect of them.
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT IN ('writes', 'writes_once', 'idempotent_answers') ORDER BY name`,
    )
    .pluck()
    .all() as string[];
/** All that the store knows, but what it remembers of writes. */
function contentOf(store: Store): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(store.file, { readonly: true });
  const content = tablesOf(db).map(
    (name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()] as const,
  );
  db.close();
  return Object.fromEntries(content);
}
const countsOf = (content: ReturnType<typeof contentOf>) =>
  Object.fromEntries(Object.entries(content).map(([name, rows]) => [name, rows.length]));

/** What is kept of the answer to a write: where the route doesn't say that it may be open, neither key nor body is. */
function keptOf(store: Store, name: RouteName) {
  const db = new Database(store.file, { readonly: true });
  const rows = db
    .prepare<[string], { key: string; body: string | null }>('SELECT key, body FROM writes WHERE route = ?')
    .all(name);
  db.close();
  // An exchange is kept by the token.
  expect(rows.length > 0).toBe(name !== 'refresh');
  return rows;
}

/** Another program on the same file: what the first one had in memory only, it does not know. */
function restarted(store: Store) {
  const again = createEmbeddedStore({
    file: store.file,
    suppliers,
    clock: store.now,
    passwordCost: 2 ** 4,
    minResponseMs: 0,
  });
  onTestFinished(() => again.close());
  return (name: RouteName, { supplier = ASKUL, params, query, body, token }: AskOptions, key: string) => {
    const route: Route = routes[name];
    const path = route.path.replace(/\{(\w+)\}/g, (_, part: string) => params?.[part] ?? '');
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    return again.fetch(
      new Request(`http://store.invalid/${supplier}${path}${search}`, {
        method: route.method.toUpperCase(),
        headers: {
          'idempotency-key': key,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  };
}

const heard = async (answer: Response) => [answer.status, await answer.text()] as const;

describe('a write that is sent again with its key', () => {
  it('is any that the table of routes has, but for what changes nothing or is a repeat by itself', () => {
    const unsafe = (Object.entries(routes) as [RouteName, Route][]).filter(
      ([, { method }]) => method !== 'get',
    );
    const none = unsafe.flatMap(([name, route]) => (isWrite(route) ? [] : [name]));
    expect([...Object.keys(scenarios), ...none].sort()).toEqual(unsafe.map(([name]) => name).sort());
    expect(none.sort()).toEqual([
      'checkCustomer',
      'checkPaymentTerm',
      'checkRegistration',
      'lookUpProducts',
      'previewOrder',
      'resolveWrite',
    ]);
  });

  it.each(Object.keys(scenarios) as (keyof typeof scenarios)[])(
    '%s has one effect and one answer',
    async (name) => {
      const store = await storeOver('in-process', { suppliers });
      const asked = await scenarios[name](store);
      const before = countsOf(contentOf(store));
      const first = await heard(await store.ask(name, { ...asked, key: 'one' }));
      expect(first[0], first[1]).toBeLessThan(300);
      const effect = contentOf(store);
      const route: Route = routes[name];
      const open = 'secret' in route && route.secret === false;
      for (const { key, body } of keptOf(store, name))
        expect([key === 'one', body !== null]).toEqual([open, open]);

      // The answer was lost; it is asked for again, also of a program that was started again.
      for (const ask of [
        () => store.ask(name, { ...asked, key: 'one' }),
        () => restarted(store)(name, asked, 'one'),
      ]) {
        const again = await heard(await ask());
        if (endsItsSession.has(name)) expect(again[0]).toBe(401);
        else expect(again).toEqual(first);
        expect(contentOf(store)).toEqual(effect);
      }

      // And by two calls at the same moment.
      const other = await storeOver('in-process', { suppliers });
      const same = await scenarios[name](other);
      expect(countsOf(contentOf(other))).toEqual(before);
      const both = await Promise.all(
        ['one', 'one'].map(async (key) => heard(await other.ask(name, { ...same, key }))),
      );
      if (name === 'signOut') expect(both.map(([status]) => status).sort()).toEqual([204, 401]);
      else {
        expect(both[0]![0]).toBe(first[0]);
        expect(both[1]).toEqual(both[0]);
      }
      expect(countsOf(contentOf(other))).toEqual(countsOf(effect));
    },
  );

  it.each(Object.keys(scenarios) as (keyof typeof scenarios)[])(
    '%s is answered to nobody who is not signed in any more',
    async (name) => {
      const route: Route = routes[name];
      if (route.by === 'anyone') return;
      const store = await storeOver('in-process', { suppliers });
      const asked = await scenarios[name](store);
      expect((await store.ask(name, { ...asked, key: 'one' })).status).toBeLessThan(300);
      const { supplier = ASKUL, token = '' } = asked;
      await store.ask('signOut', { supplier, token });
      expect((await store.ask(name, { ...asked, key: 'one' })).status).toBe(401);
      expect((await restarted(store)(name, asked, 'one')).status).toBe(401);
    },
  );
});
