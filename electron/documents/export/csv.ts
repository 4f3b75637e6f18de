import { assertNever } from '#shared/model/result.ts';
import type { Cell, Column } from './columns.ts';
import { encodeCp932, fitsCp932, inCp932Forms, replaceUnmappable, unmappableIn } from './cp932.ts';
import type { RowShape, RowWriter, Sink } from './row-writer.ts';
import { escapeFormula, sanitizeText } from './text.ts';

export type CsvEncoding = 'utf8' | 'cp932';

const utf8Bom = Uint8Array.of(0xef, 0xbb, 0xbf);

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
function field(cell: Cell, { kind }: Pick<Column, 'kind'>, encoding: CsvEncoding): string {
  if (cell === null || cell === '') return '';
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
  let text = `${columns.map((column) => quoted(column.title)).join(',')}\r\n`;
  let begun = false;
  let unmappable = 0;

  // What an order says on each of its lines is made once an order: the columns before and after those of a line.
  const firstOfLine = columns.findIndex((column) => column.of === 'line');
  const afterLine = columns.findLastIndex((column) => column.of === 'line') + 1;
  const before = firstOfLine < 0 ? columns : columns.slice(0, firstOfLine);
  const within = firstOfLine < 0 ? [] : columns.slice(firstOfLine, afterLine);
  const after = firstOfLine < 0 ? [] : columns.slice(afterLine);

  // Three bytes are the most that a UTF-16 unit takes. The sink is done with the bytes when it settles.
  let room = Buffer.alloc(0);
  const utf8 = (of: string): Uint8Array => {
    if (room.length < of.length * 3) room = Buffer.allocUnsafe(of.length * 3);
    return room.subarray(0, room.write(of, 'utf8'));
  };

  let lost = 0;
  /** Fields of one row, with what the encoding lacks replaced, and counted in `lost`. */
  const fieldsOf = (part: RowShape<E, L>['columns'], entry: E, line: L): string => {
    let made = '';
    for (const column of part) {
      const separator = column === part[0] ? '' : ',';
      made += separator + field(column.value(entry, line), column, encoding);
    }
    if (encoding === 'utf8' || fitsCp932(made)) return made;
    lost += unmappableIn(made).length;
    return replaceUnmappable(made);
  };

  const flush = async (): Promise<void> => {
    const now = text;
    text = '';
    if (!begun && encoding === 'utf8') await sink.write(utf8Bom);
    begun = true;
    if (now !== '') await sink.write(encoding === 'utf8' ? utf8(now) : encodeCp932(now));
  };

  return {
    add(entry: E): number {
      const lines = linesOf(entry);
      const [first] = lines;
      if (first === undefined) return 0;
      lost = 0;
      const start = fieldsOf(before, entry, first) + (before.length > 0 && within.length > 0 ? ',' : '');
      const end = (after.length > 0 ? ',' : '') + fieldsOf(after, entry, first) + '\r\n';
      const lostEachRow = lost;
      for (const line of lines) {
        lost = lostEachRow;
        text += start + fieldsOf(within, entry, line) + end;
        unmappable += lost;
      }
      return lines.length;
    },
    get waiting() {
      return text.length;
    },
    flush,
    end: flush,
    get losses() {
      return { unmappable, cut: 0 };
    },
  };
}
