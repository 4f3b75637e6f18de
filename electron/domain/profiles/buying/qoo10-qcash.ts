import { gates, type BuyingRules } from '../../buying-rules.ts';

export const qoo10QcashBuying: BuyingRules = {
  cart: false, // QT-1: web money for advertisements, not for goods
  quotes: null,
  reorder: null,
  coupons: false,
  points: null,
  campaigns: false,
  myCatalogues: false,
  recurring: false,
  productRequests: false,
  np: null,
  cards: null,
  papers: { 'order-detail': gates.anyTime() },
};
