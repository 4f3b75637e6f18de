import { documentNames, documentTexts } from '#shared/messages/document-texts.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { A4 } from '#shared/model/sheet.ts';
import { frame } from './frame.ts';
import type { Ink, Pen, TextStyle } from './pen.ts';
import { drawSeal } from './seal.ts';
import {
  bankAccountOf,
  dueDate,
  longDate,
  money,
  paymentText,
  formatPaymentTerm,
  provisoText,
  textsFor,
} from './formatting.ts';

/** The addressee's side, and the issuer's. */
const leftWidth = 282;
const rightX = 352;
const rightWidth = frame.right - rightX;
const sealSide = 50;

type Row = readonly [label: string, value: string];

/** Everything above the table. Answers where it ends. */
export function drawHead(pen: Pen, document: BusinessDocument): number {
  const top = drawTitle(pen, document);
  // Reading order: addressee, subject, amount, issuer.
  const left = drawLeft(pen, document, top);
  const right = drawIssuer(pen, document, drawMeta(pen, document, top) + 14);
  return Math.max(left, right) + 18;
}

function drawTitle(pen: Pen, document: BusinessDocument): number {
  const style: TextStyle = { size: 21, bold: true, spacing: 13, align: 'center', read: pen.part('title') };
  const middle = frame.top + 16;
  const half = pen.text(A4.width / 2, middle, documentNames[document.kind].ja, style) / 2 + 26;
  pen.line([A4.width / 2 - half, middle + 19], [A4.width / 2 + half, middle + 19], 0.9, 'ink');
  pen.line([A4.width / 2 - half, middle + 21.4], [A4.width / 2 + half, middle + 21.4], 0.4, 'ink');
  const { preview, reissue, simplified } = documentTexts;
  let x: number = frame.left;
  for (const word of [
    ...(document.number === null ? [preview] : []),
    ...(document.issue > 1 ? [reissue] : []),
  ]) {
    x += drawStamp(pen, word, x, middle, 'seal') + 10;
  }
  if (document.notes.includes('simplified-invoice')) {
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

function drawMeta(pen: Pen, document: BusinessDocument, top: number): number {
  const words = documentTexts;
  const rows: Row[] = [];
  if (document.number !== null) rows.push([words.number[document.kind], document.number]);
  rows.push([words.issuedOn[document.kind], longDate(document.issuedOn)]);
  // A quote is no trade yet, and a list of an order's details says when it was ordered.
  if (document.kind !== 'quote' && document.kind !== 'order-detail') {
    rows.push([words.tradedOn, longDate(document.tradedOn)]);
  }
  if (document.of.number !== document.number) {
    rows.push([document.of.kind === 'order' ? words.orderNumber : words.quoteNumber, document.of.number]);
  }
  if (document.orderedOn !== null) rows.push([words.orderedOn, longDate(document.orderedOn)]);
  if (document.deliveredOn !== null) rows.push([words.deliveredOn, longDate(document.deliveredOn)]);
  return rows.reduce((y, row) => drawRow(pen, rightX, y, rightWidth, 66, row), top);
}

function drawIssuer(pen: Pen, document: BusinessDocument, top: number): number {
  const { issuer } = document;
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
    y = put(y, `${documentTexts.registrationNumber} ${issuer.registrationNumber}`, small, 12.5);
  }
  const code = issuer.postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2');
  if (code !== '') y = put(y, `〒${code}`, small, 12.5);
  y = put(y, issuer.address, small, 12.5);
  if (issuer.phone !== '') y = put(y, `${documentTexts.phone} ${issuer.phone}`, small, 12.5);
  if (issuer.person !== null) y = put(y, `${documentTexts.person} ${issuer.person}`, small, 12.5);
  return issuer.seal === null ? y : Math.max(y, top + sealSide + 6);
}

function drawLeft(pen: Pen, document: BusinessDocument, top: number): number {
  let y = drawAddressee(pen, document, top);
  if (document.kind === 'receipt') y = drawAmount(pen, document, y + 16);
  else y = drawAmount(pen, document, drawGreeting(pen, document, y + 14) + 8);
  if (document.proviso !== null) {
    const text = provisoText(document.proviso);
    const style: TextStyle = { size: 10, read: pen.part('paragraph') };
    y = pen.paragraph(frame.left, y + 8, pen.lines(text, leftWidth, style), 15, style);
    pen.line([frame.left, y + 2], [frame.left + leftWidth, y + 2], 0.5, 'hair');
  }
  if (document.kind === 'receipt') y = drawGreeting(pen, document, y + 8);
  y += 10;
  return detailRows(document).reduce((at, row) => drawRow(pen, frame.left, at, leftWidth, 66, row), y);
}

/** Company over department, the honorific behind the last of them; the longer, the smaller, but never cut. */
function drawAddressee(pen: Pen, document: BusinessDocument, top: number): number {
  const { name, department, honorific } = document.addressee;
  const read = pen.part('paragraph');
  const honour = documentTexts.honorifics[honorific];
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

function drawGreeting(pen: Pen, document: BusinessDocument, top: number): number {
  const style: TextStyle = { size: 9.5, read: pen.part('paragraph') };
  const lines = pen.lines(documentTexts.greeting[document.kind], leftWidth, style);
  return pen.paragraph(frame.left, top, lines, 14, style);
}

function drawAmount(pen: Pen, document: BusinessDocument, top: number): number {
  const height = 40;
  pen.box({ x: frame.left, y: top, width: leftWidth, height }, 'tint', 'none');
  pen.line([frame.left, top], [frame.left + leftWidth, top], 0.9, 'ink');
  pen.line([frame.left, top + height], [frame.left + leftWidth, top + height], 0.9, 'ink');
  const read = pen.part('heading');
  const middle = top + height / 2;
  const labelWide = pen.text(frame.left + 10, middle, documentTexts.amount[document.kind], {
    size: 10.5,
    bold: true,
    read,
  });
  const value: TextStyle = { size: 21, bold: true, figures: true, align: 'right', read };
  const amount = money(document.amount);
  const { taxIncluded } = textsFor(document);
  const taxWide = pen.width(taxIncluded, { size: 8.5 });
  pen.text(frame.left + leftWidth - 12 - taxWide, middle, amount, {
    ...value,
    // The largest amount that there is still fits beside its label.
    size: labelWide + pen.width(amount, value) + taxWide > leftWidth - 44 ? 17 : 21,
  });
  pen.text(frame.left + leftWidth - 8, middle + 3, taxIncluded, {
    size: 8.5,
    align: 'right',
    read,
  });
  return top + height;
}

/** A memo that has room in the head; a longer one stands among the remarks. */
export const shortMemo = ({ costMemo }: BusinessDocument): string | null =>
  costMemo !== null && costMemo.trim() !== '' && costMemo.length <= 80 ? costMemo : null;

function detailRows(document: BusinessDocument): readonly Row[] {
  const words = documentTexts;
  const rows: Row[] = [];
  if (document.validUntil !== null) rows.push([words.validUntil, dueDate(document.validUntil)]);
  if (document.dueOn !== null) rows.push([words.dueOn, dueDate(document.dueOn)]);
  if (document.payment !== null) {
    rows.push([words.payment, paymentText(document.payment)]);
    if (document.payment.term !== null)
      rows.push([words.paymentTerm, formatPaymentTerm(document.payment.term)]);
  }
  const account = bankAccountOf(document);
  if (account !== null) rows.push([words.bankAccount, account]);
  if (document.deliverTo !== null) {
    const { name, postalCode, address, phone } = document.deliverTo;
    const code = postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2');
    const addressLine = [code === '' ? '' : `〒${code}`, address].filter((part) => part !== '').join(' ');
    const tel = phone === '' ? '' : `${words.phone} ${phone}`;
    rows.push([words.deliverTo, [name, addressLine, tel].filter((part) => part !== '').join('\n')]);
  }
  if (shortMemo(document) !== null) rows.push([words.costMemo, shortMemo(document)!]);
  return rows;
}
