import { paperNames, paperWords } from '#shared/messages/document-texts.ts';
import type { Paper } from '#shared/model/business-document.ts';
import { A4 } from '#shared/model/sheet.ts';
import { frame } from './frame.ts';
import type { Ink, Pen, TextStyle } from './pen.ts';
import { drawSeal } from './seal.ts';
import { dueDate, longDate, money, paymentText, termWords } from './words.ts';

/** The addressee's side, and the issuer's. */
const leftWidth = 282;
const rightX = 352;
const rightWidth = frame.right - rightX;
const sealSide = 50;

type Row = readonly [label: string, value: string];

/** Everything above the table. Answers where it ends. */
export function drawHead(pen: Pen, paper: Paper): number {
  const top = drawTitle(pen, paper);
  // Read in the order in which a person looks: for whom, what, how much, from whom.
  const left = drawLeft(pen, paper, top);
  const right = drawIssuer(pen, paper, drawMeta(pen, paper, top) + 14);
  return Math.max(left, right) + 18;
}

function drawTitle(pen: Pen, paper: Paper): number {
  const style: TextStyle = { size: 21, bold: true, spacing: 13, align: 'center', read: pen.part('title') };
  const middle = frame.top + 16;
  const half = pen.text(A4.width / 2, middle, paperNames[paper.kind].ja, style) / 2 + 26;
  pen.line([A4.width / 2 - half, middle + 19], [A4.width / 2 + half, middle + 19], 0.9, 'ink');
  pen.line([A4.width / 2 - half, middle + 21.4], [A4.width / 2 + half, middle + 21.4], 0.4, 'ink');
  const { preview, reissue, simplified } = paperWords;
  let x: number = frame.left;
  for (const word of [...(paper.number === null ? [preview] : []), ...(paper.issue > 1 ? [reissue] : [])]) {
    x += drawStamp(pen, word, x, middle, 'seal') + 10;
  }
  if (paper.notes.includes('simplified-invoice')) {
    drawStamp(pen, simplified, frame.right - stampWidth(pen, simplified), middle, 'soft');
  }
  return middle + 44;
}

const stampStyle: TextStyle = { size: 11, bold: true };
const stampWidth = (pen: Pen, word: string): number => pen.width(word, stampStyle) + 18;

/** A word in a frame, such as 再発行. Answers how wide it is. */
function drawStamp(pen: Pen, word: string, x: number, middle: number, ink: Ink): number {
  const width = stampWidth(pen, word);
  pen.text(x + 9, middle, word, { ...stampStyle, ink, read: pen.part('paragraph') });
  pen.box({ x, y: middle - 11, width, height: 22 }, 'none', ink);
  return width;
}

/** A label and what it says, with a hairline below. Answers where it ends. */
function drawRow(pen: Pen, x: number, top: number, width: number, labelWidth: number, row: Row): number {
  const [label, value] = row;
  const read = pen.part('paragraph');
  const style = { size: 9, figures: true, read } as const;
  const lines = pen.lines(value, width - labelWidth, style);
  pen.text(x, top + 8, label, { size: 8.5, ink: 'soft', read });
  const end = pen.paragraph(x + labelWidth, top + 1.5, lines, 13, style) + 2;
  pen.line([x, end], [x + width, end], 0.5, 'hair');
  return end + 2;
}

function drawMeta(pen: Pen, paper: Paper, top: number): number {
  const words = paperWords;
  const rows: Row[] = [];
  if (paper.number !== null) rows.push([words.number[paper.kind], paper.number]);
  rows.push([words.issuedOn[paper.kind], longDate(paper.issuedOn)]);
  // A quote is no trade yet, and a list of an order's details says when it was ordered.
  if (paper.kind !== 'quote' && paper.kind !== 'order-detail') {
    rows.push([words.tradedOn, longDate(paper.tradedOn)]);
  }
  if (paper.of.number !== paper.number) {
    rows.push([paper.of.kind === 'order' ? words.orderNumber : words.quoteNumber, paper.of.number]);
  }
  if (paper.orderedOn !== null) rows.push([words.orderedOn, longDate(paper.orderedOn)]);
  if (paper.deliveredOn !== null) rows.push([words.deliveredOn, longDate(paper.deliveredOn)]);
  return rows.reduce((y, row) => drawRow(pen, rightX, y, rightWidth, 66, row), top);
}

function drawIssuer(pen: Pen, paper: Paper, top: number): number {
  const { issuer } = paper;
  if (issuer.seal !== null && issuer.seal.trim() !== '') {
    drawSeal(pen, issuer.seal, frame.right - sealSide, top + 2, sealSide);
  }
  const width = issuer.seal === null ? rightWidth : rightWidth - sealSide - 6;
  const put = (y: number, text: string, style: Omit<TextStyle, 'read'>, leading: number): number => {
    const whole: TextStyle = { ...style, read: pen.part('paragraph') };
    return pen.paragraph(rightX, y, pen.lines(text, width, whole), leading, whole);
  };
  let y = put(top, issuer.name, { size: 11, bold: true }, 15) + 3;
  const small = { size: 8.5, figures: true } as const;
  if (issuer.registrationNumber !== null) {
    y = put(y, `${paperWords.registrationNumber} ${issuer.registrationNumber}`, small, 12.5);
  }
  const code = issuer.postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2');
  if (code !== '') y = put(y, `〒${code}`, small, 12.5);
  y = put(y, issuer.address, small, 12.5);
  if (issuer.phone !== '') y = put(y, `${paperWords.phone} ${issuer.phone}`, small, 12.5);
  if (issuer.person !== null) y = put(y, `${paperWords.person} ${issuer.person}`, small, 12.5);
  return issuer.seal === null ? y : Math.max(y, top + sealSide + 6);
}

function drawLeft(pen: Pen, paper: Paper, top: number): number {
  let y = drawAddressee(pen, paper, top);
  if (paper.kind === 'receipt') y = drawAmount(pen, paper, y + 16);
  else y = drawAmount(pen, paper, drawGreeting(pen, paper, y + 14) + 8);
  if (paper.proviso !== null) {
    const text = `${paperWords.proviso} ${paper.proviso} ${paperWords.provisoEnd}`;
    const style: TextStyle = { size: 10, read: pen.part('paragraph') };
    y = pen.paragraph(frame.left, y + 8, pen.lines(text, leftWidth, style), 15, style);
    pen.line([frame.left, y + 2], [frame.left + leftWidth, y + 2], 0.5, 'hair');
  }
  if (paper.kind === 'receipt') y = drawGreeting(pen, paper, y + 8);
  y += 10;
  return factsOf(paper).reduce((at, row) => drawRow(pen, frame.left, at, leftWidth, 66, row), y);
}

/** Company over department, the honorific behind the last of them; the longer, the smaller, but never cut. */
function drawAddressee(pen: Pen, paper: Paper, top: number): number {
  const { name, department, honorific } = paper.addressee;
  const read = pen.part('paragraph');
  const honour = paperWords.honorifics[honorific];
  const behind = department === null ? name : department;
  const sizes = [15, 13, 11.5];
  const size = sizes.find((each) => pen.width(name, { size: each, bold: true }) <= leftWidth - 44) ?? 11;
  const style: TextStyle = { size, bold: true, read };
  const below: TextStyle = department === null ? style : { size: Math.min(size, 12), read };
  const leading = size * 1.4;
  let y = top;
  if (department !== null) {
    y = pen.paragraph(frame.left, y, pen.lines(name, leftWidth, style), leading, style) + 2;
  }
  const honourWidth = pen.width(honour, below) + 10;
  const lines = pen.lines(behind, leftWidth - honourWidth, below);
  y = pen.paragraph(frame.left, y, lines, below.size * 1.4, below);
  pen.text(frame.left + leftWidth - honourWidth + 8, y - below.size * 0.7, honour, below);
  y += 4;
  pen.line([frame.left, y], [frame.left + leftWidth, y], 0.9, 'ink');
  return y;
}

function drawGreeting(pen: Pen, paper: Paper, top: number): number {
  const style: TextStyle = { size: 9.5, read: pen.part('paragraph') };
  const lines = pen.lines(paperWords.greeting[paper.kind], leftWidth, style);
  return pen.paragraph(frame.left, top, lines, 14, style);
}

function drawAmount(pen: Pen, paper: Paper, top: number): number {
  const height = 40;
  pen.box({ x: frame.left, y: top, width: leftWidth, height }, 'tint', 'none');
  pen.line([frame.left, top], [frame.left + leftWidth, top], 0.9, 'ink');
  pen.line([frame.left, top + height], [frame.left + leftWidth, top + height], 0.9, 'ink');
  const read = pen.part('heading');
  const middle = top + height / 2;
  const labelWide = pen.text(frame.left + 10, middle, paperWords.amount[paper.kind], {
    size: 10.5,
    bold: true,
    read,
  });
  const value: TextStyle = { size: 21, bold: true, figures: true, align: 'right', read };
  const amount = money(paper.amount);
  const taxWide = pen.width(paperWords.taxIncluded, { size: 8.5 });
  pen.text(frame.left + leftWidth - 12 - taxWide, middle, amount, {
    ...value,
    // The largest amount that there is still fits beside its label.
    size: labelWide + pen.width(amount, value) + taxWide > leftWidth - 44 ? 17 : 21,
  });
  pen.text(frame.left + leftWidth - 8, middle + 3, paperWords.taxIncluded, {
    size: 8.5,
    align: 'right',
    read,
  });
  return top + height;
}

/** A memo that has room in the head; a longer one stands among the remarks. */
export const shortMemo = ({ costMemo }: Paper): string | null =>
  costMemo !== null && costMemo.trim() !== '' && costMemo.length <= 80 ? costMemo : null;

function factsOf(paper: Paper): readonly Row[] {
  const words = paperWords;
  const rows: Row[] = [];
  if (paper.validUntil !== null) rows.push([words.validUntil, dueDate(paper.validUntil)]);
  if (paper.dueOn !== null) rows.push([words.dueOn, dueDate(paper.dueOn)]);
  if (paper.payment !== null) {
    rows.push([words.payment, paymentText(paper.payment)]);
    if (paper.payment.term !== null) rows.push([words.paymentTerm, termWords(paper.payment.term)]);
  }
  // AM-60: whatever the supplier sent, an invoice for NP names no account to pay into.
  if (paper.bankAccount !== null && paper.payment?.method !== 'np') {
    rows.push([words.bankAccount, paper.bankAccount]);
  }
  if (paper.deliverTo !== null) {
    const { name, postalCode, address, phone } = paper.deliverTo;
    const code = postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2');
    const place = [code === '' ? '' : `〒${code}`, address].filter((part) => part !== '').join(' ');
    const tel = phone === '' ? '' : `${words.phone} ${phone}`;
    rows.push([words.deliverTo, [name, place, tel].filter((part) => part !== '').join('\n')]);
  }
  if (shortMemo(paper) !== null) rows.push([words.costMemo, shortMemo(paper)!]);
  return rows;
}
