import { isCurrency } from '#shared/model/currencies.ts';

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
