/** Order numbers of a history in order, each once, and where the number of a slot stands among them. */
export interface NumberOrder {
  readonly numbers: readonly string[];
  /** By slot; 0 for slots without an order. */
  readonly ranks: Uint32Array;
}

/** Sorts by UTF-16 units. `slots` in an order near that of the numbers, such as by time, are sorted the fastest. */
export function numberOrderOf(
  slots: Uint32Array,
  numberAt: (slot: number) => string,
  slotCount: number,
): NumberOrder {
  const texts = Array.from(slots, numberAt);
  const positions = Array.from(texts.keys()).sort((a, b) => {
    const left = texts[a] as string;
    const right = texts[b] as string;
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const numbers: string[] = [];
  const ranks = new Uint32Array(slotCount);
  for (const position of positions) {
    const text = texts[position] as string;
    if (numbers.at(-1) !== text) numbers.push(text);
    ranks[slots[position] as number] = numbers.length - 1;
  }
  return { numbers, ranks };
}
