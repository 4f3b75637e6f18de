/** More memory than this is given to no hash. Bytes. */
export const maxHashMemory = 268_435_456;

/** A slow hash of a code that people type: its costs for scrypt, and salt and key in base64url. */
export interface SecretHash {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly key: string;
}

const pattern = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22,})\$([\w-]{43,})$/;

/**
 * The parts of `scrypt$N$r$p$salt$key`, as `npm run kiosk-code` makes one; null for any other text, and for costs that
 * scrypt (RFC 7914, section 6) or the desk refuses: no code would ever be the right one.
 */
export function secretHashOf(text: string): SecretHash | null {
  const [, cost, blockSize, lanes, salt = '', key = ''] = pattern.exec(text) ?? [];
  const [N, r, p] = [Number(cost), Number(blockSize), Number(lanes)];
  const isPowerOfTwo = N > 1 && (N & (N - 1)) === 0;
  const isBelowBlocks = N < 2 ** (16 * r);
  const memory = 128 * r * (N + p + 2);
  return isPowerOfTwo && r > 0 && p > 0 && isBelowBlocks && memory <= maxHashMemory
    ? { N, r, p, salt, key }
    : null;
}
