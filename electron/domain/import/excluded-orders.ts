import type { ReadRow } from './read-table.ts';

/** Which orders have a row that can't be read, and are left out whole. */
export interface ExcludedOrders {
  readonly numbers: ReadonlySet<string>;
  /** Takes in the rows of a file in their order; `numberOf` gives the order of one that was read. */
  row<T>(found: ReadRow<T>, numberOf: (value: T) => string): void;
  /** Leaves an order out for another reason. */
  add(number: string): void;
}

/**
 * A row whose cells may have moved may be of the order before it or of the one behind it; both are left out, unless its
 * number is that of one of them.
 */
export function createExcludedOrders(): ExcludedOrders {
  const numbers = new Set<string>();
  let last: string | null = null;
  /** Numbers of the rows, since one that could be placed, that may be of the order to come. */
  let unplaced: string[] = [];
  /** The order before those rows. */
  let before: string | null = null;
  const place = (number: string): void => {
    if (unplaced.some((each) => each !== number && each !== before)) {
      if (before !== null) numbers.add(before);
      numbers.add(number);
    }
    unplaced = [];
    last = number;
  };
  return {
    get numbers() {
      // Nothing follows the last rows.
      if (unplaced.some((each) => each !== before) && before !== null) numbers.add(before);
      return numbers;
    },
    add: (number) => void numbers.add(number),
    row: (found, numberOf) => {
      if (found.kind === 'read') place(numberOf(found.value));
      if (found.kind !== 'problem') return;
      if (found.number !== null) numbers.add(found.number);
      if (found.isPlaced) {
        if (found.number !== null) place(found.number);
        return;
      }
      if (unplaced.length === 0) before = last;
      unplaced.push(found.spans ? '' : (found.number ?? ''));
    },
  };
}
