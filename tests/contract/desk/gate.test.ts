import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { CallName } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Role } from '#shared/model/member.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import { routes, type RouteName } from '#shared/supplier-api/routes.ts';
import {
  amano,
  askul,
  signInTrial,
  quocard,
  startDeskAndStore,
  supplierOf,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';

const qoo10 = supplierOf('qoo10-qcash-trial');

/** A route that not every member may ask. */
type GuardedRoute = {
  [N in RouteName]: (typeof routes)[N]['by'] extends 'buyers' | 'administrators' ? N : never;
}[RouteName];

/** A call of the desk that asks a route, and what it comes to for who may. */
interface Line {
  readonly supplier: SupplierId;
  readonly call: CallName;
  readonly input: object;
  readonly comesTo: 'good' | RefusalCode;
}
const line = (
  supplier: SupplierId,
  call: CallName,
  input: object = {},
  comesTo: Line['comesTo'] = 'good',
): Line => ({ supplier, call, input, comesTo });

const locale = 'ja';
const nothing = { id: 'none', version: 1 };
const choices = {
  addressId: null,
  payment: null,
  coupon: null,
  points: 0,
  departmentId: null,
  costMemo: '',
  comment: '',
};
const staleCart = { cartVersion: 999_999, choices };
const confirmed = { confirmed: { taxIncluded: 1, unitPrices: [1] } };
const spec = {
  name: '定期',
  cycle: { every: 'week', count: 1, weekday: 1 },
  startsOn: '2026-10-05',
  endsOn: null,
  onHoliday: 'same',
  whenMissed: 'skip',
  lines: [{ code: 'NO-SUCH', quantity: 1 }],
  addressId: null,
  payment: 'np',
  departmentId: null,
  costMemo: '',
};
const term = { closingDay: 20, payMonthOffset: 1, payDay: 31 };
const charge = { amount: 1_000, secondPassword: null, understood: true };
const atone = { way: 'atone', email: 'ren@example.jp', phone: '090-0000-1111' };
const newcomer = { name: '新人 一子', kana: 'シンジン　イチコ', email: 'shinjin@minato.example.jp' };

/** A guarded route without a line here does not compile. `key` and `quote` are filled in. */
const lines: Readonly<Record<GuardedRoute, Line>> = {
  cart: line(askul, 'cart.get'),
  addToCart: line(
    askul,
    'cart.add',
    { lines: [{ code: 'NO-SUCH', quantity: 1, departmentId: null, from: 'catalogue' }] },
    'catalogue.product-not-found',
  ),
  changeCart: line(askul, 'cart.change', { version: 999_999, lines: [], remove: [] }, 'cart.conflict'),
  fillCart: line(askul, 'cart.fill', { from: 'quote', id: 'none', existing: 'keep' }, 'cart.line-not-found'),
  reorderPreview: line(askul, 'reorder.preview', { order: 'none' }, 'cart.line-not-found'),
  checkoutOptions: line(askul, 'checkout.options'),
  previewOrder: line(askul, 'checkout.preview', staleCart, 'cart.conflict'),
  placeOrder: line(askul, 'checkout.place-order', { ...staleCart, ...confirmed, key: '' }, 'cart.conflict'),
  makeQuote: line(
    askul,
    'checkout.create-quote',
    { ...staleCart, ...confirmed, key: '', emptyCart: false },
    'cart.conflict',
  ),
  orderFromQuote: line(
    amano,
    'quotes.place-order',
    { quote: '', taxIncluded: 1, key: '' },
    'checkout.changed',
  ),
  removeQuote: line(askul, 'quotes.remove', { quote: 'none' }, 'quote.not-found'),
  addCoupon: line(askul, 'benefits.add-coupon', { code: 'NO-SUCH' }, 'coupon.unknown'),
  registerItem: line(
    askul,
    'benefits.register-item',
    { code: 'NO-SUCH', registered: true },
    'recommended.unknown',
  ),
  createMyCatalogue: line(askul, 'my-catalogues.create', { name: '一覧', departmentId: null, lines: [] }),
  changeMyCatalogue: line(
    askul,
    'my-catalogues.change',
    { ...nothing, name: '一覧', lines: [] },
    'list.not-found',
  ),
  addToMyCatalogue: line(
    askul,
    'my-catalogues.add-lines',
    { id: 'none', lines: [{ code: 'NO-SUCH', quantity: null, note: '' }] },
    'list.not-found',
  ),
  removeMyCatalogue: line(askul, 'my-catalogues.remove', { id: 'none' }, 'list.not-found'),
  createRecurringOrder: line(askul, 'recurring.create', { spec }, 'list.no-such-product'),
  changeRecurringOrder: line(askul, 'recurring.change', { ...nothing, spec }, 'list.not-found'),
  decideRecurringOrder: line(
    askul,
    'recurring.decide',
    { ...nothing, decision: 'pause', due: null },
    'list.not-found',
  ),
  removeRecurringOrder: line(askul, 'recurring.remove', { id: 'none' }, 'list.not-found'),
  requestProduct: line(askul, 'product-requests.add', {
    name: '竹ものさし',
    maker: '',
    jan: '',
    note: '',
    quantity: '3',
  }),
  checkPaymentTerm: line(amano, 'payment.check-term', { term }),
  changePaymentTerm: line(
    amano,
    'payment.change-term',
    { version: 999_999, term, locale },
    'customer.conflict',
  ),
  removeCard: line(
    amano,
    'payment.remove-card',
    { email: 'suzuki.daiki@minato.example.jp', password: 'chigau' },
    'password.wrong',
  ),
  registerTrialCard: line(amano, 'payment.register-trial-card'),
  chargePrepaid: line(qoo10, 'prepaid.charge', { ...charge, values: atone, key: '' }),
  exchangePoints: line(
    qoo10,
    'prepaid.exchange-points',
    { points: 99_999_999, key: '' },
    'prepaid.points-over',
  ),
  applyForAdvertisement: line(
    qoo10,
    'prepaid.apply-for-advertisement',
    { kind: 'group-buy', item: '傘', startsOn: '2026-10-10', price: 1, key: '' },
    'checkout.changed',
  ),
  verifyPrepaidPassword: line(
    qoo10,
    'prepaid.charge',
    { ...charge, values: { way: 'qmoney' }, secondPassword: 'chigau', key: '' },
    'prepaid.password-wrong',
  ),
  setPrepaidPassword: line(
    qoo10,
    'prepaid.set-password',
    { password: 'chigau', current: null, newPassword: 'Atarashii-1', newPasswordAgain: 'Atarashii-1' },
    'password.wrong',
  ),
  valueCodes: line(
    quocard,
    'withdrawal.download-codes',
    { orders: ['none'], locale },
    'history.order-not-found',
  ),
  companyMembers: line(askul, 'people.list'),
  addMember: line(askul, 'people.add', { ...newcomer, departmentId: null, role: 'buyer', locale }),
  changeMember: line(
    askul,
    'people.change',
    { member: 'nobody', version: 1, departmentId: null, role: 'buyer' },
    'people.not-found',
  ),
  decideMember: line(
    askul,
    'people.decide',
    { member: 'nobody', version: 1, decision: 'disable', locale },
    'people.not-found',
  ),
  removeMember: line(askul, 'people.remove', { member: 'nobody' }, 'people.not-found'),
  transferAdministration: line(
    askul,
    'people.transfer-administration',
    { to: 'nobody', password: trialSignIn(askul, 'suzuki.daiki').password, locale },
    'people.not-found',
  ),
};

const rights = {
  buyers: { with: 'buyer', without: 'viewer', code: 'buying.not-allowed' },
  administrators: { with: 'administrator', without: 'buyer', code: 'people.not-administrator' },
} as const satisfies Record<string, { with: Role; without: Role; code: RefusalCode }>;

it(
  'AS-69 a role that was taken away or given meanwhile counts at the next call, at every route that is not for all',
  { timeout: 300_000 },
  async () => {
    const { desk, asked, setRole } = await startDeskAndStore();
    const people: Readonly<Record<string, Account>> = {
      [askul]: await signInTrial(desk, askul, 'sato.misaki'),
      [amano]: await signInTrial(desk, amano, 'suzuki.daiki'),
      [qoo10]: await signInTrial(desk, qoo10, 'sasaki.ren'),
      [quocard]: await signInTrial(desk, quocard, 'saito.yuko'),
    };
    const administrator = await signInTrial(desk, askul, 'suzuki.daiki');
    setRole(administrator, 'administrator');
    await desk.good('people.list', { account: administrator.id });
    const atAmano = people[amano]!.id;
    await fillCart(desk.desk, atAmano);
    const order = await confirmation(desk.desk, atAmano);
    const quote = (await desk.good('checkout.create-quote', { ...order, emptyCart: true })).id;

    const came: Record<string, string> = {};
    for (const [route, { supplier, call, input }] of Object.entries(lines)) {
      const right = rights[routes[route as GuardedRoute].by];
      const who = right.with === 'administrator' ? administrator : people[supplier]!;
      const role = async () =>
        (await desk.good('accounts.list', {})).find(({ id }) => id === who.id)?.member.role;
      const ask = async (): Promise<string> => {
        asked.length = 0;
        const own = {
          ...('key' in input && { key: randomUUID() }),
          ...('quote' in input && { quote }),
        };
        const answer = await desk.call(call, { ...input, ...own, account: who.id } as never);
        if (!answer.ok) return answer.error.code;
        if (call !== 'withdrawal.download-codes') return 'good';
        return (await desk.ended(answer.value as never)).error?.code ?? 'good';
      };

      // The desk does not know that the right is gone; the supplier does, and from then on the desk.
      setRole(who, right.without);
      expect([route, await ask(), await role()]).toEqual([route, right.code, right.without]);
      expect([route, asked.length > 1, asked.includes('GET /v1/me')]).toEqual([route, true, true]);
      // Now the desk refuses by itself, after asking who the member is.
      expect([route, await ask(), asked]).toEqual([route, right.code, ['GET /v1/me']]);
      // The right is given back, and nobody has told the desk.
      setRole(who, right.with);
      came[route] = await ask();
      expect([route, await role()]).toEqual([route, right.with]);
    }
    expect(came).toEqual(
      Object.fromEntries(Object.entries(lines).map(([route, { comesTo }]) => [route, comesTo])),
    );
  },
);
