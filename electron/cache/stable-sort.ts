const digits = 1 << 16;
/** Below this the counters of the radix sort cost more than comparing. */
const few = 2_000;

/**
 * The places 0 … `keys.length - 1` in the order of their keys; equal keys stay in the order they had, in both
 * directions. Keys are whole numbers, less than 2^53 apart. A radix sort by 16 bits at a time: its time grows with
 * the number of keys only, which a comparing sort of some hundred thousand does not keep up with.
 */
export function sortedPositions(keys: Float64Array, direction: 'ascending' | 'descending'): Uint32Array {
  const count = keys.length;
  const positions = new Uint32Array(count);
  for (let position = 0; position < count; position++) positions[position] = position;
  if (count < few) {
    const sign = direction === 'ascending' ? 1 : -1;
    return positions.sort((a, b) => sign * ((keys[a] as number) - (keys[b] as number)) || a - b);
  }
  let least = Infinity;
  let most = -Infinity;
  for (let position = 0; position < count; position++) {
    const key = keys[position] as number;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  // How far each key is from the first one, as two whole numbers of 32 bits.
  const low = new Uint32Array(count);
  const high = new Uint32Array(most - least >= 2 ** 32 ? count : 0);
  for (let position = 0; position < count; position++) {
    const key = keys[position] as number;
    const distance = direction === 'ascending' ? key - least : most - key;
    low[position] = distance % 2 ** 32;
    if (high.length > 0) high[position] = Math.floor(distance / 2 ** 32);
  }
  let sorted = byDigit(positions, low, 0);
  if (most - least >= digits) sorted = byDigit(sorted, low, 16);
  if (high.length > 0) sorted = byDigit(sorted, high, 0);
  if (most - least >= 2 ** 48) sorted = byDigit(sorted, high, 16);
  return sorted;
}

/** `positions` stably in the order of the 16 bits of their keys from `shift` on. */
function byDigit(positions: Uint32Array, keys: Uint32Array, shift: 0 | 16): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(digits);
  for (let position = 0; position < keys.length; position++) {
    const digit = ((keys[position] as number) >>> shift) & 0xffff;
    next[digit] = (next[digit] as number) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < digits; digit++) {
    const here = next[digit] as number;
    next[digit] = before;
    before += here;
  }
  const sorted = new Uint32Array(positions.length);
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    const digit = ((keys[position] as number) >>> shift) & 0xffff;
    const to = next[digit] as number;
    sorted[to] = position;
    next[digit] = to + 1;
  }
  return sorted;
}
