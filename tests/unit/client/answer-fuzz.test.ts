import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import type { Order } from '#shared/model/order.ts';
import type { Result } from '#shared/model/result.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { supplierDescriptionSchema } from '#shared/supplier-api/sign-in.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { answeringClient, jsonAnswer } from '#tests/support/answering-client.ts';
import { syncClock } from '#tests/support/caches.ts';
import { orderArbitrary } from '#tests/support/orders.ts';
import { changed, validAnswer } from '#tests/support/valid-answers.ts';

const where = fc.nat(100_000);
const how = fc.nat(100_000);

/** Routes whose answer is more than that it was done. */
const answering = (Object.entries(routes) as [RouteName, Route][]).flatMap(([name, route]) => {
  const answers = Object.entries(route.responses).filter(([, schema]) => !schema.safeParse(null).success);
  return name === 'orders'
    ? []
    : answers.map(([status, schema]) => ({ name, schema, status: Number(status) }));
});
const params = new Proxy({}, { ownKeys: () => [], get: () => 'x' });

const ask = (client: SupplierClient, name: RouteName): Promise<Result<unknown, SupplierFault>> =>
  (client.ask as (route: RouteName, question: object) => Promise<Result<unknown, SupplierFault>>)(name, {
    accessToken: 'token',
    params,
    ...(routes[name].method === 'get' ? {} : { body: {} }),
    key: 'key',
  });

describe('small changes of valid answers', () => {
  it('are read as they are meant or refused with the field, over all routes', async () => {
    let [read, named] = [0, 0];
    const perRoute = Math.ceil(1_200 / answering.length);
    for (const { name, schema, status } of answering) {
      await fc.assert(
        fc.asyncProperty(validAnswer(schema), where, how, async (answer, place, change) => {
          expect(schema.safeParse(answer).success).toBe(true);
          const json = changed(answer, place, change);
          const got = await ask(
            answeringClient(() => jsonAnswer(json, status)),
            name,
          );
          if (got.ok) {
            expect(schema.safeParse(got.value).error, name).toBeUndefined();
            read++;
            return;
          }
          // Never nothing: what could not be read is named, by route and field.
          const { error } = got;
          if (error.kind !== 'unexpected') throw new Error(`${name}: ${error.kind}`);
          expect(error.detail).toMatch(new RegExp(`^${name}: misfit: \\S`));
          expect(error.fields?.length).toBeGreaterThan(0);
          named++;
        }),
        { numRuns: perRoute },
      );
    }
    expect(read + named).toBeGreaterThanOrEqual(1_200);
    expect(read).toBeGreaterThan(300);
    expect(named).toBeGreaterThan(300);
  });

  it('of one order set that one aside at most, and leave the sums of the others right', async () => {
    let [read, aside] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(orderArbitrary, { minLength: 2, maxLength: 4 }),
        fc.nat(3),
        where,
        how,
        async (given, which, place, change) => {
          const orders = given.map((order, index) => ({ ...order, id: `o${index}` }));
          const at = which % orders.length;
          const json = orders.map((order, index) => (index === at ? changed(order, place, change) : order));
          const client = answeringClient(() =>
            jsonAnswer({
              orders: json,
              removed: [],
              nextCursor: null,
              position: 'p',
              asOf: syncClock,
              remaining: 0,
            }),
          );
          const page = await client.ask('orders', { accessToken: 'token', query: { limit: 200 } });
          if (!page.ok) throw new Error(JSON.stringify(page.error));
          const { unreadable = [] } = page.value;
          expect(page.value.orders.length + unreadable.length).toBe(orders.length);
          expect(unreadable.length).toBeLessThanOrEqual(1);
          const others = orders.filter((_, index) => index !== at);
          if (unreadable.length === 1) {
            expect(page.value.orders).toEqual(others);
            expect(unreadable[0]!.fields.length).toBeGreaterThan(0);
            aside++;
            return;
          }
          read++;
          // Every amount is exactly the one that was sent.
          const sent = json[at] as Order;
          const got = page.value.orders[at]!;
          expect(page.value.orders.filter((_, index) => index !== at)).toEqual(others);
          for (const [name, { amount }] of Object.entries(got.totals))
            expect(amount, name).toBe(Number(sent.totals[name as keyof Order['totals']].amount));
          expect(got.lines.map(({ amount }) => amount.amount)).toEqual(
            sent.lines.map(({ amount }) => Number(amount.amount)),
          );
        },
      ),
      { numRuns: 800 },
    );
    expect(read).toBeGreaterThan(100);
    expect(aside).toBeGreaterThan(100);
  });
});

/** Whether a notice still has words in Japanese. */
const hasWords = (notice: unknown): boolean => {
  const { text } = (notice ?? {}) as { readonly text?: { readonly ja?: unknown } | null };
  return typeof text?.ja === 'string' && text.ja !== '';
};

it('no change of a description takes its notice away, as long as its words are there', async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(validAnswer(supplierDescriptionSchema), where, how, async (answer, place, change) => {
      const json = changed(answer, place, change) as { readonly notice?: unknown };
      const got = await ask(
        answeringClient(() => jsonAnswer(json)),
        'describe',
      );
      if (!hasWords(json.notice)) return;
      expect(got.ok && (got.value as { readonly notice: unknown }).notice).toBeTruthy();
      kept++;
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(50);
});
