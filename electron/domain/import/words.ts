import type { OrderStatus, PaymentMethod } from '#shared/model/order.ts';

const statusWords: readonly (readonly [RegExp, OrderStatus])[] = [
  [/キャンセル|取消|取り消し|cancel/i, 'cancelled'],
  [/返品|返金|return|refund/i, 'returned'],
  [/入荷待|取寄|取り寄せ|back.?order/i, 'backordered'],
  [/一部(?:出荷|発送)|partial/i, 'partly-shipped'],
  [/配達(?:完了|済)|配送(?:完了|済)|お届け済|納品済|受取|完了|delivered|closed|complete/i, 'delivered'],
  [/(?:出荷|発送)準備|準備中|pending|processing|unfulfilled/i, 'preparing'],
  [/出荷|発送|shipped|fulfilled/i, 'shipped'],
  [/承認待|awaiting approval/i, 'waiting-approval'],
  [/受付|注文済|ordered|received/i, 'received'],
];

/** The status that a word of a file means; null for one that is not known. */
export const statusOf = (word: string): OrderStatus | null =>
  statusWords.find(([pattern]) => pattern.test(word.normalize('NFKC')))?.[1] ?? null;

const paymentWords: readonly (readonly [RegExp, PaymentMethod])[] = [
  [/NP掛/i, 'np'],
  [/カード|card|visa|master|amex|jcb/i, 'card'],
  [/代引|代金引換|cash on delivery/i, 'cash-on-delivery'],
  [/コンビニ|convenience/i, 'convenience-store'],
  [/paypal/i, 'paypal'],
  [/ポイント|points?/i, 'points'],
  [/銀行|振込|bank/i, 'bank-transfer'],
  [/請求書|掛け?払|後払|あと払|翌月|invoice/i, 'pay-later'],
];

/** The payment method that a word of a file means; `unstated` for one that is not known. */
export const paymentOf = (word: string): PaymentMethod =>
  paymentWords.find(([pattern]) => pattern.test(word.normalize('NFKC')))?.[1] ?? 'unstated';
