import { addDays, addMonths, calendarDate, tokyoDateOf, tokyoInstant } from '#shared/model/dates.ts';
import type { CalendarDate, Instant } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { NpRules } from './buying-rules.ts';
import { closingDateOf } from './payment-calendar.ts';
import type { SupplierProfile } from './profile.ts';

/** The field of the customer information in which the term is registered (AM-72). */
export const TERM_FIELD = 'paymentTerm';

export const sameTerm = (one: PaymentTerm, other: PaymentTerm): boolean =>
  one.closingDay === other.closingDay &&
  one.payMonthOffset === other.payMonthOffset &&
  one.payDay === other.payDay;

/** How a term stands in a field of a form, such as `31-1-31`: closing day, months until payment, day of payment. */
export const formatTermValue = ({ closingDay, payMonthOffset, payDay }: PaymentTerm): string =>
  `${closingDay}-${payMonthOffset}-${payDay}`;

/** The term of `np` that a field says; null for nothing that was chosen, and for anything else (AM-68). */
export const parseTermValue = (np: NpRules, value: string): PaymentTerm | null =>
  np.terms.find((term) => formatTermValue(term) === value) ?? null;

/**
 * Which terms somebody can have (AM-67, AM-68). Guests have the usual one and no other where the profile gives them no
 * choice (AM-66, AM-71), and none where nobody can order as a guest.
 */
export function termsFor(
  profile: Pick<SupplierProfile, 'buying' | 'guests'>,
  customerKind: 'member' | 'guest',
): readonly PaymentTerm[] {
  const terms = profile.buying?.np?.terms ?? [];
  if (customerKind === 'member') return terms;
  const { guests } = profile;
  if (guests === null || guests === 'unstated') return [];
  return guests.paymentTerms ? terms : terms.slice(0, 1);
}

/** AM-69: until when in a cycle a change is in time for the next one. */
export interface TermChangeRule {
  readonly day: number;
  /** `HH:mm` in Tokyo; a change at that very moment is still in time. */
  readonly time: string;
}

/** The rule of a setting such as `20 17:00`; null for an empty one, or one that says nothing. */
export function parseTermChangeRule(setting: string): TermChangeRule | null {
  const [, day, time] = /^(\d{1,2}) ((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(setting.trim()) ?? [];
  if (day === undefined || time === undefined || Number(day) < 1 || Number(day) > 31) return null;
  return { day: Number(day), time };
}

/**
 * AM-69: the day from which a change that is made at `at` applies. The cycle that is under way is closed by the
 * `current` term; a change up to the rule's day and time in that cycle applies from the next one, a later change from
 * the one after. Null without a rule: then the supplier says it.
 */
export function termAppliesFrom(
  rule: TermChangeRule | null,
  current: PaymentTerm,
  at: Instant,
): CalendarDate | null {
  if (!rule) return null;
  const closing = closingDateOf(current, tokyoDateOf(at));
  // The cycle began on the day after the closing day of the month before.
  const before = closingDateOf(current, addMonths(calendarDate(`${closing.slice(0, 7)}-01`), -1));
  const lastDay = closingDateOf({ ...current, closingDay: rule.day }, addDays(before, 1));
  const inTime = at <= tokyoInstant(lastDay < closing ? lastDay : closing, rule.time);
  const next = addDays(closing, 1);
  return inTime ? next : addDays(closingDateOf(current, next), 1);
}

/** A change as it is kept. */
export interface StoredTermChange {
  readonly from: PaymentTerm;
  readonly to: PaymentTerm;
  readonly appliesFrom: CalendarDate | null;
}

/**
 * The term that an order of `today` goes by: that of the latest change that applies by then, one whose day isn't known
 * included (AM-18: from the next order on); before any applies, what was registered before the first. `changes` in the
 * order in which they were made.
 */
export function termInForceOn(
  registered: PaymentTerm,
  changes: readonly StoredTermChange[],
  today: CalendarDate,
): PaymentTerm {
  const applies = changes.findLast(({ appliesFrom }) => appliesFrom === null || appliesFrom <= today);
  return applies?.to ?? changes[0]?.from ?? registered;
}
