import { expect, it } from 'vitest';
import { checkoutProblems } from '#shared/model/checkout-problems.ts';
import { catalogueSorts, type CataloguePage } from '#shared/supplier-api/catalogue.ts';
import { ASKUL, buyerAt, refusalOf } from './buyer.ts';
import { account, problemOf } from './store.ts';

// What the document says of placeOrder, of lines that can't be added, and of the catalogue, held to the embedded store.

it('placeOrder refuses in the order that the document gives', async () => {
  const buyer = await buyerAt(ASKUL);
  const [product] = buyer.products(1);
  await buyer.add([product!.code, 2]);
  const good = await buyer.confirmed();
  const reasonOf = async (body: object, about: object = {}) =>
    (await problemOf(await buyer.ask('placeOrder', { body, ...about }))).reason;
  const { tokens } = await buyer.store.enter(account(ASKUL, 'watanabe.keiko'));
  await buyer.ask('resolveWrite', { body: { key: 'given-up', void: true } });
  await buyer.ask('addToCart', {
    key: 'of-another-write',
    body: { lines: [{ code: product!.code, quantity: 1, departmentId: null, from: 'catalogue' }] },
  });
  buyer.set(
    'notice',
    JSON.stringify({
      level: 'ordering-closed',
      text: { ja: '休止', en: 'Closed' },
      since: '2026-01-01T00:00:00.000Z',
      until: null,
    }),
  );

  // Everything is wrong with this one; what is mended uncovers the next.
  const wrong = {
    cartVersion: 1,
    choices: { ...good.choices, payment: null },
    confirmed: { ...good.confirmed, taxIncluded: 1 },
  };
  expect(await reasonOf({ ...wrong, further: 1 }, { key: 'given-up', token: tokens.accessToken })).toBe(
    'bad-request',
  );
  expect(await reasonOf(wrong, { key: 'given-up' })).toBe('voided');
  expect(await reasonOf(wrong, { key: 'of-another-write' })).toBe('idempotency-key-reused');
  expect(await reasonOf(wrong, { token: tokens.accessToken })).toBe('not-allowed');
  expect(await reasonOf(wrong)).toBe('ordering-closed');
  buyer.set('notice', '');
  expect(await reasonOf(wrong)).toBe('conflict');
  const present = { ...wrong, cartVersion: (await buyer.cart()).version };
  expect(await reasonOf(present)).toBe('choices-refused');
  expect(await reasonOf({ ...present, choices: good.choices })).toBe('changed-since-confirmed');
});

it('a path of the document asks for a key before anything else, and any other is not found', async () => {
  const { store } = await buyerAt(ASKUL);
  const statusOf = async (path: string, key: string | null) => {
    const { status, reason } = await problemOf(
      await store.send(`/${ASKUL}/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key !== null && { 'idempotency-key': key }) },
        body: '{}',
      }),
    );
    return [status, reason];
  };
  // A prepaid balance is nothing that this supplier offers.
  for (const path of ['orders', 'prepaid/charges'])
    expect(await statusOf(path, null)).toEqual([400, 'idempotency-key-missing']);
  expect(await statusOf('prepaid/charges', 'k-1')).toEqual([401, 'token-revoked']);
  for (const key of [null, 'k-2']) expect(await statusOf('nothing', key)).toEqual([404, 'not-found']);
});

it('what can’t be added is refused at its line, and nothing is added', async () => {
  const buyer = await buyerAt(ASKUL);
  const [one, gone, short] = buyer.products(3);
  buyer.setSale(gone!.code, 'discontinued');
  buyer.setStock(short!.code, 3);
  const refused = await refusalOf(
    await buyer.tryAdd([one!.code, 1], ['no-such-product', 1], [gone!.code, 1], [short!.code, 4]),
  );
  expect(refused).toEqual({
    reason: 'choices-refused',
    said: [
      ['lines.1', 'catalogue.product-not-found'],
      ['lines.2', 'cart.discontinued'],
      ['lines.3', 'cart.out-of-stock'],
    ],
  });
  for (const [, code] of refused.said) expect(Object.keys(checkoutProblems)).toContain(code);
  expect((await buyer.cart()).lines).toEqual([]);
  const many = Array.from({ length: 501 }, () => [one!.code, 1] as const);
  expect((await problemOf(await buyer.tryAdd(...many))).reason).toBe('bad-request');
});

it('the catalogue finds each word in any field, and orders what is equal by code', async () => {
  const buyer = await buyerAt(ASKUL);
  const search = async (text: string, sort: string = 'relevance'): Promise<CataloguePage> =>
    (await buyer.ask('catalogue', { query: { text, sort, limit: '100' } })).json() as never;
  const { products: all } = await search('');
  const product = all.find(({ maker, category }) => maker !== null && category !== null)!;
  const found = await search(`${product.category!}　${product.maker!.toUpperCase()}`);
  expect(found.products.map(({ code }) => code)).toContain(product.code);
  expect((await search(product.code)).products[0]!.code).toBe(product.code);
  expect((await search(product.jan!)).products[0]!.code).toBe(product.code);
  for (const sort of catalogueSorts) {
    const once = await search('', sort);
    expect(await search('', sort)).toEqual(once);
    if (!sort.startsWith('price')) continue;
    once.products.forEach(({ price, code }, index, sorted) => {
      const before = sorted[index - 1];
      if (before?.price.amount === price.amount) expect(before.code < code).toBe(true);
    });
  }
});
