import { productProblem, type BuyingProblem, type ProductProblem } from '#electron/domain/checkout.ts';
import type { Product } from '#shared/model/product.ts';
import {
  MAX_CART_LINES,
  MAX_QUANTITY,
  type Cart,
  type cartAddSchema,
  type cartChangesSchema,
} from '#shared/supplier-api/cart.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import type { CartParts } from './carts.ts';
import { choicesRefused } from '../http/refusals.ts';

type Add = z.output<typeof cartAddSchema>;
type Changes = z.output<typeof cartChangesSchema>;

/**
 * What stands against a quantity as it is put into the cart or changed there: at once, not only when it is ordered. A
 * line that is there already and is no longer sold can still be changed.
 */
export function limitProblem(product: Product, wanted: number): ProductProblem | null {
  if (wanted > MAX_QUANTITY) return { code: 'cart.bad-quantity', params: { most: MAX_QUANTITY } };
  return product.sale === 'on-sale' ? productProblem(product, wanted) : null;
}

/** Puts products into the cart, changes and takes out lines. Nothing is changed when anything is refused. */
export function createCartChanges({ db, supplier, offers, carts, departments }: CartParts) {
  /** The row of a department of the company; undefined for one that it has not. */
  function departmentRow(
    member: MemberRow,
    id: string | null,
    fallback: number | null,
  ): number | null | undefined {
    if (id === null) return fallback;
    return departments.ofCompany(member.companyId).find((each) => each.id === id)?.row;
  }
  const ownDepartment = (member: MemberRow): number | null =>
    supplier.profile.history.departments ? member.departmentId : null;

  const add = db.transaction((member: MemberRow, input: Add, now: number): Cart | Refused => {
    const products = offers.many(
      member.companyId,
      input.lines.map(({ code }) => code),
      now,
    );
    const before = carts.lines(member, now);
    const wanted = new Map<string, number>();
    const lineKeys = new Set<string>();
    const lineKey = (code: string, department: number | null) => `${department ?? ''} ${code}`;
    for (const { product, quantity, departmentRow: row } of before) {
      wanted.set(product.code, (wanted.get(product.code) ?? 0) + (quantity ?? 0));
      lineKeys.add(lineKey(product.code, row));
    }
    const problems: BuyingProblem[] = [];
    const lines = input.lines.flatMap(({ code, quantity, departmentId, from }, index) => {
      const field = `lines.${index}`;
      const refuse = (refused: ProductProblem) => {
        problems.push({ field, ...refused });
        return [];
      };
      const product = products.get(code);
      if (!product) return refuse({ code: 'catalogue.product-not-found' });
      if (product.sale !== 'on-sale')
        return refuse({ code: `cart.${product.sale}`, params: { name: product.name } });
      const sum = (wanted.get(code) ?? 0) + quantity;
      const limit = limitProblem(product, sum);
      if (limit) return refuse(limit);
      const row = departmentRow(member, departmentId, ownDepartment(member));
      if (row === undefined) return refuse({ code: 'checkout.department' });
      wanted.set(code, sum);
      lineKeys.add(lineKey(code, row));
      return [{ product, quantity, departmentRow: row, from }];
    });
    if (lineKeys.size > MAX_CART_LINES)
      problems.push({ field: 'lines', code: 'cart.full', params: { most: MAX_CART_LINES } });
    if (problems.length > 0) return choicesRefused(problems, member.locale);
    for (const line of lines) carts.put(member.id, line, now);
    carts.touch(member.id);
    return carts.toApi(member, now);
  });

  const change = db.transaction((member: MemberRow, input: Changes, now: number): Cart | Refused => {
    if (carts.state(member.id).version !== input.version) return problem('conflict');
    const known = new Map(carts.lines(member, now).map((line) => [line.id, line]));
    const named = [...input.lines.map(({ id }) => id), ...input.remove];
    if (named.some((id) => !known.has(id))) return problem('not-found');
    const removed = new Set(input.remove);
    const after = new Map([...known].map(([id, line]) => [id, { line, quantity: line.quantity }] as const));
    for (const id of removed) after.delete(id);
    const changes = input.lines.filter(({ id }) => !removed.has(id));
    for (const { id, quantity } of changes) after.set(id, { line: known.get(id)!, quantity });

    const wanted = new Map<string, number>();
    for (const { line, quantity } of after.values())
      wanted.set(line.product.code, (wanted.get(line.product.code) ?? 0) + (quantity ?? 0));
    const problems: BuyingProblem[] = [];
    const updates = changes.map(({ id, quantity, departmentId }) => {
      const line = known.get(id)!;
      // Less than before is no step into a problem that was there.
      const isMore = (quantity ?? 0) > (line.quantity ?? 0);
      const limit = limitProblem(line.product, wanted.get(line.product.code)!);
      if (limit && (isMore || limit.code !== 'cart.out-of-stock'))
        problems.push({ field: `lines.${id}`, ...limit });
      const row = departmentRow(member, departmentId, null);
      if (row === undefined) problems.push({ field: `lines.${id}`, code: 'checkout.department' });
      return { line, quantity, row: row ?? null };
    });
    if (problems.length > 0) return choicesRefused(problems, member.locale);

    for (const id of removed) carts.remove(known.get(id)!.row);
    for (const { line, quantity, row } of updates) {
      if (row === line.departmentRow) carts.change(line, quantity, row);
      else {
        // It may meet a line of the same product there.
        carts.remove(line.row);
        carts.put(member.id, { product: line.product, quantity, departmentRow: row, from: line.from }, now);
      }
    }
    carts.touch(member.id);
    return carts.toApi(member, now);
  });

  return {
    add: (member: MemberRow, input: Add, now: number) => add.immediate(member, input, now),
    change: (member: MemberRow, input: Changes, now: number) => change.immediate(member, input, now),
  };
}
