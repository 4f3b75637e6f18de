import type { Accounting, AccountingProgram, TaxCategoryKey } from '#shared/model/accounting.ts';
import { accountingFormats } from './formats.ts';
import type { BookEntry } from './journal.ts';

/** An entry as text, with the words of the books in which it was written, so that exactly it can be reversed. */
export function keepEntry(entry: BookEntry, program: AccountingProgram, accounting: Accounting): string {
  const { wordOf } = accountingFormats[program];
  const sides = entry.rows.flatMap(({ debit, credit }) => [debit, credit]);
  const keys = new Set<TaxCategoryKey>(['outside', ...sides.flatMap((side) => side?.taxCategory ?? [])]);
  const words = Object.fromEntries([...keys].map((key) => [key, wordOf(accounting, key)]));
  const booksThen = { bookkeeping: accounting.bookkeeping, words: { [program]: words } };
  return JSON.stringify({ ...entry, booksThen });
}

/** The entry that takes back a kept one: debit and credit changed over, and nothing else. */
export function reversalOf(kept: string): BookEntry {
  const entry = JSON.parse(kept) as BookEntry;
  return {
    ...entry,
    returned: !entry.returned,
    rows: entry.rows.map(({ debit, credit }) => ({ debit: credit, credit: debit })),
  };
}
