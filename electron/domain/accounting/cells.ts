import type { Accounting, Deduction } from '#shared/model/accounting.ts';
import type { AccountingColumn, AccountingFormat } from './formats.ts';
import type { BookEntry, JournalSide } from './journal.ts';

/** What the entries of one file have in common. */
export interface FileContext {
  readonly format: AccountingFormat;
  readonly accounting: Accounting;
  readonly exportId: string;
  /** What the entry is about, in the words of the file. */
  readonly summaryOf: (entry: BookEntry) => string;
}

/** The marks of 弥生 for a row by itself, and for the first, a middle and the last row of a slip. */
const slipFlags = { single: '2000', first: '2110', middle: '2100', last: '2101' } as const;
const slipTypes = { single: '0', slip: '3' } as const;

/** As many archive ids, of up to 23 signs, as the shortest memo has room for whole behind the number of the export. */
const archivedShown = 6;

/** The cells of an entry, row by row. `number` counts the entries of the file from 1. */
export function cellsOf(
  entry: BookEntry,
  number: number,
  { format, accounting: books, exportId, summaryOf }: FileContext,
): readonly (readonly (string | number | null)[])[] {
  const accounting = { ...books, ...entry.booksThen };
  const rows = format.oneSided ? entry.rows.filter((row) => ownOf(entry, row) !== null) : entry.rows;
  const summary = summaryOf(entry);
  const slash = (date: string | null): string | null => date && date.replaceAll('-', '/');

  const ofSide = (of: JournalSide | null, name: string): string | number | null => {
    if (of === null) {
      if (name === 'taxCategory') return format.emptySide.taxCategory;
      return name === 'amount' ? format.emptySide.amount : null;
    }
    // Whatever the category is, the word decides: later years have 対象外 for what can't be deducted any more.
    const isOutside = format.wordOf(accounting, of.taxCategory) === format.wordOf(accounting, 'outside');
    switch (name) {
      case 'taxCategory':
        return format.wordOf(accounting, of.taxCategory);
      case 'amount':
        return of.amount;
      case 'tax':
        // 弥生 computes it in books with tax; what belongs to no tax has none.
        return isOutside || (format.asksBookkeeping && accounting.bookkeeping === 'inclusive')
          ? null
          : of.tax;
      case 'invoice':
        return format.invoiceWords[of.taxCategory.split('/')[1] as Deduction] ?? null;
      case 'partner':
        return entry.supplier;
      default:
        return of[name as 'account' | 'subAccount' | 'department'];
    }
  };
  const ofFirst: Readonly<Record<string, string | number | null>> = {
    date: slash(entry.date),
    number,
    orderNumber: entry.orderNumber,
    direction: format.directions[entry.returned ? 1 : 0],
    due: slash(entry.due),
    partner: entry.supplier,
  };

  return rows.map((row, index) => {
    const place =
      rows.length === 1 ? 'single' : index === 0 ? 'first' : index === rows.length - 1 ? 'last' : 'middle';
    const cell = ({ field, constant }: AccountingColumn): string | number | null => {
      if (field === undefined) return constant ?? null;
      switch (field) {
        case 'number':
          return number;
        case 'date':
          return slash(entry.date);
        case 'slipFlag':
          return slipFlags[place];
        case 'slipType':
          return slipTypes[place === 'single' ? 'single' : 'slip'];
        case 'summary':
          return summary;
        case 'exportId':
          return [exportId, ...(entry.archived ?? []).slice(0, archivedShown)].join(' ');
        default: {
          const [of, name] = field.split('.') as [string, string];
          if (of === 'first') return index === 0 ? ofFirst[name]! : null;
          return ofSide(of === 'own' ? ownOf(entry, row) : row[of as 'debit' | 'credit'], name);
        }
      }
    };
    return format.columns.map((column) => cell(column));
  });
}

/** The side of the purchase: what is not the counter account. */
const ownOf = (entry: BookEntry, { debit, credit }: BookEntry['rows'][number]): JournalSide | null =>
  entry.returned ? credit : debit;
