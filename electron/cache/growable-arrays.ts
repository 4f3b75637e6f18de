type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** `array`, or a copy of it with room for at least `length` elements. Grows by half, so adding stays cheap. */
export function withCapacity<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array;
  const size = Math.max(length, Math.ceil(array.length * 1.5), 256);
  const larger = new (array.constructor as new (size: number) => A)(size);
  larger.set(array);
  return larger;
}

/**
 * A short run of numbers for each slot, one run behind the other in one array: no object for each slot. A changed
 * run is rewritten at the end; when half of the array is waste it is packed again.
 */
export class RaggedArray<A extends Uint16Array | Uint32Array> {
  units: A;
  /** By slot, where its run begins in `units`, and how long it is. Read it again after every change. */
  starts = new Uint32Array(256);
  lengths = new Uint32Array(256);
  #end = 0;
  #live = 0;
  #slot = 0;

  constructor(empty: A) {
    this.units = empty;
  }

  /** Where the run of `slot` begins in `units`. */
  start(slot: number): number {
    return this.starts[slot] ?? 0;
  }

  length(slot: number): number {
    return this.lengths[slot] ?? 0;
  }

  /** Empties the run of `slot`, to which `push` then adds at most `atMost` numbers until `finish`. */
  begin(slot: number, atMost: number): void {
    if (slot >= this.starts.length) {
      this.starts = withCapacity(this.starts, slot + 1);
      this.lengths = withCapacity(this.lengths, slot + 1);
    }
    this.#live -= this.length(slot);
    this.lengths[slot] = 0;
    if (this.#end + atMost > this.units.length) {
      if (this.#end > 2 * this.#live) this.#pack();
      this.units = withCapacity(this.units, this.#end + atMost);
    }
    this.starts[slot] = this.#end;
    this.#slot = slot;
  }

  push(unit: number): void {
    this.units[this.#end++] = unit;
  }

  /** Ends the run that was begun. */
  finish(): void {
    const length = this.#end - this.start(this.#slot);
    this.lengths[this.#slot] = length;
    this.#live += length;
  }

  #pack(): void {
    const packed = this.units.slice() as A;
    let end = 0;
    for (let slot = 0; slot < this.lengths.length; slot++) {
      const start = this.start(slot);
      const length = this.length(slot);
      if (length === 0) continue;
      packed.set(this.units.subarray(start, start + length), end);
      this.starts[slot] = end;
      end += length;
    }
    this.units = packed;
    this.#end = end;
  }
}

const space = 32;
const digitZero = 48;

/** Puts the numbers of `12 5 301` into a run; taken apart by hand, because it is done for every order there is. */
export function putNumbers(runs: RaggedArray<Uint32Array>, slot: number, text: string): void {
  runs.begin(slot, text.length);
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === space) {
      runs.push(number);
      number = 0;
    } else number = number * 10 + (unit - digitZero);
  }
  if (text !== '') runs.push(number);
  runs.finish();
}
