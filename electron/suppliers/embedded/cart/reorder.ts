import { carryOver, codesToCarry, type CarryOverOptions, type SourceLine } from '#electron/domain/reorder.ts';
import { addDays, instantOf, millisecondsOf, tokyoDateOf, tokyoInstant } from '#shared/model/dates.ts';
import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import type { Order } from '#shared/model/order.ts';
import {
  MAX_CART_LINES,
  MAX_QUANTITY,
  type CartFillResult,
  type cartFillSchema,
  type CartLine,
  type ReorderPreview,
} from '#shared/supplier-api/cart.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import { limitProblem } from './change-cart.ts';
import type { OrderReader } from '../orders/read-orders.ts';
import type { Settings } from '../settings.ts';
import type { CartParts } from './carts.ts';
import { notNow } from '../http/refusals.ts';

type Fill = z.output<typeof cartFillSchema>;

interface RecentRow {
  readonly code: string;
  readonly orderNumber: string;
  readonly orderedAt: number;
  readonly orderedBy: string;
  readonly quantity: number;
}

/** What is taken up again, and what of it is carried over. */
interface Source {
  readonly lines: readonly SourceLine[];
  readonly quantity: boolean;
  readonly departmentRow: number | null;
  readonly from: CartLine['from'];
  readonly savedOrder: number | null;
}

/** A quote or saved order as it was made, and its rows. */
interface EarlierQuote {
  readonly row: { readonly row: number; readonly departmentRow: number | null };
  readonly quoteContent: { readonly calculation: Pick<Order, 'lines'> };
}

export interface ReorderParts extends CartParts {
  readonly buying: BuyingRules;
  readonly settings: Settings;
  readonly orders: OrderReader;
  readonly quotes: { byId(member: MemberRow, id: string, now: number): EarlierQuote | null };
}

const earlierLines = (lines: Order['lines']): readonly SourceLine[] =>
  lines.map(({ lineNumber, productCode, name, quantity }) => ({
    lineNumber,
    code: productCode,
    name,
    quantity,
  }));

/** What was ordered, quoted or saved before, as it would be now and back into the cart (AM-57, AM-58, AS-39, QC-28). */
export function createReorder({
  db,
  supplier,
  buying,
  settings,
  offers,
  orders,
  carts,
  quotes,
}: ReorderParts) {
  // Nothing changes before it is ordered, so the index of changes finds what was ordered since.
  const recent = db.prepare<[{ company: number; since: number; codes: string; repeated: string }], RecentRow>(
    `SELECT a.code, o.number AS orderNumber, o.ordered_at AS orderedAt, o.ordered_by_name AS orderedBy, l.quantity
     FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN articles a ON a.id = l.article_id
     WHERE o.company_id = @company AND o.public_id <> @repeated AND o.updated_at >= @since AND o.ordered_at >= @since AND o.removed = 0
       AND o.status NOT IN ('cancelled', 'returned') AND a.code IN (SELECT value FROM json_each(@codes))
     ORDER BY o.ordered_at DESC, o.id DESC`,
  );
  const departmentOf = db
    .prepare<[string], number | null>('SELECT department_id FROM orders WHERE public_id = ?')
    .pluck();

  function sourceOf(member: MemberRow, { from, id }: Fill, now: number): Source | Refused {
    if (from === 'order') {
      if (!buying.reorder) return notNow({ code: 'reorder.not-supported' }, member.locale);
      const order = orders.byId(member, id);
      if (!order) return problem('not-found');
      return {
        lines: earlierLines(order.lines),
        quantity: buying.reorder.quantity,
        departmentRow: (departmentOf.get(id) as number | null | undefined) ?? null,
        from: 'reorder',
        savedOrder: null,
      };
    }
    if (buying.quotes?.kind !== from) return problem('not-offered');
    const known = quotes.byId(member, id, now);
    if (!known) return problem('not-found');
    return {
      lines: earlierLines(known.quoteContent.calculation.lines),
      quantity: true,
      departmentRow: known.row.departmentRow,
      from,
      savedOrder: from === 'saved-order' ? known.row.row : null,
    };
  }

  const fill = db.transaction((member: MemberRow, input: Fill, now: number): CartFillResult | Refused => {
    const source = sourceOf(member, input, now);
    if ('problem' in source) return source;
    const options: CarryOverOptions = {
      quantity: source.quantity,
      only: input.lines ?? null,
      most: MAX_QUANTITY,
      instead: new Map(Object.entries(input.instead ?? {}).map(([line, code]) => [Number(line), code])),
    };
    const products = offers.many(member.companyId, codesToCarry(source.lines, options), now);
    const carried = carryOver(source.lines, products, options);
    if (input.existing === 'replace') carts.empty(member.id);
    const before = carts.lines(member, now);
    const wanted = new Map<string, number>();
    for (const { product, quantity } of before)
      wanted.set(product.code, (wanted.get(product.code) ?? 0) + (quantity ?? 0));
    const left = [...carried.left];
    const numberOf = new Map(
      source.lines.map(({ lineNumber, code }) => [options.instead.get(lineNumber) ?? code, lineNumber]),
    );
    let lineCount = before.length;
    for (const { product, quantity } of carried.lines) {
      const { code, name } = product;
      const known = before.some(
        (line) => line.product.code === code && line.departmentRow === source.departmentRow,
      );
      const limit = limitProblem(product, (wanted.get(code) ?? 0) + (quantity ?? 0));
      if (limit !== null || (!known && lineCount >= MAX_CART_LINES))
        left.push({
          lineNumber: numberOf.get(code) ?? 0,
          code,
          name,
          because: limit?.code === 'cart.out-of-stock' ? 'out-of-stock' : 'too-many',
        });
      else {
        if (!known) lineCount++;
        carts.put(
          member.id,
          { product, quantity, departmentRow: source.departmentRow, from: source.from },
          now,
        );
      }
    }
    carts.touch(member.id, {
      ...(!source.quantity && { mustChooseAgain: true }),
      ...(input.existing === 'replace' && source.quantity && { mustChooseAgain: false }),
      ...(input.existing === 'replace' && { resumedFrom: source.savedOrder }),
      ...(input.existing === 'keep' && before.length === 0 && { resumedFrom: source.savedOrder }),
    });
    return { cart: carts.toApi(member, now), left };
  });

  return {
    fill: (member: MemberRow, input: Fill, now: number) => fill.immediate(member, input, now),
    preview(member: MemberRow, id: string, now: number): ReorderPreview | Refused {
      const order = orders.byId(member, id);
      if (!order) return problem('not-found');
      const codes = [...new Set(order.lines.map(({ productCode }) => productCode))];
      const products = offers.many(member.companyId, codes, now);
      const recentDays = settings.number(supplier.id, 'reorder.lately-days');
      const since = addDays(tokyoDateOf(instantOf(now)), -recentDays);
      const found = Map.groupBy(
        recent.all({
          company: member.companyId,
          since: millisecondsOf(tokyoInstant(since)),
          codes: JSON.stringify(codes),
          repeated: order.id,
        }),
        ({ code }) => code,
      );
      return {
        orderId: order.id,
        orderNumber: order.number,
        recentDays,
        lines: order.lines.map(({ lineNumber, productCode, name, unit, quantity, unitPrice }) => ({
          lineNumber,
          code: productCode,
          name,
          unit,
          quantity,
          priceThen: unitPrice,
          now: products.get(productCode) ?? null,
          recent: (found.get(productCode) ?? []).map(
            ({ orderNumber, orderedAt, orderedBy, quantity: bought }) => ({
              orderNumber,
              orderedAt: instantOf(orderedAt),
              orderedBy,
              quantity: bought,
            }),
          ),
        })),
      };
    },
  };
}
