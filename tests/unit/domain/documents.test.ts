import { describe, expect, it } from 'vitest';
import type { DocumentGate } from '#electron/domain/buying-rules.ts';
import {
  documentNotes,
  documentProblem,
  documentSubject,
  isPaid,
  provisoOf,
  type DocumentFacts,
} from '#electron/domain/documents.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { documentTexts } from '#shared/messages/document-texts.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderStatuses, type OrderStatus, type PaymentMethod } from '#shared/model/order.ts';
import type { DocumentKind } from '#shared/model/business-document.ts';
import { makeLine } from '#tests/support/orders.ts';

const today = calendarDate('2026-11-22');
const inDate = calendarDate('2026-12-21');

const gateOf = (profile: string, kind: DocumentKind): DocumentGate | undefined =>
  profileById(profile)?.buying?.documents[kind];

/** What a gate says: `-` where the system has no such document, `ok`, or the code of the refusal. */
function said(profile: string, kind: DocumentKind, status: OrderStatus, method: PaymentMethod): string {
  const gate = gateOf(profile, kind);
  if (!gate) return '-';
  const facts: DocumentFacts =
    documentSubject(kind) === 'quote'
      ? { of: 'quote', validUntil: inDate }
      : { of: 'order', status, method, paid: true };
  return documentProblem(gate, facts, today)?.code ?? 'ok';
}

const not = 'document.not-shipped';
const card = 'document.card-only';

// Written by hand from the rules, section 9, and from what each system says of its documents: 見積書 納品書 請求書 領収書.
const table: readonly (readonly [
  profile: string,
  status: OrderStatus,
  method: PaymentMethod,
  ...documents: readonly [string, string, string, string],
])[] = [
  // AM-35 AM-36 AM-59 AM-63 AM-64
  ['amano', 'preparing', 'card', 'ok', not, not, not],
  ['amano', 'preparing', 'np', 'ok', not, not, card],
  ['amano', 'preparing', 'bank-transfer', 'ok', not, not, card],
  ['amano', 'shipped', 'card', 'ok', 'ok', 'ok', 'ok'],
  ['amano', 'shipped', 'np', 'ok', 'ok', 'ok', card],
  ['amano', 'shipped', 'bank-transfer', 'ok', 'ok', 'ok', card],
  // AS-44: receipts and delivery notes are issued; no rule limits them to a way of paying
  ['askul', 'preparing', 'card', 'ok', not, not, not],
  ['askul', 'preparing', 'np', 'ok', not, not, not],
  ['askul', 'preparing', 'bank-transfer', 'ok', not, not, not],
  ['askul', 'shipped', 'card', 'ok', 'ok', 'ok', 'ok'],
  ['askul', 'shipped', 'np', 'ok', 'ok', 'ok', 'ok'],
  ['askul', 'shipped', 'bank-transfer', 'ok', 'ok', 'ok', 'ok'],
  // QC-27: the quote of a saved order, and no document besides
  ['quocard-pay', 'preparing', 'card', 'ok', '-', '-', '-'],
  ['quocard-pay', 'preparing', 'np', 'ok', '-', '-', '-'],
  ['quocard-pay', 'preparing', 'bank-transfer', 'ok', '-', '-', '-'],
  ['quocard-pay', 'shipped', 'card', 'ok', '-', '-', '-'],
  ['quocard-pay', 'shipped', 'np', 'ok', '-', '-', '-'],
  ['quocard-pay', 'shipped', 'bank-transfer', 'ok', '-', '-', '-'],
  // No rule of these two reports any document
  ['qoo10-qcash', 'preparing', 'card', '-', '-', '-', '-'],
  ['qoo10-qcash', 'preparing', 'np', '-', '-', '-', '-'],
  ['qoo10-qcash', 'preparing', 'paypal', '-', '-', '-', '-'],
  ['qoo10-qcash', 'shipped', 'card', '-', '-', '-', '-'],
  ['qoo10-qcash', 'shipped', 'np', '-', '-', '-', '-'],
  ['qoo10-qcash', 'shipped', 'paypal', '-', '-', '-', '-'],
  ['plus-member', 'preparing', 'card', '-', '-', '-', '-'],
  ['plus-member', 'preparing', 'np', '-', '-', '-', '-'],
  ['plus-member', 'preparing', 'carrier', '-', '-', '-', '-'],
  ['plus-member', 'shipped', 'card', '-', '-', '-', '-'],
  ['plus-member', 'shipped', 'np', '-', '-', '-', '-'],
  ['plus-member', 'shipped', 'carrier', '-', '-', '-', '-'],
];

describe('the gate of a document', () => {
  it.each(table)(
    'AM-35 AM-59 AM-63 AM-64 AS-44 QC-27 at %s, %s and paid by %s: 見積書 %s, 納品書 %s, 請求書 %s, 領収書 %s',
    (profile, status, method, ...expected) => {
      const kinds = ['quote', 'delivery-note', 'invoice', 'receipt'] as const;
      expect(kinds.map((kind) => said(profile, kind, status, method))).toEqual(expected);
    },
  );

  it('AM-59 AM-63 opens for an order that was shipped in full, and for no other', () => {
    const open: Record<OrderStatus, string> = {
      'waiting-approval': not,
      received: not,
      preparing: not,
      backordered: not,
      'partly-shipped': not,
      shipped: 'ok',
      delivered: 'ok',
      cancelled: 'document.cancelled',
      returned: 'document.returned',
      other: not,
    };
    for (const kind of ['delivery-note', 'invoice', 'receipt'] as const)
      expect(
        Object.fromEntries(orderStatuses.map((status) => [status, said('amano', kind, status, 'card')])),
      ).toEqual(open);
  });

  it.each<readonly [string, PaymentMethod, string]>([
    ['askul', 'np', 'document.np-not-paid'],
    ['askul', 'bank-transfer', 'document.transfer-not-received'],
    ['askul', 'cash-on-delivery', 'document.not-delivered'],
    ['askul', 'pay-later', 'document.paid-to-agent'],
    ['askul', 'card', 'document.not-paid'],
    ['amano', 'card', 'document.not-paid'],
    ['amano', 'np', card],
  ])('AM-63 AM-64 AS-44 at %s a receipt of what is not paid (%s) is refused: %s', (profile, method, code) => {
    const facts = { of: 'order', status: 'delivered', method, paid: false } as const;
    expect(documentProblem(gateOf(profile, 'receipt')!, facts, today)?.code).toBe(code);
    for (const kind of ['invoice', 'delivery-note', 'order-detail'] as const)
      expect(documentProblem(gateOf(profile, kind)!, facts, today)).toBeNull();
  });

  it('money is there before the shipment, on delivery, or once it was received', () => {
    const day = (text: string) => calendarDate(text);
    const paid = (method: PaymentMethod, deliveredOn: string | null, receivedOn: string | null) =>
      isPaid(
        { method, deliveredOn: deliveredOn === null ? null : day(deliveredOn) },
        receivedOn === null ? null : day(receivedOn),
        today,
      );
    for (const method of [
      'card',
      'convenience-store',
      'carrier',
      'paypal',
      'proceeds',
      'points',
      'wallet',
    ] as const)
      expect(paid(method, null, null), method).toBe(true);
    expect([paid('cash-on-delivery', null, null), paid('cash-on-delivery', today, null)]).toEqual([
      false,
      true,
    ]);
    for (const method of ['np', 'bank-transfer'] as const)
      expect([null, '2026-11-23', '2026-11-22'].map((on) => paid(method, '2026-11-01', on))).toEqual([
        false,
        false,
        true,
      ]);
    expect(paid('pay-later', today, today)).toBe(false);
  });

  it.each([
    [[['飲料', 500]], '飲料代'],
    [
      [
        ['用紙', 500],
        ['飲料', 900],
      ],
      '飲料・用紙代',
    ],
    [
      [
        ['用紙', 500],
        ['飲料', 900],
        ['筆記具', 600],
      ],
      '飲料・筆記具ほか商品代',
    ],
    [
      [
        ['用紙', 500],
        [null, 900],
      ],
      '事務用品代',
    ],
    [[], '事務用品代'],
  ] as const)('a receipt is for what was bought: %j is %s', (bought, proviso) => {
    const lines = bought.map(([category, amount]) => makeLine({ category, amount: yen(amount) }));
    expect(provisoOf(lines, '事務用品代', documentTexts.provisoGoods)).toBe(proviso);
  });

  it('a receipt is not for what was returned or cancelled', () => {
    const lines = [
      makeLine({ category: '用紙', amount: yen(500) }),
      makeLine({ category: '飲料', quantity: 0, amount: yen(900) }),
    ];
    expect(provisoOf(lines, '事務用品代', documentTexts.provisoGoods)).toBe('用紙代');
  });

  it.each(['amano', 'askul', 'quocard-pay'])(
    'AM-77 QC-27 a quote of %s is a document of the quote',
    (profile) => {
      expect(documentSubject('quote')).toBe('quote');
      expect(gateOf(profile, 'quote')).toBeDefined();
    },
  );

  it('AS-42 the detail of an order is there whatever has become of it', () => {
    for (const profile of ['amano', 'askul', 'quocard-pay', 'qoo10-qcash'])
      for (const status of orderStatuses) expect(said(profile, 'order-detail', status, 'np')).toBe('ok');
  });

  it('AM-36 a 見積書 is issued on its last day, and no longer the day after', () => {
    const gate = gateOf('amano', 'quote')!;
    const on = (day: string, validUntil: string | null) =>
      documentProblem(
        gate,
        { of: 'quote', validUntil: validUntil === null ? null : calendarDate(validUntil) },
        calendarDate(day),
      );
    expect(on('2026-12-20', '2026-12-21')).toBeNull();
    expect(on('2026-12-21', '2026-12-21')).toBeNull();
    expect(on('2026-12-22', '2026-12-21')).toEqual({
      code: 'document.quote-expired',
      params: { date: '2026/12/21' },
    });
  });

  it('AM-37 a 見積書 without a known validity is not issued', () => {
    expect(documentProblem(gateOf('amano', 'quote')!, { of: 'quote', validUntil: null }, today)).toEqual({
      code: 'quote.validity-unknown',
    });
  });

  it('QC-27 the quote of a saved order needs no validity', () => {
    const gate = gateOf('quocard-pay', 'quote')!;
    expect(documentProblem(gate, { of: 'quote', validUntil: null }, today)).toBeNull();
  });

  it('says of a document for other ways of paying than a card that it is not for this one', () => {
    const gate: DocumentGate = { after: 'any-time', methods: ['np', 'card'], inDateOnly: false, notes: [] };
    const by = (method: PaymentMethod) =>
      documentProblem(gate, { of: 'order', status: 'received', method, paid: true }, today);
    expect(by('np')).toBeNull();
    expect(by('paypal')).toEqual({ code: 'document.other-payment' });
  });
});

describe('what stands on a document besides', () => {
  it('AM-29 AM-31 AM-32 a 見積書 promises neither goods nor price, and its tax is that of the order', () => {
    expect(documentNotes(gateOf('amano', 'quote')!, { method: 'np', reducedRate: false })).toEqual([
      'no-promise',
      'prices-may-change',
      'tax-at-order',
      'estimate',
    ]);
  });

  it('AM-60 AM-61 an invoice from the page is a simplified one however it is paid; a formal one follows for NP', () => {
    const gate = gateOf('amano', 'invoice')!;
    expect(documentNotes(gate, { method: 'np', reducedRate: true })).toEqual([
      'simplified-invoice',
      'formal-invoice-follows',
      'reduced-rate',
    ]);
    for (const method of ['bank-transfer', 'card', 'cash-on-delivery'] as const)
      expect(documentNotes(gate, { method, reducedRate: false })).toEqual(['simplified-invoice']);
    expect(documentNotes(gateOf('askul', 'invoice')!, { method: 'np', reducedRate: false })).toEqual([]);
  });

  it('a receipt says that a card was used where one was', () => {
    const gate = gateOf('amano', 'receipt')!;
    expect(documentNotes(gate, { method: 'card', reducedRate: false })).toEqual(['paid-by-card']);
    expect(documentNotes(gate, { method: 'np', reducedRate: false })).toEqual([]);
  });
});
