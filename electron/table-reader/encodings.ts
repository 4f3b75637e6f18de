import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import type { TextEncoding } from '#shared/model/import.ts';
import { chunksOf, type ByteSource } from './byte-source.ts';

/** Stands for bytes that an encoding does not have. CP932 itself has no such character. */
export const undecodable = '\ufffd';
/** What iconv-lite gives for single bytes that CP932 leaves open. */
const unassigned = /[\u0080\u00a0\uf8f0-\uf8f3]/g;

/** Gives the text of bytes that come chunk by chunk, with U+FFFD for what the encoding does not have. */
export interface TextStream {
  push(bytes: Buffer): string;
  end(): string;
}

export function decoderOf(encoding: TextEncoding): TextStream {
  if (encoding === 'cp932') {
    // Not TextDecoder: which encodings that has depends on how the runtime was built.
    const decoder = iconv.getDecoder('cp932');
    return {
      push: (bytes) => decoder.write(bytes).replace(unassigned, undecodable),
      end: () => (decoder.end() ?? '').replace(unassigned, undecodable),
    };
  }
  const decoder = new TextDecoder(encoding);
  return {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Gives the bytes of UTF-8 that text in `encoding` has; those of UTF-8 as they are, also where they are none. */
export function utf8Of(encoding: TextEncoding): { push(bytes: Buffer): Buffer; end(): Buffer } {
  if (encoding === 'utf-8') return { push: (bytes) => bytes, end: () => Buffer.alloc(0) };
  const decoder = decoderOf(encoding);
  return { push: (bytes) => Buffer.from(decoder.push(bytes)), end: () => Buffer.from(decoder.end()) };
}

const boms: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes of the beginning in which NUL tells UTF-16. */
const headSize = 65_536;

/** UTF-16 without a mark, by the half of each unit that is NUL in ASCII; null where that does not say it. */
function utf16By(head: Buffer): TextEncoding | null {
  const zeros = [0, 0] as [number, number];
  for (let index = 0; index < head.length; index += 1)
    if (head[index] === 0) zeros[(index & 1) as 0 | 1] += 1;
  const total = zeros[0] + zeros[1];
  // Every line end of a table is one; stray NULs in other files are far fewer.
  if (total < head.length / 200) return null;
  if (zeros[1] > total * 0.9) return 'utf-16le';
  return zeros[0] > total * 0.9 ? 'utf-16be' : null;
}

/**
 * The encodings that every byte of the file fits, the likeliest first: none, one, or several of which a person has to
 * choose. A mark at the beginning decides. The whole file is read, because headings are often plain ASCII.
 */
export function fittingEncodings(source: ByteSource): readonly TextEncoding[] {
  const head = source.read(0, headSize);
  for (const [encoding, bom] of boms) if (bom.every((byte, index) => head[index] === byte)) return [encoding];
  const utf16 = utf16By(head);
  if (utf16 !== null) return [utf16];
  let ascii = true;
  let utf8: TextDecoder | null = new TextDecoder('utf-8', { fatal: true });
  let cp932: Cp932Check | null = cp932Check();
  for (const chunk of chunksOf(source)) {
    ascii &&= isAscii(chunk);
    if (!ascii) {
      utf8 = fits(utf8, (decoder) => void decoder.decode(chunk, { stream: true }));
      if (cp932?.push(chunk) === false) cp932 = null;
    }
    if (utf8 === null && cp932 === null) return [];
  }
  utf8 = fits(utf8, (decoder) => void decoder.decode());
  if (ascii) return ['utf-8'];
  return [...(utf8 ? (['utf-8'] as const) : []), ...(cp932?.isWhole() ? (['cp932'] as const) : [])];
}

/** Whether bytes that come chunk by chunk are characters of CP932. */
interface Cp932Check {
  /** False once a byte was none, for good. */
  push(bytes: Buffer): boolean;
  /** Whether the last character is not cut. */
  isWhole(): boolean;
}

/** 1 for each pair of bytes (lead × 256 + trail) that is a character. */
let cp932Pairs: Uint8Array | null = null;

function pairsOfCp932(): Uint8Array {
  const known = new Uint8Array(65_536);
  const pairs = [...known.keys()].filter((pair) => pair >> 8 > 0x80 && (pair & 0xff) >= 0x40);
  // A line each, so that what each pair comes to stands apart.
  const bytes = Buffer.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff, 10]));
  const texts = iconv.decode(bytes, 'cp932').replace(unassigned, undecodable).split('\n');
  for (const [index, pair] of pairs.entries())
    known[pair] = Number(texts[index]!.length === 1 && texts[index] !== undecodable);
  return known;
}

/** By a table of its pairs, which takes less than half of the time that decoding the file does. */
function cp932Check(): Cp932Check {
  let cut = 0;
  return {
    push: (bytes) => {
      const pairs = (cp932Pairs ??= pairsOfCp932());
      let lead = cut;
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at]!;
        if (lead !== 0) {
          if (pairs[(lead << 8) | byte] !== 1) return false;
          lead = 0;
        } else if (byte < 0x80 || (byte > 0xa0 && byte < 0xe0)) continue;
        else if (byte === 0x80 || byte === 0xa0 || byte > 0xfc) return false;
        else lead = byte;
      }
      cut = lead;
      return true;
    },
    isWhole: () => cut === 0,
  };
}

function fits(decoder: TextDecoder | null, decode: (decoder: TextDecoder) => void): TextDecoder | null {
  try {
    if (decoder) decode(decoder);
    return decoder;
  } catch {
    return null;
  }
}
