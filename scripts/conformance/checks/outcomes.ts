import { randomUUID } from 'node:crypto';
import { buyableProduct, confirmation } from '../buyer.ts';
import type { Answer } from '../client.ts';
import type { Check, Kit } from '../kit.ts';
import type { Order, ResolvedWrite } from '../shapes.ts';
import { listOrders } from './orders.ts';

const resolve = (kit: Kit, key: string, giveUp: boolean): Promise<Answer> =>
  kit.as('resolveWrite', { body: { key, void: giveUp } });

/** How many orders there are after a position that were not there before. */
async function ordersSince(kit: Kit, position: string | undefined): Promise<number | null> {
  const listing = position === undefined ? null : await listOrders(kit, { cursor: position });
  return listing && new Set(listing.orders.map(({ id }) => id)).size;
}

/** Keys of writes, their repeats, and what became of them. */
export const outcomes: readonly Check[] = [
  {
    level: 'Buy',
    ids: ['key.replay', 'key.conflict', 'outcome.done', 'outcome.recent'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const position = (await listOrders(kit))?.position;
      const { body } = await confirmation(kit, product, 3);
      const key = randomUUID();
      const first = await kit.as('placeOrder', { body, key });
      if (!kit.accepted('key.replay', first)) return;
      const again = await kit.as('placeOrder', { body, key });
      if (kit.accepted('key.replay', again))
        kit.same('key.replay', again, '', [again.status, again.body], [first.status, first.body]);
      const other = { ...body, choices: { ...body.choices, comment: 'conformance' } };
      kit.refused('key.conflict', await kit.as('placeOrder', { body: other, key }), 422, [
        'idempotency-key-reused',
      ]);

      for (const giveUp of [false, true]) {
        const done = await resolve(kit, key, giveUp);
        if (!kit.accepted('outcome.done', done)) continue;
        const { state, answer, at } = done.body as ResolvedWrite;
        kit.same('outcome.done', done, '$.state', state, 'done');
        kit.same('outcome.done', done, '$.answer', answer, JSON.parse(first.text));
        if (at === null) kit.say('outcome.done', done, '$.at', 'null');
      }
      const recent = await kit.as('recentWrites', { query: { days: 1 } });
      if (kit.accepted('outcome.recent', recent)) {
        const { writes } = recent.body as { writes: readonly { key: string; route: string }[] };
        kit.same(
          'outcome.recent',
          recent,
          '$.writes',
          writes.find((each) => each.key === key)?.route,
          'placeOrder',
        );
      }
      const placed = await ordersSince(kit, position);
      if (placed !== null && placed > 1) kit.same('key.replay', again, '', placed, 1);
    },
  },
  {
    level: 'Buy',
    ids: ['outcome.once'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const body = { lines: [{ code: product.code, quantity: 1, departmentId: null, from: 'catalogue' }] };
      const [done, given] = [randomUUID(), randomUUID()];
      kit.accepted('outcome.once', await kit.as('addToCart', { body, key: done }));
      for (const [key, state] of [
        [done, 'done'],
        [given, 'voided'],
      ] as const) {
        const outcome = await resolve(kit, key, true);
        if (kit.accepted('outcome.once', outcome))
          kit.same('outcome.once', outcome, '$.state', (outcome.body as ResolvedWrite).state, state);
      }
      kit.refused('outcome.once', await kit.as('addToCart', { body, key: given }), 409, ['voided']);
    },
  },
  {
    level: 'Buy',
    ids: ['key.together'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const { body } = await confirmation(kit, product, 1);
      const key = randomUUID();
      const both = await Promise.all([0, 1].map(() => kit.as('placeOrder', { body, key })));
      const orders = both.filter(({ good }) => good).map((each) => (each.body as { order: Order }).order.id);
      if (orders.length !== 2 || orders[0] !== orders[1])
        kit.say(
          'key.together',
          both[1]!,
          '',
          `${both.map(({ status, reason }) => `${status} ${reason}`.trim()).join(', ')}: ${orders.join(', ')}`,
        );
    },
  },
  {
    level: 'Buy',
    ids: ['outcome.unknown', 'outcome.void'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const position = (await listOrders(kit))?.position;
      const { body } = await confirmation(kit, product, 1);
      const key = randomUUID();
      const unknown = await resolve(kit, key, false);
      if (kit.accepted('outcome.unknown', unknown)) {
        const { state, at } = unknown.body as ResolvedWrite;
        kit.same('outcome.unknown', unknown, '', [state, at], ['unknown', null]);
      }
      for (const giveUp of [true, false]) {
        const given = await resolve(kit, key, giveUp);
        if (kit.accepted('outcome.void', given))
          kit.same('outcome.void', given, '$.state', (given.body as ResolvedWrite).state, 'voided');
      }
      const late = await kit.as('placeOrder', { body, key });
      kit.refused('outcome.void', late, 409, ['voided']);
      const placed = await ordersSince(kit, position);
      if (placed !== null && placed > 0)
        kit.say('outcome.void', late, '', 'an order was placed all the same');
      const recent = await kit.as('recentWrites', { query: { days: 1 } });
      const { writes = [] } = recent.body as { writes?: readonly { key: string }[] };
      if (writes.some((each) => each.key === key))
        kit.say('outcome.recent', recent, '$.writes', 'has a key that was given up');
    },
  },
];
