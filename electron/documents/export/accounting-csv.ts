import { cellsOf, type FileContext } from '#electron/domain/accounting/cells.ts';
import type { BookEntry } from '#electron/domain/accounting/journal.ts';
import { cutToWidth, textWidth } from '#electron/domain/accounting/text-width.ts';
import type { AccountingEncoding } from '#shared/model/accounting.ts';
import { encodeCp932, fitsCp932, replaceUnmappable, unmappableIn } from './cp932.ts';
import { csvText, quoted } from './csv.ts';
import type { RowWriter, Sink } from './row-writer.ts';

const utf8Bom = '\ufeff';

/**
 * Writes entries in the format of an accounting program: text in quotes, numbers without, in one line a row. What the
 * encoding lacks becomes 〓, and is counted in `losses`, as are texts that were cut to what the program takes.
 */
export function accountingCsvWriter(
  context: FileContext,
  encoding: AccountingEncoding,
  sink: Sink,
): RowWriter<BookEntry> {
  const { columns, header, lineEnd } = context.format;
  let entries = 0;
  let unmappable = 0;
  let cut = 0;
  let text =
    (encoding === 'utf8' ? utf8Bom : '') +
    (header ? `${columns.map(({ heading }) => quoted(heading)).join(',')}${lineEnd}` : '');

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
    const now = text;
    text = '';
    if (now !== '') await sink.write(encoding === 'utf8' ? Buffer.from(now, 'utf8') : encodeCp932(now));
  };
  return {
    add(entry) {
      entries += 1;
      const rows = cellsOf(entry, entries, context);
      for (const row of rows) text += row.map(field).join(',') + lineEnd;
      return rows.length;
    },
    get waiting() {
      return text.length;
    },
    flush,
    end: flush,
    get losses() {
      return { unmappable, cut };
    },
  };
}
