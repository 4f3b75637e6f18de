import type { Bilingual } from '#shared/model/identifiers.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { FormDefinition } from './forms.ts';

/** A payment method of a charge (QT-14), as data. */
export interface PrepaidPaymentRule {
  readonly way: string;
  readonly name: Bilingual;
  /** A note shown before choosing it; null for none. */
  readonly condition: Bilingual | null;
  /** Its payment method in the order history. */
  readonly method: PaymentMethod;
  /**
   * `at-once`: credited with the order. `agent-page`: after the payment agent's own page, on which card data and the
   * like are typed. `when-paid`: once somebody paid at a bank, a shop or a machine.
   */
  readonly settlement: 'at-once' | 'agent-page' | 'when-paid';
  /** QT-17, QT-18: the proceeds it uses, up to their amount; null for other money. */
  readonly proceedsSource: 'settled' | 'due' | null;
  /** QT-24 */
  readonly requiresPassword: boolean;
}

/** Web money that is charged before it is spent on advertisements (QT-1). Amounts in yen: one unit is 1 yen (QT-4). */
export interface PrepaidRules {
  /** QT-9: exactly these, ascending; one of them a purchase (QT-11), each at its face value (QT-10). */
  readonly amounts: readonly [number, ...number[]];
  readonly ways: readonly PrepaidPaymentRule[];
  /** QT-19: the field `way` first, then the fields that each way asks for. */
  readonly payment: FormDefinition;
  /** QT-5 */
  readonly advertisements: readonly { readonly kind: string; readonly name: Bilingual }[];
  /**
   * QT-24: what the second password is called, which is not the one of the sign-in. No rule of its own is stated for
   * it, so it has to be like any password of the system.
   */
  readonly passwordName: Bilingual;
}

/** A problem, for a refusal of the catalogue. */
export interface PrepaidProblem {
  readonly field: string;
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Money of a seller that is or will be in the Q account, in yen. */
export interface Proceeds {
  readonly settled: number;
  readonly due: number;
}

/** What a voucher of `amount` yen costs: its face value, without a fee or a bonus (QT-10). */
export const priceOfVoucher = (amount: number): number => amount;

/** QT-9: why `amount` can't be charged, or null for one of the amounts. */
export function amountProblem({ amounts }: PrepaidRules, amount: number): PrepaidProblem | null {
  if (amounts.includes(amount)) return null;
  const shown = (each: number) => each.toLocaleString('en-US');
  return {
    field: 'amount',
    code: 'prepaid.amount',
    params: { least: shown(amounts[0]), most: shown(amounts.at(-1) ?? amounts[0]), count: amounts.length },
  };
}

/** The way that is called `way`, or null. */
export const findPaymentRule = ({ ways }: PrepaidRules, way: string | undefined): PrepaidPaymentRule | null =>
  ways.find((each) => each.way === way) ?? null;

/** The most that can be paid this way, in yen; null where nothing but the amounts limits it. */
export const maxPayable = ({ proceedsSource }: PrepaidPaymentRule, proceeds: Proceeds): number | null =>
  proceedsSource === null ? null : proceeds[proceedsSource];

/** QT-17 QT-18: why the method can't be used at all, because there are no such proceeds; else null. */
export function noProceedsProblem(
  { proceedsSource }: PrepaidPaymentRule,
  proceeds: Proceeds,
): PrepaidProblem | null {
  if (proceedsSource === null || proceeds[proceedsSource] > 0) return null;
  return { field: 'way', code: proceedsSource === 'settled' ? 'prepaid.no-settled' : 'prepaid.no-due' };
}

/** The problem of an amount beyond the proceeds `upTo`, in yen. */
export const insufficientProceedsProblem = (
  { proceedsSource }: PrepaidPaymentRule,
  upTo: number,
): PrepaidProblem => ({
  field: 'way',
  code: proceedsSource === 'due' ? 'prepaid.due-too-low' : 'prepaid.settled-too-low',
  params: { upTo: formatMoney(yen(upTo)) },
});

/** QT-17 QT-18: why `amount` yen can't be paid from the proceeds, or null. */
export function proceedsProblem(
  way: PrepaidPaymentRule,
  amount: number,
  proceeds: Proceeds,
): PrepaidProblem | null {
  const none = noProceedsProblem(way, proceeds);
  const most = maxPayable(way, proceeds);
  if (none || most === null || amount <= most) return none;
  return insufficientProceedsProblem(way, most);
}

/**
 * QT-2 QT-13: the amount by which `balance` is short of `price`, and the smallest voucher that covers it (the largest,
 * if none does), in yen; null if the balance is sufficient.
 */
export function shortfallFor(
  { amounts }: Pick<PrepaidRules, 'amounts'>,
  price: number,
  balance: number,
): { readonly amount: number; readonly charge: number } | null {
  const amount = price - balance;
  if (amount <= 0) return null;
  const largest = amounts.at(-1) ?? amounts[0];
  return { amount, charge: amounts.find((each) => each >= amount) ?? largest };
}

/** QT-20: how much prepaid balance `points` make, or why they can't be exchanged. Whole yen only. */
export function exchangeProblem(points: number, balance: number, forOne: number): PrepaidProblem | null {
  if (!Number.isSafeInteger(points) || points < forOne || points % forOne !== 0)
    return { field: 'points', code: 'prepaid.points', params: { forOne } };
  if (points > balance)
    return {
      field: 'points',
      code: 'prepaid.points-over',
      params: { balance: balance.toLocaleString('en-US') },
    };
  return null;
}
