import { billFindingTexts, billHeadings, billTaxTexts, billTexts } from '#shared/messages/bill-texts.ts';
import type { BillResultLine, BillTax } from '#shared/model/bill.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import type { SummaryRow } from '#electron/domain/import/summary-rows.ts';
import { yen } from '#shared/model/money.ts';
import type { Cell, Column, ColumnKind } from './columns.ts';
import type { NamedRows } from './write-export.ts';

const blank = {
  orderNumber: null,
  code: null,
  billedQuantity: null,
  orderedQuantity: null,
  expected: null,
  earlier: false,
};

type Key = keyof typeof billHeadings;
const kinds: Readonly<Record<Key, readonly [kind: ColumnKind, width: number]>> = {
  finding: ['text', 22],
  row: ['integer', 10],
  orderNumber: ['code', 20],
  code: ['code', 16],
  name: ['text', 44],
  billedQuantity: ['integer', 12],
  orderedQuantity: ['integer', 12],
  billed: ['yen', 18],
  expected: ['yen', 18],
  archived: ['code', 24],
};

/** A line of the result, or what the bill states beside its lines. */
export type BillFileLine = Omit<BillResultLine, 'finding'> & {
  readonly finding: BillResultLine['finding'] | 'summary';
};

/** The lines of a result, and behind them what the bill states beside its lines. */
export const billFileLines = (
  lines: readonly BillResultLine[],
  summaries: readonly SummaryRow[],
): readonly BillFileLine[] => [
  ...lines,
  ...summaries.map(({ row, label, amount }) => ({
    ...blank,
    finding: 'summary' as const,
    row,
    name: label,
    billed: amount === null ? null : yen(amount),
  })),
];

/**
 * What laying a bill against the orders found, a row a line. `archived` is where the archive has the bill, which each line
 * says; null without it.
 */
export function billRows(
  tax: BillTax,
  locale: Locale,
  archived: ArchiveId | null,
): NamedRows<BillFileLine, BillFileLine> {
  const valueOf = (line: BillFileLine, key: Key): Cell => {
    if (key === 'finding')
      return `${(line.finding === 'summary' ? billTexts.summary : billFindingTexts[line.finding])[locale]}${line.earlier ? ` (${billTexts.earlier[locale]})` : ''}`;
    if (key === 'archived') return archived;
    return key === 'billed' || key === 'expected' ? (line[key]?.amount ?? null) : line[key];
  };
  return {
    sheet: billTexts.file[locale],
    linesOf: (line) => [line],
    columns: (Object.keys(kinds) as Key[])
      .filter((key) => key !== 'archived' || archived !== null)
      .map((key): Column<BillFileLine, BillFileLine, Key> => ({
        key,
        title: billHeadings[key][locale].replace('{tax}', billTaxTexts[tax][locale]),
        kind: kinds[key][0],
        width: kinds[key][1],
        of: 'line',
        value: (line) => valueOf(line, key),
      })),
  };
}
