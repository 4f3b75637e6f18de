import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { Delimiter } from '#shared/model/import.ts';
import { undecodable } from './encodings.ts';

export const delimiterCharacters: Readonly<Record<Delimiter, string>> = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
  pipe: '|',
};

/** The longest row, in characters: a quote that is never closed must not swallow the file. */
const maxRowLength = 1_048_576;

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** Splits text that comes piece by piece into rows (RFC 4180, with any line end). */
export interface CsvSplitter {
  push(text: string): TableRow[];
  /** The last row, which may have no line end. */
  end(): TableRow[];
}

/** A quote inside a cell that does not begin with one is a character like others, as in 12". */
export function csvSplitter(delimiter: Delimiter): CsvSplitter {
  const separator = delimiterCharacters[delimiter].charCodeAt(0);
  let text = '';
  let line = 1;
  let suspect = false;

  /** Reads one row at `start`; null where its end has not come yet. */
  const readRow = (start: number, last: boolean): { row: TableRow; next: number } | null => {
    const cells: string[] = [];
    const begins = line;
    let lines = 0;
    let fault: TableRow['fault'] = null;
    let at = start;
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        let from = at + 1;
        let close = text.indexOf('"', from);
        let doubled = false;
        while (close >= 0 && text.charCodeAt(close + 1) === quote) {
          doubled = true;
          from = close + 2;
          close = text.indexOf('"', from);
        }
        // A quote at the very end may be the first of two.
        const open = close < 0 || (close + 1 === text.length && !last);
        if (open && !last && text.length - start <= maxRowLength) return null;
        if (close < 0 || close - start > maxRowLength) return rowOfOneLine(start);
        const cell = text.slice(at + 1, close);
        for (let found = cell.indexOf('\n'); found >= 0; found = cell.indexOf('\n', found + 1)) lines += 1;
        cells.push(doubled ? cell.replaceAll('""', '"') : cell);
        at = close + 1;
        const next = text.charCodeAt(at);
        if (at < text.length && next !== separator && next !== lineFeed && next !== carriageReturn)
          fault = 'stray-quote';
        if (fault !== null) while (at < text.length && !isEnd(text.charCodeAt(at), separator)) at += 1;
      } else {
        const from = at;
        while (at < text.length && !isEnd(text.charCodeAt(at), separator)) at += 1;
        if (at === text.length && !last) return at - start > maxRowLength ? rowOfOneLine(start) : null;
        cells.push(text.slice(from, at));
      }
      if (at >= text.length && !last) return null;
      const code = text.charCodeAt(at);
      if (at < text.length && code === separator) {
        at += 1;
        if (at === text.length && !last) return null;
        continue;
      }
      if (code === carriageReturn) {
        // The line feed may come with the next piece.
        if (at + 1 === text.length && !last) return null;
        at += text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
      } else at += 1;
      line += lines + 1;
      if (suspect && fault === null && cells.some((cell) => cell.includes(undecodable)))
        fault = 'undecodable';
      return { row: { row: begins, cells, fault }, next: at };
    }
  };

  /** Gives up a row at the end of its first line, and goes on after it. */
  const rowOfOneLine = (start: number): { row: TableRow; next: number } => {
    const end = text.indexOf('\n', start);
    const next =
      end < 0 || end - start > maxRowLength ? Math.min(text.length, start + maxRowLength) : end + 1;
    const row: TableRow = { row: line, cells: [text.slice(start, next).trimEnd()], fault: 'unclosed-quote' };
    line += 1;
    return { row, next };
  };

  const split = (last: boolean): TableRow[] => {
    const rows: TableRow[] = [];
    let at = 0;
    while (at < text.length) {
      const found = readRow(at, last);
      if (found === null) break;
      rows.push(found.row);
      at = found.next;
    }
    text = text.slice(at);
    return rows;
  };

  return {
    push: (piece) => {
      suspect ||= piece.includes(undecodable);
      text = text === '' ? piece : text + piece;
      return split(false);
    },
    end: () => split(true),
  };
}

const isEnd = (code: number, separator: number): boolean =>
  code === separator || code === lineFeed || code === carriageReturn;

/** How a delimiter splits the beginning of a file: the cells that most rows have, and what share of rows has them. */
function shapeOf(text: string, delimiter: Delimiter): { readonly cells: number; readonly share: number } {
  const splitter = csvSplitter(delimiter);
  const rows = [...splitter.push(text), ...splitter.end()].filter(({ cells }) =>
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
