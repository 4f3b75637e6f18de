import type { MergedCell } from '#electron/domain/import/table-row.ts';
import { TableFault } from './table-fault.ts';
import { readWholeXml } from './xml-events.ts';
import type { ZipArchive } from './zip-directory.ts';

/** Rows that are one cell in a column; columns from 0, rows from 1. */
export interface MergedRange {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** More than any person or report merges; what is beyond has been made to fill the memory. */
const maxRanges = 1_000_000;
const mark = Buffer.from('mergeCell');

/** Whether a part may have merged cells. They stand behind all its rows; most sheets have none and are parsed once only. */
async function mentionsMerges(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  let found = false;
  let tail = Buffer.alloc(0);
  // To its end even so: a part that is left half read is not compared with its checksum.
  for await (const piece of bytes) {
    if (found) continue;
    found = piece.includes(mark) || Buffer.concat([tail, piece.subarray(0, mark.length)]).includes(mark);
    tail = Buffer.from(piece.subarray(-mark.length));
  }
  return found;
}

/** The cells of a sheet that cover several rows, by their first row. Throws `import.too-large`. */
export async function readMergedRanges(archive: ZipArchive, part: string): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  if (!(await mentionsMerges(archive.read(part)))) return ranges;
  await readWholeXml(archive.read(part), {
    open: (name, attributes) => {
      const reference =
        name === 'mergeCell' ? /^([A-Z]{1,3})(\d+):[A-Z]+(\d+)$/.exec(attributes['ref'] ?? '') : null;
      if (!reference) return;
      const [first, last] = [Number(reference[2]), Number(reference[3])];
      if (last <= first) return;
      if (ranges.push({ column: columnOf(reference[1]!), first, last }) > maxRanges)
        throw new TableFault('import.too-large');
    },
    text: () => undefined,
    close: () => undefined,
  });
  return ranges.sort((one, other) => one.first - other.first);
}

/** The number of a column, from 0, of a cell such as `AB12`; -1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** Finds, for each row in turn, its cells that are one with others above or below; null where there is none. */
export function followMerges(
  ranges: readonly MergedRange[],
  maxColumns: number,
): (row: number, cells: readonly string[]) => ReadonlyMap<number, MergedCell> | null {
  let next = 0;
  const open = new Map<number, MergedCell>();
  return (row, cells) => {
    for (const [column, { last }] of open) if (last < row) open.delete(column);
    for (let range = ranges[next]; range && range.first <= row; range = ranges[(next += 1)]) {
      const { column, first, last } = range;
      // A row that is not in the file has no text.
      if (last < row || column >= maxColumns) continue;
      open.set(column, { text: first === row ? (cells[column] ?? '') : '', first, last });
    }
    return open.size === 0 ? null : new Map(open);
  };
}
