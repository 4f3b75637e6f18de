/** A small generator of numbers that are the same for the same seed on every machine; not for secrets. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string;
}

/** mulberry32. `name` gives streams of one seed that do not depend on each other. */
export function createRandom(seed: number, name: string): Random {
  // FNV-1a of the name, so that close seeds and names still begin far apart.
  let state = 0x811c9dc5 ^ seed;
  for (const character of name) state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  const word = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = () => word() / 2 ** 32;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick(items) {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[int(0, items.length - 1)]!;
    },
    hex(length) {
      let text = '';
      while (text.length < length) text += word().toString(16).padStart(8, '0');
      return text.slice(0, length);
    },
  };
}
