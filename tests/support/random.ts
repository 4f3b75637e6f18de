/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number that belongs to a text: the same every time. */
export function seedOf(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ character.codePointAt(0)!, 0x01000193);
  return sum >>> 0;
}

/** One of several, evenly drawn. */
export function pick<T>(draw: () => number, from: readonly T[]): T {
  if (from.length === 0) throw new Error('nothing to draw from');
  return from[Math.floor(draw() * from.length)]!;
}
