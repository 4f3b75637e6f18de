import type { TableRow } from './table-row.ts';

/** A heading for comparing: half-width, without spaces, brackets around it and marks, in lower case. */
export const normalizeHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/^[[【〔*※\s]+|[\]】〕*※\s]+$/g, '')
    .replace(/[\s_]+/g, '')
    .replace(/[～〜]/g, '~')
    .toLowerCase()
    .slice(0, 280);

/** A heading without what stands around its word in many files: 数量（個）, ご注文数, 今回数量, 商品コード(必須). */
export const bareHeading = (heading: string): string =>
  normalizeHeading(heading)
    .replace(/[([【〔](?!.*(?:あたり|入り?)\)?$)[\p{L}:/]{1,8}\)?$/u, '')
    .replace(/^(?:今回)?[ごお御]?(?=.)/u, '');

const quantity =
  /^(?:注文|発注|購入|申込み?|必要|希望|依頼|手配|order(?:ed)?)?(?:数量?|個数|点数|q['’]?ty\.?|quantity(?:ordered)?)$/;
/** Whether a heading is one of how many pieces are ordered; not of those in a pack (入数) or in stock (在庫数). */
export const isQuantityHeading = (heading: string): boolean => quantity.test(bareHeading(heading));

const likelyQuantity = /^(?:(?:納品|出荷|受注|売上)(?:数量?|個数)|(?:[枚箱本冊袋台]|ケース)数)$/;
/** Whether it is one where no other is: 箱数 stands beside 数量 too, and 出荷数 beside 注文数. */
export const isLikelyQuantityHeading = (heading: string): boolean =>
  likelyQuantity.test(bareHeading(heading));

const sides = '(?:数量?|個数|点数)';
const endedCounts = [
  ['cancelledQuantity', RegExp(`^(?:キャンセル|取り?消し?|欠品)(?:済み?)?${sides}$|^(?:cancell?ed)(?:quantity|qty)$|^(?:quantity|qty)cancell?ed$`)],
  ['returnedQuantity', RegExp(`^(?:返品|返却)(?:済み?)?${sides}$|^(?:returned|refunded)(?:quantity|qty)$|^(?:quantity|qty)(?:returned|refunded)$`)],
  ['shippedQuantity', RegExp(`^(?:出荷|発送|納品|納入)(?:済み?)?${sides}$|^(?:shipped|delivered)(?:quantity|qty)$|^(?:quantity|qty)(?:shipped|delivered)$`)],
] as const; // prettier-ignore
/** The field of pieces that were cancelled, returned or sent which a heading names; null for any other. */
export const pieceFieldOf = (heading: string): (typeof endedCounts)[number][0] | null =>
  endedCounts.find(([, pattern]) => pattern.test(bareHeading(heading)))?.[0] ?? null;

const otherCount = /^(?:入り?数|最低(?:注文|発注)?数量?|在庫(?:数量?)?|棚番号?)$/;
/** Whether it is one of a number that orders nothing: pieces in a pack, or in stock, or a place. */
export const isOtherCountHeading = (heading: string): boolean => otherCount.test(bareHeading(heading));

const total = /^(?:(?:総|小)?合?計|計|累計|total|sub-?total|grand total)[::]?$/i;
/** Whether a cell says that its row adds others up. */
export const isTotal = (cell: string): boolean =>
  /[計t]/i.test(cell) && total.test(cell.normalize('NFKC').replace(/\s/g, ''));

/** Whether it adds up everything, or all of a page or a month; a 小計 is of some of it, often without tax. */
export const isWholeTotal = (cell: string): boolean =>
  isTotal(cell) && !/小|累|sub/i.test(cell.normalize('NFKC'));

const sumWord =
  /^(?:\d+%対象|税[込抜])?(?:(?:注文|商品|送料|配送料|手数料|ご?請求)?(?:総|小)?合?計(?:金?額)?|[内外]?消費税(?:等|額|相当額)*|税額|(?:sales|consumption)?tax|vat)(?:\([^)]*\)|\d+%(?:対象)?)*[::]?$/i;
/** Whether a name is of no product, but of what products come to, or their tax. */
export const isSumWord = (name: string): boolean =>
  isTotal(name) || sumWord.test(name.normalize('NFKC').replace(/\s/g, ''));

/** The key of each column: its heading, with `#2` … where one occurs again, or its place where it has none. */
export function headingKeys(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const name = normalizeHeading(heading) || `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}

/** Names the kind of file: the same whatever order its columns are in. */
export const fingerprintOf = (headings: readonly string[]): string =>
  [...headingKeys(headings)].sort().join('\n');

/** Rows of the beginning in which headings are looked for: titles and periods stand before them. */
const headRows = 20;

/**
 * The row of the headings: of the first rows the one with the most known headings, at least two; else the first that
 * has several cells and no number among them. Null where there is none of either.
 */
export function findHeaderRow(
  rows: readonly TableRow[],
  isKnown: (heading: string) => boolean,
): number | null {
  const first = rows.slice(0, headRows).map((row) => {
    const cells = row.cells.map(normalizeHeading).filter((cell) => cell !== '');
    return { row: row.row, cells, known: cells.filter(isKnown).length };
  });
  const best = [...first].sort((a, b) => b.known - a.known || a.row - b.row)[0];
  if (best && best.known >= 2) return best.row;
  const words = first.find(
    ({ cells }) => cells.length >= 2 && cells.every((cell) => !/^[\d.,/:¥-]+$/.test(cell)),
  );
  return words?.row ?? null;
}
