import {
  TERM_FIELD,
  termAppliesFrom,
  parseTermChangeRule,
  parseTermValue,
  termInForceOn,
  formatTermValue,
} from '#electron/domain/payment-terms.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { TermChange } from '#shared/supplier-api/payment.ts';
import type { Connection } from '../database/open.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';

interface ChangeRow {
  readonly id: number;
  readonly at: number;
  readonly fromTerm: string;
  readonly toTerm: string;
  readonly appliesFrom: string | null;
}

/** The payment terms of NP that members have registered, and from when each applies (AM-66 to AM-70). */
export interface TermChanges {
  /** What the customer information says; the usual term for somebody who never chose. */
  registered(memberId: number): PaymentTerm;
  /** What an order or quote made at `now` (Unix time in milliseconds) goes by (AM-18, AM-69). */
  termFor(memberId: number, now: number): PaymentTerm;
  /** From which day a change made at `now` would apply; null where the supplier says it later. */
  appliesFrom(memberId: number, now: number): CalendarDate | null;
  /** Keeps that the registered term was changed, by whatever way (AM-72). Belongs in the transaction of the change. */
  note(memberId: number, from: string, to: string, now: number): void;
  /** The latest first. */
  of(memberId: number): readonly TermChange[];
  /** The supplier says from when the latest change applies, where it had not said it yet. */
  confirm(memberId: number, appliesFrom: CalendarDate): boolean;
}

/** Null for a supplier without NP. */
export function createTermChanges(
  db: Connection,
  supplier: Supplier,
  settings: Settings,
): TermChanges | null {
  const np = supplier.profile.buying?.np;
  if (!np) return null;
  const usual = np.terms[0];
  const readRegistered = db
    .prepare<[string, number], string | null>(
      `SELECT json_extract(field_values, '$.' || ?) FROM customers WHERE member_id = ?`,
    )
    .pluck();
  const read = db.prepare<[number], ChangeRow>(
    `SELECT id, at, from_term AS fromTerm, to_term AS toTerm, applies_from AS appliesFrom
     FROM payment_term_changes WHERE member_id = ? ORDER BY id`,
  );
  const add = db.prepare(
    'INSERT INTO payment_term_changes (member_id, at, from_term, to_term, applies_from) VALUES (?, ?, ?, ?, ?)',
  );
  const setApplies = db.prepare(
    `UPDATE payment_term_changes SET applies_from = ?
     WHERE id = (SELECT max(id) FROM payment_term_changes WHERE member_id = ?) AND applies_from IS NULL`,
  );

  const termOf = (value: string | null | undefined): PaymentTerm => parseTermValue(np, value ?? '') ?? usual;
  const registered = (memberId: number): PaymentTerm =>
    termOf(readRegistered.get(TERM_FIELD, memberId) as string | null | undefined);
  const changesOf = (memberId: number): TermChange[] =>
    read.all(memberId).map(({ at, fromTerm, toTerm, appliesFrom }) => ({
      at: instantOf(at),
      from: termOf(fromTerm),
      to: termOf(toTerm),
      appliesFrom: appliesFrom as CalendarDate | null,
    }));
  const termFor = (memberId: number, now: number): PaymentTerm =>
    termInForceOn(registered(memberId), changesOf(memberId), tokyoDateOf(instantOf(now)));
  const appliesFrom = (memberId: number, now: number): CalendarDate | null => {
    const rule = parseTermChangeRule(settings.text(supplier.id, 'np.term-change-rule'));
    return termAppliesFrom(rule, termFor(memberId, now), instantOf(now));
  };

  return {
    registered,
    termFor,
    appliesFrom,
    note: (memberId, from, to, now) =>
      void add.run(
        memberId,
        now,
        formatTermValue(termOf(from)),
        formatTermValue(termOf(to)),
        appliesFrom(memberId, now),
      ),
    of: (memberId) => changesOf(memberId).toReversed(),
    confirm: (memberId, from) => setApplies.run(from, memberId).changes > 0,
  };
}
