import type { ExportCheck, Unmappable } from '#shared/ipc/export.ts';
import { exportColumns, linesWithRow, type Cell, type Column, type ExportOrder } from './columns.ts';
import { unmappableIn } from './cp932.ts';
import { csvText } from './csv.ts';
import type { ExportOptions } from './write-export.ts';

const maxExamples = 200;
const contextLength = 120;

/** The cell as ordered, or as much of it around the character as a person needs to recognise it. */
function around(text: string, character: string): string {
  if (text.length <= contextLength) return text;
  const start = Math.max(0, text.indexOf(character) - contextLength / 2);
  const end = start + contextLength;
  const piece = text
    .slice(start, end)
    .toWellFormed()
    .replace(/^\ufffd|\ufffd$/g, '');
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What `writeExport` would write, without writing: how many rows, and for CP932 every character that it lacks, each
 * as often as it occurs, the first 200 with row (the heading is row 1), column and cell. Rows are records of the
 * file; a cell with line breaks in it is still one row.
 */
export function checkExport(
  orders: Iterable<ExportOrder>,
  {
    format,
    granularity,
    locale,
    leaveOut,
  }: Pick<ExportOptions, 'format' | 'granularity' | 'locale' | 'leaveOut'>,
): ExportCheck {
  const textColumns = exportColumns(granularity, locale, leaveOut).filter(
    (column) => format === 'csv-cp932' && (column.kind === 'text' || column.kind === 'code'),
  );
  const examples: Unmappable[] = [];
  let rows = 0;
  let unmappable = 0;
  const counts = new Map<Column['key'], number>();

  interface Lost {
    readonly column: Column;
    readonly text: string;
    readonly characters: readonly string[];
  }
  const lostIn = (column: Column, cell: Cell): Lost[] => {
    if (cell === null) return [];
    const text = String(cell);
    const characters = unmappableIn(csvText(text, 'cp932'));
    return characters.length === 0 ? [] : [{ column, text, characters }];
  };

  for (const entry of orders) {
    const lines = linesWithRow(entry.order, granularity);
    const first = lines[0];
    if (first === undefined) continue;
    const ofOrder = textColumns.flatMap((column) =>
      column.of === 'order' ? lostIn(column, column.value(entry, first)) : [],
    );
    for (const line of lines) {
      rows += 1;
      const ofLine = textColumns.flatMap((column) =>
        column.of === 'line' ? lostIn(column, column.value(entry, line)) : [],
      );
      if (ofOrder.length === 0 && ofLine.length === 0) continue;
      const inRow = [...ofOrder, ...ofLine].sort(
        (a, b) => textColumns.indexOf(a.column) - textColumns.indexOf(b.column),
      );
      for (const { column, text, characters } of inRow) {
        unmappable += characters.length;
        counts.set(column.key, (counts.get(column.key) ?? 0) + characters.length);
        for (const character of characters.slice(0, maxExamples - examples.length)) {
          examples.push({
            row: rows + 1,
            column: column.title,
            character,
            codePoint: codePointOf(character),
            text: around(text, character),
          });
        }
      }
    }
  }
  const columns = [...counts]
    .map(([key, characters]) => ({ key, characters }))
    .sort((one, other) => other.characters - one.characters);
  return { rows, unmappable, examples, columns };
}
