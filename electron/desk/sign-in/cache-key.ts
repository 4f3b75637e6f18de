import { randomFillSync } from 'node:crypto';

/**
 * The 256-bit key of an account's files. It is shared memory: all threads see the same bytes, so that `fill(0)` by
 * its owner wipes it everywhere. The creator of a key or copy owns it.
 */
export type CacheKey = Uint8Array;

const length = 32;
const digits = Buffer.from('0123456789abcdef');
const empty = (): Buffer => Buffer.from(new SharedArrayBuffer(length));

export const randomCacheKey = (): CacheKey => randomFillSync(empty());

/** A copy with an owner of its own. */
export function copyCacheKey(key: CacheKey): CacheKey {
  const copy = empty();
  copy.set(key);
  return copy;
}

/** A key from its 64 hexadecimal digits, which begin at `at`. */
export function readCacheKey(text: Uint8Array, at = 0): CacheKey {
  const key = empty();
  for (let index = 0; index < length; index += 1)
    key[index] = digits.indexOf(text[at + 2 * index]!) * 16 + digits.indexOf(text[at + 2 * index + 1]!);
  return key;
}

/**
 * Writes the 64 hexadecimal digits of a key, beginning at `at`; no string is made of them, which could not be wiped.
 */
export function writeCacheKey(key: CacheKey, text: Uint8Array, at = 0): void {
  for (const [index, byte] of key.entries()) {
    text[at + 2 * index] = digits[byte >> 4]!;
    text[at + 2 * index + 1] = digits[byte & 15]!;
  }
}
