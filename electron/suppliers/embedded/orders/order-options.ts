import { termInForceOn } from '#electron/domain/payment-terms.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Connection } from '../database/open.ts';

/** What the next order of a member goes by; null where the member has registered nothing of the kind. */
export interface OrderOptions {
  /** The row of `addresses` of the default place. */
  readonly addressId: number | null;
  readonly term: PaymentTerm | null;
}

/** `31-1-31`: closing day, months until payment, day of payment. Null for nothing that was chosen. */
export function paymentTermOf(value: string): PaymentTerm | null {
  const [, closingDay, payMonthOffset, payDay] = /^(\d+)-(\d+)-(\d+)$/.exec(value) ?? [];
  return closingDay === undefined
    ? null
    : { closingDay: Number(closingDay), payMonthOffset: Number(payMonthOffset), payDay: Number(payDay) };
}

/** Reads what members have registered, at the moment of the order: a change holds from the next one on (AM-18). */
export function createOrderOptions(db: Connection): (memberId: number, today: CalendarDate) => OrderOptions {
  const defaultAddress = db
    .prepare<[number], number>(
      'SELECT address_id FROM address_book WHERE member_id = ? AND is_default = 1 AND removed = 0',
    )
    .pluck();
  const term = db
    .prepare<[number], string | null>(
      `SELECT json_extract(field_values, '$.paymentTerm') FROM customers WHERE member_id = ?`,
    )
    .pluck();
  const changes = db.prepare<[number], { from: string; to: string; appliesFrom: string | null }>(
    `SELECT from_term AS "from", to_term AS "to", applies_from AS appliesFrom FROM payment_term_changes
     WHERE member_id = ? ORDER BY id`,
  );
  return (memberId, today) => {
    const registered = paymentTermOf((term.get(memberId) as string | null | undefined) ?? '');
    const changesMade = changes.all(memberId).flatMap(({ from, to, appliesFrom }) => {
      const [before, after] = [paymentTermOf(from), paymentTermOf(to)];
      return before && after
        ? [{ from: before, to: after, appliesFrom: appliesFrom as CalendarDate | null }]
        : [];
    });
    return {
      addressId: (defaultAddress.get(memberId) as number | undefined) ?? null,
      // AM-69: a change may apply only later.
      term: registered && termInForceOn(registered, changesMade, today),
    };
  };
}
