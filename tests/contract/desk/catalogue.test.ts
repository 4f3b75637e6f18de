import { expect, it } from 'vitest';
import {
  amano,
  askul,
  signInTrial,
  quocard,
  startDeskAndStore,
  supplierOf,
} from '#tests/support/desk-and-store.ts';

it('AS-50 AS-53 what is searched, opened and compared comes from every supplier where somebody is signed in', async () => {
  const stage = await startDeskAndStore();
  const { desk } = stage;
  const { id: account } = await signInTrial(desk, askul, 'sato.misaki');
  const { id: other } = await signInTrial(desk, amano, 'suzuki.daiki');
  const { id: quo } = await signInTrial(desk, quocard, 'saito.yuko');
  await signInTrial(desk, supplierOf('qoo10-qcash-trial'), 'sasaki.ren');

  const page = await desk.good('catalogue.search', { account, text: 'ニトリル手袋 業務用', inStock: true });
  expect(page.products.map(({ code }) => code)).toEqual(['900007', '900014', '900021']);
  const { product } = await desk.good('catalogue.product', { account, code: '900007' });

  const compared = await desk.good('catalogue.compare', { jan: product.jan! });
  expect(compared.map(({ account: id, product: found }) => [id, found?.code ?? null])).toEqual([
    [account, '900007'],
    [other, 'AM-90001'],
    [quo, null],
  ]);
  // Suppliers are compared: a second person at one of them is no second row, and the own prices count.
  const { id: second } = await signInTrial(desk, askul, 'takahashi.kazuo');
  const asSecond = await desk.good('catalogue.compare', { jan: product.jan!, account: second });
  expect(asSecond.map(({ account: id }) => id).sort()).toEqual([second, other, quo].sort());
  expect(await desk.good('catalogue.compare', { jan: product.jan! })).toHaveLength(3);
  // Typed as people type it; a supplier without a line says so and keeps nobody waiting.
  stage.cut = { match: (asked) => asked.includes('lookups'), when: 'before' };
  const away = await desk.good('catalogue.compare', { jan: '２９０００００ ００００１８' });
  expect(away.map(({ refusal }) => refusal?.code)).toEqual(Array(3).fill('supplier.unreachable'));
  stage.cut = null;
  expect((await desk.refused('catalogue.compare', { jan: '2900000000019' })).code).toBe(
    'quick-order.bad-jan',
  );
  expect((await desk.refused('catalogue.product', { account, code: 'nobody' })).code).toBe(
    'catalogue.product-not-found',
  );
});

it('AS-50 AM-27 a quick order is read and looked up row by row; what can’t be bought keeps its row and says why', async () => {
  const { desk, store } = await startDeskAndStore();
  const { id: account } = await signInTrial(desk, askul, 'sato.misaki');
  const sheet = [
    '商品番号\t数量',
    '100007\t3',
    '２９０００００００００１８\t2',
    '2900000000019\t1',
    'nobody\t1',
    '100014\tたくさん',
  ].join('\n');
  const rows = await desk.good('quick-order.parse', { account, text: sheet });
  expect(
    rows.map(({ row, product, quantity, problem }) => [
      row,
      product?.code ?? null,
      quantity,
      problem?.code ?? null,
    ]),
  ).toEqual([
    [2, '100007', 3, null],
    [3, '900007', 2, null],
    [4, null, 1, 'quick-order.bad-jan'],
    [5, null, 1, 'quick-order.product-not-found'],
    [6, '100014', null, 'quick-order.bad-quantity'],
  ]);
  expect(rows[3]?.problem?.message.ja).toContain('nobody');

  const scanned = await desk.good('quick-order.parse', { account, text: '2900000000018\n'.repeat(3) });
  expect(scanned).toMatchObject([{ product: { code: '900007' }, quantity: 3, problem: null }]);

  store.admin.changeOffer('askul-trial', '900007', { stock: 2 });
  store.admin.changeOffer('askul-trial', '900014', { sale: 'not-for-sale' });
  store.admin.changeOffer('askul-trial', '900021', { sale: 'discontinued' });
  store.admin.changeOffer('askul-trial', '900028', { atMost: 4 });
  const text = '900007,3\n900014,1\n900021,1\n900028,5\n900007,2';
  const checked = await desk.good('quick-order.parse', { account, text });
  expect(checked.map(({ problem }) => problem?.code ?? null)).toEqual([
    'cart.out-of-stock',
    'cart.not-for-sale',
    'cart.discontinued',
    'cart.at-most',
    null,
  ]);

  // KX200 is a code or 200 of K; both readings are shown where the supplier has K, with what each would be.
  const asked = await desk.good('quick-order.parse', {
    account,
    text: '100007,1,200\n100007x900014\n100014X3\n100014X3\t2\nZX100\n0002900000000018\n',
  });
  expect(
    asked.map(({ problem, value, quantity, readings }) => [
      problem?.code ?? null,
      value,
      quantity,
      readings.map((one) => `${one.product?.code ?? '-'}×${one.quantity}`),
    ]),
  ).toEqual([
    ['quick-order.ambiguous', '100007', 1200, ['100007×1200', '100007×1']],
    ['quick-order.product-not-found', '100007x900014', 1, []],
    [null, '100014', 3, []],
    ['quick-order.product-not-found', '100014X3', 2, []],
    ['quick-order.product-not-found', 'ZX100', 1, []],
    ['quick-order.product-not-found', '0002900000000018', 1, []],
  ]);

  const many = Array.from({ length: 501 }, (_, index) => `${100000 + index} 1`);
  expect((await desk.refused('quick-order.parse', { account, text: many.join('\n') })).code).toBe(
    'quick-order.too-many-rows',
  );
  expect(await desk.good('quick-order.parse', { account, text: many.slice(1).join('\n') })).toHaveLength(500);
});

it('AS-48 a product that is not carried is asked for, and every field says what is wrong with it', async () => {
  const { desk } = await startDeskAndStore();
  const { id: account } = await signInTrial(desk, askul, 'sato.misaki');
  const typed = { account, name: '竹ものさし 60cm', maker: '', jan: '', note: '', quantity: '' };
  const bad = await desk.refused('product-requests.add', {
    ...typed,
    name: ' ',
    maker: 'あ'.repeat(101),
    jan: '123',
    note: 'あ'.repeat(501),
    quantity: 'たくさん',
  });
  expect(bad.problems?.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'name product-request.name',
    'maker product-request.too-long',
    'note product-request.too-long',
    'jan product-request.jan',
    'quantity product-request.quantity',
  ]);
  const carried = await desk.refused('product-requests.add', { ...typed, jan: '2900000000018' });
  expect([carried.code, carried.field]).toEqual(['product-request.carried', 'jan']);
  expect(carried.message.ja).toContain('900007');
  expect(carried.message.en).toContain('900007');

  const made = await desk.good('product-requests.add', {
    ...typed,
    name: ' 竹ものさし\n60cm',
    quantity: '３',
  });
  expect(made).toMatchObject({ name: '竹ものさし 60cm', quantity: 3, state: 'received' });
  expect((await desk.good('product-requests.list', { account }))[0]).toEqual(made);

  const { id: viewer } = await signInTrial(desk, askul, 'watanabe.keiko');
  expect((await desk.refused('product-requests.add', { ...typed, account: viewer })).code).toBe(
    'buying.not-allowed',
  );
  const { id: elsewhere } = await signInTrial(desk, amano, 'suzuki.daiki');
  expect((await desk.refused('product-requests.list', { account: elsewhere })).code).toBe('form.not-offered');
});
