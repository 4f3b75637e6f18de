import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { Delimiter } from '#shared/model/import.ts';
import { stripBidiControls } from '#shared/model/bidi.ts';
import { cellText, hashed, noHash } from './cell-texts.ts';
import { undecodable } from './encodings.ts';

export const delimiterCharacters: Readonly<Record<Delimiter, string>> = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
  pipe: '|',
};

/** The longest row, in bytes: a quote that is never closed must not swallow the file. */
const maxRowLength = 1_048_576;

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** Splits UTF-8 that comes piece by piece into rows (RFC 4180, with any line end). */
export interface CsvSplitter {
  push(bytes: Buffer): TableRow[];
  /** The last row, which may have no line end. */
  end(): TableRow[];
}

/**
 * A quote inside a cell that does not begin with one is a character like others, as in 12". It splits bytes, because a
 * text would have to be decoded before it is cut: nearly all cells have been decoded before (`cellText`).
 */
export function csvSplitter(delimiter: Delimiter): CsvSplitter {
  const separator = delimiterCharacters[delimiter].charCodeAt(0);
  let bytes: Buffer = Buffer.alloc(0);
  let line = 1;
  let isUndecodable = false;
  const onUndecodable = (): void => {
    isUndecodable = true;
  };

  /** Reads one row at `start`; null where its end has not come yet. */
  const readRow = (start: number, last: boolean): { row: TableRow; next: number } | null => {
    const { length } = bytes;
    const cells: string[] = [];
    let lines = 0;
    let fault: TableRow['fault'] = null;
    let at = start;
    isUndecodable = false;
    for (;;) {
      let hash = noHash;
      if (bytes[at] === quote) {
        const from = at + 1;
        let doubled = false;
        let breaks = 0;
        for (at = from; at < length; at += 1) {
          const byte = bytes[at]!;
          if (byte === quote) {
            if (bytes[at + 1] !== quote) break;
            doubled = true;
            at += 1;
          } else if (byte === lineFeed) breaks += 1;
          hash = hashed(hash, byte);
        }
        // A quote at the very end may be the first of two.
        const open = at >= length - 1 && !last;
        if (open && length - start <= maxRowLength) return null;
        if (at >= length || at - start > maxRowLength) return rowOfOneLine(start);
        lines += breaks;
        cells.push(
          doubled ? decoded(from, at).replaceAll('""', '"') : cellText(bytes, from, at, hash, onUndecodable),
        );
        at += 1;
        if (at < length && !isEnd(bytes[at]!, separator)) fault = 'stray-quote';
        if (fault !== null) while (at < length && !isEnd(bytes[at]!, separator)) at += 1;
      } else {
        const from = at;
        for (; at < length; at += 1) {
          const byte = bytes[at]!;
          if (isEnd(byte, separator)) break;
          hash = hashed(hash, byte);
        }
        if (at === length && !last) return at - start > maxRowLength ? rowOfOneLine(start) : null;
        cells.push(cellText(bytes, from, at, hash, onUndecodable));
      }
      if (at >= length && !last) return null;
      const byte = bytes[at];
      if (byte === separator) {
        at += 1;
        if (at === length && !last) return null;
        continue;
      }
      if (byte === carriageReturn) {
        // The line feed may come with the next piece.
        if (at + 1 === length && !last) return null;
        at += bytes[at + 1] === lineFeed ? 2 : 1;
      } else at += 1;
      const row = line;
      line += lines + 1;
      if (isUndecodable) fault ??= 'undecodable';
      return { row: { row, cells, fault }, next: at };
    }
  };

  const decoded = (from: number, to: number): string => {
    const text = stripBidiControls(bytes.toString('utf8', from, to));
    if (text.includes(undecodable)) onUndecodable();
    return text;
  };

  /** Gives up a row at the end of its first line, and goes on after it. */
  const rowOfOneLine = (start: number): { row: TableRow; next: number } => {
    const end = bytes.indexOf(lineFeed, start);
    const next =
      end < 0 || end - start > maxRowLength ? Math.min(bytes.length, start + maxRowLength) : end + 1;
    const cells = [decoded(start, next).trimEnd()];
    const row: TableRow = { row: line, cells, fault: 'unclosed-quote' };
    line += 1;
    return { row, next };
  };

  const split = (last: boolean): TableRow[] => {
    const rows: TableRow[] = [];
    let at = 0;
    while (at < bytes.length) {
      const found = readRow(at, last);
      if (found === null) break;
      rows.push(found.row);
      at = found.next;
    }
    bytes = bytes.subarray(at);
    return rows;
  };

  return {
    push: (piece) => {
      bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
      return split(false);
    },
    end: () => split(true),
  };
}

const isEnd = (byte: number, separator: number): boolean =>
  byte === separator || byte === lineFeed || byte === carriageReturn;

/** How a delimiter splits the beginning of a file: the cells that most rows have, and what share of rows has them. */
function shapeOf(text: string, delimiter: Delimiter): { readonly cells: number; readonly share: number } {
  const splitter = csvSplitter(delimiter);
  const rows = [...splitter.push(Buffer.from(text)), ...splitter.end()].filter(({ cells }) =>
    cells.some((cell) => cell !== ''),
  );
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [cells, times] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [1, 0];
  return { cells, share: rows.length === 0 ? 0 : times / rows.length };
}

/**
 * The delimiter under which most rows have the same number of cells, more than one. A first line `sep=;`, as
 * spreadsheet programs write it, decides.
 */
export function delimiterOf(head: string): Delimiter {
  const names = Object.keys(delimiterCharacters) as Delimiter[];
  const stated = /^\ufeff?sep=(.)\r?\n/i.exec(head)?.[1];
  const named = names.find((name) => delimiterCharacters[name] === stated);
  if (named) return named;
  const whole = head.slice(0, head.lastIndexOf('\n') + 1) || head;
  return names
    .map((name) => ({ name, ...shapeOf(whole, name) }))
    .sort((a, b) => Number(b.cells > 1) - Number(a.cells > 1) || b.share - a.share || b.cells - a.cells)[0]!
    .name;
}
