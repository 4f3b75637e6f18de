import { composeCombiningMarks } from './compose-combining-marks.ts';

/** Windows names that mean a device, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** What Windows or macOS forbids in a name, and invisible direction marks. */
const forbidden = /[<>:"/\\|?*\u007f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
/** The same with the `_` that parts a name. */
const forbiddenInPart = /[<>:"/\\|?*_\u007f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
/** What no file system or program can do anything with. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * `text` as a part of a file name on Windows, macOS and Linux; may be empty. What is forbidden becomes `-`, and so
 * does `_`, which parts a name, unless `keepSeparators`. Cut between graphemes where it is longer than `maxBytes`.
 */
export function safeNamePart(text: string, { maxBytes = 120, keepSeparators = false } = {}): string {
  const clean = composeCombiningMarks(text)
    .toWellFormed()
    .replace(control, '')
    .replace(/\s+/g, ' ')
    .replace(keepSeparators ? forbidden : forbiddenInPart, '-')
    .trim();
  let part = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(clean)) {
    bytes += bytesOf(segment);
    if (bytes > maxBytes) break;
    part += segment;
  }
  part = part.replace(/[. ]+$/, '').replace(/^[. ]+/, '');
  return reserved.test(part) ? part.replace(reserved, '$1-') : part;
}
