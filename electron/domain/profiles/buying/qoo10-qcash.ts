import { gates, type BuyingRules } from '../../buying-rules.ts';
import { prepaidPaymentForm, prepaidPaymentMethods } from './prepaid-payment.ts';

/** QT-5 */
export const advertisements = [
  { kind: 'group-buy', name: { ja: '共同購入', en: 'Group buying (共同購入)' } },
  { kind: 'plus-keyword', name: { ja: 'プラス展示-キーワード別', en: 'Plus display, by keyword' } },
  { kind: 'plus-category', name: { ja: 'プラス展示-カテゴリ別', en: 'Plus display, by category' } },
  { kind: 'time-sale', name: { ja: 'タイムセール掲載', en: 'Time sale' } },
  { kind: 'daily-deal', name: { ja: '今日の特価掲載', en: 'Deal of the day' } },
  { kind: 'power-rank', name: { ja: 'パワーランクアップ', en: 'Power rank up' } },
  { kind: 'qspecial-premium', name: { ja: 'Qspecialプレミアム', en: 'Qspecial premium' } },
  { kind: 'premium', name: { ja: 'プレミアム展示', en: 'Premium display' } },
];

export const qoo10PrepaidBuying: BuyingRules = {
  cart: false, // QT-1: web money for advertisements, not for goods
  quotes: null,
  reorder: null,
  coupons: false,
  points: null,
  campaigns: false,
  myCatalogues: false,
  recurring: false,
  productRequests: false,
  valueCodes: false,
  np: null,
  cards: null,
  prepaid: {
    // QT-9
    amounts: [100, 500, 1_000, 3_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000],
    ways: prepaidPaymentMethods,
    payment: prepaidPaymentForm,
    advertisements,
    passwordName: { ja: 'Qサインパスワード', en: 'Qサインパスワード (Q-sign password)' },
  },
  documents: { 'order-detail': gates.anyTime() },
};
