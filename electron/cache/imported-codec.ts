import type { ImportedLine, ImportedOrder } from '#electron/domain/import/imported-order.ts';
import type { LegacyImportedOrder } from '#electron/domain/import/legacy-imports.ts';
import { expectTerm, type Product, type TermId, type TermOf } from './term.ts';

/*
 * What a file says of an order, as it lies in the cache: a JSON array without the names of the fields, and with the term
 * of the product that the order of the history has too. It is a fifth of the size of the order's own JSON, so that its
 * row stays on one page of the file. Unpacking gives back exactly what was packed.
 */
type OneOf<T, K extends readonly (keyof T)[]> = { -readonly [I in keyof K]: T[K[I]] };
type PackedLine = [
  product: number,
  /** 1 where the product has no code of its own: the term then has its JAN code there. */
  withoutCode: 0 | 1,
  units: number | null,
  unitsTax: 'included' | 'excluded' | null,
  ...OneOf<ImportedLine, ['lineNumber', 'quantity', 'unitPrice', 'unitPriceTax', 'tax', 'taxRate']>,
  /** Only of the orders that `ImportStore.rebuildOld` puts together again; null. */
  foreign: LegacyImportedOrder['lines'][number]['foreign'] | null,
  shippedOn: ImportedLine['shippedOn'],
  /** Absent where the file has no such column; false where it has none and a name follows. */
  sellerNumber?: string | false | null,
  sellerName?: string,
]; // prettier-ignore
type PackedOrder = [
  ...OneOf<ImportedOrder, ['number', 'orderedOn', 'orderedTime', 'status', 'person', 'department', 'deliverTo', 'payment', 'costMemo', 'comment', 'shippedOn', 'deliveredOn', 'shippingFee', 'discount', 'orderTotal', 'rounding']>,
  lines: PackedLine[],
  /** Absent or null for yen. */
  currency?: string | null,
  /** Words of the file for a status and a payment that only it has; absent for none. */
  statusWord?: string | null,
  methodWord?: string | null,
]; // prettier-ignore

/** The product of a line as the order of the history has it. */
const productOf = ({ productCode, jan, product, maker, category, unit }: ImportedLine): Product => [
  'a',
  productCode ?? jan ?? '',
  jan,
  product,
  maker,
  category,
  unit ?? '',
];

/** With the seller's number and name at the end where the file has them. */
const withSeller = ({ sellerNumber, sellerName }: ImportedLine, packed: PackedLine): PackedLine => {
  if (sellerName !== undefined) packed.push(sellerNumber === undefined ? false : sellerNumber, sellerName);
  else if (sellerNumber !== undefined) packed.push(sellerNumber);
  return packed;
};

/** Packs what a file says of an order; `termId` gives ids to its products. */
export function packImported(order: ImportedOrder, termId: TermId): string {
  const packed: PackedOrder = [
    order.number, order.orderedOn, order.orderedTime, order.status, order.person, order.department, order.deliverTo,
    order.payment, order.costMemo, order.comment, order.shippedOn, order.deliveredOn, order.shippingFee, order.discount,
    order.orderTotal, order.rounding, order.lines.map((line): PackedLine => withSeller(line, [
      termId(productOf(line)), line.productCode === null ? 1 : 0, line.amount.units, line.amount.tax,
      line.lineNumber, line.quantity, line.unitPrice, line.unitPriceTax, line.tax, line.taxRate, null, line.shippedOn,
    ])),
  ]; // prettier-ignore
  const { currency = null, statusWord = null, methodWord = null } = order;
  if (statusWord !== null || methodWord !== null) packed.push(currency, statusWord, methodWord);
  else if (currency !== null) packed.push(currency);
  return JSON.stringify(packed);
}

/** The order that was packed. Caches of the first programs that took files have the order's own JSON. */
export function unpackImported(text: string, termOf: TermOf): LegacyImportedOrder {
  const packed = JSON.parse(text) as PackedOrder | LegacyImportedOrder;
  if (!Array.isArray(packed)) return packed;
  const [
    number, orderedOn, orderedTime, status, person, department, deliverTo, payment, costMemo, comment, shippedOn,
    deliveredOn, shippingFee, discount, orderTotal, rounding, packedLines, currency, statusWord, methodWord,
  ] = packed; // prettier-ignore
  const lines = packedLines.map((line): LegacyImportedOrder['lines'][number] => {
    const [
      term, withoutCode, units, tax, lineNumber, quantity, unitPrice, unitPriceTax, taxAmount, taxRate, foreign, shipped, sellerNumber, sellerName,
    ] = line; // prettier-ignore
    const [, code, jan, product, maker, category, unit] = expectTerm(termOf(term), 'a');
    return {
      lineNumber, productCode: withoutCode === 1 ? null : code, jan, product, maker, category, quantity,
      unit: unit === '' ? null : unit, unitPrice, unitPriceTax, amount: units === null ? null : { units, tax: tax! },
      tax: taxAmount, taxRate, ...(foreign && { foreign }), ...(sellerNumber !== undefined && sellerNumber !== false && { sellerNumber }),
      ...(sellerName !== undefined && { sellerName }), shippedOn: shipped,
    }; // prettier-ignore
  });
  return {
    number, ...(currency && { currency }), orderedOn, orderedTime, status, ...(statusWord && { statusWord }), person, department,
    deliverTo, payment, ...(methodWord && { methodWord }), costMemo, comment, shippedOn, deliveredOn, shippingFee, discount,
    orderTotal, rounding, lines,
  }; // prettier-ignore
}
