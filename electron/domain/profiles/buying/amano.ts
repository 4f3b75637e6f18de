import type { PaymentTerm } from '#shared/model/order.ts';
import { gates, type BuyingRules } from '../../buying-rules.ts';

/** 31 stands for the end of the month. */
const endOfMonthNext: PaymentTerm = { closingDay: 31, payMonthOffset: 1, payDay: 31 };
const twentiethNext: PaymentTerm = { closingDay: 20, payMonthOffset: 1, payDay: 31 };
const endOfMonthAfterNext: PaymentTerm = { closingDay: 31, payMonthOffset: 2, payDay: 31 };

export const amanoBuying: BuyingRules = {
  cart: true,
  quotes: { kind: 'quote', frozen: true }, // AM-39
  reorder: { quantity: false }, // AM-57 AM-58
  coupons: true, // AM-44
  points: { label: 'ポイント利用', lapseDays: 180 }, // AM-50
  campaigns: false,
  myCatalogues: false,
  recurring: false,
  productRequests: false,
  valueCodes: false,
  np: {
    terms: [endOfMonthNext, twentiethNext, endOfMonthAfterNext], // AM-67
    basis: { of: 'ordered', assumed: true },
    invoice: { businessDays: 1, by: 'post' }, // AM-61
    onHoliday: 'next',
    changeable: true, // AM-66
  },
  cards: {
    // AM-73
    agent: { ja: '株式会社DGフィナンシャルテクノロジー', en: 'DG Financial Technology, Inc.' },
  },
  prepaid: null,
  documents: {
    // AM-31 AM-35 AM-36
    quote: {
      after: 'any-time',
      methods: null,
      inDateOnly: true,
      notes: ['no-promise', 'prices-may-change', 'tax-at-order', 'estimate'],
    },
    'delivery-note': gates.shipped(), // AM-59
    invoice: gates.shipped('simplified-invoice', 'formal-invoice-follows'), // AM-59 AM-60 AM-61
    receipt: { ...gates.shippedAndPaid('paid-by-card'), methods: ['card'] }, // AM-63 AM-64
    'order-detail': gates.anyTime(),
  },
};
