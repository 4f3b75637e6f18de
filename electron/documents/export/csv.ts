import { assertNever } from '#shared/model/result.ts';
import type { Column } from './columns.ts';
import { CellBytes } from './cell-bytes.ts';
import {
  encodeCp932,
  fitsCp932,
  inCp932Forms,
  replaceUnmappable,
  unmappableIn,
  writeCp932,
} from './cp932.ts';
import { GrowingBytes, writeUtf8 } from './growing-bytes.ts';
import type { RowShape, RowWriter, Sink } from './row-writer.ts';
import { escapeFormula, sanitizeText } from './text.ts';

export type CsvEncoding = 'utf8' | 'cp932';

const comma = Buffer.from(',');
const lineEnd = Buffer.from('\r\n');

/** A text cell as it will be read back: only characters a file can hold, in the encoding's forms, harmless. */
export const csvText = (text: string, encoding: CsvEncoding): string =>
  escapeFormula(encoding === 'cp932' ? inCp932Forms(sanitizeText(text)) : sanitizeText(text));

/** A field of text, in quotes (RFC 4180). */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Text that `csvText` and `quoted` leave as it is, as nearly all is: one look instead of five. */
// oxlint-disable-next-line no-control-regex
const plain =
  /^[^=+\-@＝＋－＠−\0-\x1f"\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069][^\0-\x08\x0b\x0c\x0e-\x1f"\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]*$/;

/**
 * A field of RFC 4180. Text is always quoted, numbers and dates never, so that a reader that minds the quotes
 * (LibreOffice, pandas) knows which is which; no text and empty text are both an empty field.
 * Dates are written `YYYY/MM/DD`, which Excel takes for a date.
 */
function field(cell: string | number, { kind }: Pick<Column, 'kind'>, encoding: CsvEncoding): string {
  switch (kind) {
    case 'integer':
    case 'yen':
    case 'time':
      return String(cell);
    case 'date':
      return String(cell).replaceAll('-', '/');
    case 'text':
    case 'code':
      return plain.test(String(cell)) && (encoding === 'utf8' || fitsCp932(String(cell)))
        ? `"${cell}"`
        : quoted(csvText(String(cell), encoding));
    default:
      return assertNever(kind);
  }
}

/** Writes RFC 4180 with CRLF: UTF-8 with BOM, or CP932 with 〓 for what it lacks (counted in `losses`). */
export function csvWriter<E, L>(
  { columns, linesOf }: RowShape<E, L>,
  encoding: CsvEncoding,
  sink: Sink,
): RowWriter<E> {
  const waiting = new GrowingBytes(encoding === 'cp932' ? writeCp932 : writeUtf8);
  let lost = 0;
  /** A field as bytes, with what the encoding lacks replaced, and counted in `lost`. */
  const bytesOf = (made: string): Uint8Array => {
    if (encoding === 'utf8') return Buffer.from(made, 'utf8');
    if (fitsCp932(made)) return encodeCp932(made);
    lost += unmappableIn(made).length;
    return encodeCp932(replaceUnmappable(made));
  };
  waiting.add(
    `${encoding === 'utf8' ? '\ufeff' : ''}${columns.map((column) => quoted(column.title)).join(',')}\r\n`,
  );
  let unmappable = 0;

  // What an order says on each of its lines is made once an order: the columns before and after those of a line.
  const fields = columns.map((column) => ({
    column,
    cells: new CellBytes(
      (cell) => bytesOf(field(cell, column, encoding)),
      () => lost,
    ),
    isNumber: column.kind === 'integer' || column.kind === 'yen',
  }));
  const firstOfLine = columns.findIndex((column) => column.of === 'line');
  const afterLine = columns.findLastIndex((column) => column.of === 'line') + 1;
  const before = firstOfLine < 0 ? fields : fields.slice(0, firstOfLine);
  const within = firstOfLine < 0 ? [] : fields.slice(firstOfLine, afterLine);
  const after = firstOfLine < 0 ? [] : fields.slice(afterLine);

  /** Adds fields of one row, with a comma before each but that of the first column. */
  const addFields = (part: typeof fields, entry: E, line: L): void => {
    for (const each of part) {
      if (each !== fields[0]) waiting.addBytes(comma);
      const cell = each.column.value(entry, line);
      if (each.isNumber && typeof cell === 'number') waiting.addNumber(cell);
      else waiting.addBytes(each.cells.of(cell));
    }
  };

  // Rows are made while those before them are written.
  let writing = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    if (waiting.length > 0) writing = sink.write(waiting.take());
    // The next flush or the end throws it.
    writing.catch(() => undefined);
  };

  return {
    add(entry: E): number {
      const lines = linesOf(entry);
      const [first] = lines;
      if (first === undefined) return 0;
      lost = 0;
      const start = waiting.length;
      addFields(before, entry, first);
      const startEnd = waiting.length;
      const lostBefore = lost;
      addFields(within, entry, first);
      const end = waiting.length;
      const lostWithin = lost;
      addFields(after, entry, first);
      waiting.addBytes(lineEnd);
      const endEnd = waiting.length;
      const lostEachRow = lost - (lostWithin - lostBefore);
      // What comes before and after is copied from the first row.
      for (let nth = 1; nth < lines.length; nth += 1) {
        waiting.repeat(start, startEnd);
        addFields(within, entry, lines[nth]!);
        waiting.repeat(end, endEnd);
      }
      unmappable += lost + lostEachRow * (lines.length - 1);
      return lines.length;
    },
    get waiting() {
      return waiting.length;
    },
    flush,
    async end() {
      await flush();
      await writing;
    },
    get losses() {
      return { unmappable, cut: 0 };
    },
  };
}
