import { fold, foldFields } from '#electron/domain/search-folding.ts';
import { addDays, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';
import { seedCompanies } from './company.ts';
import { inStoreJan } from './jan.ts';
import { priceOn } from './generate-orders.ts';
import { packingOf, type Packing } from './packing.ts';
import { seedProductRequests } from './product-requests.ts';
import { createRandom, type Random } from './random.ts';
import type { TrialContent, TrialSupplier } from './trial-content.ts';
import { sharedProducts } from './shared-products.ts';

interface ProductRow {
  readonly id: number;
  readonly code: string;
  readonly jan: string | null;
  readonly name: string;
  readonly maker: string | null;
  readonly category: string | null;
  readonly unit: string;
  readonly price: number;
}

/** Pieces of a product that several suppliers sell, by its number at this one. */
type SharedPieces = ReadonlyMap<
  string,
  { readonly pieces: number; readonly unit: string; readonly packing: string }
>;

/** Stands for the supplier in the in-store JAN of what several sell. */
const SHARED = 9;
/** What makers tend to send themselves, and what is made when it is ordered. */
const BULKY = new Set(['オフィス家具', '清掃機器', '台車・脚立']);
const MADE_TO_ORDER = new Set(['清掃機器', '印鑑・スタンプ']);
/** What the trial sells to businesses only, where private persons have accounts with less to buy (AS-5). */
const FOR_BUSINESSES = 'オフィス家具';
/** A fee comes with what it is a fee for, and is never bought by itself. */
const FEES = '手数料';

/** Adds what several suppliers sell under the same JAN; those that are there already stay. */
function addShared(db: Connection, supplier: string, { sharedCode }: TrialContent): SharedPieces {
  const add = db.prepare(
    `INSERT INTO articles (supplier, code, jan, name, maker, category, unit, price, tax_rate)
     SELECT @supplier, @code, @jan, @name, @maker, @category, @unit, @price, @rate
     WHERE NOT EXISTS (SELECT 1 FROM articles WHERE supplier = @supplier AND code = @code)`,
  );
  const pieces = new Map<string, { pieces: number; unit: string; packing: string }>();
  for (const [index, { name, maker, rate, piece, sold }] of sharedProducts.entries()) {
    const here = Object.hasOwn(sold, supplier) ? sold[supplier] : undefined;
    if (!here || !sharedCode) continue;
    const [category, unit, count, price] = here;
    const code = sharedCode(index + 1);
    const jan = inStoreJan(SHARED, index + 1);
    add.run({ supplier, code, jan, name, maker, category, unit, price, rate });
    const inside = packingOf(`x ${piece.packing ?? ''}`, piece.unit);
    const packing = [piece.packing, count > 1 ? `${count}${piece.unit}` : null].filter(
      (part) => part !== null,
    );
    pieces.set(code, { pieces: inside.count * count, unit: inside.unit, packing: packing.join('×') });
  }
  return pieces;
}

/** Copy document of one size does the same, whatever it is called; else the name without its packing says it. */
function kindOf({ name, category }: ProductRow, rest: string): string {
  const document = /^(?:コピー用紙|再生コピー用紙|ﾏﾙﾁﾍﾟｰﾊﾟｰ).* (A3|A4|B4|B5)$/.exec(
    rest.replace(/ 包装なし| 厚口/g, ''),
  );
  if (document) return `copy-paper ${document[1]}`;
  const gloves = /^ニトリル手袋.* (S|M|L|LL)(?: |$)/.exec(name);
  if (gloves) return `nitrile ${gloves[1]}`;
  const cells = /^アルカリ乾電池.* (\S+形)/.exec(name);
  if (cells) return `alkaline ${cells[1]}`;
  const bags = /^(?:ごみ袋|ポリ袋 清掃業務用) (\d+L) (\S+)/.exec(name);
  if (bags) return `bags ${bags[1]} ${bags[2]}`;
  return `${category ?? ''} ${rest}`;
}

const isDocument = (kind: string): boolean => kind.startsWith('copy-paper');
/** A ream of copy document has 500 sheets. */
const inSheets = ({ count, text, rest }: Packing): Packing => ({
  count: count * 500,
  unit: '枚',
  text,
  rest,
});

/** What stands in an offer's stock columns: how many sales units there are, or that nobody counts them. */
function stockOf(random: Random, today: CalendarDate, madeToOrder: boolean) {
  const chance = random.next();
  const many = random.int(20, 400);
  const few = random.int(1, 5);
  const arrivesOn = random.chance(0.75) ? addDays(today, random.int(2, 21)) : null;
  if (madeToOrder) return { stock: null, restockedOn: null, restock: 0, toOrder: 1 };
  const counted = (stock: number, on: CalendarDate | null) => ({
    stock,
    restockedOn: on,
    restock: on === null ? 0 : many,
    toOrder: 0,
  });
  if (chance < 0.03) return counted(0, arrivesOn);
  if (chance < 0.07) return counted(few, arrivesOn);
  if (chance < 0.45) return counted(many, null);
  return { stock: null, restockedOn: null, restock: 0, toOrder: 0 };
}

function addOffers(
  db: Connection,
  { id: supplier, profile: { digital, buying }, trial }: TrialSupplier,
  seed: number,
  today: CalendarDate,
): void {
  const shared = addShared(db, supplier, trial);
  const recommends = buying?.campaigns === true;
  const rows = db
    .prepare<[string], ProductRow>(
      `SELECT max(id) AS id, code, jan, name, maker, category, unit, price FROM articles
       WHERE supplier = ? GROUP BY code ORDER BY min(id)`,
    )
    .all(supplier)
    .filter(({ category }) => category !== FEES);
  const add = db.prepare(
    `INSERT OR IGNORE INTO offers (supplier, code, article_id, list_price, packing, pieces, piece_unit, stock,
       restocked_on, restock, to_order, direct, lead_days, at_most, sale, recommended, kind, code_key, search_text)
     VALUES (@supplier, @code, @id, @price, @packing, @pieces, @pieceUnit, @stock, @restockedOn, @restock, @toOrder,
       @direct, @leadDays, @atMost, @sale, @recommended, @kind, @codeKey, @searchText)`,
  );
  const successors = new Map<string, string>();
  const discontinued: { readonly code: string; readonly kind: string; readonly family: string }[] = [];
  for (const row of rows) {
    // Each has numbers of its own, so that one product more or less changes no other.
    const random = createRandom(seed, `offer ${supplier} ${row.code}`);
    const inShared = shared.get(row.code);
    const named = packingOf(row.name, row.unit);
    const kind = kindOf(row, named.rest);
    const read = isDocument(kind) && named.unit === '冊' ? inSheets(named) : named;
    const chance = random.next();
    // What is compared with another supplier, and what comes by mail, is always there to be bought.
    const steady = digital || inShared !== undefined;
    const sale = steady || chance > 0.028 ? 'on-sale' : chance > 0.02 ? 'not-for-sale' : 'discontinued';
    const bulky = BULKY.has(row.category ?? '');
    const direct = !digital && random.chance(bulky ? 0.45 : 0.03);
    const madeToOrder = random.chance(MADE_TO_ORDER.has(row.category ?? '') ? 0.18 : 0.006) && !steady;
    const stock = stockOf(random, today, madeToOrder);
    const lead = random.int(3, 9);
    const moved = random.chance(0.08) ? 1 + random.int(-6, 9) / 100 : 1;
    const listed = digital || inShared ? row.price : Math.round(priceOn(row.price, today) * moved);
    add.run({
      supplier,
      code: row.code,
      id: row.id,
      price: Math.max(1, listed),
      packing: inShared ? inShared.packing || null : read.text,
      pieces: inShared?.pieces ?? read.count,
      pieceUnit: inShared?.unit ?? read.unit,
      ...(digital ? { stock: null, restockedOn: null, restock: 0, toOrder: 0 } : stock),
      direct: direct ? 1 : 0,
      leadDays: digital ? 0 : madeToOrder ? lead + 11 : direct ? lead : random.int(0, 1),
      atMost: random.chance(0.02) ? random.pick([10, 20, 50]) : row.price >= 100_000 && !digital ? 5 : null,
      sale,
      recommended: recommends && sale === 'on-sale' && random.chance(0.03) ? 1 : 0,
      kind: digital ? null : kind,
      codeKey: fold(row.code),
      searchText: foldFields([row.name, row.maker, row.code, row.jan, row.category]),
    });
    const family = `family ${row.category ?? ''} ${row.name.split(' ')[0]!}`;
    if (sale === 'on-sale')
      for (const group of [kind, family]) if (!successors.has(group)) successors.set(group, row.code);
    if (sale === 'discontinued') discontinued.push({ code: row.code, kind, family });
  }
  const replace = db.prepare(
    'UPDATE offers SET replaced_by = ? WHERE supplier = ? AND code = ? AND replaced_by IS NULL',
  );
  for (const { code, kind, family } of discontinued) {
    const successor = successors.get(kind) ?? successors.get(family);
    if (successor !== undefined) replace.run(successor, supplier, code);
  }
}

/** Marks what is not sold to private persons. */
export function markBusinessOnly(db: Connection, suppliers: readonly Supplier[]): void {
  const mark = db.prepare(
    `UPDATE offers SET business_only = 1
     WHERE supplier = ? AND article_id IN (SELECT id FROM articles WHERE category = ?)`,
  );
  for (const { id, profile } of suppliers) if (profile.personalAccounts) mark.run(id, FOR_BUSINESSES);
}

/** 法人限定価格 (AS-53): what each company of the trial has agreed with a supplier. */
function addCompanyPrices(db: Connection, supplier: string, seed: number, today: CalendarDate): void {
  const companies = db
    .prepare<[string], { id: number; name: string }>('SELECT id, name FROM companies WHERE supplier = ?')
    .all(supplier)
    .filter(({ name }) => seedCompanies.some((each) => each.name === name));
  const offers = db
    .prepare<[string], { code: string; price: number }>(
      `SELECT code, list_price AS price FROM offers WHERE supplier = ? AND sale = 'on-sale' ORDER BY code`,
    )
    .all(supplier);
  const add = db.prepare(
    'INSERT OR IGNORE INTO company_prices (company_id, code, price, until) VALUES (?, ?, ?, ?)',
  );
  for (const { id, name } of companies)
    for (const { code, price } of offers) {
      const random = createRandom(seed, `agreed ${supplier} ${name} ${code}`);
      if (!random.chance(0.12) || price < 100) continue;
      const agreed = Math.round(price * (1 - random.int(4, 15) / 100));
      add.run(id, code, agreed, random.chance(0.15) ? addDays(today, random.int(5, 60)) : null);
    }
}

/**
 * Makes what each supplier of the trial sells, in stores of any version: an offer for every product, prices agreed
 * with the companies, and products that were asked for. The same for the same seed and day; what is there stays.
 * `now` is in Unix time in milliseconds. Products that come with it have numbers of their own at the end, so that
 * the orders of a new store stay what they were.
 */
export function seedCatalogue(
  db: Connection,
  suppliers: readonly TrialSupplier[],
  seed: number,
  now: number,
): void {
  const today = tokyoDateOf(instantOf(now));
  for (const supplier of suppliers) {
    const { buying, digital } = supplier.profile;
    if (!buying?.cart) continue;
    addOffers(db, supplier, seed, today);
    if (!digital) addCompanyPrices(db, supplier.id, seed, today);
    if (buying.productRequests) seedProductRequests(db, supplier.id, now);
  }
  markBusinessOnly(db, suppliers);
}
