import { unifyKanji } from '#shared/model/kanji-variants.ts';
import { parseWholeNumber, wholeNumberReadings } from '#shared/model/whole-number.ts';

/** The same letters in one form: width, case, kana and forms of 漢字 do not matter in the small searches of the filters. */
export const foldText = (text: string): string =>
  unifyKanji(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** A choice of a filter: what it stands for, what it is called, and how many orders it has. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly orders: number | null;
}

/**
 * The choices whose name has every word of `text` in it. Those in `first` come first, the others stay
 * in their order.
 */
export function searchChoices<T extends string>(
  choices: readonly Choice<T>[],
  text: string,
  first: ReadonlySet<T>,
): readonly Choice<T>[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const found = choices.filter(({ label }) => words.every((word) => foldText(label).includes(word)));
  return [
    ...found.filter(({ value }) => first.has(value)),
    ...found.filter(({ value }) => !first.has(value)),
  ];
}

/** Facets as choices. What is chosen stays there to be taken away, even if no order has it any more. */
export function facetChoices<T extends string>(
  facets: readonly { readonly value: string; readonly orders: number }[],
  chosen: readonly T[],
  label: (value: T) => string,
): readonly Choice<T>[] {
  const known = new Set(facets.map(({ value }) => value));
  return [
    ...facets.map(({ value, orders }) => ({ value: value as T, label: label(value as T), orders })),
    ...chosen
      .filter((value) => !known.has(value))
      .map((value) => ({ value, label: label(value), orders: 0 })),
  ];
}

const digitsOf = (text: string): string =>
  text
    .trim()
    .replace(/^[¥￥\\]/, '')
    .replace(/円$/, '');

/** Both amounts that `1.000` can mean, a thousand or one; none for what is certain, or no amount. */
export function amountReadings(text: string): readonly number[] {
  const readings = wholeNumberReadings(digitsOf(text));
  return readings.length > 1 ? readings : [];
}

/** A typed amount in whole yen; null for nothing, `'invalid'` for what is no amount. */
export function parseAmount(text: string): number | null | 'invalid' {
  const plain = text.trim();
  if (plain === '') return null;
  return parseWholeNumber(digitsOf(plain)) ?? 'invalid';
}

/** The entries whose words, as `textOf` puts them together, have every word of `text` in them. */
export function filterByText<T>(
  entries: readonly T[],
  text: string,
  textOf: (entry: T) => string,
): readonly T[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const all = foldText(textOf(entry));
    return words.every((word) => all.includes(word));
  });
}
