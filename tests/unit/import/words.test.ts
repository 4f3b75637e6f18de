import { expect, it } from 'vitest';
import { paymentOf, statusOf } from '#electron/domain/import/words.ts';
import type { OrderPaymentMethod, OrderStatus } from '#shared/model/order.ts';

/** What a file writes, and what it means; null for what is only known to whoever wrote it. */
const statuses: readonly (readonly [string, OrderStatus | null])[] = [
  ['出荷済', 'shipped'], ['発送済み', 'shipped'], ['Shipped', 'shipped'], ['配達中', 'shipped'], ['配送中', 'shipped'],
  ['未出荷', 'preparing'], ['未発送', 'preparing'], ['Not shipped', 'preparing'], ['Unshipped', 'preparing'], ['unfulfilled', 'preparing'],
  ['出荷準備中', 'preparing'], ['配達完了', 'delivered'], ['納品済', 'delivered'], ['完了', 'delivered'], ['受取済', 'delivered'],
  ['未完了', null], ['未納品', null], ['未受取', null], ['お届け予定', null], ['出荷予定', null], ['Not delivered', null], ['Undelivered', null], ['Incomplete', null],
  ['キャンセル', 'cancelled'], ['取消済', 'cancelled'], ['Cancelled', 'cancelled'], ['返品', 'returned'], ['返金済み', 'returned'],
  ['キャンセル不可', null], ['返品不可', null], ['取消不可', null], ['キャンセル可', null], ['返品可能', null], ['non-returnable', null],
  ['キャンセル申請中', null], ['返品依頼', null], ['返品受付中', null], ['一部返品', null], ['一部キャンセル', null], ['Partially refunded', null], ['Return requested', null],
  ['一部出荷', 'partly-shipped'], ['Partially shipped', 'partly-shipped'], ['partial', 'partly-shipped'],
  ['入荷待ち', 'backordered'], ['取り寄せ中', 'backordered'], ['承認待ち', 'waiting-approval'], ['受付', 'received'], ['注文済', 'received'],
  ['キャンセルなし', null], ['返品不要', null], ['キャンセル料', null], ['返品対象外', null], ['返金はありません', null], ['出荷不要', null], ['返品期限内', null], ['在庫なしのためキャンセル', 'cancelled'],
  ['引取完了待ち', null], ['検品', null], ['○', null],
]; // prettier-ignore
it.each(statuses)('the status %j is %s', (word, status) => expect(statusOf(word)).toBe(status));

const payments: readonly (readonly [string, OrderPaymentMethod])[] = [
  ['請求書払い', 'other'], ['掛け払い', 'other'], ['掛払', 'other'], ['翌月払い', 'other'], ['Pay by Invoice', 'other'], ['社内精算', 'other'],
  ['NP掛け払い', 'np'], ['後払い', 'pay-later'], ['あと払い(ペイディ)', 'pay-later'], ['ペイディ', 'pay-later'], ['atone', 'pay-later'], ['翌月払い(atone)', 'pay-later'],
  ['クレジットカード', 'card'], ['銀行振込', 'bank-transfer'], ['代引き', 'cash-on-delivery'], ['コンビニ払い', 'convenience-store'],
]; // prettier-ignore
it.each(payments)('the payment %j is %s', (word, method) => expect(paymentOf(word)).toBe(method));
