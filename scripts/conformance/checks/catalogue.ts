import type { Check } from '../kit.ts';
import type { CataloguePage, Product } from '../shapes.ts';

/** Products in pages, alone and looked up. */
export const catalogue: readonly Check[] = [
  {
    level: 'Buy',
    ids: ['catalogue.pages'],
    run: async (kit) => {
      const limit = 10;
      const first = await kit.as('catalogue', { query: { limit, sort: 'code' } });
      const second = await kit.as('catalogue', { query: { limit, offset: limit, sort: 'code' } });
      const both = await kit.as('catalogue', { query: { limit: 2 * limit, sort: 'code' } });
      if (![first, second, both].every((answer) => kit.accepted('catalogue.pages', answer))) return;
      const codes = [first, second].flatMap(({ body }) =>
        (body as CataloguePage).products.map(({ code }) => code),
      );
      const expected = both.body as CataloguePage;
      kit.same(
        'catalogue.pages',
        second,
        '$.products',
        codes,
        expected.products.map(({ code }) => code),
      );
      kit.same('catalogue.pages', second, '$.total', (second.body as CataloguePage).total, expected.total);
      if (expected.products.length > expected.total)
        kit.say('catalogue.pages', both, '$.total', `${expected.total} < ${expected.products.length}`);
      const beyond = await kit.as('catalogue', {
        query: { limit, offset: Math.min(100_000, expected.total) },
      });
      if (kit.accepted('catalogue.pages', beyond))
        kit.same('catalogue.pages', beyond, '$.products', (beyond.body as CataloguePage).products, []);
    },
  },
  {
    level: 'Buy',
    ids: ['product.same', 'products.lookup'],
    run: async (kit) => {
      const page = await kit.as('catalogue', { query: { limit: 3 } });
      if (!kit.accepted('product.same', page)) return;
      const { products } = page.body as CataloguePage;
      for (const product of products) {
        const alone = await kit.as('product', { params: { code: product.code } });
        if (kit.accepted('product.same', alone))
          kit.same('product.same', alone, '$.product', (alone.body as { product: Product }).product, product);
      }
      const none = 'CONFORMANCE-NONE';
      kit.refused('product.same', await kit.as('product', { params: { code: none } }), 404, ['not-found']);
      const codes = [...products.map(({ code }) => code).toReversed(), none];
      const found = await kit.as('lookUpProducts', {
        body: { wanted: codes.map((value) => ({ by: 'code', value })) },
      });
      if (!kit.accepted('products.lookup', found)) return;
      const answered = (found.body as { products: readonly (Product | null)[] }).products;
      kit.same(
        'products.lookup',
        found,
        '$.products',
        answered.map((each) => each?.code ?? null),
        [...codes.slice(0, -1), null],
      );
    },
  },
];
