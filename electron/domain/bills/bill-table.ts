import type { BillTax } from '#shared/model/bill.ts';
import type { ImportField, ImportMapping, ImportQuestion } from '#shared/model/import.ts';
import { yen } from '#shared/model/money.ts';
import { decimalText, parsePieces } from '../import/cell-values.ts';
import { billWords, headingWords } from '../import/field-words.ts';
import { commonQuestions, type FileFacts } from '../import/questions.ts';
import { currencyOf, lineAmountOf } from '../import/read-row.ts';
import { createTableReader, RowStop, type ReadRow } from '../import/read-table.ts';
import type { RowOptions } from '../import/split-numbers.ts';
import { suggestByWords, type Suggestion } from '../import/suggest-mapping.ts';
import type { TableRow } from '../import/table-row.ts';
import type { BillLine } from './bill.ts';
import { summaryRowOf } from '../import/summary-rows.ts';

/** Headings of bills. A person confirms what they are. */
const words = headingWords(billWords);

export const isBillHeading = (heading: string): boolean => words(heading).length > 0;

/** The field whose amounts are billed: their tax is that of the bill. */
export const billedField = ({ columns }: Pick<ImportMapping, 'columns'>): 'amount' | 'unitPrice' =>
  columns.amount === undefined && columns.unitPrice !== undefined ? 'unitPrice' : 'amount';

export const billTaxOf = (mapping: ImportMapping): BillTax => mapping.tax[billedField(mapping)] ?? 'excluded';

/** A first mapping for a person to confirm, by the words of the headings. */
export const suggestBillMapping = (headings: readonly string[], headerRow: number | null): Suggestion => ({
  preset: null,
  mapping: suggestByWords(headings, headerRow, words),
});

/** What has to be answered before a bill can be read: which order or product a row is about, what it comes to, and how. */
export function billQuestions(mapping: ImportMapping, facts: FileFacts): readonly ImportQuestion[] {
  const { columns } = mapping;
  const isAbout = (['orderNumber', 'productCode', 'jan'] as const).some(
    (field) => columns[field] !== undefined,
  );
  const missing = (isThere: boolean, field: ImportField): ImportQuestion[] =>
    isThere ? [] : [{ kind: 'column', field }];
  return [
    ...missing(isAbout, 'orderNumber'),
    ...missing(columns.amount !== undefined || columns.unitPrice !== undefined, 'amount'),
    ...commonQuestions(mapping, facts, [billedField(mapping)]),
  ];
}

/**
 * Reads the rows of a bill. An amount in another currency is a problem: it is on no bill in yen. A row that states a total,
 * tax or the account with the payer is no line.
 */
export const createBillReader = (
  headings: readonly string[],
  mapping: ImportMapping,
  options: RowOptions,
): ((row: TableRow) => ReadRow<BillLine>) => {
  const readLine = createTableReader(headings, mapping, options, (cells, row): BillLine => {
    const pieces = cells.valueOf(parsePieces(cells.cell('quantity'), mapping.lineBehind), 'quantity');
    const price = cells.amount('unitPrice');
    const amount = cells.amount('amount');
    if (pieces === null && amount === null && cells.has('quantity')) throw new RowStop('missing', 'quantity');
    const { line, field } = lineAmountOf(cells, amount, price, pieces?.pieces ?? { digits: 1, scale: 0 });
    const billed = currencyOf(cells, mapping, line, field);
    if (billed !== 'JPY') throw new RowStop('other-currency', field, billed);
    return {
      row,
      orderNumber: cells.code('orderNumber'),
      code: cells.code('productCode') ?? cells.code('jan'),
      name: cells.text('product') ?? '',
      quantity: pieces && Number(decimalText(pieces.pieces)),
      amount: yen(cells.units(line, field, billed)),
      suppliedOn: cells.date('deliveredOn')?.date ?? null,
    };
  });
  return (row) => {
    const summary = row.fault === null ? summaryRowOf(row.row, row.cells) : null;
    return summary ? { kind: 'skipped', summary } : readLine(row);
  };
};
