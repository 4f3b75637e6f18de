import { cellsOf, type FileContext } from '#electron/domain/accounting/cells.ts';
import type { BookEntry } from '#electron/domain/accounting/journal.ts';
import { cutToWidth, textWidth } from '#electron/domain/accounting/text-width.ts';
import type { AccountingEncoding } from '#shared/model/accounting.ts';
import { encodeCp932, fitsCp932, replaceUnmappable, unmappableIn } from './cp932.ts';
import { csvText, quoted } from './csv.ts';
import type { PartSink, RowWriter } from './row-writer.ts';

const utf8Bom = '\ufeff';

/**
 * Writes entries in the format of an accounting program: text in quotes, numbers without, in one line a row. What the
 * encoding lacks becomes 〓, and is counted in `losses`, as are texts that were cut to what the program takes. An entry
 * that has no room left in a file begins the next one, with the headings again: none is ever parted.
 */
export function accountingCsvWriter(
  context: FileContext,
  encoding: AccountingEncoding,
  sink: PartSink,
): RowWriter<BookEntry> {
  const { columns, header, lineEnd, perFile } = context.format;
  const encode = (text: string): Buffer =>
    encoding === 'utf8' ? Buffer.from(text, 'utf8') : encodeCp932(text);
  const head = encode(
    (encoding === 'utf8' ? utf8Bom : '') +
      (header ? `${columns.map(({ heading }) => quoted(heading)).join(',')}${lineEnd}` : ''),
  );
  let entries = 0;
  let unmappable = 0;
  let cut = 0;
  /** What waits: of the file that is open, then of files after it. */
  let waiting: Buffer[][] = [[head]];
  let waitingBytes = head.length;
  const filled = { rows: 0, bytes: head.length };

  const field = (cell: string | number | null, index: number): string => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return String(cell);
    // A line break in a cell ends the row for some programs.
    let content = csvText(cell.replace(/[\t\r\n]+/g, ' ').trim(), encoding);
    const { width } = columns[index]!;
    if (width !== undefined && textWidth(content) > width) {
      content = cutToWidth(content, width);
      cut += 1;
    }
    if (encoding === 'cp932' && !fitsCp932(content)) {
      unmappable += unmappableIn(content).length;
      content = replaceUnmappable(content);
    }
    return quoted(content);
  };
  const flush = async (): Promise<void> => {
    const now = waiting;
    waiting = [[]];
    waitingBytes = 0;
    for (const [index, bytes] of now.entries()) {
      if (index > 0) await sink.next();
      if (bytes.length > 0) await sink.write(Buffer.concat(bytes));
    }
  };
  return {
    add(entry) {
      entries += 1;
      const rows = cellsOf(entry, entries, context);
      const bytes = encode(rows.map((row) => row.map(field).join(',') + lineEnd).join(''));
      const isFull = filled.rows + rows.length > perFile.rows || filled.bytes + bytes.length > perFile.bytes;
      if (isFull && filled.rows > 0) {
        waiting.push([head]);
        filled.rows = 0;
        filled.bytes = head.length;
      }
      waiting.at(-1)!.push(bytes);
      waitingBytes += bytes.length;
      filled.rows += rows.length;
      filled.bytes += bytes.length;
      return rows.length;
    },
    get waiting() {
      return waitingBytes;
    },
    flush,
    end: flush,
    get losses() {
      return { unmappable, cut };
    },
  };
}
