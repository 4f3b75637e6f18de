import { fold } from '#electron/domain/search-folding.ts';
import type { Product, SaleState, StockState } from '#shared/model/product.ts';
import { calendarDate, instantOf, tokyoDateOf, tokyoTimeOf, type CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import type { Connection } from '../database/open.ts';
import { createSettings } from '../settings.ts';
import { createTaxRates } from './tax-rates.ts';
import type { Supplier } from '../supplier.ts';

/** What a company is sold now. `now` is in Unix time in milliseconds; prices are whole yen without tax. */
export interface Offers {
  /** A product by its exact number; null for what is not carried. */
  byCode(companyId: number, code: string, now: number): Product | null;
  /** A product by its JAN code in half-width digits; of several with the same one, what can be bought first. */
  byJan(companyId: number, jan: string, now: number): Product | null;
  /** Products by number; what is not carried is left out. */
  many(companyId: number, codes: Iterable<string>, now: number): ReadonlyMap<string, Product>;
  /** Products by numbers as people type them, whatever their width and letter case; by what was typed. */
  typed(companyId: number, codes: readonly string[], now: number): ReadonlyMap<string, Product>;
  /** Other products of the same kind that are on sale, by number. */
  similar(companyId: number, code: string, now: number): readonly Product[];
  /** The row of `products` that an order line points at, as the product is now; null for what is not carried. */
  productIdOf(code: string): number | null;
  /**
   * Takes so many sales units out of a stock that is counted, and says whether that was possible; what is not counted,
   * made to order or expected back is always there. Belongs in the transaction that writes the order, in which the product was read
   * before: reading lets goods arrive that are due.
   */
  takeStock(code: string, quantity: number): boolean;
}

interface OfferRow {
  readonly code: string;
  readonly jan: string | null;
  readonly name: string;
  readonly maker: string | null;
  readonly category: string | null;
  readonly unit: string;
  readonly packing: string | null;
  readonly pieces: number | null;
  readonly pieceUnit: string | null;
  readonly listPrice: number;
  readonly companyPrice: number | null;
  readonly rate: TaxRate;
  readonly sale: SaleState;
  readonly replacedBy: string | null;
  readonly replacedByName: string | null;
  readonly stock: number | null;
  readonly restockedOn: string | null;
  readonly toOrder: number;
  readonly direct: number;
  readonly leadDays: number | null;
  readonly atMost: number | null;
  readonly recommended: number;
}

/** How much there is, in words (AS-49). `few` is the number of sales units up to which only few are left. */
export function stockStateOf(
  { stock, toOrder }: { readonly stock: number | null; readonly toOrder: number },
  few: number,
): StockState {
  if (toOrder === 1) return 'to-order';
  if (stock === null) return 'in-stock';
  if (stock <= 0) return 'out-of-stock';
  return stock <= few ? 'few' : 'in-stock';
}

/** The tables of an offer, with the price agreed with a company, if it is good on that day. */
export const offerTables = `offers o JOIN articles a ON a.id = o.article_id
  LEFT JOIN company_prices p ON p.company_id = @companyId AND p.code = o.code
    AND (p.until IS NULL OR p.until >= @today)`;

/** The sale state of an offer `o`, in SQL: what is for businesses only is not for sale to private persons (AS-5). */
export const saleStateSql = ({ profile }: Pick<Supplier, 'profile'>): string =>
  profile.buying?.terms === 'personal'
    ? `CASE WHEN o.business_only = 1 AND o.sale = 'on-sale' THEN 'not-for-sale' ELSE o.sale END`
    : 'o.sale';

/** Settings that the price and stock state of a product depend on. */
interface PricingContext {
  /** Sales units up to which only few are left. */
  readonly few: number;
  /** The rate in force for what is listed at one (AM-32). */
  readonly rateOf: (listed: TaxRate) => TaxRate;
  /** Whether nothing that is ordered now leaves today (AS-58). */
  readonly isTooLate: boolean;
}

const isTooLate = (until: string, now: number): boolean =>
  until !== '' && tokyoTimeOf(instantOf(now)) >= until;

/** Opens what a supplier sells. Reads are single statements; nothing is kept in memory. */
export function createOffers(db: Connection, served: Pick<Supplier, 'id' | 'profile'>): Offers {
  const { id: supplier } = served;
  const sale = saleStateSql(served);
  const settings = createSettings(db);
  const columns = `o.code, a.jan, a.name, a.maker, a.category, a.unit, o.packing, o.pieces,
    o.piece_unit AS pieceUnit, o.list_price AS listPrice, p.price AS companyPrice, a.tax_rate AS rate, ${sale} AS sale,
    o.replaced_by AS replacedBy,
    (SELECT b.name FROM offers r JOIN articles b ON b.id = r.article_id
     WHERE r.supplier = o.supplier AND r.code = o.replaced_by) AS replacedByName,
    o.stock, o.restocked_on AS restockedOn, o.to_order AS toOrder, o.direct, o.lead_days AS leadDays,
    o.at_most AS atMost, o.recommended`;
  const read = (where: string) =>
    db.prepare<[Record<string, string | number>], OfferRow>(
      `SELECT ${columns} FROM ${offerTables} WHERE o.supplier = @supplier AND ${where}`,
    );
  const byCode = read('o.code = @code');
  const byJan = read(`a.supplier = @supplier AND a.jan = @jan ORDER BY ${sale} <> 'on-sale', o.code LIMIT 1`);
  const many = read('o.code IN (SELECT value FROM json_each(@codes))');
  const codesOf = db.prepare<[string, string], { code: string; key: string }>(
    `SELECT code, code_key AS key FROM offers
     WHERE supplier = ? AND code_key IN (SELECT value FROM json_each(?)) ORDER BY sale = 'on-sale', code DESC`,
  );
  const similar = read(
    `o.kind = (SELECT kind FROM offers WHERE supplier = @supplier AND code = @code)
     AND o.code <> @code AND ${sale} = 'on-sale' ORDER BY o.code`,
  );
  const productId = db
    .prepare<[string, string], number>('SELECT article_id FROM offers WHERE supplier = ? AND code = ?')
    .pluck();
  const takeStock = db.prepare(
    `UPDATE offers SET stock = stock - @quantity WHERE supplier = @supplier AND code = @code
     AND sale = 'on-sale' AND (stock IS NULL OR stock >= @quantity OR restocked_on IS NOT NULL)`,
  );
  const due = db
    .prepare<[string, string], number>(
      'SELECT 1 FROM offers WHERE supplier = ? AND restocked_on <= ? LIMIT 1',
    )
    .pluck();
  const addRestock = db.prepare(
    `UPDATE offers SET stock = stock + restock, restocked_on = NULL, restock = 0
     WHERE supplier = ? AND restocked_on <= ?`,
  );

  /** The day in Japan, on which everything that is due has arrived. */
  function dayOf(now: number): CalendarDate {
    const today = tokyoDateOf(instantOf(now));
    if (due.get(supplier, today) !== undefined) addRestock.run(supplier, today);
    return today;
  }

  const toApi = (row: OfferRow, { few, rateOf, isTooLate }: PricingContext): Product => {
    const state = stockStateOf(row, few);
    return {
      code: row.code,
      jan: row.jan,
      name: row.name,
      maker: row.maker,
      category: row.category,
      unit: row.unit,
      packing: row.packing,
      pieces:
        row.pieces === null || row.pieceUnit === null ? null : { count: row.pieces, unit: row.pieceUnit },
      listPrice: yen(row.listPrice),
      price: yen(row.companyPrice ?? row.listPrice),
      priceKind: row.companyPrice === null ? 'list' : 'company',
      taxRate: rateOf(row.rate),
      sale: row.sale,
      replacedBy:
        row.replacedBy === null || row.replacedByName === null
          ? null
          : { code: row.replacedBy, name: row.replacedByName },
      stock: {
        state,
        // What is owed from the next delivery is less than none.
        left: row.toOrder === 1 || row.stock === null ? null : Math.max(0, row.stock),
        restockedOn: row.restockedOn === null ? null : calendarDate(row.restockedOn),
      },
      direct: row.direct === 1,
      leadDays: row.leadDays === 0 && isTooLate ? 1 : row.leadDays,
      atMost: row.atMost,
      recommended: row.recommended === 1,
    };
  };
  const pricingContextOf = (now: number): PricingContext => ({
    few: settings.number(supplier, 'catalogue.few-left'),
    rateOf: createTaxRates(settings, supplier, tokyoDateOf(instantOf(now))),
    isTooLate: isTooLate(settings.text(supplier, 'shipping.same-day-until'), now),
  });
  const one = (row: OfferRow | undefined, now: number): Product | null =>
    row ? toApi(row, pricingContextOf(now)) : null;

  const byCodes: Offers['many'] = (companyId, codes, now) => {
    const wanted = JSON.stringify([...new Set(codes)]);
    const context = pricingContextOf(now);
    return new Map(
      many
        .all({ supplier, companyId, codes: wanted, today: dayOf(now) })
        .map((row) => [row.code, toApi(row, context)]),
    );
  };

  return {
    byCode: (companyId, code, now) => one(byCode.get({ supplier, companyId, code, today: dayOf(now) }), now),
    byJan: (companyId, jan, now) => one(byJan.get({ supplier, companyId, jan, today: dayOf(now) }), now),
    many: byCodes,
    typed(companyId, codes, now) {
      const keys = JSON.stringify([...new Set(codes.map(fold))]);
      // Of numbers that differ in their letters only, the exact one counts, then what is on sale.
      const codeOf = new Map(codesOf.all(supplier, keys).map(({ code, key }) => [key, code]));
      const exact = byCodes(companyId, [...codes, ...codeOf.values()], now);
      return new Map(
        codes.flatMap((typed) => {
          const product = exact.get(typed) ?? exact.get(codeOf.get(fold(typed)) ?? '');
          return product ? [[typed, product] as const] : [];
        }),
      );
    },
    similar(companyId, code, now) {
      const context = pricingContextOf(now);
      return similar.all({ supplier, companyId, code, today: dayOf(now) }).map((row) => toApi(row, context));
    },
    productIdOf: (code) => (productId.get(supplier, code) as number | undefined) ?? null,
    takeStock: (code, quantity) => takeStock.run({ supplier, code, quantity }).changes === 1,
  };
}
