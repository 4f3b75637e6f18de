import { createHash } from 'node:crypto';

/** Crockford's letters: none looks like another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 256 bits in 52 letters, and 4 letters to check them by. */
const keyLetters = 52;
const checkLetters = 4;

function encode(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits === 0 ? text : text + letters[(held << (5 - bits)) & 31];
}

const checkOf = (key: Uint8Array): string =>
  encode(createHash('sha256').update('kobai-desk recovery key').update(key).digest()).slice(0, checkLetters);

/** The key of an archive for a person to keep, in groups of four. */
export const formatRecoveryKey = (key: Uint8Array): string =>
  `${encode(key)}${checkOf(key)}`.replace(/.{4}(?=.)/g, '$&-');

/** The key that a person typed or pasted, in whatever case and width and with any separators; null for a wrong one. */
export function parseRecoveryKey(typed: string): Buffer | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−ー]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== keyLetters + checkLetters) return null;
  const key = Buffer.alloc(32);
  let [bits, held, at] = [0, 0, 0];
  for (const letter of text.slice(0, keyLetters)) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    key[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  // The last letter says less than five bits: what it may not say is wrong too.
  return text === `${encode(key)}${checkOf(key)}` ? key : null;
}
