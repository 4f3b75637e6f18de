import { registrationAnswerKey, type Accounting, type AccountingQuestion } from '#shared/model/accounting.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { OrderedLine } from '#shared/model/order.ts';
import { registrationGapOn, type KnownRegistrations } from '../registration-number.ts';

export type Seller = 'qualified' | 'unregistered';
const sellerQuestions = ['seller', 'unnumbered-sellers', 'named-seller', 'lapsed-number'] as const;
type SellerQuestion = Extract<AccountingQuestion, { of: (typeof sellerQuestions)[number] }>;

/**
 * What is asked of who sold a line on `day`: of its number where it did not hold, without a number of the one by its name,
 * of the shop's sellers, or of the shop. Null for a number that held or was not looked for.
 */
export function sellerQuestionOf(
  { sellerNumber, sellerName }: OrderedLine,
  shop: { readonly supplier: SupplierId; readonly name: string },
  day: CalendarDate,
  registrations: KnownRegistrations | null,
): SellerQuestion | null {
  if (typeof sellerNumber === 'string') {
    const found = registrations?.get(sellerNumber);
    const gap = found && registrationGapOn(found, day);
    return gap
      ? { of: 'lapsed-number', ...shop, seller: sellerName ?? null, number: sellerNumber, ...gap }
      : null;
  }
  if (sellerName !== undefined) return { of: 'named-seller', ...shop, seller: sellerName };
  return { of: sellerNumber === undefined ? 'seller' : 'unnumbered-sellers', ...shop };
}

/** The answer that was given; undefined for none. */
export function sellerAnswer(accounting: Accounting, question: SellerQuestion): Seller | undefined {
  switch (question.of) {
    case 'seller':
      return accounting.sellers[question.supplier];
    case 'unnumbered-sellers':
      return accounting.unnumberedSellers[question.supplier];
    case 'named-seller': {
      const named = accounting.namedSellers[question.supplier] ?? {};
      // Names are of any letters: `constructor` is one too.
      return Object.hasOwn(named, question.seller) ? named[question.seller] : undefined;
    }
    case 'lapsed-number':
      return accounting.lapsedNumbers[registrationAnswerKey(question)];
  }
}
export const isSellerQuestion = ({ of }: AccountingQuestion): boolean =>
  sellerQuestions.some((each) => each === of);
