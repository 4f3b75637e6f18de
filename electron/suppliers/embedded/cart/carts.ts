import { randomBytes } from 'node:crypto';
import {
  changesSince,
  lineAmount,
  subtotalsByDepartment,
  type CheckoutLine,
} from '#electron/domain/checkout.ts';
import type { BenefitLine } from '#electron/domain/benefits.ts';
import type { OrderLine } from '#shared/model/order.ts';
import type { Product, SaleState, StockState } from '#shared/model/product.ts';
import { instantOf } from '#shared/model/dates.ts';
import { sumMoney } from '#shared/model/money.ts';
import type { Cart, CartLine } from '#shared/supplier-api/cart.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Offers } from '../catalogue/products.ts';
import type { Connection } from '../database/open.ts';
import type { Department, Departments } from '../orders/departments.ts';
import type { Supplier } from '../supplier.ts';

interface LineRow {
  readonly row: number;
  readonly id: string;
  readonly code: string;
  readonly quantity: number | null;
  readonly departmentRow: number | null;
  readonly source: CartLine['from'];
  readonly at: number;
  readonly price: number;
  readonly stock: StockState;
  readonly sale: SaleState;
}

/** A line of a cart beside the product as it is sold now. */
export interface CurrentCartLine extends CheckoutLine {
  readonly row: number;
  readonly departmentRow: number | null;
  readonly from: CartLine['from'];
  readonly addedAt: number;
  readonly changes: CartLine['changes'];
}

/** A line as an order has it. */
type OrderLineInput = Omit<OrderLine, 'lineNumber' | 'amount'>;

export const toOrderLine = ({ product, quantity }: CurrentCartLine): OrderLineInput => ({
  productCode: product.code,
  jan: product.jan,
  name: product.name,
  maker: product.maker,
  category: product.category,
  quantity: quantity ?? 0,
  unit: product.unit,
  unitPrice: product.price,
  taxRate: product.taxRate,
});

export const toBenefitLine = ({
  productCode,
  category,
  maker,
  quantity,
  unitPrice,
}: OrderLineInput): BenefitLine => ({
  code: productCode,
  category,
  maker,
  quantity,
  amount: unitPrice.amount * quantity,
});

export interface CartState {
  readonly version: number;
  readonly mustChooseAgain: boolean;
  /** The row of the saved order that it was resumed from. */
  readonly resumedFrom: number | null;
}

export interface NewCartLine {
  readonly product: Product;
  readonly quantity: number | null;
  readonly departmentRow: number | null;
  readonly from: CartLine['from'];
}

/** The carts of a supplier's members: one a member, kept until it is emptied. Writes belong in a transaction. */
export interface Carts {
  state(memberId: number): CartState;
  /** Products that are no longer in the catalogue at all are left out. */
  lines(member: MemberRow, now: number): readonly CurrentCartLine[];
  toApi(member: MemberRow, now: number): Cart;
  /** Adds up with a line of the same product and department; it then counts as carted now. */
  put(memberId: number, line: NewCartLine, now: number): void;
  change(line: CurrentCartLine, quantity: number | null, departmentRow: number | null): void;
  remove(row: number): void;
  empty(memberId: number): void;
  /** Increments the version; resets the flags of a cart without lines. */
  touch(memberId: number, state?: Partial<Omit<CartState, 'version'>>): void;
}

/** What changing a cart stands on. */
export interface CartParts {
  readonly db: Connection;
  readonly supplier: Supplier;
  readonly offers: Offers;
  readonly departments: Departments;
  readonly carts: Carts;
}

const toApi = (department: Department | undefined) =>
  department ? { id: department.id, name: department.name } : null;

export function createCarts(db: Connection, offers: Offers, departments: Departments): Carts {
  const readState = db.prepare<
    [number],
    { version: number; mustChooseAgain: number; resumedFrom: number | null }
  >(
    `SELECT version, choose_anew AS mustChooseAgain, resumed_from AS resumedFrom FROM carts WHERE member_id = ?`,
  );
  const rows = db.prepare<[number], LineRow>(
    `SELECT id AS row, public_id AS id, code, quantity, department_id AS departmentRow, source, at,
       carted_price AS price, carted_stock AS stock, carted_sale AS sale
     FROM cart_lines WHERE member_id = ? ORDER BY cart_lines.id`,
  );
  const same = db.prepare<[number, string, number | null], { row: number; quantity: number | null }>(
    `SELECT id AS row, quantity FROM cart_lines WHERE member_id = ? AND code = ? AND department_id IS ?`,
  );
  const insert = db.prepare(
    `INSERT INTO cart_lines (public_id, member_id, code, quantity, department_id, source, at, carted_price,
       carted_stock, carted_sale) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addUp = db.prepare(
    `UPDATE cart_lines SET quantity = ?, source = ?, carted_price = ?, carted_stock = ?, carted_sale = ? WHERE id = ?`,
  );
  const update = db.prepare('UPDATE cart_lines SET quantity = ?, department_id = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM cart_lines WHERE id = ?');
  const empty = db.prepare('DELETE FROM cart_lines WHERE member_id = ?');
  const touch = db.prepare(
    `INSERT INTO carts (member_id, version, choose_anew, resumed_from) VALUES (?, 1, ?, ?)
     ON CONFLICT DO UPDATE SET version = version + 1, choose_anew = excluded.choose_anew,
       resumed_from = excluded.resumed_from`,
  );

  const state = (memberId: number): CartState => {
    const row = readState.get(memberId);
    return row
      ? { ...row, mustChooseAgain: row.mustChooseAgain === 1 }
      : { version: 0, mustChooseAgain: false, resumedFrom: null };
  };
  function lines(member: MemberRow, now: number): readonly CurrentCartLine[] {
    const found = rows.all(member.id);
    const products = offers.many(
      member.companyId,
      found.map(({ code }) => code),
      now,
    );
    const byRow = new Map(departments.ofCompany(member.companyId).map((each) => [each.row, each]));
    return found.flatMap((line) => {
      const product = products.get(line.code);
      if (!product) return [];
      const { row, id, quantity, departmentRow, source, at } = line;
      return {
        row,
        id,
        product,
        quantity,
        departmentRow,
        department: departmentRow === null ? null : toApi(byRow.get(departmentRow)),
        from: source,
        addedAt: at,
        changes: changesSince(product, line),
      };
    });
  }

  return {
    state,
    lines,
    toApi(member, now) {
      const { version, mustChooseAgain } = state(member.id);
      const known = lines(member, now);
      return {
        version,
        lines: known.map((line) => ({
          id: line.id,
          product: line.product,
          quantity: line.quantity,
          amount: lineAmount(line),
          department: line.department,
          from: line.from,
          addedAt: instantOf(line.addedAt),
          changes: line.changes,
        })),
        subtotals: subtotalsByDepartment(known),
        departments: departments.ofCompany(member.companyId).map(({ id, name }) => ({ id, name })),
        goods: sumMoney(known.flatMap((line) => lineAmount(line) ?? [])),
        mustChooseAgain,
      };
    },
    put(memberId, { product, quantity, departmentRow, from }, now) {
      const { price, stock, sale, code } = product;
      const carted = [price.amount, stock.state, sale] as const;
      const known = same.get(memberId, code, departmentRow);
      if (!known)
        insert.run(
          randomBytes(8).toString('hex'),
          memberId,
          code,
          quantity,
          departmentRow,
          from,
          now,
          ...carted,
        );
      else {
        const sum = quantity === null ? known.quantity : (known.quantity ?? 0) + quantity;
        addUp.run(sum, from, ...carted, known.row);
      }
    },
    change: ({ row }, quantity, departmentRow) => void update.run(quantity, departmentRow, row),
    remove: (row) => void remove.run(row),
    empty: (memberId) => void empty.run(memberId),
    touch(memberId, input = {}) {
      const before = state(memberId);
      const isEmpty = rows.all(memberId).length === 0;
      const after = isEmpty ? { mustChooseAgain: false, resumedFrom: null } : { ...before, ...input };
      touch.run(memberId, Number(after.mustChooseAgain), after.resumedFrom);
    },
  };
}
