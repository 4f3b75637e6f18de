import type { CalendarDate } from '#shared/model/dates.ts';
import type { OrderStatus, PaymentMethod } from '#shared/model/order.ts';
import type { PaperKind, PaperNote } from '#shared/model/business-document.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { PaperGate } from './buying-rules.ts';

/** What a gate looks at: an order as it stands, or a quote with its last day (null where the supplier gives none). */
export type PaperFacts =
  | { readonly of: 'order'; readonly status: OrderStatus; readonly method: PaymentMethod }
  | { readonly of: 'quote'; readonly validUntil: CalendarDate | null };

/** Why a paper can't be issued now: a code of the catalogue of refusals, and what fills its sentence. */
export interface PaperProblem {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Which papers hang off a quote, and which off an order (AM-35, AM-62, AM-65, AS-42, QC-27). */
const ofQuotes: ReadonlySet<PaperKind> = new Set(['quote']);
export const paperSubject = (kind: PaperKind): PaperFacts['of'] => (ofQuotes.has(kind) ? 'quote' : 'order');

const slashed = (date: CalendarDate): string => date.replaceAll('-', '/');

function shipmentProblem(status: OrderStatus): PaperProblem | null {
  switch (status) {
    case 'shipped':
    case 'delivered':
      return null;
    // Nothing is owed for it any more, or less than the paper would say; what is given back has papers of its own.
    case 'cancelled':
      return { code: 'paper.cancelled' };
    case 'returned':
      return { code: 'paper.returned' };
    default:
      // A part that is still to come is no completed shipment.
      return { code: 'paper.not-shipped' };
  }
}

/**
 * Why a paper can't be issued on `today`, a date in Tokyo; null when it can. A quote's last day still counts (AM-36),
 * and where nobody says how long it holds it is not issued (AM-37). What ships in parts has to be shipped in full, and
 * what was called off or given back has no such papers (AM-59, AM-63). A way of paying that never opens the gate is told
 * before a shipment that is still to come (AM-64).
 */
export function paperProblem(gate: PaperGate, facts: PaperFacts, today: CalendarDate): PaperProblem | null {
  if (facts.of === 'quote') {
    if (!gate.inDateOnly) return null;
    if (facts.validUntil === null) return { code: 'quote.validity-unknown' };
    return today <= facts.validUntil
      ? null
      : { code: 'paper.quote-expired', params: { date: slashed(facts.validUntil) } };
  }
  if (gate.methods !== null && !gate.methods.includes(facts.method))
    return gate.methods.length === 1 && gate.methods[0] === 'card'
      ? { code: 'paper.card-only' }
      : { code: 'paper.other-payment' };
  return gate.after === 'shipped' ? shipmentProblem(facts.status) : null;
}

/** What only an order by NP has: its invoice is a simplified one, and the formal one comes later (AM-60, AM-61). */
const ofNpOnly: ReadonlySet<PaperNote> = new Set(['simplified-invoice', 'formal-invoice-follows']);

/** What stands on a paper besides, of what its gate names: what is true of this order, each once. */
export function paperNotes(
  gate: PaperGate,
  facts: { readonly method: PaymentMethod | null; readonly reducedRate: boolean },
): readonly PaperNote[] {
  const holds = (note: PaperNote): boolean => {
    if (ofNpOnly.has(note)) return facts.method === 'np';
    if (note === 'paid-by-card') return facts.method === 'card';
    return true;
  };
  return [...new Set([...gate.notes.filter(holds), ...(facts.reducedRate ? ['reduced-rate' as const] : [])])];
}
