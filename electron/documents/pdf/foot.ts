import { documentTexts } from '#shared/messages/document-texts.ts';
import { departmentSubtotals } from '#shared/model/line-departments.ts';
import { formatMoney } from '#shared/model/money.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { contentWidth, frame } from './frame.ts';
import { shortMemo } from './head.ts';
import type { Pen, TextStyle } from './pen.ts';
import { isReducedOn, noteTexts, textsFor } from './formatting.ts';

const rowHeight = 16;
const totalHeight = 24;
const totalsWidth = 224;
const ratesWidth = 232;

/** What each department pays, where an order is for several (AS-50). */
function subtotalTexts({ calculation }: BusinessDocument): readonly string[] {
  const subtotals = departmentSubtotals(calculation.lines);
  if (subtotals.length === 0) return [];
  const each = subtotals.map(
    ({ name, goods }) => `${name ?? documentTexts.noDepartment} ${formatMoney(goods)}`,
  );
  return [`${textsFor({ calculation }).departmentSubtotals} ${each.join('、')}`];
}

/** Discounts, fee, tax per rate and the total, then the remarks. Answers where they end. */
export function drawFoot(pen: Pen, document: BusinessDocument, top: number): number {
  const totals = totalsOf(pen, document);
  const height = Math.max(
    totals.reduce((sum, { lines }) => sum + heightOf(lines), 0) + totalHeight,
    (document.calculation.taxTotals.length + 1) * rowHeight,
  );
  // The sums stay together.
  let y = top + 12;
  if (y + height > frame.bottom) {
    pen.nextPage();
    y = frame.topOfNext;
  }
  const rates = drawRates(pen, document, y);
  const end = drawTotals(pen, document, totals, y);
  return drawNotes(pen, document, Math.max(rates, end) + 16);
}

interface Total {
  readonly lines: readonly string[];
  readonly value: string;
}
const heightOf = (lines: readonly string[]): number => Math.max(1, lines.length) * 12 + 4;
const labelStyle: TextStyle = { size: 9, figures: true };

function totalsOf(pen: Pen, { calculation }: BusinessDocument): readonly Total[] {
  const words = textsFor({ calculation });
  const rows: [string, string][] = [[words.goods, formatMoney(calculation.totals.goods)]];
  for (const { label, amount } of calculation.discounts) rows.push([label, formatMoney(amount)]);
  rows.push([words.shippingFee, formatMoney(calculation.shippingFee)]);
  rows.push([words.taxExcluded, formatMoney(calculation.totals.taxExcluded)]);
  rows.push([words.tax, formatMoney(calculation.totals.tax)]);
  return rows.map(([label, value]) => ({ lines: pen.lines(label, totalsWidth - 104, labelStyle), value }));
}

function drawTotals(pen: Pen, document: BusinessDocument, totals: readonly Total[], top: number): number {
  const left = frame.right - totalsWidth;
  let y = top;
  totals.forEach(({ lines, value }, row) => {
    const height = heightOf(lines);
    const heading = pen.part('row-heading', { table: 2, row });
    pen.paragraph(left + 6, y + 2, lines, 12, { ...labelStyle, read: heading });
    const read = pen.part('cell', { table: 2, row });
    pen.text(frame.right - 6, y + height / 2, value, { size: 9, figures: true, align: 'right', read });
    y += height;
    pen.line([left, y], [frame.right, y], 0.5, 'hair');
  });
  const row = totals.length;
  pen.box({ x: left, y, width: totalsWidth, height: totalHeight }, 'tint', 'none');
  const middle = y + totalHeight / 2;
  const heading = pen.part('row-heading', { table: 2, row });
  pen.text(left + 6, middle, textsFor(document).taxIncludedTotal, { size: 10, bold: true, read: heading });
  const sum = formatMoney(document.calculation.totals.taxIncluded);
  const read = pen.part('cell', { table: 2, row });
  pen.text(frame.right - 6, middle, sum, { size: 12, bold: true, figures: true, align: 'right', read });
  y += totalHeight;
  pen.line([left, y], [frame.right, y], 0.9, 'ink');
  return y;
}

/** What each rate comes to and its tax, as a qualified invoice has to say (facts, section 2). */
function drawRates(pen: Pen, document: BusinessDocument, top: number): number {
  const { calculation } = document;
  const { rateTable, reducedMark, noTax } = textsFor({ calculation });
  const [left, right] = [frame.left, frame.left + ratesWidth];
  const middle = left + ratesWidth * 0.62;
  let y = top;
  pen.box({ x: left, y, width: ratesWidth, height: rowHeight }, 'tint', 'none');
  const head = { size: 8 } as const;
  const heading = () => pen.part('column-heading', { table: 1, row: 0 });
  const at = y + rowHeight / 2;
  pen.text(left + 6, at, rateTable.rate, { ...head, read: heading() });
  pen.text(middle, at, rateTable.taxable, { ...head, align: 'right', read: heading() });
  pen.text(right - 6, at, rateTable.tax, { ...head, align: 'right', read: heading() });
  y += rowHeight;
  calculation.taxTotals.forEach(({ rate, taxable, tax }, index) => {
    const row = index + 1;
    const name = rate === 0 ? noTax : `${rate}%${isReducedOn(document, rate) ? ` ${reducedMark}` : ''}`;
    const style = { size: 9, figures: true } as const;
    const cell = () => pen.part('cell', { table: 1, row });
    const line = y + rowHeight / 2;
    pen.text(left + 6, line, name, { ...style, read: pen.part('row-heading', { table: 1, row }) });
    pen.text(middle, line, formatMoney(taxable), { ...style, align: 'right', read: cell() });
    pen.text(right - 6, line, formatMoney(tax), { ...style, align: 'right', read: cell() });
    y += rowHeight;
    pen.line([left, y], [right, y], 0.5, 'hair');
  });
  return y;
}

/** The supplier's notes, and a memo that was too long for the head; over pages where it must be. */
function drawNotes(pen: Pen, document: BusinessDocument, top: number): number {
  const style: TextStyle = { size: 8.5 };
  const leading = 13;
  const memo = shortMemo(document) === null ? (document.costMemo ?? '').trim() : '';
  const texts = [
    ...subtotalTexts(document),
    ...noteTexts(document),
    ...(memo === '' ? [] : [`${documentTexts.costMemo} ${memo}`]),
  ];
  if (texts.length === 0) return top;
  let y = top;
  const makeRoom = (height: number): void => {
    if (y + height <= frame.bottom) return;
    pen.nextPage();
    y = frame.topOfNext;
  };
  makeRoom(16 + 2 * leading);
  pen.text(frame.left, y + 6, documentTexts.notes, { size: 9, read: pen.part('heading') });
  y += 15;
  pen.line([frame.left, y], [frame.right, y], 0.5, 'hair');
  y += 4;
  for (const text of texts) {
    const read = pen.part('paragraph');
    for (const line of pen.lines(text, contentWidth - 4, style)) {
      makeRoom(leading);
      y = pen.paragraph(frame.left + 2, y, [line], leading, { ...style, read });
    }
  }
  return y;
}
