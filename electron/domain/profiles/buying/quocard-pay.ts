import { gates, type BuyingRules } from '../../buying-rules.ts';

export const quocardPayBuying: BuyingRules = {
  cart: true,
  quotes: { kind: 'saved-order', frozen: false }, // QC-27 QC-28
  reorder: null, // C-13: only a saved order can be resumed
  coupons: false,
  points: null,
  campaigns: false,
  myCatalogues: false,
  recurring: false,
  productRequests: false,
  valueCodes: true, // QC-41
  np: null,
  cards: null,
  prepaid: null,
  documents: {
    // QC-27: the quote hangs off the saved order, which has no validity.
    quote: { after: 'any-time', methods: null, inDateOnly: false, notes: ['estimate'] },
    'order-detail': gates.anyTime(),
  },
};
