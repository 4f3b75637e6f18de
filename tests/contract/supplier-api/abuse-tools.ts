import Database from 'better-sqlite3-multiple-ciphers';
import { onTestFinished } from 'vitest';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import { ASKUL, askulValues, QUO, quoValues, mailOptions } from './registering.ts';
import type { AskOptions } from './store.ts';

export const AMANO = 'amano-trial';
const QOO10 = 'qoo10-qcash-trial';

/** Looks into a store's file from outside, as nobody can who only speaks to it. */
export function lookInto(file: string) {
  const db = new Database(file, { readonly: true });
  onTestFinished(() => void db.close());
  return {
    close: () => void db.close(),
    /** Differs once anything at all was written. */
    version: () => db.pragma('data_version', { simple: true }) as number,
    count: (table: string, where = '1 = 1') =>
      Number(db.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get()),
    all: <Row>(sql: string, ...values: readonly unknown[]) => db.prepare<unknown[], Row>(sql).all(...values),
  };
}

/** What a request is about: somebody’s or something’s id, as the Supplier API tells it. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

const nobody: Target = { id: '0123456789abcdef', version: 1 };
const random = 'A'.repeat(43);

/** A place that every supplier’s address book takes. */
export const place = {
  companyName: '架空商事 大阪支店',
  personName: '大川 一',
  phone: '06-6000-1212',
  postalCode: '5300000',
  prefecture: '大阪府',
  city: '大阪市北区',
  street: '架空町１−２',
  building: '',
};

/** What is chosen for an order, without anything chosen. */
const choices = {
  addressId: null,
  payment: null,
  coupon: null,
  points: 0,
  departmentId: null,
  costMemo: '',
  comment: '',
};

/** A recurring order to a place that nobody has. */
const recurring = {
  name: '架空の定期注文',
  cycle: { every: 'month', count: 1, day: 25 },
  startsOn: '2026-11-01',
  endsOn: null,
  onHoliday: 'before',
  whenMissed: 'skip',
  lines: [{ code: '100007', quantity: 1 }],
  addressId: 'nowhere',
  payment: 'np',
  departmentId: null,
  costMemo: '',
};

interface Wellformed extends Omit<AskOptions, 'supplier'> {
  /** Where it is offered. */
  readonly supplier: string;
}

const at = (supplier: string, rest: Omit<Wellformed, 'supplier'> = {}): Wellformed => ({ supplier, ...rest });
const byId = (target: Target, rest: AskOptions = {}) => ({ params: { id: target.id }, ...rest });
const password = 'Dare-no-demo-nai-1';

const twentieth = { closingDay: 20, payMonthOffset: 1, payDay: 31 };

/** A request of every route that is well formed; whether it may be, is the supplier’s to say. A new route is missed here by the compiler. */
export const wellformed: Readonly<Record<RouteName, (target?: Target) => Wellformed>> = {
  describe: () => at(ASKUL),
  signIn: () =>
    at(ASKUL, {
      body: {
        identifier: { kind: 'email', value: 'nobody@minato.example.jp' },
        password,
        deskId: 'desk-of-this-test',
        ...mailOptions(ASKUL),
      },
    }),
  refresh: () => at(ASKUL, { body: { refreshToken: random } }),
  signOut: () => at(ASKUL),
  me: () => at(ASKUL),
  orders: () => at(ASKUL, { query: { limit: '500' } }),
  order: (target = nobody) => at(ASKUL, byId(target)),
  signInWithIdToken: () =>
    at(ASKUL, { body: { idToken: random, nonce: random, deskId: 'desk-of-this-test' } }),
  completeTwoStep: () =>
    at(QUO, { body: { challengeId: random, token: random, deskId: 'desk-of-this-test' } }),
  changePassword: () =>
    at(QUO, { body: { currentEmail: null, currentPassword: password, newPassword: 'Atarashii2026' } }),
  setPassword: () => at(ASKUL, { body: { changeToken: random, newPassword: password } }),
  requestPasswordReset: () =>
    at(ASKUL, {
      body: { email: 'nobody@minato.example.jp', phone: '03', company: '会社', ...mailOptions(ASKUL) },
    }),
  resetPassword: () => at(QUO, { body: { token: random, email: 'a@example.jp', newPassword: password } }),
  recoverId: () =>
    at(ASKUL, { body: { email: 'nobody@minato.example.jp', company: '会社', ...mailOptions(ASKUL) } }),
  startRegistration: () => at(QUO, { body: { email: 'new@example.jp', ...mailOptions(QUO) } }),
  verifyRegistration: () => at(QUO, { body: { token: random } }),
  checkRegistration: () => at(QUO, { body: { registrationToken: random, values: quoValues, password } }),
  completeRegistration: () =>
    at(ASKUL, { body: { registrationToken: random, values: askulValues, password } }),
  emailChange: () => at(QUO),
  startEmailChange: () =>
    at(QUO, {
      body: {
        currentEmail: 'a@example.jp',
        currentPassword: password,
        newEmail: 'b@example.jp',
        ...mailOptions(QUO),
      },
    }),
  cancelEmailChange: () => at(QUO),
  confirmEmailChange: () => at(QUO, { body: { token: random, ...mailOptions(QUO) } }),
  companyMembers: () => at(ASKUL),
  addMember: () =>
    at(ASKUL, {
      body: {
        name: '青空 次郎',
        kana: 'アオゾラ　ジロウ',
        email: 'jiro@minato.example.jp',
        departmentId: 'nothing',
        role: 'buyer',
        ...mailOptions(ASKUL),
      },
    }),
  changeMember: (target = nobody) =>
    at(ASKUL, byId(target, { body: { version: target.version, departmentId: null, role: 'viewer' } })),
  decideMember: (target = nobody) =>
    at(ASKUL, byId(target, { body: { version: target.version, decision: 'unlock', ...mailOptions(ASKUL) } })),
  removeMember: (target = nobody) => at(ASKUL, byId(target)),
  transferAdministration: (target = nobody) =>
    at(ASKUL, { body: { to: target.id, password, ...mailOptions(ASKUL) } }),
  customer: () => at(AMANO),
  checkCustomer: () => at(AMANO, { body: { values: place } }),
  changeCustomer: () => at(AMANO, { body: { version: 1, values: place, locale: 'ja' } }),
  addressBook: () => at(AMANO),
  addAddress: () => at(AMANO, { body: { isDefault: false, values: place } }),
  changeAddress: (target = nobody) =>
    at(AMANO, byId(target, { body: { version: target.version, isDefault: false, values: place } })),
  removeAddress: (target = nobody) => at(AMANO, byId(target)),
  security: () => at(ASKUL),
  endSessions: () => at(ASKUL, { query: { keep: 'current' } }),
  withdrawal: () => at(ASKUL),
  withdraw: () => at(QUO, { body: { password, understood: true, locale: 'ja' } }),
  valueCodes: (target = nobody) => at(QUO, byId(target)),
  catalogue: () => at(ASKUL),
  product: () => at(ASKUL, { params: { code: '100007' } }),
  lookUpProducts: () => at(ASKUL, { body: { wanted: [{ by: 'code', value: '100007' }] } }),
  productRequests: () => at(ASKUL),
  requestProduct: () =>
    at(ASKUL, { body: { name: '架空の文具', maker: '', jan: '', note: '', quantity: 1 } }),
  cart: () => at(ASKUL),
  addToCart: () =>
    at(ASKUL, {
      body: { lines: [{ code: '100007', quantity: 1, departmentId: null, from: 'catalogue' }] },
    }),
  changeCart: () => at(ASKUL, { body: { version: 1, lines: [], remove: [] } }),
  fillCart: (target = nobody) => at(ASKUL, { body: { from: 'order', id: target.id, existing: 'keep' } }),
  reorderPreview: (target = nobody) => at(ASKUL, byId(target)),
  checkoutOptions: () => at(ASKUL),
  previewOrder: () => at(ASKUL, { body: { cartVersion: 1, choices } }),
  placeOrder: () =>
    at(ASKUL, { body: { cartVersion: 1, choices, confirmed: { taxIncluded: 0, unitPrices: [] } } }),
  quotes: () => at(ASKUL),
  quote: (target = nobody) => at(ASKUL, byId(target)),
  makeQuote: () =>
    at(ASKUL, {
      body: {
        cartVersion: 1,
        choices,
        confirmed: { taxIncluded: 0, unitPrices: [] },
        emptyCart: false,
      },
    }),
  quoteOrderPreview: (target = nobody) => at(ASKUL, byId(target)),
  removeQuote: (target = nobody) => at(ASKUL, byId(target)),
  orderFromQuote: (target = nobody) => at(ASKUL, byId(target, { body: { taxIncluded: 0 } })),
  resolveWrite: () => at(ASKUL, { body: { key: 'nobody-knows-it', void: false } }),
  recentWrites: () => at(ASKUL, { query: { days: '7' } }),
  prepaid: () => at(QOO10),
  prepaidHistory: () => at(QOO10),
  chargePrepaid: () =>
    at(QOO10, {
      body: { amount: 100, values: { way: 'bank-transfer' }, proof: null, understood: true },
    }),
  exchangePoints: () => at(QOO10, { body: { points: 1 } }),
  applyForAdvertisement: () =>
    at(QOO10, { body: { kind: 'power-rank', item: '架空', startsOn: '2026-04-06', price: 0 } }),
  verifyPrepaidPassword: () => at(QOO10, { body: { password } }),
  setPrepaidPassword: () => at(QOO10, { body: { password, current: null, newPassword: 'Betsu-no-1' } }),
  payment: () => at(AMANO),
  npOrders: () => at(AMANO),
  checkPaymentTerm: () => at(AMANO, { body: { term: twentieth } }),
  changePaymentTerm: () => at(AMANO, { body: { version: 1, term: twentieth, locale: 'ja' } }),
  removeCard: () => at(AMANO, { body: { email: 'nobody@minato.example.jp', password } }),
  registerTrialCard: () => at(AMANO),
  benefits: () => at(ASKUL),
  addCoupon: () => at(ASKUL, { body: { code: 'NAI-CODE' } }),
  registerItem: () => at(ASKUL, { body: { code: 'nai', registered: true } }),
  myCatalogues: () => at(ASKUL),
  createMyCatalogue: () => at(ASKUL, { body: { name: '架空の一覧', departmentId: null, lines: [] } }),
  changeMyCatalogue: (target = nobody) =>
    at(ASKUL, byId(target, { body: { version: target.version, name: '架空の一覧', lines: [] } })),
  addToMyCatalogue: (target = nobody) =>
    at(ASKUL, byId(target, { body: { lines: [{ code: '100007', quantity: 1, note: '' }] } })),
  removeMyCatalogue: (target = nobody) => at(ASKUL, byId(target)),
  recurringOrders: () => at(ASKUL),
  createRecurringOrder: () => at(ASKUL, { body: recurring }),
  changeRecurringOrder: (target = nobody) =>
    at(ASKUL, byId(target, { body: { version: target.version, spec: recurring } })),
  decideRecurringOrder: (target = nobody) =>
    at(ASKUL, byId(target, { body: { version: target.version, decision: 'pause', due: null } })),
  removeRecurringOrder: (target = nobody) => at(ASKUL, byId(target)),
  documentOptions: (target = nobody) => at(ASKUL, { query: { of: 'order', id: target.id } }),
  issueDocument: (target = nobody) =>
    at(ASKUL, {
      body: {
        of: 'order',
        id: target.id,
        kind: 'delivery-note',
        addressee: { key: 'company', honorific: 'onchu' },
        preview: true,
      },
    }),
  issuedDocuments: () => at(ASKUL),
  trialMails: () => at(ASKUL),
};
