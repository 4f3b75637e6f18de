import iconv from 'iconv-lite';

/** What CP932 lacks but holds in another form that every Japanese system uses for it. */
const sameInCp932: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e', // 〜 wave dash → ～
  '\u2212': '\uff0d', // − minus sign → －
  '\u2014': '\u2015', // — em dash → ―
  '\u2016': '\u2225', // ‖ → ∥
  '\u00a2': '\uffe0', // ¢ → ￠
  '\u00a3': '\uffe1', // £ → ￡
  '\u00ac': '\uffe2', // ¬ → ￢
  '\u203e': '\uffe3', // ‾ → ￣
  '\u00a6': '\uffe4', // ¦ → ￤
  '\u00a5': '\uffe5', // ¥ → ￥; iconv-lite would write a backslash
  '\u00a0': ' ', // no-break space
  '\u2011': '\u2010', // ‑ no-break hyphen → ‐
  '\u00b5': '\u03bc', // µ micro sign → μ
  '\u2126': '\u03a9', // Ω ohm sign → Ω
  '\u212a': 'K', // K kelvin sign → K
  '\u00c5': '\u212b', // Å → Å ångström sign
  '\u2206': '\u0394', // ∆ increment → Δ
};
const mapped = new RegExp(`[${Object.keys(sameInCp932).join('')}]`, 'g');

/** Kana followed by a combining (han)dakuten, as macOS writes it: か + U+3099. */
const decomposedKana = /[\u3041-\u30ff][\u3099\u309a]/g;

/** What stands in the place of a character that CP932 lacks: the geta mark, which Japanese print uses for it. */
export const replacement = '〓';

/**
 * `text` in the forms that CP932 has for it. NFC is used on decomposed kana only: on the whole text it would
 * change CJK compatibility ideographs, which CP932 does hold (神 U+FA19).
 */
export const inCp932Forms = (text: string): string =>
  text
    .replace(decomposedKana, (pair) => pair.normalize('NFC'))
    .replace(mapped, (found) => sameInCp932[found] ?? found);

let table: Int32Array | undefined;

/**
 * For each UTF-16 unit its one or two CP932 bytes, or -1 where CP932 lacks it. Made once of what iconv-lite encodes,
 * kept only where it decodes to the same: reading a table is some twenty times as fast as asking for each field.
 */
function bytesOfUnit(): Int32Array {
  if (table !== undefined) return table;
  const made = new Int32Array(0x10000).fill(-1);
  const units = Array.from({ length: 0x10000 }, (_unused, unit) => unit).filter(
    (unit) => unit < 0xd800 || unit > 0xdfff,
  );
  const encoded = iconv.encode(String.fromCharCode(...units), 'cp932');
  const decoded = iconv.decode(encoded, 'cp932');
  let at = 0;
  units.forEach((unit, nth) => {
    const first = encoded[at] ?? 0;
    const isLead = (first >= 0x81 && first <= 0x9f) || (first >= 0xe0 && first <= 0xfc);
    if (decoded.charCodeAt(nth) === unit) made[unit] = isLead ? (first << 8) | (encoded[at + 1] ?? 0) : first;
    at += isLead ? 2 : 1;
  });
  table = made;
  return made;
}

/**
 * Puts the CP932 (Windows-31J) bytes of `text` into `into` from `at` on, where two for each UTF-16 unit must have room; `?`
 * for what CP932 lacks. Answers how many they are.
 */
export function writeCp932(text: string, into: Uint8Array, at: number): number {
  const bytes = bytesOfUnit();
  let end = at;
  for (let index = 0; index < text.length; index += 1) {
    const code = bytes[text.charCodeAt(index)] ?? -1;
    if (code > 0xff) into[end++] = code >> 8;
    into[end++] = code < 0 ? 0x3f : code & 0xff;
  }
  return end - at;
}

/** The CP932 (Windows-31J) bytes of `text`; `?` for what CP932 lacks. */
export function encodeCp932(text: string): Buffer {
  const made = Buffer.allocUnsafe(text.length * 2);
  return made.subarray(0, writeCp932(text, made, 0));
}

/** Whether `text` reads back the same from CP932. */
export function fitsCp932(text: string): boolean {
  const bytes = bytesOfUnit();
  for (let at = 0; at < text.length; at += 1) if (bytes[text.charCodeAt(at)] === -1) return false;
  return true;
}

/** The characters of `text` that CP932 lacks, in order, each as often as it occurs. */
export const unmappableIn = (text: string): readonly string[] =>
  fitsCp932(text) ? [] : [...text].filter((character) => !fitsCp932(character));

/** `text` with the geta mark for each character that CP932 lacks. */
export const replaceUnmappable = (text: string): string =>
  fitsCp932(text)
    ? text
    : [...text].map((character) => (fitsCp932(character) ? character : replacement)).join('');
