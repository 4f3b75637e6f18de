/** A row of what was pasted. */
export interface SheetRow {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly text: string;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/y;
const separators = ['\t', ';', '、', ','] as const;
export type Separator = (typeof separators)[number];

/**
 * Where the quoted cell that begins at `start` ends, behind its closing quote; null where nothing closes it, or what
 * follows is no end of a cell: then the quote is part of the text, as in `24"`.
 */
function endOfQuoted(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return /^ *(?:[\t;、,\r\n\u2028\u2029]|$)/.test(text.slice(at + 1, at + 80)) ? at + 1 : null;
  }
  return null;
}

/** Calls `visit` for every place of `text` outside quoted cells, which begin at the start of a cell only. */
function outsideQuotes(text: string, visit: (at: number) => number | undefined): void {
  let atCellStart = true;
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    const end = atCellStart && sign === '"' ? endOfQuoted(text, at) : null;
    if (end !== null) {
      at = end;
      atCellStart = false;
      continue;
    }
    const length = visit(at) ?? 1;
    if (sign !== ' ') atCellStart = /[\t;、,\r\n\u2028\u2029]/.test(sign);
    at += length;
  }
}

/** The rows of pasted text. A line break inside a quoted cell, as spreadsheets copy it, ends no row. */
export function sheetRows(text: string): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let start = 0;
  let line = 1;
  const breaksIn = (part: string): number => part.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  outsideQuotes(text, (at) => {
    lineBreak.lastIndex = at;
    const found = lineBreak.exec(text)?.[0];
    if (found === undefined) return undefined;
    const row = text.slice(start, at);
    rows.push({ line, text: row });
    line += breaksIn(row) + 1;
    start = at + found.length;
    return found.length;
  });
  return [...rows, { line, text: text.slice(start) }];
}

const unquoted = (cell: string): string => {
  const text = cell.trim();
  // ="0012" keeps a spreadsheet from taking the zeros away.
  const quoted = /^=?"(.*)"$/s.exec(text)?.[1];
  return (quoted === undefined ? text : quoted.replaceAll('""', '"')).replace(/^['’](?=\d)/, '').trim();
};

/**
 * The cells of a row and what parts them, quotes taken away: tabs, or else the first of `;`, `、` and `,` that stands
 * outside quotes. Null where there is none of them.
 */
export function separatedCells(
  row: string,
): { readonly separator: Separator; readonly cells: readonly string[] } | null {
  const places: number[] = [];
  outsideQuotes(row, (at) => void (separators.includes(row[at] as Separator) && places.push(at)));
  const separator = separators.find((each) => places.some((at) => row[at] === each));
  if (separator === undefined) return null;
  const ends = [...places.filter((at) => row[at] === separator), row.length];
  const cells = ends.map((end, index) => unquoted(row.slice(index === 0 ? 0 : ends[index - 1]! + 1, end)));
  return { separator, cells };
}
