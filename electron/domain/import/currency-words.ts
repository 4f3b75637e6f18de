import { isCurrency } from '#shared/model/currencies.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { headingKeys } from './headings.ts';

/** What files write for a currency beside its code; a dollar of another country is never that of the United States. */
const currencyWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    JPY: 'YEN 円 ¥',
    USD: 'US$ $ USドル 米ドル 米国ドル アメリカドル ドル',
    EUR: '€ ユーロ',
    GBP: '£ 英ポンド ポンド',
    KRW: '₩ 韓国ウォン ウォン',
    CNY: '元 人民元 中国元 RMB',
    AUD: 'A$ AU$ 豪ドル 豪州ドル オーストラリアドル',
    CAD: 'C$ CA$ カナダドル 加ドル',
    HKD: 'HK$ HKドル 香港ドル',
    NZD: 'NZ$ NZドル ニュージーランドドル',
    SGD: 'S$ SG$ シンガポールドル',
    TWD: 'NT$ NTドル 台湾ドル 新台湾ドル 台湾元 新台湾元',
    CHF: 'スイスフラン',
    THB: 'バーツ タイバーツ',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

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

const isKnown = (word: string): boolean => currencyWords.has(word) || isCurrency(word);
const longestFirst = [...currencyWords.keys()]
  .filter((word) => word !== '元')
  .sort((a, b) => b.length - a.length);
const wordsInText = RegExp(
  `[A-Z]*\\$|[A-Z]+(?!ドル)|(?:${longestFirst.filter((word) => !word.includes('$')).join('|')})(?!あたり|当)`,
  'g',
);

const namedMoney =
  /ドル|\$|ポンド(?!あたり|当)|ウォン|ユーロ|フラン|クロー[ネナ]|ルピ[ーア]|ペソ|バーツ|リンギット|ルーブル|リラ$|元$/;
const isForeign = (word: string): boolean => namedMoney.test(word) || /外貨|通貨/.test(word);

/** What stands in brackets in a heading, word by word: 単価(税抜・USD建て) has 税抜 and USD. */
const bracketWords = (heading: string): readonly string[] =>
  [...heading.normalize('NFKC').matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g)].flatMap(
    ([, inside = '']) =>
      inside
        .split(/[\s・/,、:;]+/)
        .map((word) => word.replace(/建て?$|^単位|表[示記]$/g, ''))
        .filter((word) => word !== ''),
  );

/** As much of a word as a question shows. */
const shown = (word: string): string => Array.from(word).slice(0, 8).join('');

/**
 * The currency that a heading of amounts names: 金額(USD), Price EUR; `thousands` where it says that they are thousands of yen
 * or more, null where it says neither. One that has no code here, as in 金額(外貨), is the word itself, and no currency. 元 is
 * one only in brackets: 元値 is a price before.
 */
export function currencyOfHeading(heading: string): string | 'thousands' | null {
  const text = heading.normalize('NFKC');
  if (/[百千万億]円/.test(text)) return 'thousands';
  const inBrackets = bracketWords(heading).findLast((word) => isKnown(word) || isForeign(word));
  if (inBrackets !== undefined) return isKnown(inBrackets) ? inBrackets : shown(inBrackets);
  const words = text.match(wordsInText) ?? [];
  return words.findLast((word) => isKnown(word) || word.endsWith('$')) ?? null;
}

/** A heading without the currency in brackets that it names: 金額(USD) is a 金額; 金額(千円) and 金額(外貨) stay as they are. */
export const stripCurrency = (heading: string): string => {
  const found = currencyOfHeading(heading);
  return found === null || found === 'thousands'
    ? heading
    : heading.normalize('NFKC').replace(/\s*[([【][^()[\]【】]*[)\]】]/g, (bracket) => {
        const word = bracket.replace(/[\s()[\]【】]|建て?/g, '');
        return isKnown(word) || namedMoney.test(word) ? '' : bracket;
      });
};

/** What brackets on amounts say besides a currency: their tax, of what they are, how to fill them in. */
const harmless =
  /[税価額円単計込抜別数引料費用前後個本枚箱式年月日回人%×*\d]|邦貨|あたり|当たり|ごと|毎|注文|発注|明細|商品|対象|必須|任意|確認|概算|参考|予定|確定|実績|見積|以[上下]|tax|vat|gst|inc|exc|net|gross|price|unit|total|amount|each|per|qty|item|line|order|required|optional/i;

/** The column whose heading may state the currency of the lines: of their amounts, else of their prices. */
export const lineColumn = ({ columns }: Pick<ImportMapping, 'columns'>): string | undefined =>
  columns.amount ?? columns.unitPrice;

/**
 * The currency, other than yen, that only the heading of the lines' amounts states: a person says whether they are in it.
 * A word in its brackets that nobody knows may be one too, so that it is asked and never taken for yen. Null where the heading names none, or a column of the file states the currency of each row.
 */
export function currencyOnlyInHeading(
  headings: readonly string[],
  mapping: Pick<ImportMapping, 'columns' | 'headerRow'>,
): string | null {
  const key = lineColumn(mapping);
  if (mapping.headerRow === null || mapping.columns.currency !== undefined || key === undefined) return null;
  const heading = headings[headingKeys(headings).indexOf(key)] ?? '';
  const word = currencyOfHeading(heading);
  if (word === null) {
    const unknown = bracketWords(heading).findLast((each) => !harmless.test(each));
    if (unknown === undefined) return null;
    return isCurrency(unknown.toUpperCase()) ? unknown.toUpperCase() : shown(unknown);
  }
  const code = word === 'thousands' ? 'JPY' : currencyOfWord(word);
  return code === 'JPY' ? null : code;
}
