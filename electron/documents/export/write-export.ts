import type { exportFormats } from '#shared/ipc/export.ts';
import { exportNames, type ExportColumnKey } from '#shared/messages/export.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import type { OrderedLine } from '#shared/model/order.ts';
import type { TaxBearing } from '#shared/model/tax-rate.ts';
import { assertNever, type Result } from '#shared/model/result.ts';
import { exportColumns, linesWithRow, type ExportOrder, type Granularity } from './columns.ts';
import { csvWriter } from './csv.ts';
import { nodeDisk, type Disk } from './growing-files.ts';
import type { RowShape, RowWriter, Sink } from './row-writer.ts';
import { writeWith, type ExportResult, type FileOptions } from './write-entries.ts';
import { maxSheetRows, xlsxWriter } from './xlsx.ts';

export type ExportFormat = (typeof exportFormats)[number];

/** How a table is written. */
export interface WriteOptions extends FileOptions {
  readonly format: ExportFormat;
}

export interface ExportOptions extends WriteOptions {
  readonly granularity: Granularity;
  readonly locale: Locale;
  /** Columns that are not written. */
  readonly leaveOut?: readonly ExportColumnKey[];
  /** Whether all orders are in whole yen; the file then has no column for the currency. By default they are. */
  readonly inYen?: boolean;
  /** Whether what was ordered bears tax; by default all of it does. */
  readonly bearing?: TaxBearing;
  /** Whether an order is at another rate than 10, 8 and 0 %; by default none is. */
  readonly otherRates?: boolean;
}

/** A table with a name for its sheet. */
export interface NamedRows<E, L> extends RowShape<E, L> {
  readonly sheet: string;
}

function rowWriter<E, L>(shape: NamedRows<E, L>, format: ExportFormat, sink: Sink): RowWriter<E> {
  switch (format) {
    case 'csv-utf8':
      return csvWriter(shape, 'utf8', sink);
    case 'csv-cp932':
      return csvWriter(shape, 'cp932', sink);
    case 'xlsx':
      return xlsxWriter(shape, shape.sheet, sink);
    default:
      return assertNever(format);
  }
}

/** The rows of an order history: one a line, or one an order. */
export const orderRows = (
  granularity: Granularity,
  locale: Locale,
  leaveOut?: readonly ExportColumnKey[],
  inYen = true,
  bearing: TaxBearing = 'taxed',
  otherRates = false,
): NamedRows<ExportOrder, OrderedLine> => ({
  columns: exportColumns(granularity, locale, leaveOut, inYen, bearing, otherRates),
  inYen,
  linesOf: ({ order }) => linesWithRow(order, granularity),
  sheet: exportNames.history[locale],
});

/** Writes `orders` to a file (AS-43), as `writeRows` does. */
export const writeExport = (
  orders: Iterable<ExportOrder>,
  options: ExportOptions,
  disk: Disk = nodeDisk,
): Promise<Result<ExportResult>> =>
  writeRows(
    orders,
    orderRows(
      options.granularity,
      options.locale,
      options.leaveOut,
      options.inYen,
      options.bearing,
      options.otherRates,
    ),
    options,
    disk,
  );

/** Writes a table to a file, as `writeWith` does. Refuses `export.too-many-rows` for XLSX, rows without the heading. */
export const writeRows = <E, L>(
  entries: Iterable<E>,
  shape: NamedRows<E, L>,
  options: WriteOptions,
  disk: Disk = nodeDisk,
): Promise<Result<ExportResult>> =>
  writeWith(
    entries,
    {
      writer: (sink) => rowWriter(shape, options.format, sink),
      rowsOf: (entry) => shape.linesOf(entry).length,
      maxRows: options.format === 'xlsx' ? maxSheetRows : Infinity,
    },
    options,
    disk,
  );
