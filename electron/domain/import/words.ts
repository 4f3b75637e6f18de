import type { OrderPaymentMethod, OrderStatus } from '#shared/model/order.ts';

/** What has ended: nothing of it counts, so that no other word may be taken for it. */
const ends = '(?:キャンセル|取消|取り消し|返品|返金|cancel|return|refund)';
/** In their order; null where a word says that something is not so, is only to be, or is so of a part. */
const statusWords: readonly (readonly [RegExp, OrderStatus | null])[] = [
  [RegExp(`${ends}.*(?:申請|依頼|希望|受付|手続|待|可|request|pending|process)|一部.*${ends}|(?:request|pending|partial).*${ends}`, 'i'), null],
  [RegExp(`${ends}.*(?:料|期限|規定|ポリシー|policy)|(?:${ends}|出荷|発送|配達|配送|届け|納品|受取|受付|完了).*(?:な[しい]|無し|不要|対象外|ません)`, 'i'), null],
  [/未(?:出荷|発送)|(?:\bnot(?: yet)? |\bun)shipped|unfulfilled/i, 'preparing'],
  [/入荷待|取寄|取り寄せ|back.?order/i, 'backordered'],
  [/承認待|awaiting approval/i, 'waiting-approval'],
  [/一部(?:出荷|発送)|^partial(?:ly)?(?: (?:shipped|fulfilled))?$/i, 'partly-shipped'],
  [/(?:出荷|発送)準備|準備中|pending|processing/i, 'preparing'],
  [/未|不可|予定|待|一部|partial|\b(?:not?|non|never)\b|\b(?:un|in)(?:delivered|complete|closed|received)/i, null],
  [/キャンセル|取消|取り消し|cancel/i, 'cancelled'],
  [/返品|返金|return|refund/i, 'returned'],
  [/配達(?:完了|済)|配送(?:完了|済)|お届け済|納品済|受取|完了|delivered|closed|complete/i, 'delivered'],
  [/出荷|発送|(?:配達|配送|輸送)中|shipped|fulfilled|in transit/i, 'shipped'],
  [/受付|注文済|ordered|received/i, 'received'],
]; // prettier-ignore

/** The status that a word of a file means; null for one that is not known. */
export const statusOf = (word: string): OrderStatus | null =>
  statusWords.find(([pattern]) => pattern.test(word.normalize('NFKC')))?.[1] ?? null;

const paymentWords: readonly (readonly [RegExp, OrderPaymentMethod])[] = [
  [/NP掛/i, 'np'],
  [/カード|card|visa|master|amex|jcb/i, 'card'],
  [/代引|代金引換|cash on delivery/i, 'cash-on-delivery'],
  [/コンビニ|convenience/i, 'convenience-store'],
  [/paypal/i, 'paypal'],
  [/ポイント|points?/i, 'points'],
  [/銀行|振込|bank/i, 'bank-transfer'],
  [/後払|あと払|ペイディ|paidy|atone/i, 'pay-later'],
];

/**
 * The payment method that a word of a file means; `other` for one that is not known, such as 請求書払い, which is on the
 * shop's own bill.
 */
export const paymentOf = (word: string): OrderPaymentMethod =>
  paymentWords.find(([pattern]) => pattern.test(word.normalize('NFKC')))?.[1] ?? 'other';
