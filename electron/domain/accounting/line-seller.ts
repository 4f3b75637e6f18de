import type { Accounting, AccountingQuestion } from '#shared/model/accounting.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { OrderedLine } from '#shared/model/order.ts';

export type Seller = 'qualified' | 'unregistered';
type SellerQuestion = Extract<AccountingQuestion, { of: 'seller' | 'unnumbered-sellers' | 'named-seller' }>;

/** What is asked of who sold a line for which no number is stated: of the shop, of its sellers, or of the one by its name. */
export function sellerQuestionOf(
  { sellerNumber, sellerName }: OrderedLine,
  supplier: SupplierId,
  name: string,
): SellerQuestion {
  if (sellerName !== undefined) return { of: 'named-seller', supplier, name, seller: sellerName };
  return { of: sellerNumber === undefined ? 'seller' : 'unnumbered-sellers', supplier, name };
}

/** The answer that was given; undefined for none. */
export function sellerAnswer(accounting: Accounting, question: SellerQuestion): Seller | undefined {
  const { supplier } = question;
  if (question.of !== 'named-seller')
    return accounting[question.of === 'seller' ? 'sellers' : 'unnumberedSellers'][supplier];
  const named = accounting.namedSellers[supplier] ?? {};
  // Names are of any letters: `constructor` is one too.
  return Object.hasOwn(named, question.seller) ? named[question.seller] : undefined;
}
export const isSellerQuestion = ({ of }: AccountingQuestion): boolean =>
  of === 'seller' || of === 'unnumbered-sellers' || of === 'named-seller';
