import type { AnyMoney } from '#shared/model/money.ts';
import type { OrderedLine } from '#shared/model/order.ts';
import { packSeller, unpackSeller, type PackedSeller } from './line-seller.ts';
import { expectTerm, noTerm, type TermId, type TermOf } from './term.ts';

/** A line of an order as order-codec.ts stores it. */
export type PackedLine = readonly [
  line: number,
  product: number,
  quantity: number,
  unitPrice: number,
  amount: number,
  taxRate: number,
  /** No longer used: null where a department follows. */
  unused?: null,
  /** Absent, or null before `shipped`, on every line of an order for its own department alone; `noTerm` for none. */
  department?: number | null,
  /** How much of it has been sent; absent, or null before the seller, where the supplier does not say. */
  shipped?: number | null,
  ...PackedSeller,
];

/** Packs a line; `id` gives ids to what it shares with others. */
export function packLine({ department: buyingFor, shipped, ...line }: OrderedLine, id: TermId): PackedLine {
  const packed = [
    line.lineNumber,
    id(['a', line.productCode, line.jan, line.name, line.maker, line.category, line.unit]),
    line.quantity,
    line.unitPrice.amount,
    line.amount.amount,
    line.taxRate,
  ] as const;
  const departmentTerm =
    buyingFor === undefined ? null : buyingFor ? id(['d', buyingFor.id, buyingFor.name, '']) : noTerm;
  const seller = packSeller(line);
  if (seller.length > 0) return [...packed, null, departmentTerm, shipped ?? null, ...seller];
  if (shipped !== undefined) return [...packed, null, departmentTerm, shipped];
  return departmentTerm === null ? packed : [...packed, null, departmentTerm];
}

/** The line that was packed; `money` makes amounts of its order's currency. */
export function unpackLine(
  packed: PackedLine,
  termOf: TermOf,
  money: (amount: number) => AnyMoney,
): OrderedLine {
  const product = expectTerm(termOf(packed[1]), 'a');
  const line = {
    lineNumber: packed[0],
    productCode: product[1],
    jan: product[2],
    name: product[3],
    maker: product[4],
    category: product[5],
    quantity: packed[2],
    unit: product[6],
    unitPrice: money(packed[3]),
    amount: money(packed[4]),
    taxRate: packed[5],
  };
  // Nearly all end here: an export is a tenth faster for not looking for what few lines have.
  if (packed.length <= 6) return line;
  const [, , , , , , , departmentOfLine, shipped, ...seller] = packed;
  const buyingFor = departmentOfLine ? expectTerm(termOf(departmentOfLine), 'd') : null;
  return {
    ...line,
    ...(typeof shipped === 'number' && { shipped }),
    ...unpackSeller(seller),
    ...(typeof departmentOfLine === 'number' && {
      department: buyingFor && { id: buyingFor[1], name: buyingFor[2] },
    }),
  };
}
