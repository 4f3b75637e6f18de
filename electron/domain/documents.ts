import type { CalendarDate } from '#shared/model/dates.ts';
import type { Order, OrderStatus, PaymentMethod } from '#shared/model/order.ts';
import type { DocumentKind, DocumentNote } from '#shared/model/business-document.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { DocumentGate } from './buying-rules.ts';

/** Input of a gate: an order, or a quote with its last day (null if the supplier gives none). */
export type DocumentFacts =
  | {
      readonly of: 'order';
      readonly status: OrderStatus;
      readonly method: PaymentMethod;
      /** Whether the supplier has the money. */
      readonly paid: boolean;
    }
  | { readonly of: 'quote'; readonly validUntil: CalendarDate | null };

/** Why a document can't be issued now: a code of the catalogue, and its parameters. */
export interface DocumentProblem {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Documents of a quote and of an order (AM-35, AM-62, AM-65, AS-42, QC-27). */
const ofQuotes: ReadonlySet<DocumentKind> = new Set(['quote']);
export const documentSubject = (kind: DocumentKind): DocumentFacts['of'] =>
  ofQuotes.has(kind) ? 'quote' : 'order';

const formatSlashDate = (date: CalendarDate): string => date.replaceAll('-', '/');

function shipmentProblem(status: OrderStatus): DocumentProblem | null {
  switch (status) {
    case 'shipped':
    case 'delivered':
      return null;
    // The amount is no longer owed in full; a return has documents of its own.
    case 'cancelled':
      return { code: 'document.cancelled' };
    case 'returned':
      return { code: 'document.returned' };
    default:
      // A partial shipment does not complete the order.
      return { code: 'document.not-shipped' };
  }
}

/**
 * Why a document can't be issued on `today`, a date in Tokyo; null when it can. A quote's last day still counts
 * (AM-36), and where nobody says how long it holds it is not issued (AM-37). A partial shipment is not enough, and
 * cancelled or returned orders have no such documents (AM-59, AM-63). A payment method that never opens the gate is
 * reported before a shipment that is still to come (AM-64).
 */
export function documentProblem(
  gate: DocumentGate,
  facts: DocumentFacts,
  today: CalendarDate,
): DocumentProblem | null {
  if (facts.of === 'quote') {
    if (!gate.inDateOnly) return null;
    if (facts.validUntil === null) return { code: 'quote.validity-unknown' };
    return today <= facts.validUntil
      ? null
      : { code: 'document.quote-expired', params: { date: formatSlashDate(facts.validUntil) } };
  }
  if (gate.methods !== null && !gate.methods.includes(facts.method))
    return gate.methods.length === 1 && gate.methods[0] === 'card'
      ? { code: 'document.card-only' }
      : { code: 'document.other-payment' };
  const unshipped = gate.after === 'shipped' ? shipmentProblem(facts.status) : null;
  if (unshipped !== null || !gate.paid || facts.paid) return unshipped;
  return { code: unpaidCodes[facts.method] ?? 'document.not-paid' };
}

/** What an unpaid order still waits for, where it is known. */
const unpaidCodes: Readonly<Partial<Record<PaymentMethod, RefusalCode>>> = {
  np: 'document.np-not-paid',
  'bank-transfer': 'document.transfer-not-received',
  'cash-on-delivery': 'document.not-delivered',
  'pay-later': 'document.paid-to-agent',
};

/** Ways of paying whose money the supplier has before it ships. */
const paidBeforehand: ReadonlySet<PaymentMethod> = new Set([
  'card',
  'convenience-store',
  'carrier',
  'paypal',
  'proceeds',
  'points',
  'wallet',
]);

/**
 * Whether an order is paid on `today`. NP and bank transfer are when the money was received (`receivedOn`, null while it
 * was not), 代金引換 on delivery. Who pays an agent later (あと払い) has its receipt from there.
 */
export function isPaid(
  order: Pick<Order, 'deliveredOn'> & { readonly method: PaymentMethod },
  receivedOn: CalendarDate | null,
  today: CalendarDate,
): boolean {
  if (paidBeforehand.has(order.method)) return true;
  const on = order.method === 'cash-on-delivery' ? order.deliveredOn : receivedOn;
  return order.method !== 'pay-later' && on !== null && on <= today;
}

/**
 * 但し書き of a receipt from the categories of what was bought, the largest amount first; `otherwise` where there are none.
 */
export function provisoOf(
  lines: Order['lines'],
  otherwise: string,
  texts: { readonly one: string; readonly two: string; readonly more: string },
): string {
  const amounts = new Map<string, number>();
  for (const { category, amount, quantity } of lines)
    if (quantity > 0) amounts.set(category ?? '', (amounts.get(category ?? '') ?? 0) + amount.amount);
  const [first, second, ...more] = [...amounts]
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
  if (first === undefined || amounts.has('')) return otherwise;
  const pattern = second === undefined ? texts.one : more.length === 0 ? texts.two : texts.more;
  return pattern.replace('{first}', () => first).replace('{second}', () => second ?? '');
}

/** Only for an order by NP: the formal invoice follows (AM-61). The one from the page is simplified for any (AM-60). */
const ofNpOnly: ReadonlySet<DocumentNote> = new Set(['formal-invoice-follows']);

/** Additional content of a document from its gate, as far as it applies to this order. */
export function documentNotes(
  gate: DocumentGate,
  facts: { readonly method: PaymentMethod | null; readonly reducedRate: boolean },
): readonly DocumentNote[] {
  const holds = (note: DocumentNote): boolean => {
    if (ofNpOnly.has(note)) return facts.method === 'np';
    if (note === 'paid-by-card') return facts.method === 'card';
    return true;
  };
  return [...new Set([...gate.notes.filter(holds), ...(facts.reducedRate ? ['reduced-rate' as const] : [])])];
}
