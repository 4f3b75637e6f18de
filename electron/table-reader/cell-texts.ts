import { stripBidiControls } from '#shared/model/bidi.ts';
import { undecodable } from './encodings.ts';

/** Cells that are remembered, each in a place of its own by its hash. */
const places = 16_384;
/** Bytes of the longest cell that is remembered. */
const longest = 256;

const texts: string[] = new Array<string>(places).fill('');
/** Bytes of each remembered cell, and how many; 0 where none is. */
const known = Buffer.allocUnsafeSlow(places * longest);
const lengths = new Int32Array(places);

/** The hash of no bytes (FNV-1a); each byte goes into it by `hashed`. */
export const noHash = -2_128_831_035;
export const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 16_777_619);

/**
 * The text of a cell of UTF-8, whose hash is `hash`. Most cells of a column have been seen before: such a one is found by
 * its bytes, which costs a fifth of decoding it again, and is the very same text, which maps find at once.
 * `onUndecodable` is called for a cell with a byte that is no UTF-8, each time.
 */
export function cellText(
  bytes: Buffer,
  from: number,
  to: number,
  hash: number,
  onUndecodable: () => void,
): string {
  const length = to - from;
  if (length === 0) return '';
  const place = (hash ^ (hash >>> 15)) & (places - 1);
  const start = place * longest;
  if (lengths[place] === length) {
    let same = 0;
    while (same < length && known[start + same] === bytes[from + same]) same += 1;
    if (same === length) return texts[place]!;
  }
  const text = decode(bytes, from, to);
  if (text.includes(undecodable)) onUndecodable();
  else if (length <= longest) {
    texts[place] = text;
    lengths[place] = length;
    bytes.copy(known, start, from, to);
  }
  return text;
}

function decode(bytes: Buffer, from: number, to: number): string {
  let all = 0;
  for (let at = from; at < to; at += 1) all |= bytes[at]!;
  return all < 128 ? bytes.toString('latin1', from, to) : stripBidiControls(bytes.toString('utf8', from, to));
}
