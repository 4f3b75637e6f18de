import type { RowProblemCode } from '#shared/model/import.ts';
import { isEnded, type OrderStatus } from '#shared/model/order.ts';
import { fillBlanks, type ImportedLine, type ImportedOrder } from './imported-order.ts';

/** What several files say of the same lines: the orders that they are in now, and what of it nobody can know. */
export interface MergedOrders {
  readonly orders: readonly ImportedOrder[];
  readonly notes: readonly RowProblemCode[];
}

/** A line with what was said of it so far: null for under way or done, else how it ended. */
interface Held {
  line: ImportedLine;
  ended: OrderStatus | null;
  taken: boolean;
  /** Its place among all. */
  readonly place: number;
}

/** What makes two lines the same in overlapping files, but for its parcel, what became of it and how often it occurs. */
const lineKey = ({ lineNumber, productCode, jan, product, quantity, amount }: ImportedLine): string =>
  [lineNumber ?? `${productCode ?? ''}\n${jan ?? ''}\n${product}`, quantity < 0 || amount.units < 0].join(
    '\n',
  );

/** The ways in which a line of a file can be one that an earlier file has, the surest first; null for another line. */
const likenesses = 8;
function likenessOf(
  now: ImportedLine,
  ended: OrderStatus | null,
  { line: before, ended: was }: Held,
): number | null {
  const [day, dayBefore] = [now.shippedOn, before.shippedOn];
  const isSame = now.quantity === before.quantity;
  const isOtherDay = day !== dayBefore && day !== null && dayBefore !== null;
  if (ended === was) {
    // A parcel of another day is another one, but for a line that had not left yet.
    if (isOtherDay) return null;
    const isEqual = isSame && now.amount.units === before.amount.units;
    return (day === dayBefore ? 0 : 2) + (isEqual ? 0 : 1);
  }
  // Of what has ended some files say that nothing is left; what ended in part stays, because of which part is not said.
  const [quantity, other] =
    ended === null ? [before.quantity, now.quantity] : [now.quantity, before.quantity];
  if (!isSame && quantity !== 0 && (ended === null || quantity < other)) return null;
  // The day of what ended may be that on which it came back.
  return (isSame ? 4 : 5) + (isOtherDay ? 2 : 0);
}

/**
 * Takes in what another file says. Each of its lines takes the place of one of the earlier files, if it is one; what has
 * ended by any file stays so, whatever an older state of it, imported later, says.
 */
function takeIn(
  held: Map<string, Held[]>,
  orders: readonly ImportedOrder[],
  notes: Set<RowProblemCode>,
): void {
  const all = orders.flatMap(({ lines, status }) =>
    lines.map((line) => ({ line, key: lineKey(line), ended: isEnded(status) ? status : null, taken: false })),
  );
  for (const before of held.values()) for (const each of before) each.taken = false;
  for (let likeness = 0; likeness < likenesses; likeness += 1)
    for (const now of all) {
      if (now.taken) continue;
      const found = held
        .get(now.key)
        ?.find((before) => !before.taken && likenessOf(now.line, now.ended, before) === likeness);
      if (!found) continue;
      now.taken = true;
      found.taken = true;
      if (found.ended !== null && now.ended === null) continue;
      found.line = { ...now.line, shippedOn: now.line.shippedOn ?? found.line.shippedOn };
      found.ended = now.ended;
    }
  let place = [...held.values()].reduce((sum, { length }) => sum + length, 0);
  for (const { key, line, ended, taken } of all) {
    if (taken) continue;
    const before = held.get(key);
    if (before?.some((each) => !each.taken && ended !== null && each.ended === null))
      notes.add('partly-ended');
    if (line.lineNumber !== null && before?.some((each) => !each.taken && each.ended === ended))
      notes.add('another-parcel');
    const more = { line, ended, taken: true, place: place++ };
    if (before) before.push(more);
    else held.set(key, [more]);
  }
}

/**
 * One order out of what several files say of it, the latest last, and of what they say of its cancelled and returned lines
 * one of each. A line that is in several counts once, as the latest file has it and among what it says became of it; one
 * that is in either is there. So the same file twice changes nothing, and without one of the files the order is what the
 * others say.
 */
export function mergeStates(files: readonly (readonly ImportedOrder[])[]): MergedOrders {
  const [only, ...others] = files;
  if (only === undefined) throw new RangeError('nothing to merge');
  if (others.length === 0)
    return { orders: withoutSharedFees(only), notes: endsInPart(only) ? ['partly-ended'] : [] };
  const notes = new Set<RowProblemCode>();
  const held = new Map<string, Held[]>();
  const states = new Map<OrderStatus | null, ImportedOrder>();
  for (const orders of files) {
    takeIn(held, orders, notes);
    for (const order of orders) {
      const ended = isEnded(order.status) ? order.status : null;
      const before = states.get(ended);
      states.set(ended, before ? { ...order, ...fillBlanks(order, before) } : order);
    }
  }
  const lines = [...held.values()].flat().sort((a, b) => a.place - b.place);
  const merged = [...states].flatMap(([state, order]) => {
    const own = lines.filter(({ ended }) => ended === state).map(({ line }) => line);
    return own.length === 0 ? [] : [{ ...order, lines: own }];
  });
  return { orders: withoutSharedFees(merged), notes: [...notes] };
}

/** Whether a file has a line as ended and once more as one that counts: the one may be a part of the other. */
function endsInPart(orders: readonly ImportedOrder[]): boolean {
  const keysOf = (ended: boolean): string[] =>
    orders.filter(({ status }) => isEnded(status) === ended).flatMap(({ lines }) => lines.map(lineKey));
  const counting = new Set(keysOf(false));
  return keysOf(true).some((key) => counting.has(key));
}

/** What is paid once for an order is paid for what is left of it, not for what was cancelled or returned too. */
const withoutSharedFees = (orders: readonly ImportedOrder[]): readonly ImportedOrder[] =>
  orders.every(({ status }) => isEnded(status))
    ? orders
    : orders.map((order) =>
        isEnded(order.status) ? { ...order, shippingFee: null, discount: null, orderTotal: null } : order,
      );

/** The same where none of the files says anything else of the order's lines. */
export const mergeOrders = (orders: readonly ImportedOrder[]): ImportedOrder =>
  mergeStates(orders.map((order) => [order])).orders[0]!;
