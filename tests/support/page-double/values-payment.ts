import { paymentPlan, type PlannedOrder } from '#electron/desk/payment/plan.ts';
import { amanoBuying } from '#electron/domain/profiles/buying/amano.ts';
import { askulBuying } from '#electron/domain/profiles/buying/askul.ts';
import type { PaymentCalendar } from '#shared/ipc/payment.ts';
import { addDays, calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import type { NpInvoice, NpState } from '#shared/model/np.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { paymentSchema, type Payment } from '#shared/supplier-api/payment.ts';
import { people } from './values-account.ts';

const day = calendarDate;
const at = (date: string, time = '10:12') => tokyoInstant(day(date), time);
export const today = day('2026-11-22');
const [endOfMonthNext, twentiethNext, endOfMonthAfterNext] = amanoBuying.np!.terms as unknown as [
  PaymentTerm,
  PaymentTerm,
  PaymentTerm,
];

/** A company in good standing, with a change that applies from the next month, and a card. */
export const payment: Payment = paymentSchema.parse({
  methods: [
    { method: 'np', problem: null },
    { method: 'card', problem: null },
    { method: 'bank-transfer', problem: null },
    { method: 'cash-on-delivery', problem: null },
    { method: 'points', problem: null },
  ],
  np: {
    state: 'ok',
    since: '2023-04-03',
    applies: endOfMonthNext,
    registered: twentiethNext,
    terms: [...amanoBuying.np!.terms],
    changeable: true,
    version: 3,
    changes: [
      {
        at: at('2026-11-20', '16:42'),
        from: endOfMonthNext,
        to: twentiethNext,
        appliesFrom: '2026-12-01',
      },
      { at: at('2025-06-10'), from: endOfMonthAfterNext, to: endOfMonthNext, appliesFrom: null },
    ],
  },
  card: { registered: { last4: '4242', registeredAt: at('2026-03-12', '14:05') }, trial: true },
});

/** One that can't order by NP now, and has no card. */
export const stopped: Payment = {
  ...payment,
  methods: payment.methods.map(({ method }) => ({
    method,
    problem: method === 'np' ? 'np-review' : method === 'card' ? 'no-card' : null,
  })),
  np: {
    ...payment.np!,
    state: 'on-hold',
    since: day('2026-11-20'),
    registered: endOfMonthNext,
    changes: [],
  },
  card: { registered: null, trial: true },
};

const invoice = (given: Partial<NpInvoice>): NpInvoice => ({
  closingOn: day('2026-09-30'),
  term: endOfMonthNext,
  invoiceOn: day('2026-10-01'),
  paymentOn: day('2026-10-31'),
  dueOn: day('2026-11-02'),
  state: 'paid',
  amount: yen(184_250),
  orders: 12,
  facts: [],
  ...given,
});
export const invoices: readonly NpInvoice[] = [
  invoice({
    facts: [
      { kind: 'issued', on: day('2026-10-01'), amount: yen(192_870), orderNumber: null },
      { kind: 'taken-off', on: day('2026-10-14'), amount: yen(-8_620), orderNumber: 'EC20260912-0007' },
      { kind: 'paid', on: day('2026-10-30'), amount: yen(184_250), orderNumber: null },
      { kind: 'recognised', on: day('2026-11-05'), amount: yen(184_250), orderNumber: null },
    ],
  }),
  invoice({
    closingOn: day('2026-10-31'),
    invoiceOn: day('2026-11-02'),
    paymentOn: day('2026-11-30'),
    dueOn: day('2026-11-30'),
    state: 'billed',
    amount: yen(99_999_999_999),
    orders: 128,
    facts: [{ kind: 'issued', on: day('2026-11-02'), amount: yen(99_999_999_999), orderNumber: null }],
  }),
  invoice({
    closingOn: day('2026-11-30'),
    invoiceOn: day('2026-12-01'),
    paymentOn: day('2026-12-31'),
    dueOn: day('2027-01-04'),
    state: 'shipped',
    amount: yen(72_908),
    orders: 9,
  }),
];

const states: readonly NpState[] = ['shipped', 'billed', 'closed', 'ok', 'reviewing'];
const ordersOf = (account: AccountId, count: number, terms: readonly PaymentTerm[]): PlannedOrder[] =>
  Array.from({ length: count }, (_, index) => ({
    account,
    id: `o-${account.slice(0, 1)}-${index}`,
    number: `EC202611${String((index % 27) + 1).padStart(2, '0')}-${String(index).padStart(4, '0')}`,
    orderedOn: addDays(today, -((index * 13) % 70)),
    shippedOn: null,
    deliveredOn: null,
    department: index % 3 === 0 ? '研究開発センター 第二材料評価室' : '総務部',
    term: terms[index % terms.length]!,
    amount: yen(1_980 + ((index * 48_611) % 640_000)),
  }));

const calendarOf = (
  orders: readonly PlannedOrder[],
  on: typeof today,
  statesRefusal: Refusal | null = null,
): PaymentCalendar => {
  const told = (account: AccountId) =>
    statesRefusal
      ? null
      : new Map(
          orders
            .filter((order) => order.account === account)
            .map((order, index) => [
              order.id,
              order.orderedOn < '2026-10-01' ? 'overdue' : states[index % 5]!,
            ]),
        );
  const rules = new Map([
    [people.amano.id, { np: amanoBuying.np!, states: told(people.amano.id) }],
    [people.askul.id, { np: askulBuying.np!, states: told(people.askul.id) }],
  ]);
  const accounts = [people.amano.id, people.askul.id].filter(
    (id) => id === people.amano.id || orders.some(({ account }) => account === id),
  );
  return {
    today: on,
    accounts: accounts.map((account) => {
      const { np } = rules.get(account)!;
      return {
        account,
        np: {
          basis: np.basis.of,
          basisAssumed: np.basis.assumed,
          invoiceBy: np.invoice?.by ?? null,
          onHoliday: np.onHoliday,
        },
        asOf: at('2026-11-22', '09:10'),
        statesRefusal,
        incomplete: false,
      };
    }),
    ...paymentPlan(orders, rules, on),
  };
};

const three = [endOfMonthNext, twentiethNext, endOfMonthAfterNext];
export const calendar = calendarOf(
  [...ordersOf(people.amano.id, 40, three), ...ordersOf(people.askul.id, 25, [endOfMonthNext])],
  today,
);
export const emptyCalendar = calendarOf([], today);
export const offlineCalendar = (refused: Refusal): PaymentCalendar =>
  calendarOf(
    [
      ...ordersOf(people.amano.id, 6, [endOfMonthNext]).map((order) => ({
        ...order,
        orderedOn: day('2050-12-10'),
      })),
    ],
    day('2050-12-12'),
    refused,
  );
