import type { HistorySort } from '#shared/ipc/orders.ts';
import { assertNever } from '#shared/model/result.ts';
import type { AccountHistory } from './account-history.ts';
import { paymentRanks, senCode, statusRanks } from './order-codes.ts';
import { sortedPositions } from './stable-sort.ts';

/** What was found, over several histories: which of them, and the slot there. */
export interface Found {
  readonly history: Uint8Array;
  readonly slot: Uint32Array;
}

/**
 * Puts in order what was found in each history, given newest first. Ties stand newest first in both directions.
 * People and departments are sorted by the code points of their names, for a supplier says no reading (読み) of
 * them; without a department comes first in ascending order. Order numbers are sorted folded, by UTF-16 units.
 * Totals are sorted within each currency, yen first in both directions. Status and payment are sorted in the order of
 * the model, which is the order in which things happen.
 */
export function sortFound(
  slots: readonly Uint32Array[],
  histories: readonly AccountHistory[],
  { by, direction }: HistorySort,
): Found {
  const newestFirst = merged(slots, histories);
  if (by === 'orderedAt') {
    if (direction === 'ascending') {
      newestFirst.history.reverse();
      newestFirst.slot.reverse();
    }
    return newestFirst;
  }
  const sorted = inOrder(newestFirst, sortedPositions(sortKeys(newestFirst, histories, by), direction));
  if (by !== 'total' || !histories.some(({ columns }) => columns.hasForeignCurrency)) return sorted;
  // Amounts are compared within a currency only: yen first, then the others by their codes.
  const codes = histories.map(({ columns }) => columns.currency);
  const ranks = keysOf(sorted, codes).map((code) => (code === senCode ? 0 : code));
  return inOrder(sorted, sortedPositions(ranks, 'ascending'));
}

/** One list out of lists that are each newest first. */
function merged(slots: readonly Uint32Array[], histories: readonly AccountHistory[]): Found {
  const [first] = slots;
  if (slots.length === 1 && first !== undefined)
    return { history: new Uint8Array(first.length), slot: first };
  const count = slots.reduce((sum, { length }) => sum + length, 0);
  const found = { history: new Uint8Array(count), slot: new Uint32Array(count) };
  const times = histories.map(({ columns }) => columns.orderedAt);
  const next = slots.map(() => 0);
  for (let position = 0; position < count; position++) {
    let newest = -1;
    let newestAt = -Infinity;
    for (let index = 0; index < slots.length; index++) {
      const own = slots[index] as Uint32Array;
      const at = next[index] as number;
      if (at === own.length) continue;
      const time = (times[index] as Float64Array)[own[at] as number] as number;
      if (time > newestAt) {
        newest = index;
        newestAt = time;
      }
    }
    const at = next[newest] as number;
    found.history[position] = newest;
    found.slot[position] = (slots[newest] as Uint32Array)[at] as number;
    next[newest] = at + 1;
  }
  return found;
}

function inOrder(found: Found, positions: Uint32Array): Found {
  const history = new Uint8Array(positions.length);
  const slot = new Uint32Array(positions.length);
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    history[index] = found.history[position] as number;
    slot[index] = found.slot[position] as number;
  }
  return { history, slot };
}

/** What meets `isFirst` before the rest, each in the order it has. */
export function partitioned(found: Found, isFirst: (history: number, slot: number) => boolean): Found {
  const keys = new Float64Array(found.slot.length);
  for (let position = 0; position < keys.length; position++)
    keys[position] = isFirst(found.history[position] as number, found.slot[position] as number) ? 0 : 1;
  return keys.includes(1) ? inOrder(found, sortedPositions(keys, 'ascending')) : found;
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function sortKeys(
  found: Found,
  histories: readonly AccountHistory[],
  by: Exclude<HistorySort['by'], 'orderedAt'>,
): Float64Array {
  const columns = histories.map((history) => history.columns);
  switch (by) {
    case 'total':
      return keysOf(found, columns.map((own) => own.taxIncluded)); // prettier-ignore
    case 'status':
      return keysOf(found, columns.map((own) => own.status), columns.map(() => statusRanks)); // prettier-ignore
    case 'payment':
      return keysOf(found, columns.map((own) => own.payment), columns.map(() => paymentRanks)); // prettier-ignore
    case 'person':
      return keysOf(found, columns.map((own) => own.person), nameRanks(histories)); // prettier-ignore
    case 'department':
      return keysOf(found, columns.map((own) => own.department), nameRanks(histories)); // prettier-ignore
    case 'number':
      return keysOf(found, numberRanks(histories));
    default:
      return assertNever(by);
  }
}

/** Of each order what stands in a column of its history or, given tables, what the table has for that. */
function keysOf(found: Found, columns: readonly Column[], tables?: readonly Float64Array[]): Float64Array {
  const keys = new Float64Array(found.slot.length);
  for (let position = 0; position < keys.length; position++) {
    const index = found.history[position] as number;
    const value = (columns[index] as Column)[found.slot[position] as number] as number;
    keys[position] = tables === undefined ? value : ((tables[index] as Float64Array)[value] as number);
  }
  return keys;
}

/** By term id, the rank of its name among all the names of the histories. */
function nameRanks(histories: readonly AccountHistory[]): Float64Array[] {
  const namesById = histories.map(({ dictionary }) =>
    Array.from({ length: Math.max(1, dictionary.size) }, (_, id) => dictionary.nameOf(id)),
  );
  const rank = new Map(
    [...new Set(namesById.flat())].sort(byCodePoint).map((name, position) => [name, position]),
  );
  return namesById.map((own) => Float64Array.from(own, (name) => rank.get(name) ?? 0));
}

/** By slot, the rank of its order number; among several histories by comparing what each has sorted already. */
function numberRanks(histories: readonly AccountHistory[]): Column[] {
  const [only] = histories;
  if (histories.length === 1 && only !== undefined) return [only.columns.numberRanks()];
  const all = histories.flatMap(({ columns }) => columns.numbersInOrder());
  const rank = new Map([...new Set(all)].sort().map((number, position) => [number, position]));
  return histories.map(({ columns }) => {
    const own = columns.numbersInOrder();
    return Float64Array.from(columns.numberRanks(), (position) => rank.get(own[position] as string) ?? 0);
  });
}

/** UTF-16 puts characters beyond U+FFFF (such as 𠮷) before U+E000; code points do not. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  const left = a.charCodeAt(at);
  const right = b.charCodeAt(at);
  const leftBeyond = left >= 0xd800 && left <= 0xdfff;
  const rightBeyond = right >= 0xd800 && right <= 0xdfff;
  if (leftBeyond !== rightBeyond) return leftBeyond ? 1 : -1;
  return left - right;
}
