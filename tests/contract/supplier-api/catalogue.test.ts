import { describe, expect, it } from 'vitest';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createOffers } from '#electron/suppliers/embedded/catalogue/products.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import {
  productDetailSchema,
  productLookupResponseSchema,
  cataloguePageSchema,
  productRequestSchema,
} from '#shared/supplier-api/catalogue.ts';
import { z } from 'zod';
import { buyerAt } from './buyer.ts';
import { account, problemOf, readAs, storeOver, transports, type Transport } from './store.ts';

const buyer = account('askul-trial', 'sato.misaki');
const viewer = account('askul-trial', 'watanabe.keiko');
const stranger = account('askul-trial', 'takasaki.ichiro');
const amano = account('amano-trial', 'suzuki.daiki');

const day = 24 * 3_600_000;
/** 2026-04-06 00:00 in Tokyo, the first midnight after the store was made. */
const midnight = Date.parse('2026-04-05T15:00:00.000Z');

async function entered(who = buyer, transport: Transport = 'in-process') {
  const store = await storeOver(transport);
  return { store, ...(await asking(store, who)) };
}

async function asking(store: Awaited<ReturnType<typeof storeOver>>, who: typeof buyer) {
  const { tokens } = await store.enter(who);
  const asked = { supplier: who.supplier, token: tokens.accessToken };
  return {
    search: async (query: Record<string, string> = {}) =>
      readAs(await store.ask('catalogue', { ...asked, query }), cataloguePageSchema),
    product: async (code: string) =>
      readAs(await store.ask('product', { ...asked, params: { code } }), productDetailSchema),
    lookUp: async (...wanted: readonly { by: 'code' | 'jan'; value: string }[]) =>
      (
        await readAs(
          await store.ask('lookUpProducts', { ...asked, body: { wanted } }),
          productLookupResponseSchema,
        )
      ).products,
    ask: (name: Parameters<typeof store.ask>[0], more: object = {}) => store.ask(name, { ...asked, ...more }),
  };
}

function trialSupplier(id: string) {
  const found = trialSuppliers.find((supplier) => supplier.id === id);
  if (found === undefined) throw new Error(`no supplier ${id}`);
  return found;
}

/** Looks into, or changes, the store's own file while it runs. */
function inFile<T>(file: string, work: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe.each(transports)('AS-53 the catalogue, %s', (transport) => {
  it('AS-53 finds products by all words, whatever their width, letter case and kana, in pages', async () => {
    const { search } = await entered(buyer, transport);
    const found = await search({ text: 'ｺﾋﾟｰ用紙 a4' });
    expect(found.total).toBeGreaterThan(5);
    for (const { name, category } of found.products)
      expect(`${name} ${category}`.normalize('NFKC')).toMatch(/コピー用紙.*A4|A4.*コピー用紙/);
    expect(await search({ text: 'こぴー用紙　Ａ４' })).toEqual(found);

    const all = await search({ sort: 'code', limit: '100' });
    const codes = [...all.products.map(({ code }) => code)];
    for (let offset = 100; offset < all.total; offset += 100)
      codes.push(
        ...(await search({ sort: 'code', limit: '100', offset: String(offset) })).products.map(
          ({ code }) => code,
        ),
      );
    expect(codes).toHaveLength(all.total);
    expect(codes).toEqual([...new Set(codes)].toSorted());
  });

  it('AS-53 categories are counted whatever one is chosen, and sorts go by what the company pays', async () => {
    const { search } = await entered(buyer, transport);
    const all = await search({ text: 'A4' });
    const [category] = all.categories;
    const one = await search({ text: 'A4', category: category!.name, sort: 'price' });
    expect(one.categories).toEqual(all.categories);
    expect(one.total).toBe(category!.products);
    expect(all.categories.reduce((sum, { products }) => sum + products, 0)).toBe(all.total);
    const prices = one.products.map(({ price }) => price.amount);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    const other = await search({
      text: 'A4',
      category: category!.name,
      sort: 'price-descending',
      limit: '1',
    });
    expect(other.products[0]!.price.amount).toBeGreaterThan(prices[0]!);
  });
});

describe('AS-53 prices of a company', () => {
  it('AS-53 each company pays what it agreed, on the last day too and not the day after', async () => {
    const { store, product } = await entered();
    const other = await asking(store, stranger);
    const { code, until } = inFile(
      store.file,
      (db) =>
        db
          .prepare(
            `SELECT p.code, p.until FROM company_prices p JOIN companies c ON c.id = p.company_id
             WHERE c.supplier = 'askul-trial' AND c.name LIKE '%みなと%' AND p.until IS NOT NULL
               AND p.code NOT IN (SELECT q.code FROM company_prices q WHERE q.company_id <> p.company_id)
             ORDER BY p.until LIMIT 1`,
          )
          .get() as { code: string; until: string },
    );
    const agreed = (await product(code)).product;
    expect(agreed.priceKind).toBe('company');
    expect(agreed.price.amount).toBeLessThan(agreed.listPrice.amount);
    expect((await other.product(code)).product).toMatchObject({ priceKind: 'list', price: agreed.listPrice });

    const read = (now: number) =>
      inFile(store.file, (db) => {
        const company = db
          .prepare(`SELECT id FROM companies WHERE supplier = 'askul-trial' AND name LIKE '%みなと%'`)
          .pluck()
          .get() as number;
        return createOffers(db, trialSupplier(buyer.supplier)).byCode(company, code, now);
      });
    const over = Date.parse(`${until}T15:00:00.000Z`);
    expect(read(over - 1)).toMatchObject({ priceKind: 'company', price: agreed.price });
    expect(read(over)).toMatchObject({ priceKind: 'list', price: agreed.listPrice });
  });
});

describe('AS-49 stock and direct delivery', () => {
  it('AS-49 are told as they are at the moment, in the words of the state', async () => {
    const { store, product } = await entered();
    const stock = async () => (await product('100007')).product.stock;
    const set = (count: number | null, toOrder = 0) =>
      inFile(store.file, (db) =>
        db
          .prepare(
            `UPDATE offers SET stock = ?, to_order = ?, restocked_on = NULL, direct = 1, lead_days = 4
             WHERE supplier = 'askul-trial' AND code = '100007'`,
          )
          .run(count, toOrder),
      );
    for (const [count, state] of [
      [6, 'in-stock'],
      [5, 'few'],
      [1, 'few'],
      [0, 'out-of-stock'],
    ] as const) {
      set(count);
      expect(await stock()).toEqual({ state, left: count, restockedOn: null });
    }
    set(null);
    expect(await stock()).toEqual({ state: 'in-stock', left: null, restockedOn: null });
    set(null, 1);
    expect(await stock()).toEqual({ state: 'to-order', left: null, restockedOn: null });
    expect((await product('100007')).product).toMatchObject({ direct: true, leadDays: 4 });
    store.store.admin.set('askul-trial', 'catalogue.few-left', '0');
    set(1);
    expect((await stock()).state).toBe('in-stock');
  });

  it('AS-58 what leaves on the same day does so until the hour that the supplier says, and the next day after it', async () => {
    const { store } = await entered();
    inFile(store.file, (db) =>
      db.prepare("UPDATE offers SET lead_days = 0 WHERE supplier = 'askul-trial' AND code = '100007'").run(),
    );
    const at = (time: string) =>
      inFile(store.file, (db) =>
        createOffers(db, trialSupplier('askul-trial')).byCode(
          1,
          '100007',
          Date.parse(`2026-11-27T${time}:00.000+09:00`),
        ),
      )?.leadDays;
    // Unless the supplier says an hour, the desk and the store claim none.
    expect(at('23:59')).toBe(0);
    store.store.admin.set('askul-trial', 'shipping.same-day-until', '12:00');
    expect([at('11:59'), at('12:00')]).toEqual([0, 1]);
  });

  it('AS-53 words for one thing find each other, and a slip of the pen is asked about', async () => {
    const store = await storeOver('in-process');
    const { search: page } = await asking(store, buyer);
    const names = async (text: string) =>
      (await page({ text, limit: '100' })).products.map(({ name }) => name).sort();
    const staples = await names('ホッチキス');
    expect(staples.length).toBeGreaterThan(3);
    expect(await names('ステープラー')).toEqual(staples);
    expect(await names('ホチキス')).toEqual(staples);
    expect(await page({ text: 'ホッチキッス針' })).toMatchObject({ total: 0, didYouMean: 'ホッチキス針' });
    expect(await page({ text: 'まったく別の何か' })).toMatchObject({ total: 0, didYouMean: null });
    expect((await page({ text: 'ホッチキス' })).didYouMean).toBeNull();
  });

  it('AS-49 goods that are due arrive on their day, not the day before, and once', async () => {
    const store = await storeOver('in-process');
    inFile(store.file, (db) =>
      db
        .prepare(
          `UPDATE offers SET stock = 0, restock = 40, restocked_on = '2026-04-06', to_order = 0
           WHERE supplier = 'askul-trial' AND code = '100007'`,
        )
        .run(),
    );
    store.advance(midnight - 1 - store.now());
    const { product } = await asking(store, buyer);
    expect((await product('100007')).product.stock).toEqual({
      state: 'out-of-stock',
      left: 0,
      restockedOn: '2026-04-06',
    });
    store.advance(1);
    const arrived = { state: 'in-stock', left: 40, restockedOn: null };
    expect((await product('100007')).product.stock).toEqual(arrived);
    expect((await product('100007')).product.stock).toEqual(arrived);
  });

  it('AS-49 only what can be had now is found when that is asked for', async () => {
    const { search } = await entered();
    const all = await search({ limit: '100' });
    const now = await search({ inStock: 'yes', limit: '100' });
    expect(now.total).toBeLessThan(all.total);
    for (const { sale, stock } of now.products) {
      expect(sale).toBe('on-sale');
      expect(['in-stock', 'few']).toContain(stock.state);
    }
  });

  it('AM-27 what is taken is counted down to nothing and not below; what is not on sale is never taken', async () => {
    const { store } = await entered();
    inFile(store.file, (db) => {
      const offers = createOffers(db, trialSupplier(amano.supplier));
      const set = db.prepare(
        `UPDATE offers SET stock = ?, sale = ?, to_order = 0 WHERE supplier = 'amano-trial' AND code = 'AM-00001'`,
      );
      set.run(3, 'on-sale');
      expect([
        offers.takeStock('AM-00001', 4),
        offers.takeStock('AM-00001', 2),
        offers.takeStock('AM-00001', 2),
      ]).toEqual([false, true, false]);
      expect(offers.byCode(1, 'AM-00001', store.now())?.stock.left).toBe(1);
      for (const sale of ['discontinued', 'not-for-sale']) {
        set.run(3, sale);
        expect(offers.takeStock('AM-00001', 1)).toBe(false);
      }
      set.run(null, 'on-sale');
      expect(offers.takeStock('AM-00001', 99_999)).toBe(true);
      expect(offers.takeStock('nobody-has-it', 1)).toBe(false);
    });
  });
});

describe('AS-50 what is compared', () => {
  it('AS-50 alternatives of one kind come the cheapest for a piece first, without the product itself', async () => {
    const { product } = await entered();
    const { product: document, alternatives } = await product('100007');
    expect(document).toMatchObject({ unit: '箱', packing: '500枚×5冊', pieces: { count: 2500, unit: '枚' } });
    expect(alternatives.length).toBeGreaterThan(2);
    expect(alternatives.map(({ code }) => code)).not.toContain('100007');
    const each = alternatives.map(({ price, pieces }) => price.amount / pieces!.count);
    expect(each).toEqual(each.toSorted((a, b) => a - b));
  });

  it('AS-50 a set is sold by the set, holds so many of another unit, and costs what they cost together', async () => {
    const buyer = await buyerAt('askul-trial');
    const [set] = buyer.products(1, "a.name LIKE '%1セット(%'");
    const cart = await buyer.add([set!.code, 3]);
    const [{ product, quantity }] = cart.lines as [(typeof cart.lines)[number]];
    const [, count, unit] = /1セット\((\d+)(\D+)\)$/.exec(product.name)!;
    expect([product.unit, quantity]).toEqual(['セット', 3]);
    expect(product.packing).toContain(`${count}${unit}`);
    expect(product.pieces!.count % Number(count)).toBe(0);
    const { order } = await buyer.order();
    expect(order.lines[0]).toMatchObject({
      unit: 'セット',
      quantity: 3,
      unitPrice: product.price,
      amount: { amount: product.price.amount * 3 },
    });
    // One of it, bought by itself, costs no less than in the set, and by far not as much as the set.
    const name = product.name.replace(/ 1セット.*$/, '');
    const [single] = buyer.products(1, `a.name = '${name}'`);
    const each = product.price.amount / Number(count);
    expect(each).toBeGreaterThan(single!.price * 0.9);
    expect(each).toBeLessThanOrEqual(single!.price);
  });

  it('AS-50 nothing that is called a set is sold by one of what is in it', async () => {
    const { store } = await entered();
    const sets = inFile(store.file, (db) =>
      db
        .prepare<[], { name: string; unit: string; packing: string; pieces: number }>(
          `SELECT a.name, a.unit, o.packing, o.pieces FROM offers o JOIN articles a ON a.id = o.article_id
           WHERE a.name LIKE '%箱セット%' OR a.name LIKE '%1セット(%'`,
        )
        .all(),
    );
    expect(sets.filter(({ name }) => name.endsWith('箱セット'))).not.toEqual([]);
    for (const { name, unit, packing, pieces } of sets) {
      expect([name, unit]).toEqual([name, 'セット']);
      const counts = [...name.matchAll(/(\d+)箱セット|1セット\((\d+)/g)].map(([, one, two]) =>
        Number(one ?? two),
      );
      for (const count of counts) expect(packing, name).toMatch(new RegExp(`(?:^|×)${count}\\D`));
      expect(pieces % counts.reduce((all, one) => all * one, 1), name).toBe(0);
    }
  });

  it('AS-50 the same JAN code is sold by several suppliers, each by its own unit and price', async () => {
    const { store, search, lookUp } = await entered();
    const other = await asking(store, amano);
    const { products } = await search({ text: 'ニトリル手袋 業務用' });
    for (const { jan, code } of products) {
      const [here] = await lookUp({ by: 'jan', value: jan! });
      const [there] = await other.lookUp({ by: 'jan', value: jan! });
      expect([here?.code, there?.jan, there?.sale]).toEqual([code, jan, 'on-sale']);
      expect(there!.code).not.toBe(code);
      expect(there!.pieces).toEqual({ count: 2000, unit: '枚' });
    }
    expect(products).toHaveLength(3);
  });

  it('AS-50 numbers and JAN codes are looked up as they are typed, in their order', async () => {
    const { store, lookUp } = await entered();
    const { lookUp: atAmano } = await asking(store, amano);
    const found = await lookUp(
      { by: 'code', value: '１００００７' },
      { by: 'code', value: 'nobody-has-it' },
      { by: 'jan', value: '２９０００００００００１８' },
      { by: 'jan', value: '4569951116179' },
      { by: 'code', value: '100007' },
    );
    expect(found.map((each) => each?.code ?? null)).toEqual(['100007', null, '900007', null, '100007']);
    expect((await atAmano({ by: 'code', value: 'am-００００１' }))[0]?.code).toBe('AM-00001');
  });

  it('AM-27 what is no longer sold is found by its number only, and says what takes its place', async () => {
    const { store, search, product } = await entered();
    const gone = inFile(
      store.file,
      (db) =>
        db
          .prepare(
            `SELECT o.code, a.name, a.jan FROM offers o JOIN articles a ON a.id = o.article_id
             WHERE o.supplier = 'askul-trial' AND o.sale = 'discontinued' AND o.replaced_by IS NOT NULL AND a.jan IS NOT NULL LIMIT 1`,
          )
          .get() as { code: string; name: string; jan: string },
    );
    const byName = await search({ text: gone.name, limit: '100' });
    expect(byName.products.map(({ code }) => code)).not.toContain(gone.code);
    const { products } = await search({ text: gone.code });
    expect(products[0]).toMatchObject({ code: gone.code, sale: 'discontinued' });
    const hyphenated = gone.jan.replace(/^(\d)(\d{6})(\d{6})$/, '$1-$2-$3');
    for (const text of [hyphenated, `0${gone.jan}`]) {
      const found = await search({ text });
      expect(
        found.products.map(({ code }) => code),
        text,
      ).toEqual([gone.code]);
    }
    const { replacedBy } = (await product(gone.code)).product;
    expect((await product(replacedBy!.code)).product).toMatchObject({
      sale: 'on-sale',
      name: replacedBy!.name,
    });
  });

  it('refuses a number that is not carried, and everybody where nothing is carted', async () => {
    const { store, ask } = await entered();
    expect((await problemOf(await ask('product', { params: { code: 'nobody' } }))).reason).toBe('not-found');
    const qoo10 = await asking(store, account('qoo10-qcash-trial', 'sasaki.ren'));
    for (const name of ['catalogue', 'productRequests'] as const)
      expect((await problemOf(await qoo10.ask(name))).reason).toBe('not-offered');
    const quo = await asking(store, account('quocard-pay-trial', 'saito.yuko'));
    const { products } = await quo.search({ text: 'バリューコード 500円' });
    expect(products.length).toBeGreaterThan(0);
    for (const each of products) expect(each).toMatchObject({ taxRate: 0, stock: { state: 'in-stock' } });
  });
});

describe('AS-48 product requests', () => {
  const requestsSchema = z.strictObject({ requests: z.array(productRequestSchema) });
  const input = { name: ' 竹ものさし 60cm ', maker: '', jan: '', note: '', quantity: 3 };

  it('AS-48 are kept, seen by the whole company and nobody else, with what became of them', async () => {
    const { store, ask } = await entered();
    const all = async (from = ask) => (await readAs(await from('productRequests'), requestsSchema)).requests;
    const before = await all();
    expect(new Set(before.map(({ state }) => state))).toEqual(
      new Set(['carried', 'declined', 'looked-into']),
    );
    const made = await readAs(await ask('requestProduct', { body: input }), productRequestSchema);
    expect(made).toMatchObject({ name: '竹ものさし 60cm', state: 'received', code: null, quantity: 3 });
    expect(await all()).toEqual([made, ...before]);
    expect(await all((await asking(store, viewer)).ask)).toEqual([made, ...before]);
    expect(await all((await asking(store, stranger)).ask)).toEqual([]);
    store.store.admin.decideRequest(made.id, 'carried', '100007');
    expect((await all())[0]).toEqual({ ...made, state: 'carried', code: '100007' });
  });

  it('AS-48 are refused for a viewer, without a name, with a wrong JAN, and for what is carried', async () => {
    const { store, ask } = await entered();
    const looking = await asking(store, viewer);
    expect((await problemOf(await looking.ask('requestProduct', { body: input }))).reason).toBe(
      'not-allowed',
    );
    const refused = async (change: object) =>
      (await problemOf(await ask('requestProduct', { body: { ...input, ...change } }))).errors?.map(
        ({ field, code }) => `${field} ${code}`,
      );
    expect(await refused({ name: '  ' })).toEqual(['name product-request.name']);
    expect(await refused({ jan: '4569951116178' })).toEqual(['jan product-request.jan']);
    expect(await refused({ jan: '2900000000018' })).toEqual(['jan product-request.carried']);
    const atAmano = await asking(store, amano);
    expect((await problemOf(await atAmano.ask('requestProduct', { body: input }))).reason).toBe(
      'not-offered',
    );
  });
});

it('AS-49 a store of an earlier version sells the same as a new one', async () => {
  const { store } = await entered();
  const offersOf = (db: ReturnType<typeof openDatabase>) =>
    db.prepare('SELECT * FROM offers ORDER BY supplier, code').all();
  const { upgradeTrial } = await import('#electron/suppliers/embedded/seed/upgrade-trial.ts');
  inFile(store.file, (db) => {
    const before = offersOf(db);
    const orders = db
      .prepare('SELECT count(*), max(id) FROM order_lines l JOIN orders o ON o.id = l.order_id')
      .get();
    db.exec(`DELETE FROM company_prices; DELETE FROM product_requests; DELETE FROM offers;
      DELETE FROM articles WHERE code LIKE '9_____' OR code LIKE 'AM-9____';
      UPDATE meta SET value = '2' WHERE name = 'content'`);
    upgradeTrial(db, trialSuppliers, store.now());
    // Rows of products that came with it may have other ids.
    const without = (rows: readonly unknown[]) =>
      rows.map((row) => ({ ...(row as Record<string, unknown>), product_id: null }));
    expect(without(offersOf(db))).toEqual(without(before));
    expect(
      db.prepare('SELECT count(*), max(id) FROM order_lines l JOIN orders o ON o.id = l.order_id').get(),
    ).toEqual(orders);
    const again = offersOf(db);
    db.exec(`UPDATE offers SET list_price = 1 WHERE code = '100007'`);
    upgradeTrial(db, trialSuppliers, store.now() + day);
    expect(offersOf(db)).not.toEqual(again);
  });
});
