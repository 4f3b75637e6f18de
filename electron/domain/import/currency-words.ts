import { isCurrency } from '#shared/model/currencies.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { headingKeys } from './headings.ts';

/** What files write for a currency beside its code. */
const currencyWords: ReadonlyMap<string, string> = new Map([
  ['YEN', 'JPY'], ['円', 'JPY'], ['¥', 'JPY'], ['US$', 'USD'], ['$', 'USD'], ['米ドル', 'USD'], ['ドル', 'USD'],
  ['€', 'EUR'], ['ユーロ', 'EUR'], ['£', 'GBP'], ['₩', 'KRW'], ['元', 'CNY'], ['人民元', 'CNY'], ['RMB', 'CNY'],
]); // prettier-ignore

/** The code of a currency as files write it; what is no word for one stays as it is. */
export const currencyOfWord = (word: string): string => currencyWords.get(word) ?? word;

/**
 * The same where another part of the row or file states a currency: a dollar is the one that is stated, and ¥ is the sign of
 * China's yuan as well as of the yen.
 */
export const currencyBeside = (word: string, stated: string): string =>
  (word === '$' && stated.endsWith('D')) || (word === '¥' && stated === 'CNY')
    ? stated
    : currencyOfWord(word);

/**
 * The currency that a heading of amounts names: 金額(USD), Price EUR; `thousands` where it says that they are thousands of yen
 * or more, null where it says neither. 元 is one only in brackets: 元値 is a price before.
 */
export function currencyOfHeading(heading: string): string | 'thousands' | null {
  const text = heading.normalize('NFKC');
  if (/[百千万億]円/.test(text)) return 'thousands';
  const words = text.match(/[A-Z$]+|[円€£₩¥]|(?:米)?ドル|ユーロ|人民元|(?<=\()元(?=\))/g) ?? [];
  return words.findLast((word) => currencyWords.has(word) || isCurrency(word)) ?? null;
}

/** A heading without the currency in brackets that it names: 金額(USD) is a 金額; 金額(千円) stays as it is. */
export const stripCurrency = (heading: string): string => {
  const found = currencyOfHeading(heading);
  return found === null || found === 'thousands'
    ? heading
    : heading.normalize('NFKC').replace(/\s*[([【][^()[\]【】]*[)\]】]/g, (bracket) => {
        const word = bracket.replace(/[\s()[\]【】]|建て?/g, '');
        return currencyWords.has(word) || isCurrency(word) ? '' : bracket;
      });
};

/** The column whose heading may state the currency of the lines: of their amounts, else of their prices. */
export const lineColumn = ({ columns }: Pick<ImportMapping, 'columns'>): string | undefined =>
  columns.amount ?? columns.unitPrice;

/**
 * The currency, other than yen, that only the heading of the lines' amounts states: a person says whether they are in it.
 * Null where the heading names none, or a column of the file states the currency of each row.
 */
export function currencyOnlyInHeading(
  headings: readonly string[],
  mapping: Pick<ImportMapping, 'columns' | 'headerRow'>,
): string | null {
  const key = lineColumn(mapping);
  if (mapping.headerRow === null || mapping.columns.currency !== undefined || key === undefined) return null;
  const word = currencyOfHeading(headings[headingKeys(headings).indexOf(key)] ?? '');
  const code = word === null || word === 'thousands' ? 'JPY' : currencyOfWord(word);
  return code === 'JPY' ? null : code;
}
