import { calendarDate, daysBetween } from '#shared/model/dates.ts';
import { assertNever } from '#shared/model/result.ts';
import { CellBytes } from './cell-bytes.ts';
import type { Column } from './columns.ts';
import { GrowingBytes, writeUtf8 } from './growing-bytes.ts';
import type { RowShape, RowWriter, Sink } from './row-writer.ts';
import { startsLikeFormula, sanitizeText } from './text.ts';
import {
  columnLetters,
  contentTypes,
  decimalStyle,
  escapeXml,
  headerStyle,
  quotePrefix,
  rootRelations,
  sharedStringsHead,
  sharedStringsTail,
  sheetHead,
  sheetTail,
  styleOf,
  stylesOf,
  workbook,
  workbookRelations,
  wrapped,
} from './xlsx-parts.ts';
import { zipWriter } from './zip.ts';

/** The rows that a sheet has room for, the heading not counted. */
export const maxSheetRows = 1_048_575;
/** The longest text of a cell, in UTF-16 units. */
export const maxCellLength = 32_767;

/** Past these the table of shared text grows no more, and new text stands in its cell: memory stays bounded. */
const maxSharedTexts = 50_000;
const maxSharedLength = 200;

const rowStart = Buffer.from('<row r="');
const rowStartEnd = Buffer.from('">');
const rowEnd = Buffer.from('</row>');
const numberEnd = Buffer.from('</v></c>');

const dayZero = calendarDate('1900-01-01');

/**
 * The serial number of a date in the 1900 system, in which 1900-01-01 is 1. Lotus 1-2-3 took 1900 for a leap year
 * and every spreadsheet program keeps to it, so from 1900-03-01 on it is one more than the days counted.
 */
export function dateSerial(date: string): number {
  const days = daysBetween(dayZero, calendarDate(date)) + 1;
  return days < 60 ? days : days + 1;
}

/** `HH:mm` as a part of a day. */
export function timeSerial(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

/** The first `maxCellLength` units of `text`, without half of a surrogate pair at the end. */
const cut = (text: string): string => text.slice(0, maxCellLength).replace(/[\ud800-\udbff]$/, '');

/** `_x000D_` in a cell stands for a character; text that happens to look so gets its underscore written so. */
const literalEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;

/** The content of a `<t>`: line breaks are LF, as spreadsheet programs hold them. */
const textXml = (text: string): string => {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(literalEscapes(text))}</t>`;
};

/** Writes one sheet, of the name `sheet`, of Office Open XML (ISO/IEC 29500 transitional), rows as they come. */
export function xlsxWriter<E, L>(
  { columns, linesOf, inYen = true }: RowShape<E, L>,
  sheet: string,
  sink: Sink,
): RowWriter<E> {
  const zip = zipWriter(sink);
  const letters = columns.map((_column, index) => columnLetters(index));
  const shared = new Map<string, number>();
  let cutCells = 0;
  let row = 1;
  let begun = false;
  const waiting = new GrowingBytes(writeUtf8);
  waiting.add(sheetHead(columns.map((column) => column.width)));

  const put = async (name: string, content: string): Promise<void> => {
    zip.begin(name);
    await zip.push(Buffer.from(content, 'utf8'));
    await zip.endPart();
  };

  /** What follows the row number in a cell of text. */
  const textCell = (content: string, style: number): string => {
    let index = shared.get(content);
    if (index === undefined && shared.size < maxSharedTexts && content.length <= maxSharedLength) {
      index = shared.size;
      shared.set(content, index);
    }
    return index === undefined
      ? `" s="${style}" t="inlineStr"><is>${textXml(content)}</is></c>`
      : `" s="${style}" t="s"><v>${index}</v></c>`;
  };

  /** What follows the row number in a cell of `column`. */
  const makeCell = (column: Pick<Column, 'kind'>, cell: string | number): string => {
    const style = styleOf[column.kind];
    switch (column.kind) {
      case 'yen':
        if (typeof cell === 'string')
          return `" s="${decimalStyle(cell.split('.')[1]?.length ?? 0)}"><v>${cell}</v></c>`;
        return `" s="${style}"><v>${cell}</v></c>`;
      case 'integer':
        return `" s="${style}"><v>${cell}</v></c>`;
      case 'date':
        return `" s="${style}"><v>${dateSerial(String(cell))}</v></c>`;
      case 'time':
        return `" s="${style}"><v>${timeSerial(String(cell))}</v></c>`;
      case 'text':
      case 'code': {
        let content = sanitizeText(String(cell));
        if (content.includes('\r')) content = content.replace(/\r\n?/g, '\n');
        if (content.length > maxCellLength) {
          content = cut(content);
          cutCells += 1;
        }
        const own =
          style + (startsLikeFormula(content) ? quotePrefix : 0) + (content.includes('\n') ? wrapped : 0);
        return content === '' ? '' : textCell(content, own);
      }
      default:
        return assertNever(column.kind);
    }
  };

  const starts = letters.map((letter) => Buffer.from(`<c r="${letter}`));
  const kept = columns.map(
    (column) =>
      new CellBytes(
        (cell) => Buffer.from(makeCell(column, cell)),
        () => cutCells,
      ),
  );
  /** What stands between the row number and a number. */
  const aroundNumber = columns.map(({ kind }) => Buffer.from(`" s="${styleOf[kind]}"><v>`));
  const isNumber = columns.map(({ kind }) => kind === 'integer' || kind === 'yen');

  /** A row of what follows the row number in each cell; of a number the number itself. Empty cells are left out. */
  const addRow = (cells: readonly (Uint8Array | number)[]): void => {
    const number = Buffer.from(String(row));
    waiting.addBytes(rowStart);
    waiting.addBytes(number);
    waiting.addBytes(rowStartEnd);
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index]!;
      if (typeof cell !== 'number' && cell.length === 0) continue;
      waiting.addBytes(starts[index]!);
      waiting.addBytes(number);
      if (typeof cell !== 'number') waiting.addBytes(cell);
      else {
        waiting.addBytes(aroundNumber[index]!);
        waiting.addNumber(cell);
        waiting.addBytes(numberEnd);
      }
    }
    waiting.addBytes(rowEnd);
    row += 1;
  };
  addRow(columns.map((column) => Buffer.from(textCell(column.title, headerStyle))));

  const flush = async (): Promise<void> => {
    if (!begun) {
      begun = true;
      await put('[Content_Types].xml', contentTypes);
      await put('_rels/.rels', rootRelations);
      await put('xl/_rels/workbook.xml.rels', workbookRelations);
      await put('xl/styles.xml', stylesOf(inYen));
      zip.begin('xl/worksheets/sheet1.xml');
    }
    if (waiting.length > 0) await zip.push(waiting.take());
  };

  const cells: (Uint8Array | number)[] = columns.map(() => 0);
  const cutIn: number[] = columns.map(() => 0);

  return {
    add(entry: E): number {
      const lines = linesOf(entry);
      lines.forEach((line, nth) => {
        let index = 0;
        for (const column of columns) {
          if (nth === 0 || column.of === 'line') {
            const before = cutCells;
            const cell = column.value(entry, line);
            cells[index] = isNumber[index] && typeof cell === 'number' ? cell : kept[index]!.of(cell);
            cutIn[index] = cutCells - before;
          } else {
            cutCells += cutIn[index] ?? 0;
          }
          index += 1;
        }
        addRow(cells);
      });
      return lines.length;
    },
    get waiting() {
      return waiting.length;
    },
    flush,
    async end() {
      const last = row - 1;
      const corner = letters.at(-1) ?? 'A';
      const codes = columns.flatMap((column, index) =>
        column.kind === 'code' ? [`${letters[index]}2:${letters[index]}${Math.max(last, 2)}`] : [],
      );
      waiting.add(sheetTail(`A1:${corner}${last}`, codes));
      await flush();
      await zip.endPart();
      await put('xl/workbook.xml', workbook(sheet, `$A$1:$${corner}$${last}`));
      zip.begin('xl/sharedStrings.xml');
      let table = sharedStringsHead(shared.size);
      for (const content of shared.keys()) {
        table += `<si>${textXml(content)}</si>`;
        if (table.length > 65_536) {
          await zip.push(Buffer.from(table, 'utf8'));
          table = '';
        }
      }
      await zip.push(Buffer.from(table + sharedStringsTail, 'utf8'));
      await zip.endPart();
      await zip.end();
    },
    get losses() {
      return { unmappable: 0, cut: cutCells };
    },
  };
}
