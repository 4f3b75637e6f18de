import type { ArchivedDocument } from '#shared/model/archive.ts';

/**
 * Whether what is entered for a file says something else than what it is kept by: another day, amount or counterparty. What is
 * left blank says nothing.
 */
export function differsFrom(kept: ArchivedDocument, entered: ArchivedDocument): boolean {
  const { tradedOn, amount, counterparty } = entered;
  return (
    (tradedOn !== null && tradedOn !== kept.tradedOn) ||
    (amount !== null && amount.amount !== kept.amount?.amount) ||
    (counterparty !== null && counterparty !== kept.counterparty)
  );
}
