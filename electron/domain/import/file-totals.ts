import type { RowProblem } from '#shared/model/import.ts';

/** What a row that adds others up states, in yen. */
export interface FileTotal {
  readonly row: number;
  readonly stated: number;
}

/** Compares the totals of a file with what was read of it. */
export interface TotalCheck {
  /** Takes in a row that was read. */
  add(amount: number): void;
  /** What there is to note of a total: it is neither of all rows so far nor of those since a total before it. */
  compare(total: FileTotal): RowProblem | null;
}

export function createTotalCheck(): TotalCheck {
  let read = 0;
  /** What had been read at each total, from which another may begin. */
  const begins = new Set([0]);
  return {
    add: (amount) => void (read += amount),
    compare: ({ row, stated }) => {
      const isRight = begins.has(read - stated);
      begins.add(read);
      return isRight
        ? null
        : { row, code: 'file-total-differs', field: 'amount', text: `${stated} / ${read}` };
    },
  };
}
