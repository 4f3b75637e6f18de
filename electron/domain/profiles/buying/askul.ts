import { gates, type BuyingRules } from '../../buying-rules.ts';

export const askulBuying: BuyingRules = {
  cart: true, // AS-49
  // C-12: quotes are mentioned (AS-53), without a rule of their own; so they are as plain as can be.
  quotes: { kind: 'quote', frozen: true },
  reorder: { quantity: true }, // AS-39; C-13: that it is carried over is hoped for only, so it can be changed
  coupons: true, // AS-56
  points: { label: 'ポイント利用', lapseDays: null }, // AS-57
  campaigns: true, // AS-54 AS-55
  myCatalogues: true, // AS-46 AS-47
  recurring: true, // AS-52
  productRequests: true, // AS-48
  valueCodes: false,
  np: {
    terms: [{ closingDay: 31, payMonthOffset: 1, payDay: 31 }],
    basis: { of: 'ordered', assumed: true },
    invoice: null,
    onHoliday: 'next',
    changeable: false,
  },
  cards: { agent: { ja: '決済代行会社', en: 'The payment agent' } }, // AS-53
  prepaid: null,
  documents: {
    quote: { after: 'any-time', methods: null, inDateOnly: true, notes: ['estimate'] },
    'delivery-note': gates.shipped(), // AS-44
    invoice: gates.shipped(),
    receipt: gates.shippedAndPaid('paid-by-card'), // AS-44; no rule limits it to a way of paying
    'order-detail': gates.anyTime(), // AS-42
  },
};
