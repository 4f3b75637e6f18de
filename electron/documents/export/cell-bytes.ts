import type { Cell } from './columns.ts';

/** How many ready-made cells a column keeps, and how many bytes one of them has at most. */
const maxKept = 3_000;
const maxKeptBytes = 400;
const none = new Uint8Array(0);

/**
 * The cells of a column as the bytes that a file has for them; none for an empty one. People, products and days come again and
 * again, and are kept: making and encoding their text each time is half of what an export takes.
 */
export class CellBytes {
  readonly #kept = new Map<Cell, Uint8Array>();
  readonly #make: (cell: string | number) => Uint8Array;
  readonly #losses: () => number;

  /** `losses`: how often something was lost in making. Such a cell is made each time, so that it is counted each time. */
  constructor(make: (cell: string | number) => Uint8Array, losses: () => number) {
    this.#make = make;
    this.#losses = losses;
  }

  of(cell: Cell): Uint8Array {
    if (cell === null || cell === '') return none;
    const found = this.#kept.get(cell);
    if (found !== undefined) return found;
    const lossesBefore = this.#losses();
    const made = this.#make(cell);
    if (made.length > maxKeptBytes || this.#losses() !== lossesBefore) return made;
    // What does come again is soon there again.
    if (this.#kept.size >= maxKept) this.#kept.clear();
    this.#kept.set(cell, made);
    return made;
  }
}
