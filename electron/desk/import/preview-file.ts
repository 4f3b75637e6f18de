import { needsDateOrder, possibleDateOrders } from '#electron/domain/import/cell-dates.ts';
import { currencyOnlyInHeading } from '#electron/domain/import/currency-words.ts';
import { hasLineBehind } from '#electron/domain/import/cell-values.ts';
import { findHeaderRow, headingKeys } from '#electron/domain/import/headings.ts';
import { dateFields, numberFields, openQuestions } from '#electron/domain/import/questions.ts';
import { createRowReader } from '#electron/domain/import/read-row.ts';
import type { ImportedOrder } from '#electron/domain/import/imported-order.ts';
import type { ReadRow } from '#electron/domain/import/read-table.ts';
import { rowOptions, type RowOptions } from '#electron/domain/import/split-numbers.ts';
import { isKnownHeading, suggestMapping } from '#electron/domain/import/suggest-mapping.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { FilePreview, PreviewLine, PreviewRow } from '#shared/ipc/import.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { formatMoney } from '#shared/model/money.ts';
import { standardRateOn } from '#shared/model/tax-rate.ts';
import type { ImportField, ImportMapping, TableReading, TextEncoding } from '#shared/model/import.ts';

/** Rows that are looked at to find what is what. */
export const sampleRows = 2_000;
const maxPreviewRows = 20;
const shownColumns = 40;

export interface TableSample {
  readonly reading: TableReading;
  readonly encodings: readonly TextEncoding[];
  readonly sheets: readonly string[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** Its first `sampleRows` rows. */
  readonly rows: readonly TableRow[];
}

/** What is read out of a table: orders, or a bill. */
export interface TablePurpose<T> {
  readonly isKnownHeading: (heading: string) => boolean;
  readonly suggest: typeof suggestMapping;
  readonly questions: typeof openQuestions;
  readonly reader: (
    headings: readonly string[],
    mapping: ImportMapping,
    options: RowOptions,
  ) => (row: TableRow) => ReadRow<T>;
  readonly preview: (value: T, mapping: ImportMapping) => PreviewLine;
}

/** Headings of a file that has none: the place of each column. */
const placesOf = (rows: readonly TableRow[]): string[] =>
  Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, () => '');

/** The headings that a mapping goes by. */
export const headingsOf = (rows: readonly TableRow[], headerRow: number | null): readonly string[] =>
  (headerRow === null ? undefined : rows.find(({ row }) => row === headerRow)?.cells) ?? placesOf(rows);

/**
 * What a file holds and how it would be read: as a person has said (`given`), else as it was remembered for its
 * headings, else by a preset or by the words of the headings. `remembered` finds what was said before.
 */
export function previewFile<T>(
  purpose: TablePurpose<T>,
  { reading, encodings, sheets, hiddenColumns, rows }: TableSample,
  given: ImportMapping | null,
  encodingChosen: boolean,
  remembered: (
    headings: readonly string[],
  ) => { readonly account: AccountId; readonly mapping: ImportMapping } | null,
): FilePreview {
  const headerRow = given ? given.headerRow : findHeaderRow(rows, purpose.isKnownHeading);
  const headings = headingsOf(rows, headerRow);
  const keys = headingKeys(headings);
  const suggested = purpose.suggest(headings, headerRow);
  const known = remembered(headings);
  const mapping = given ?? (known ? { ...known.mapping, headerRow } : suggested.mapping);
  const body = rows.filter(({ row }) => headerRow === null || row > headerRow);
  const cellsOf = (fields: readonly ImportField[]): readonly string[] =>
    fields.flatMap((field) => {
      const at = keys.indexOf(mapping.columns[field] ?? '');
      return at < 0 ? [] : body.map(({ cells }) => cells[at] ?? '');
    });
  const dates = cellsOf(dateFields);
  const dateOrders = possibleDateOrders(dates);
  const datesDepend = dates.some(needsDateOrder);
  const linesBehind = cellsOf(numberFields).some(hasLineBehind);
  // A day above twelve says it for the whole column.
  const decided = mapping.dateOrder ?? (datesDepend && dateOrders.length === 1 ? dateOrders[0]! : null);
  const used = { ...mapping, dateOrder: decided };
  const read = purpose.reader(headings, used, rowOptions(reading, headings, used, rows));
  const previewRows: PreviewRow[] = [];
  const days: CalendarDate[] = [];
  let otherRates = false;
  for (const row of body) {
    const found = read(row);
    if (found.kind === 'skipped') continue;
    const line = found.kind === 'read' ? purpose.preview(found.value, used) : null;
    if (line?.day) days.push(line.day);
    if (line?.day && line.taxRate) otherRates ||= line.taxRate !== standardRateOn(line.day);
    const problem = found.kind === 'read' ? (found.notes[0] ?? null) : found.problem;
    if (previewRows.length < maxPreviewRows) previewRows.push({ row: row.row, line, problem });
  }
  days.sort();
  // There may be more behind the sample, of which nothing is known here.
  const atLeast = rows.length >= sampleRows;
  const headingCurrency = currencyOnlyInHeading(headings, used);
  const hiddenRows = body.filter(({ hidden, cells }) => hidden && cells.length > 0).length;
  const cut = (cell: string): string => Array.from(cell.toWellFormed()).slice(0, 100).join('');
  return {
    reading,
    encodings: [...encodings],
    sheets: [...sheets],
    headings: headings.map((text, index) => ({
      key: keys[index]!,
      text: cut(text),
      samples: body.slice(0, 3).map(({ cells }) => cut(cells[index] ?? '')),
      ...(hiddenColumns.has(index) && { hidden: true as const }),
    })),
    firstRows: rows
      .slice(0, 12)
      .map(({ row, cells }) => ({ row, cells: cells.slice(0, shownColumns).map(cut) })),
    mapping: used,
    from: given ? 'person' : known ? 'remembered' : suggested.preset ? 'preset' : 'headings',
    preset: suggested.preset && { id: suggested.preset.id, name: suggested.preset.name },
    account: known?.account ?? null,
    questions: [
      ...purpose.questions(used, {
        encodings: encodings.length,
        encodingChosen,
        dateOrders,
        datesDepend,
        linesBehind,
        headingCurrency,
        otherRates,
      }),
    ],
    dateOrders: [...dateOrders],
    ...(headingCurrency !== null && { headingCurrency }),
    rows: previewRows,
    ...(hiddenRows > 0 && { hiddenRows: { count: hiddenRows, atLeast } }),
    days: days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! },
  };
}

export const ordersPurpose: TablePurpose<ImportedOrder> = {
  isKnownHeading,
  suggest: suggestMapping,
  questions: openQuestions,
  reader: createRowReader,
  preview: ({ number, orderedOn, currency = 'JPY', lines }) => {
    const { product, quantity, amount, taxRate } = lines[0]!;
    return {
      number,
      day: orderedOn,
      product,
      quantity,
      amount: formatMoney({ amount: amount.units, currency }),
      tax: amount.tax,
      taxRate,
    };
  },
};
