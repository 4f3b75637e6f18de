import Database from 'better-sqlite3-multiple-ciphers';
import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import type { Product } from '#shared/model/product.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { Problem } from '#shared/model/problem.ts';
import { cartFillResultSchema, cartSchema, type Cart } from '#shared/supplier-api/cart.ts';
import {
  checkoutOptionsSchema,
  placedOrderSchema,
  previewSchema,
  type Choices,
  type PlacedOrder,
  type Preview,
} from '#shared/supplier-api/checkout.ts';
import {
  quoteOrderPreviewSchema,
  quoteSchema,
  quotesSchema,
  type Quote,
} from '#shared/supplier-api/quotes.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import { account, problemOf, readAs, storeOver, type AskOptions, type Transport } from './store.ts';

export const AMANO = 'amano-trial';
export const ASKUL = 'askul-trial';
export const QUO = 'quocard-pay-trial';

/** A person of the trial who orders at each of them. */
const usual: Readonly<Record<string, string>> = {
  [AMANO]: 'suzuki.daiki',
  [ASKUL]: 'takahashi.kazuo',
  [QUO]: 'saito.yuko',
};

export type Store = Awaited<ReturnType<typeof storeOver>>;

interface OfferRow {
  readonly code: string;
  readonly price: number;
  readonly rate: number;
  readonly stock: number | null;
}

/** A small store with somebody who buys there, and hands on the file for what only time or a supplier does. */
export async function buyerAt(
  supplier: string,
  options: { readonly person?: string; readonly store?: Store; readonly transport?: Transport } = {},
) {
  const store = options.store ?? (await storeOver(options.transport ?? 'in-process'));
  const who = account(supplier, options.person ?? usual[supplier] ?? '');
  const { tokens, member } = await store.enter(who);
  const about = { supplier, token: tokens.accessToken };
  const ask = (name: RouteName, rest: AskOptions = {}) => store.ask(name, { ...about, ...rest });

  /** Does something to the store's file that no route does. */
  function within<T>(work: (db: Database.Database) => T): T {
    const db = new Database(store.file);
    try {
      return work(db);
    } finally {
      db.close();
    }
  }
  const sql = (statement: string, ...values: readonly unknown[]) =>
    within((db) => db.prepare<unknown[]>(statement).run(...values));
  const rows = <Row>(statement: string, ...values: readonly unknown[]) =>
    within((db) => db.prepare<unknown[], Row>(statement).all(...values));

  /** Products that can be bought in any quantity, at a known price, without an agreed one. */
  const products = (count: number, where = '1 = 1') =>
    rows<OfferRow>(
      `SELECT o.code, o.list_price AS price, a.tax_rate AS rate, o.stock FROM offers o
       JOIN articles a ON a.id = o.article_id
       WHERE o.supplier = ? AND o.sale = 'on-sale' AND o.stock IS NULL AND o.to_order = 0 AND o.at_most IS NULL
         AND o.code NOT IN (SELECT code FROM company_prices) AND ${where} ORDER BY o.code LIMIT ${count}`,
      supplier,
    );
  const add = async (
    ...lines: readonly (readonly [code: string, quantity: number, departmentId?: string | null])[]
  ): Promise<Cart> => readAs(await tryAdd(...lines), cartSchema);
  const tryAdd = (
    ...lines: readonly (readonly [code: string, quantity: number, departmentId?: string | null])[]
  ) =>
    ask('addToCart', {
      body: {
        lines: lines.map(([code, quantity, departmentId = null]) => ({
          code,
          quantity,
          departmentId,
          from: 'catalogue',
        })),
      },
    });
  const cart = async () => readAs(await ask('cart'), cartSchema);
  const checkout = async () => readAs(await ask('checkoutOptions'), checkoutOptionsSchema);
  /** What is proposed, with what a person chose instead. */
  const choices = async (change: Partial<Choices> = {}): Promise<Choices> => ({
    ...(await checkout()).proposed,
    ...change,
  });
  const preview = async (change: Partial<Choices> = {}): Promise<Preview> =>
    readAs(
      await ask('previewOrder', {
        body: { cartVersion: (await cart()).version, choices: await choices(change) },
      }),
      previewSchema,
    );
  const confirmedOf = ({ calculation }: Pick<Preview, 'calculation'>) => ({
    taxIncluded: calculation.totals.taxIncluded.amount,
    unitPrices: calculation.lines.map(({ unitPrice }) => unitPrice.amount),
  });
  /** The body of an order as a person confirms it now. */
  const confirmed = async (change: Partial<Choices> = {}) => ({
    cartVersion: (await cart()).version,
    choices: await choices(change),
    confirmed: confirmedOf(await preview(change)),
  });
  const tryOrder = async (change: Partial<Choices> = {}, key?: string) =>
    ask('placeOrder', { body: await confirmed(change), ...(key !== undefined && { key }) });
  const order = async (change: Partial<Choices> = {}): Promise<PlacedOrder> =>
    readAs(await tryOrder(change), placedOrderSchema);
  const tryQuote = async (change: Partial<Choices> = {}, emptyCart = true) =>
    ask('makeQuote', { body: { ...(await confirmed(change)), emptyCart } });
  const quote = async (change: Partial<Choices> = {}, emptyCart = true): Promise<Quote> =>
    readAs(await tryQuote(change, emptyCart), quoteSchema);
  const orderLook = async (id: string) =>
    readAs(await ask('quoteOrderPreview', { params: { id } }), quoteOrderPreviewSchema);
  const tryOrderQuote = (id: string, taxIncluded: number, key?: string) =>
    ask('orderFromQuote', { params: { id }, body: { taxIncluded }, ...(key !== undefined && { key }) });

  return {
    store,
    supplier,
    member,
    token: tokens.accessToken,
    ask,
    sql,
    rows,
    products,
    add,
    tryAdd,
    cart,
    checkout,
    choices,
    preview,
    confirmed,
    tryOrder,
    order,
    tryQuote,
    quote,
    quotes: async () => (await readAs(await ask('quotes'), quotesSchema)).quotes,
    quoteById: async (id: string) => readAs(await ask('quote', { params: { id } }), quoteSchema),
    orderLook,
    tryOrderQuote,
    orderQuote: async (id: string) =>
      readAs(
        await tryOrderQuote(id, (await orderLook(id)).calculation.totals.taxIncluded.amount),
        placedOrderSchema,
      ),
    fill: async (from: 'order' | 'quote' | 'saved-order', id: string, rest: object = {}) =>
      readAs(
        await ask('fillCart', { body: { from, id, existing: 'replace', ...rest } }),
        cartFillResultSchema,
      ),
    today: () => tokyoDateOf(instantOf(store.now())),
    /** Adds a coupon with these terms. */
    addCoupon: (code: string, terms: Partial<BenefitTerms> = {}, name = code) =>
      void sql(
        'INSERT INTO coupons (supplier, code, name, terms) VALUES (?, ?, ?, ?)',
        supplier,
        code,
        name,
        JSON.stringify(benefitTerms(terms)),
      ),
    addCampaign: (code: string, terms: Partial<BenefitTerms> = {}) =>
      void sql(
        'INSERT INTO campaigns (supplier, code, name, terms) VALUES (?, ?, ?, ?)',
        supplier,
        code,
        code,
        JSON.stringify(benefitTerms(terms)),
      ),
    /** The member has exactly so many points, as if given today, and is as if last having bought on that day. */
    setPoints(points: number) {
      sql(
        `DELETE FROM point_entries WHERE member_id = (SELECT id FROM members WHERE public_id = ?)`,
        member.id,
      );
      sql(
        `INSERT INTO point_entries (member_id, at, on_date, kind, points)
         SELECT id, ?, ?, 'given', ? FROM members WHERE public_id = ?`,
        store.now(),
        tokyoDateOf(instantOf(store.now())),
        points,
        member.id,
      );
    },
    set: (name: Parameters<Store['store']['admin']['set']>[1], value: string) =>
      store.store.admin.set(supplier, name, value),
    setPrice: (code: string, price: number) =>
      void sql('UPDATE offers SET list_price = ? WHERE supplier = ? AND code = ?', price, supplier, code),
    setStock: (code: string, stock: number | null) =>
      void sql(
        'UPDATE offers SET stock = ?, restocked_on = NULL WHERE supplier = ? AND code = ?',
        stock,
        supplier,
        code,
      ),
    setSale: (code: string, sale: Product['sale'], replacedBy: string | null = null) =>
      void sql(
        'UPDATE offers SET sale = ?, replaced_by = ? WHERE supplier = ? AND code = ?',
        sale,
        replacedBy,
        supplier,
        code,
      ),
  };
}
export type Buyer = Awaited<ReturnType<typeof buyerAt>>;

/** Terms of 100 yen off everything for everybody, but for what is said. */
export const benefitTerms = (terms: Partial<BenefitTerms> = {}): BenefitTerms => ({
  off: { kind: 'yen', yen: 100 },
  from: null,
  until: null,
  least: 0,
  leastQuantity: 0,
  firstOrder: false,
  products: null,
  categories: null,
  makers: null,
  registeredOnly: false,
  memberDays: null,
  ...terms,
});

/** Codes of what a supplier said against something, with their fields. */
export const errorsOf = ({ errors = [] }: Pick<Problem, 'errors'>) =>
  errors.map(({ field, code }) => [field, code]);

/** The reason of a refusal with what was said against it. */
export async function refusalOf(response: Response) {
  const problem = await problemOf(response);
  return { reason: problem.reason, said: errorsOf(problem) };
}
