import type { TableRow } from '#electron/domain/import/table-row.ts';
import { stripBidiControls } from '#shared/model/bidi.ts';
import { columnOf, followMerges, readMergedRanges, type MergedRange } from './merged-cells.ts';
import { readXml } from './xml-events.ts';
import {
  readDateStyles,
  readHiddenColumns,
  readSharedTexts,
  readWorkbook,
  type SheetPart,
  type Workbook,
} from './xlsx-parts.ts';
import type { ZipArchive } from './zip-directory.ts';

/** The widest row that is read; cells beyond it are no order's. */
const maxColumns = 1_000;

const dayMs = 86_400_000;
/** Day 0 of the two ways to count days. The 1900 way counts a 29 February 1900, so it fits from March 1900 on. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** `YYYY-MM-DD`, with ` HH:mm:ss` where there is a time. By whole numbers, in no time zone. */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  if (!Number.isFinite(serial) || seconds < (date1904 ? 0 : 61 * 86_400) || serial > 2_958_465) return null;
  const text = new Date((date1904 ? dayZero.from1904 : dayZero.from1900) + seconds * 1000).toISOString();
  return seconds % (dayMs / 1000) === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/**
 * A number as the sheet shows it with every digit: 15 of them are what spreadsheets keep. One that has more is written in
 * powers of ten, so that nobody takes it for a code.
 */
export function textOfNumber(text: string): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return stripBidiControls(text);
  if (/^-?\d{1,15}$/.test(text)) return text;
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e15 ? rounded.toExponential().toUpperCase() : String(rounded);
}

export interface XlsxBook {
  readonly sheets: readonly SheetPart[];
  /** The columns that a sheet does not show, from 0. */
  hiddenColumns(sheet: SheetPart): Promise<ReadonlySet<number>>;
  /** The rows of a sheet, several at a time. Empty rows may be left out. */
  rows(sheet: SheetPart): AsyncGenerator<TableRow[]>;
}

/** Opens a workbook; texts and styles are read with the first rows. Throws a `TableFault`. */
export async function openWorkbook(archive: ZipArchive): Promise<XlsxBook> {
  const workbook = await readWorkbook(archive);
  const merges = new Map<string, Promise<readonly MergedRange[]>>();
  const mergesOf = ({ part }: SheetPart): Promise<readonly MergedRange[]> => {
    const known = merges.get(part) ?? readMergedRanges(archive, part);
    merges.set(part, known);
    return known;
  };
  return {
    sheets: workbook.sheets,
    hiddenColumns: ({ part }) => readHiddenColumns(archive, part, maxColumns),
    async *rows(sheet) {
      const merged = await mergesOf(sheet);
      const texts = await readSharedTexts(archive);
      const dates = await readDateStyles(archive);
      yield* readSheet(archive.read(sheet.part), workbook, texts, dates, merged);
    },
  };
}

function readSheet(
  bytes: AsyncIterable<Buffer>,
  { date1904 }: Workbook,
  texts: readonly string[],
  dates: ReadonlySet<number>,
  ranges: readonly MergedRange[],
): AsyncGenerator<TableRow[]> {
  const mergesAt = followMerges(ranges, maxColumns);
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let row = 0;
  let isHidden = false;
  let fault: TableRow['fault'] = null;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let hasFormula = false;
  let hasValue = false;
  let inValue = false;
  let inReading = false;

  const cellText = (): string => {
    switch (type) {
      case 's':
        return texts[Number(value)] ?? '';
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'str':
      case 'inlineStr':
      case 'e':
      case 'd':
        return stripBidiControls(value);
      default:
        if (value === '') return '';
        return dates.has(style)
          ? (dateOfSerial(Number(value), date1904) ?? textOfNumber(value))
          : textOfNumber(value);
    }
  };
  const endCell = (): void => {
    if (hasFormula && !hasValue) fault = 'formula-without-value';
    if (column < 0 || column >= maxColumns) return;
    const text = cellText();
    if (text === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };

  return readXml(
    bytes,
    {
      open: (name, attributes) => {
        switch (name) {
          case 'row':
            row = Number(attributes['r'] ?? row + 1);
            isHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
            cells = [];
            fault = null;
            column = -1;
            break;
          case 'c': {
            const reference = attributes['r'];
            column = reference === undefined ? column + 1 : columnOf(reference);
            type = attributes['t'] ?? 'n';
            style = Number(attributes['s'] ?? 0);
            value = '';
            hasFormula = hasValue = false;
            break;
          }
          case 'f':
            hasFormula = true;
            break;
          case 'v':
          case 't':
            inValue = !inReading;
            hasValue = true;
            break;
          case 'rPh':
            inReading = true;
        }
      },
      text: (piece) => {
        if (inValue) value += piece;
      },
      close: (name) => {
        switch (name) {
          case 'v':
          case 't':
            inValue = false;
            break;
          case 'rPh':
            inReading = false;
            break;
          case 'c':
            endCell();
            break;
          case 'row': {
            const merged = mergesAt(row, cells);
            rows.push({ row, cells, fault, ...(isHidden && { hidden: true }), ...(merged && { merged }) });
          }
        }
      },
    },
    () => {
      if (rows.length === 0) return null;
      const made = rows;
      rows = [];
      return made;
    },
  );
}
