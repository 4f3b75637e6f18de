import { documentTexts } from '#shared/messages/document-texts.ts';
import type { OrderLine } from '#shared/model/order.ts';
import { taxBearingOf } from '#shared/model/tax-rate.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { contentWidth, frame } from './frame.ts';
import type { Pen, TextStyle } from './pen.ts';
import { figure, isReducedOn } from './formatting.ts';

interface Column {
  readonly heading: keyof typeof documentTexts.columns;
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
  readonly size: number;
  readonly figures: boolean;
  readonly text: (line: OrderLine, document: BusinessDocument) => string;
}

const rateText = (rate: number): string => (rate === 0 ? documentTexts.noTax : `${rate}%`);
const column = (
  heading: Column['heading'],
  width: number,
  align: Column['align'],
  text: Column['text'],
  { size = 8.5, figures = true } = {},
): Column => ({ heading, width, align, size, figures, text });

const fixed: readonly Column[] = [
  column('row', 24, 'right', (line) => String(line.lineNumber), { size: 8 }),
  column('code', 68, 'left', (line) => line.productCode, { size: 8 }),
  column('quantity', 40, 'right', (line) => line.quantity.toLocaleString('en-US')),
  column('unit', 34, 'center', (line) => line.unit, { size: 8, figures: false }),
  column('unitPrice', 66, 'right', (line) => figure(line.unitPrice)),
  column('amount', 68, 'right', (line) => figure(line.amount)),
  column('rate', 32, 'center', (line) => rateText(line.taxRate), { size: 8 }),
];
const nameColumn = column(
  'name',
  contentWidth - fixed.reduce((sum, { width }) => sum + width, 0),
  'left',
  ({ name, taxRate, department }, document) =>
    (isReducedOn(document, taxRate) ? `${name}${documentTexts.reducedMark}` : name) +
    (department ? `\n${documentTexts.forDepartment.replace('{name}', () => department.name)}` : ''),
  { figures: false },
);
const columns: readonly Column[] = [...fixed.slice(0, 2), nameColumn, ...fixed.slice(2)];

const padding = 4;
const rowPadding = 7;
const leading = 11.5;
const headingHeight = 20;

function alignedX(column: Column, x: number): number {
  if (column.align === 'left') return x + padding;
  return column.align === 'right' ? x + column.width - padding : x + column.width / 2;
}

/** Column headings: read once; repeated on later pages they are furniture. */
function drawHeadings(pen: Pen, lines: readonly OrderLine[], top: number, again: boolean): number {
  // Of lines only some of which bear tax, the column of the rate says which.
  const isTaxed = taxBearingOf(lines) === 'taxed';
  const words = { ...documentTexts.columns, ...(isTaxed ? {} : documentTexts.untaxed.columns) };
  pen.box({ x: frame.left, y: top, width: contentWidth, height: headingHeight }, 'tint', 'none');
  pen.line([frame.left, top], [frame.right, top], 0.9, 'ink');
  pen.line([frame.left, top + headingHeight], [frame.right, top + headingHeight], 0.6, 'ink');
  let x: number = frame.left;
  for (const each of columns) {
    const read = again ? undefined : pen.part('column-heading', { table: 0, row: 0 });
    pen.text(alignedX(each, x), top + headingHeight / 2, words[each.heading], {
      size: 8,
      align: each.align,
      read,
    });
    x += each.width;
  }
  return top + headingHeight;
}

interface Cell {
  readonly column: Column;
  readonly style: TextStyle;
  readonly lines: readonly string[];
}

function cellsOf(pen: Pen, document: BusinessDocument, line: OrderLine, row: number): readonly Cell[] {
  return columns.map((each) => {
    const read = pen.part('cell', { table: 0, row });
    const style: TextStyle = { size: each.size, figures: each.figures, align: each.align, read };
    const text = each.text(line, document);
    const room = each.width - 2 * padding;
    // A number is never parted over two lines: it gets smaller.
    if (each.align === 'right') {
      const wide = pen.width(text, style);
      const size = wide > room ? Math.floor(((each.size * room) / wide) * 10) / 10 : each.size;
      return { column: each, style: { ...style, size }, lines: [text] };
    }
    return { column: each, style, lines: pen.lines(text, room, style) };
  });
}

/** The lines, over as many pages as they take, with the headings on each. Answers where they end. */
export function drawTable(pen: Pen, document: BusinessDocument, top: number): number {
  let headed = false;
  const heading = (at: number): number => {
    const end = drawHeadings(pen, document.calculation.lines, at, headed);
    headed = true;
    return end;
  };
  const onNextPage = (): number => {
    pen.nextPage();
    return heading(frame.topOfNext);
  };
  /** How many lines of text a row has room for, from `at` down. */
  const room = (at: number): number => Math.floor((frame.bottom - at - rowPadding) / leading);
  const roomOfPage = room(frame.topOfNext + headingHeight);

  // Headings with no line below them would be left alone at the foot of the page.
  let y = top + headingHeight + 40 > frame.bottom ? onNextPage() : heading(top);
  document.calculation.lines.forEach((line, index) => {
    const cells = cellsOf(pen, document, line, index + 1);
    const count = Math.max(...cells.map(({ lines }) => lines.length));
    // A row stays on one page, unless it is longer than a page.
    if (count > room(y) && count <= roomOfPage) y = onNextPage();
    for (let from = 0; from < count;) {
      if (room(y) < 1) y = onNextPage();
      const until = Math.min(count, from + room(y));
      let x: number = frame.left;
      for (const { column: each, style, lines } of cells) {
        pen.paragraph(alignedX(each, x), y + rowPadding / 2, lines.slice(from, until), leading, style);
        x += each.width;
      }
      y += (until - from) * leading + rowPadding;
      from = until;
    }
    pen.line([frame.left, y], [frame.right, y], 0.5, 'hair');
  });
  pen.line([frame.left, y], [frame.right, y], 0.9, 'ink');
  return y;
}
