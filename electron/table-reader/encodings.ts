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
  let cp932: TextStream | null = decoderOf('cp932');
  for (const chunk of chunksOf(source)) {
    const plain = isAscii(chunk);
    ascii &&= plain;
    utf8 = fits(utf8, (decoder) => void decoder.decode(chunk, { stream: true }));
    // UTF-8 that is long enough never fits CP932; what fits neither is known at once.
    if (cp932?.push(chunk).includes(undecodable)) cp932 = null;
    if (utf8 === null && cp932 === null) return [];
  }
  utf8 = fits(utf8, (decoder) => void decoder.decode());
  if (cp932?.end().includes(undecodable)) cp932 = null;
  if (ascii) return ['utf-8'];
  return [...(utf8 ? (['utf-8'] as const) : []), ...(cp932 ? (['cp932'] as const) : [])];
}

function fits(decoder: TextDecoder | null, decode: (decoder: TextDecoder) => void): TextDecoder | null {
  try {
    if (decoder) decode(decoder);
    return decoder;
  } catch {
    return null;
  }
}
