import { readJan } from '#electron/domain/jan.ts';
import { nearestWord } from '#electron/domain/nearest-word.ts';
import { fieldSeparator, fold, searchTerms } from '#electron/domain/search-folding.ts';
import { endOfWord, containsSpelling } from '#electron/domain/search-ends.ts';
import { spellingsOf } from '#electron/domain/search-spellings.ts';
import type { CataloguePage, CatalogueQuery } from '#shared/supplier-api/catalogue.ts';
import type { SaleState } from '#shared/model/product.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import { createSettings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';
import { offerTables, saleStateSql, stockStateOf, type Offers } from './products.ts';

interface Hit {
  readonly code: string;
  readonly name: string;
  readonly jan: string | null;
  readonly category: string | null;
  readonly searchText: string;
  readonly price: number;
  readonly sale: SaleState;
  readonly businessOnly: number;
  readonly stock: number | null;
  readonly toOrder: number;
  readonly recommended: number;
}

const collator = new Intl.Collator('ja', { numeric: true });
const byCode = (a: Hit, b: Hit): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** How well a product answers what was typed: smaller is better. */
function rank(hit: Hit, words: readonly string[], whole: string, jan: string): number {
  if (whole === '') return 0;
  if (fold(hit.code) === whole || hit.jan === jan) return 0;
  const name = hit.searchText.split(fieldSeparator, 1)[0]!;
  if (name.startsWith(whole)) return 1;
  if (words.every((word) => name.includes(word))) return words.some((word) => name.startsWith(word)) ? 2 : 3;
  return 4;
}

/**
 * Searches what a supplier sells, all words in any field, as in the history. What is no longer sold is found by its
 * number or JAN only, so that nobody with an old document list is left without its successor; and so is what is for
 * businesses only, where a private person looks (AS-5).
 */
export function createCatalogueSearch(
  db: Connection,
  supplier: Pick<Supplier, 'id' | 'profile'>,
  offers: Offers,
) {
  const settings = createSettings(db);
  const select = (conditions: string) =>
    db.prepare<[Record<string, string | number>], Hit>(
      `SELECT o.code, a.name, a.jan, a.category, o.search_text AS searchText, coalesce(p.price, o.list_price) AS price,
         ${saleStateSql(supplier)} AS sale, o.business_only AS businessOnly, o.stock, o.to_order AS toOrder, o.recommended
       FROM ${offerTables} WHERE o.supplier = @supplier ${conditions}`,
    );
  // Every further word rules out more; a statement for each number of words that people type.
  const statements = new Map<number, ReturnType<typeof select>>();
  const statementFor = (words: number) => {
    const known = statements.get(words);
    if (known) return known;
    const made = select(
      Array.from(
        { length: words },
        (_, index) =>
          `AND EXISTS (SELECT 1 FROM json_each(@word${index}) WHERE instr(o.search_text, value) > 0)`,
      ).join(' '),
    );
    statements.set(words, made);
    return made;
  };

  const names = db
    .prepare<[string], string>(
      `SELECT a.name FROM offers o JOIN articles a ON a.id = o.article_id WHERE o.supplier = ? AND ${saleStateSql(supplier)} = 'on-sale'`,
    )
    .pluck();
  /** The query with each word that no product has as the nearest one that some have; null where none is near. */
  function didYouMean(words: readonly string[]): string | null {
    const written = new Map<string, string>();
    for (const name of names.all(supplier.id) as string[])
      for (const word of name.split(/[\s(（)）]+/u))
        if (word !== '' && !/\d/.test(word)) written.set(fold(word), word);
    const texts = [...written.keys()];
    const meant = words.map((word) => {
      const isKnown = spellingsOf(word).some((spelling) =>
        texts.some((text) => containsSpelling(text, spelling)),
      );
      return isKnown ? word : (written.get(nearestWord(word, texts) ?? '') ?? null);
    });
    return meant.every((word) => word !== null) && meant.some((word, index) => word !== words[index])
      ? meant.join(' ')
      : null;
  }

  return (companyId: number, query: CatalogueQuery, now: number): CataloguePage => {
    const words = searchTerms(query.text);
    const spellings = words.map(spellingsOf);
    const whole = fold(query.text);
    const { jan } = readJan(query.text);
    const few = settings.number(supplier.id, 'catalogue.few-left');
    const found = statementFor(words.length)
      .all({
        supplier: supplier.id,
        companyId,
        today: tokyoDateOf(instantOf(now)),
        ...Object.fromEntries(
          spellings.map((each, index) => [
            `word${index}`,
            JSON.stringify(each.map((spelling) => spelling.replace(endOfWord, ''))),
          ]),
        ),
      })
      .filter((hit) => {
        if (!spellings.every((each) => each.some((spelling) => containsSpelling(hit.searchText, spelling))))
          return false;
        const isHidden =
          hit.sale === 'discontinued' || (hit.sale === 'not-for-sale' && hit.businessOnly === 1);
        if (isHidden && fold(hit.code) !== whole && hit.jan !== jan) return false;
        if (query.inStock === 'no') return true;
        const state = stockStateOf(hit, few);
        return hit.sale === 'on-sale' && (state === 'in-stock' || state === 'few');
      });

    const counts = new Map<string, number>();
    for (const { category } of found) counts.set(category ?? '', (counts.get(category ?? '') ?? 0) + 1);
    const hits =
      query.category === undefined ? found : found.filter((hit) => hit.category === query.category);
    const orders: Readonly<Record<CatalogueQuery['sort'], () => readonly Hit[]>> = {
      relevance() {
        const ranks = new Map(hits.map((hit) => [hit, rank(hit, words, whole, jan)]));
        return hits.sort(
          (a, b) => ranks.get(a)! - ranks.get(b)! || b.recommended - a.recommended || byCode(a, b),
        );
      },
      price: () => hits.sort((a, b) => a.price - b.price || byCode(a, b)),
      'price-descending': () => hits.sort((a, b) => b.price - a.price || byCode(a, b)),
      name: () => hits.sort((a, b) => collator.compare(a.name, b.name) || byCode(a, b)),
      code: () => hits.sort(byCode),
    };
    const sorted = orders[query.sort]();
    const codes = sorted.slice(query.offset, query.offset + query.limit).map(({ code }) => code);
    const products = offers.many(companyId, codes, now);
    return {
      products: codes.map((code) => products.get(code)!),
      total: sorted.length,
      didYouMean: found.length === 0 && words.length > 0 ? didYouMean(words) : null,
      categories: [...counts]
        .filter(([name]) => name !== '')
        .map(([name, count]) => ({ name, products: count }))
        .sort((a, b) => b.products - a.products || collator.compare(a.name, b.name)),
    };
  };
}
