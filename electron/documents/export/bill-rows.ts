import { billFindingTexts, billHeadings, billTaxTexts, billTexts } from '#shared/messages/bill-texts.ts';
import type { BillResultLine, BillTax } from '#shared/model/bill.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import type { Cell, Column, ColumnKind } from './columns.ts';
import type { NamedRows } from './write-export.ts';

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

/**
 * What laying a bill against the orders found, a row a line. `archived` is where the archive has the bill, which each line
 * says; null without it.
 */
export function billRows(
  tax: BillTax,
  locale: Locale,
  archived: ArchiveId | null,
): NamedRows<BillResultLine, BillResultLine> {
  const valueOf = (line: BillResultLine, key: Key): Cell => {
    if (key === 'finding')
      return `${billFindingTexts[line.finding][locale]}${line.earlier ? ` (${billTexts.earlier[locale]})` : ''}`;
    if (key === 'archived') return archived;
    return key === 'billed' || key === 'expected' ? (line[key]?.amount ?? null) : line[key];
  };
  return {
    sheet: billTexts.file[locale],
    linesOf: (line) => [line],
    columns: (Object.keys(kinds) as Key[])
      .filter((key) => key !== 'archived' || archived !== null)
      .map((key): Column<BillResultLine, BillResultLine, Key> => ({
        key,
        title: billHeadings[key][locale].replace('{tax}', billTaxTexts[tax][locale]),
        kind: kinds[key][0],
        width: kinds[key][1],
        of: 'line',
        value: (line) => valueOf(line, key),
      })),
  };
}
