import type { BuyingProblem, Why } from '#electron/domain/checkout.ts';
import type { Article } from '#shared/model/product.ts';
import {
  MOST_CART_LINES,
  MOST_QUANTITY,
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

/** What limits a line as it is put into the cart or changed there; stock is looked at when it is ordered. */
export function limitProblem(
  { sale, atMost, name, unit }: Pick<Article, 'sale' | 'atMost' | 'name' | 'unit'>,
  wanted: number,
): Why | null {
  if (wanted > MOST_QUANTITY) return { code: 'cart.bad-quantity', params: { most: MOST_QUANTITY } };
  if (sale === 'on-sale' && atMost !== null && wanted > atMost)
    return { code: 'cart.at-most', params: { name, most: atMost, unit } };
  return null;
}

/** Puts articles into the cart, changes and takes out lines. Nothing is changed when anything is refused. */
export function createCartChanges({ db, supplier, offers, carts, departments }: CartParts) {
  /** The row of a department of the company; undefined for one that it has not. */
  function departmentRow(
    member: MemberRow,
    id: string | null,
    unsaid: number | null,
  ): number | null | undefined {
    if (id === null) return unsaid;
    return departments.ofCompany(member.companyId).find((each) => each.id === id)?.row;
  }
  const ownDepartment = (member: MemberRow): number | null =>
    supplier.departments ? member.departmentId : null;

  const add = db.transaction((member: MemberRow, wish: Add, now: number): Cart | Refused => {
    const articles = offers.many(
      member.companyId,
      wish.lines.map(({ code }) => code),
      now,
    );
    const before = carts.lines(member, now);
    const wanted = new Map<string, number>();
    const places = new Set<string>();
    const place = (code: string, department: number | null) => `${department ?? ''} ${code}`;
    for (const { article, quantity, departmentRow: row } of before) {
      wanted.set(article.code, (wanted.get(article.code) ?? 0) + (quantity ?? 0));
      places.add(place(article.code, row));
    }
    const problems: BuyingProblem[] = [];
    const lines = wish.lines.flatMap(({ code, quantity, departmentId, from }, index) => {
      const field = `lines.${index}`;
      const refuse = (refused: Why) => {
        problems.push({ field, ...refused });
        return [];
      };
      const article = articles.get(code);
      if (!article) return refuse({ code: 'catalogue.no-such-article' });
      if (article.sale !== 'on-sale')
        return refuse({ code: `cart.${article.sale}`, params: { name: article.name } });
      const sum = (wanted.get(code) ?? 0) + quantity;
      const limit = limitProblem(article, sum);
      if (limit) return refuse(limit);
      const row = departmentRow(member, departmentId, ownDepartment(member));
      if (row === undefined) return refuse({ code: 'checkout.department' });
      wanted.set(code, sum);
      places.add(place(code, row));
      return [{ article, quantity, departmentRow: row, from }];
    });
    if (places.size > MOST_CART_LINES)
      problems.push({ field: 'lines', code: 'cart.full', params: { most: MOST_CART_LINES } });
    if (problems.length > 0) return choicesRefused(problems, member.locale);
    for (const line of lines) carts.put(member.id, line, now);
    carts.touch(member.id);
    return carts.told(member, now);
  });

  const change = db.transaction((member: MemberRow, wish: Changes, now: number): Cart | Refused => {
    if (carts.state(member.id).version !== wish.version) return problem('conflict');
    const known = new Map(carts.lines(member, now).map((line) => [line.id, line]));
    const named = [...wish.lines.map(({ id }) => id), ...wish.remove];
    if (named.some((id) => !known.has(id))) return problem('not-found');
    const gone = new Set(wish.remove);
    const after = new Map([...known].map(([id, line]) => [id, { line, quantity: line.quantity }] as const));
    for (const id of gone) after.delete(id);
    const changes = wish.lines.filter(({ id }) => !gone.has(id));
    for (const { id, quantity } of changes) after.set(id, { line: known.get(id)!, quantity });

    const wanted = new Map<string, number>();
    for (const { line, quantity } of after.values())
      wanted.set(line.article.code, (wanted.get(line.article.code) ?? 0) + (quantity ?? 0));
    const problems: BuyingProblem[] = [];
    const moves = changes.map(({ id, quantity, departmentId }) => {
      const line = known.get(id)!;
      const limit = limitProblem(line.article, wanted.get(line.article.code)!);
      if (limit) problems.push({ field: `lines.${id}`, ...limit });
      const row = departmentRow(member, departmentId, null);
      if (row === undefined) problems.push({ field: `lines.${id}`, code: 'checkout.department' });
      return { line, quantity, row: row ?? null };
    });
    if (problems.length > 0) return choicesRefused(problems, member.locale);

    for (const id of gone) carts.remove(known.get(id)!.row);
    for (const { line, quantity, row } of moves) {
      if (row === line.departmentRow) carts.change(line, quantity, row);
      else {
        // It may meet a line of the same article there.
        carts.remove(line.row);
        carts.put(member.id, { article: line.article, quantity, departmentRow: row, from: line.from }, now);
      }
    }
    carts.touch(member.id);
    return carts.told(member, now);
  });

  return {
    add: (member: MemberRow, wish: Add, now: number) => add.immediate(member, wish, now),
    change: (member: MemberRow, wish: Changes, now: number) => change.immediate(member, wish, now),
  };
}
