import { ok, refused, type Result } from '#shared/model/result.ts';
import type { LineBehind, RowProblemCode } from '#shared/model/import.ts';
import { nonDecimalNumerals } from '#shared/model/whole-number.ts';
import { withoutHidden } from '../fields/characters.ts';

/** What a cell says: a value, nothing (null), or why it cannot be read. */
export type CellValue<T> = Result<T | null, RowProblemCode>;

/** `digits` × 10^-`scale`, exactly. */
export interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

export interface StatedAmount extends Decimal {
  /** As written, such as `USD` or `$`; `JPY` for 円, and `¥`, which is not only the sign of yen; null where none stands there. */
  readonly currency: string | null;
}

const blank = ok(null);

/** What people write for nothing. Zero is not among it: it is a number. */
const meansNothing = /^(?:[-‐-―−ー*]|n\/a|#n\/a|#na|null|なし|無し)$/i;

/**
 * The text of a cell without what keeps a spreadsheet from changing it: `="0123"` and a leading apostrophe. Not
 * normalised further, so that names stay as they are.
 */
export function cellText(cell: string): string {
  const text = cell.trim();
  const first = text.charCodeAt(0);
  return first === 61 || first === 39 ? unwrapped(text) : text;
}

function unwrapped(cell: string): string {
  let text = cell;
  if (text.length > 3 && text.startsWith('="') && text.endsWith('"')) text = text.slice(2, -1).trim();
  if (text.startsWith("'")) text = text.slice(1);
  return text;
}

/** All but the old forms of 漢字 (神, U+FA19), which a code may have and NFKC would replace by others. */
const notOldForms = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

/** A code: half-width and without spaces around it, which are typing and not part of it. */
export const codeText = (cell: string): string => {
  const text = cellText(cell);
  // oxlint-disable-next-line no-control-regex
  return /^[\u0000-\u007f]*$/.test(text)
    ? text
    : text.replace(notOldForms, (part) => part.normalize('NFKC')).trim();
};

/** The most digits that a number holds exactly. */
const maxDigits = 15;
const maxWholeDigits = 13;

const plain = /^\d{1,13}$/;
/** Digits and nothing else, which are read at once. */
export const isPlainNumber = (cell: string): boolean => plain.test(cell);
/** Digits, or digits in threes; with a decimal point. */
const number = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const minusBefore = /^[-−▲△▼‐‑–]\s*/;
const minusAfter = /\s*[▲△▼]$/;
/** Behind a number it keeps others from adding figures, or is the minus of a business system. */
const lineAfter = /\d\.?円?[-−–]\)?$/;
/** Spaces in a number that stand where commas would; a line break never does. */
const threes = /(?<![\d.,] *)[1-9]\d{0,2}(?: \d{3})+(?![\d,]| +\d)/;
const currencyWord = /^(JPY|[A-Z]{3}|[$€£₩]|US\$|円|¥|\\)?\s*(.*?)\s*(JPY|[A-Z]{3}|[$€£₩]|円)?$/;

/**
 * An amount, with whatever people put around it: ¥, 円, a currency, commas, full-width digits, and for minus a sign
 * before or behind, △ ▲ ▼ or brackets. Two signs at once, commas out of place and `1.234,00` are problems, because
 * any reading would be a guess; so are two numbers in one cell, `1.000`, one or a thousand, and `¥5,000-`, where the line
 * may only keep others from adding figures, as long as nobody says what it means. A number in scientific form has lost its
 * digits, and is one too.
 */
export function parseAmount(cell: string, lineBehind?: LineBehind): CellValue<StatedAmount> {
  const read = parseNumber(cell, lineBehind);
  const isThousand =
    read.ok && read.value?.scale === 0 && /(?:^|\D)[1-9]\d{0,2}\.000(?!\d)/.test(cell.normalize('NFKC'));
  return isThousand ? refused('ambiguous-number') : read;
}

/** Whether it has to be known what a line behind a number means. */
export const hasLineBehind = (cell: string): boolean =>
  !plain.test(cell) && lineAfter.test(cell.normalize('NFKC').replace(/\s/g, ''));

function parseNumber(cell: string, lineBehind?: LineBehind): CellValue<StatedAmount> {
  if (plain.test(cell)) return ok({ digits: Number(cell), scale: 0, currency: null });
  if (nonDecimalNumerals.test(cell)) return refused('bad-amount');
  const spaced = withoutHidden(cellText(cell))
    .normalize('NFKC')
    .replace(threes, (part) => part.replaceAll(' ', ''));
  if (/\d\s+\d/.test(spaced)) return refused('ambiguous-number');
  let text = spaced
    .replace(/\s/g, '')
    .replace(/^金(?=\d.*円[也整]?$)/, '')
    .replace(/(?:円[也整]|(?<=\d)yen)$/i, '円');
  if (text === '' || meansNothing.test(text)) return blank;
  let signs = 0;
  const strip = (pattern: RegExp, by = ''): void => {
    const next = text.replace(pattern, by);
    if (next === text) return;
    text = next;
    signs += 1;
  };
  // `¥-1,234` and `-¥1,234`, `(¥1,234)` and `¥(1,234)`.
  let currency: string | null = null;
  const takeCurrency = (): void => {
    const [, before, rest, after] = currencyWord.exec(text) ?? [];
    const found = before ?? after;
    if (found === undefined || rest === undefined || rest === '') return;
    currency ??= found === '円' ? 'JPY' : found === '\\' ? '¥' : found;
    text = rest;
  };
  takeCurrency();
  // `¥ -` is how spreadsheets show nothing in the form of accounts.
  if (meansNothing.test(text)) return blank;
  if (lineAfter.test(text)) {
    if (lineBehind === undefined) return refused('ambiguous-number');
    text = text.replace(/\.?[-−–](?=\)?$)/, '');
    if (lineBehind === 'minus') signs += 1;
    takeCurrency();
  }
  strip(minusBefore);
  strip(/^\((.*)\)$/, '$1');
  strip(minusAfter);
  takeCurrency();
  strip(minusBefore);
  if (text.startsWith('+')) {
    text = text.slice(1).replace(minusBefore, '+');
    if (signs > 0 || text.startsWith('+')) return refused('two-signs');
  }
  if (signs > 1) return refused('two-signs');
  if (!number.test(text))
    return refused(/^[\d.,]+$/.test(text) && /\d/.test(text) ? 'ambiguous-number' : 'bad-amount');
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  const digits = `${whole}${decimals}`.replace(/^0+(?=\d)/, '');
  if (whole.replace(/^0+/, '').length > maxWholeDigits || digits.length > maxDigits)
    return refused('too-large');
  return ok({
    digits: signs === 1 ? -Number(digits) || 0 : Number(digits),
    scale: decimals.length,
    currency,
  });
}

/** `12.5`, without zeros at its end. */
export function decimalText({ digits, scale }: Decimal): string {
  if (scale === 0) return String(digits);
  const text = String(Math.abs(digits)).padStart(scale + 1, '0');
  return `${digits < 0 ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** A whole number; null where there is a fraction. */
export const wholeOf = ({ digits, scale }: Decimal): number | null => (scale === 0 ? digits : null);

/**
 * Words that make another number, an amount, a date or a place in a row of what stands before them, or the content of a
 * pack (12本入), and are no unit.
 */
const numberWord = /^[十百千万億兆円]|^[kK]$|^[年月日号番位]|目$|.(?:入り?|組)$/;

/**
 * Pieces, or parts of one, with the unit that may stand behind them: `3`, `-2`, `1,200`, `2.5m`, `3個`. `3.000` is three:
 * three decimals are how business systems write quantities.
 */
export function parsePieces(
  cell: string,
  lineBehind?: LineBehind,
): CellValue<{ readonly pieces: Decimal; readonly unit: string | null }> {
  const small = /^-?\d{1,9}$/;
  if (small.test(cell)) return ok({ pieces: { digits: Number(cell), scale: 0 }, unit: null });
  const text = cellText(cell).normalize('NFKC');
  const [, figures = text, unit = null] = /^([^\p{L}]*\d)\s*(\p{L}{1,10})$/u.exec(text) ?? [];
  if (nonDecimalNumerals.test(cell) || (unit !== null && numberWord.test(unit)))
    return refused('bad-quantity');
  const amount = parseNumber(figures, lineBehind);
  if (!amount.ok) return amount;
  if (amount.value === null) return blank;
  const { digits, scale, currency } = amount.value;
  if (currency !== null || Math.abs(digits) > 1e9) return refused('bad-quantity');
  return ok({ pieces: { digits, scale }, unit });
}

/** A whole number of pieces. */
export function parseQuantity(
  cell: string,
  lineBehind?: LineBehind,
): CellValue<{ readonly quantity: number; readonly unit: string | null }> {
  const read = parsePieces(cell, lineBehind);
  if (!read.ok || read.value === null) return read as CellValue<never>;
  const quantity = wholeOf(read.value.pieces);
  return quantity === null ? refused('bad-quantity') : ok({ quantity, unit: read.value.unit });
}

/** A tax rate of any year: `10%`, `0.1`, `8%(軽減)`, 非課税. Never taken for anything else: a wrong rate is a wrong tax. */
export function parseRate(cell: string): CellValue<number> {
  const text = nonDecimalNumerals.test(cell) ? cell : cellText(cell).normalize('NFKC').replace(/\s/g, '');
  if (text === '' || meansNothing.test(text)) return blank;
  if (/^(?:非課税|不課税|対象外|免税|課税対象外)$/.test(text)) return ok(0);
  const [, rate] =
    /^(?:\(?軽減?\)?|標準|税率|課税)?(\d{1,2}(?:\.\d{1,4})?)%?(?:対象|\(?軽減?(?:税率)?(?:対象)?\)?|[*※])?$/.exec(
      text,
    ) ?? [];
  if (rate === undefined) return /^軽減(?:税率)?(?:対象)?$/.test(text) ? ok(8) : refused('bad-rate');
  const value = Number(rate);
  const known = [10, 8, 5, 3, 0].find((each) => value === each || value === each / 100);
  return known === undefined ? refused('bad-rate') : ok(known);
}
