import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished, vi } from 'vitest';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { createSampleShop } from '../../../docs/starter/sample-shop.ts';
import { createStarter, type StarterOptions } from '../../../docs/starter/server.ts';
import { allChecks } from '../../../scripts/conformance/checks/all.ts';
import { runKit } from '../../../scripts/conformance/run-kit.ts';
import { apiDocument, type Loose } from './broken-store.ts';

const BASE = 'http://starter.invalid';
const DESK = 'desk-of-this-test';

/** A starter with its sample shop, and a way to ask it. */
function starter(options: Partial<StarterOptions> = {}) {
  const server = createStarter({
    file: join(tempFolder(), 'starter.sqlite'),
    secret: 'of this test',
    ...options,
  });
  onTestFinished(() => void server.close());
  const ask = async (
    id: string,
    token: string | null,
    body?: object,
    key = `key-${Math.random()}`,
    query = '',
  ) => {
    const { method, path } = apiDocument.operation(id);
    const response = await server.fetch(
      new Request(BASE + path + query, {
        method,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Loose };
  };
  const signIn = async (): Promise<string> => {
    const { body } = await ask('signIn', null, {
      identifier: { kind: 'email', value: 'buyer@example.com' },
      password: 'starter-password',
      deskId: DESK,
    });
    return body.tokens.accessToken;
  };
  /** A cart with a product, and the body that orders it. */
  const confirmed = async (token: string) => {
    const lines = [{ code: 'P-001', quantity: 2, departmentId: null, from: 'catalogue' }];
    const { version: cartVersion } = (await ask('addToCart', token, { lines })).body;
    const { proposed } = (await ask('checkoutOptions', token)).body;
    // What an answer leaves out is null in a request.
    const choices = { coupon: null, departmentId: null, ...proposed };
    const { calculation } = (await ask('previewOrder', token, { cartVersion, choices })).body;
    return {
      cartVersion,
      choices,
      confirmed: {
        taxIncluded: calculation.totals.taxIncluded.amount,
        unitPrices: calculation.lines.map((line: Loose) => line.unitPrice.amount),
      },
    };
  };
  return { server, ask, signIn, confirmed };
}

it('the starter passes History and Buy, and offers nothing else', async () => {
  const { server } = starter();
  const result = await runKit(
    {
      document: apiDocument,
      url: BASE,
      identifier: { kind: 'email', value: 'buyer@example.com' },
      password: 'starter-password',
      write: true,
      fetch: server.fetch,
    },
    allChecks,
  );
  expect(result.levels.flatMap(({ findings }) => findings)).toEqual([]);
  expect(result.levels.map(({ level, outcome }) => [level, outcome])).toEqual([
    ['History', 'passed'],
    ['Buy', 'passed'],
    ['Documents', 'not-offered'],
    ['Quotes', 'not-offered'],
    ['Account', 'not-offered'],
    ['Prepaid', 'not-offered'],
  ]);
});

it('an order and the memory of its key are one: where the second fails, the first has not happened', async () => {
  const file = join(tempFolder(), 'starter.sqlite');
  vi.spyOn(console, 'error').mockReturnValue();
  let fails = true;
  const { server, ask, signIn, confirmed } = starter({
    file,
    adapter: (db) => {
      const own = createSampleShop(db);
      return {
        ...own,
        place: (...given) => {
          const order = own.place(...given);
          if (fails) throw new Error('the machine went down');
          return order;
        },
      };
    },
  });
  const token = await signIn();
  const body = await confirmed(token);
  const before = (await ask('orders', token)).body;
  expect((await ask('placeOrder', token, body, 'k-1')).status).toBe(500);
  expect((await ask('resolveWrite', token, { key: 'k-1', void: false })).body.state).toBe('unknown');
  expect((await ask('orders', token)).body.orders.length).toBe(before.orders.length);
  fails = false;
  const placed = await ask('placeOrder', token, body, 'k-1');
  expect(placed.status).toBe(201);
  expect(await ask('placeOrder', token, body, 'k-1')).toEqual(placed);
  expect((await ask('orders', token)).body.orders.length).toBe(before.orders.length + 1);

  // Another process with the same file knows it too.
  server.close();
  const again = starter({ file });
  const outcome = await again.ask('resolveWrite', token, { key: 'k-1', void: true });
  expect(outcome.body).toMatchObject({ state: 'done', answer: placed.body });
});

it('a viewer orders nothing, and a key of one person is none of another', async () => {
  const { ask, signIn, confirmed } = starter();
  const token = await signIn();
  const body = await confirmed(token);
  const viewer = (
    await ask('signIn', null, {
      identifier: { kind: 'email', value: 'viewer@example.com' },
      password: 'starter-password',
      deskId: DESK,
    })
  ).body.tokens.accessToken;
  expect(await ask('placeOrder', viewer, body, 'k-1')).toMatchObject({
    status: 403,
    body: { reason: 'not-allowed' },
  });
  expect((await ask('placeOrder', token, body, 'k-1')).status).toBe(201);
  expect((await ask('resolveWrite', viewer, { key: 'k-1', void: false })).body.state).toBe('unknown');
});

it('the outcome of a write that is not for good is known for a week', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { ask, signIn } = starter();
  const outcome = async (token: string, giveUp: boolean) =>
    (await ask('resolveWrite', token, { key: 'k-cart', void: giveUp })).body;
  const token = await signIn();
  const lines = [{ code: 'P-001', quantity: 2, departmentId: null, from: 'catalogue' }];
  expect((await ask('addToCart', token, { lines }, 'k-cart')).status).toBe(200);
  expect(await outcome(token, true)).toMatchObject({ state: 'done' });
  vi.advanceTimersByTime(8 * 86_400_000);
  const later = await signIn();
  expect(await outcome(later, false)).toEqual({ state: 'unknown' });
  expect((await outcome(later, true)).state).toBe('voided');
  expect(await ask('addToCart', later, { lines }, 'k-cart')).toMatchObject({
    status: 409,
    body: { reason: 'voided' },
  });
});

it('a removed order comes once as a removal, where its change stands', async () => {
  const file = join(tempFolder(), 'starter.sqlite');
  const { ask, signIn } = starter({ file });
  const token = await signIn();
  const before = (await ask('orders', token)).body;
  const [gone] = before.orders;
  const db = new DatabaseSync(file);
  db.exec(
    `UPDATE shop_orders SET body = NULL, sequence = (SELECT max(sequence) + 1 FROM shop_orders) WHERE id = '${gone.id}'`,
  );
  db.close();
  const list = (query: string) => ask('orders', token, undefined, undefined, query);
  const next = (await list(`?cursor=${before.position}`)).body;
  expect(next).toMatchObject({ orders: [], removed: [gone.id], nextCursor: null, remaining: 0 });
  const after = (await list(`?cursor=${next.position}`)).body;
  expect(after).toMatchObject({ orders: [], removed: [], nextCursor: null });
  // One change a page: never an empty page before the end, and the removal is the last.
  const changes: string[] = [];
  for (let cursor = ''; ;) {
    const page = (await list(`?limit=1${cursor}`)).body;
    expect(page.remaining).toBe(before.orders.length - changes.length - 1);
    changes.push(...page.orders.map(({ id }: Loose) => id), ...page.removed);
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(changes).toEqual([...before.orders.slice(1).map(({ id }: Loose) => id), gone.id]);
});

it('a desk that knows changes which a backup has lost is sent back to the beginning, and any other goes on', async () => {
  const file = join(tempFolder(), 'starter.sqlite');
  const backup = `${file}.backup`;
  const before = starter({ file });
  const token = await before.signIn();
  const order = async ({ ask, confirmed }: typeof before, key: string): Promise<string> =>
    (await ask('placeOrder', token, await confirmed(token), key)).body.order.id;
  const list = (of: typeof before, cursor: string) =>
    of.ask('orders', token, undefined, undefined, `?cursor=${cursor}`);
  const { position: kept } = (await before.ask('orders', token)).body;
  const db = new DatabaseSync(file);
  db.exec(`VACUUM INTO '${backup}'`);
  db.close();
  before.server.close();

  const lost = starter({ file });
  await order(lost, 'k-lost');
  const { position: gone } = (await list(lost, kept)).body;
  lost.server.close();
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  copyFileSync(backup, file);

  const again = starter({ file });
  const expectGone = async () =>
    expect(await list(again, gone)).toMatchObject({
      status: 400,
      body: { reason: 'bad-request', errors: [{ field: 'cursor' }] },
    });
  await expectGone();
  // Other orders get the same numbers.
  const since = [await order(again, 'k-1'), await order(again, 'k-2')];
  await expectGone();
  expect((await list(again, kept)).body.orders.map(({ id }: Loose) => id)).toEqual(since);
});

it('an adapter that counts failed sign-ins in the same file keeps its count', async () => {
  const { ask } = starter({
    adapter: (db) => {
      const own = createSampleShop(db);
      db.exec('CREATE TABLE tries (number INTEGER); INSERT INTO tries VALUES (0)');
      return {
        ...own,
        findMember: (by) => {
          const found = own.findMember(by);
          if (!found) return null;
          const refusal = (password: string): string | null => {
            db.exec('UPDATE tries SET number = number + 1');
            const { number } = db.prepare('SELECT number FROM tries').get() as { number: number };
            return number > 2 ? 'locked' : found.refusal(password);
          };
          return { ...found, refusal };
        },
      };
    },
  });
  const reasons = [];
  for (const password of ['wrong', 'wrong', 'starter-password'])
    reasons.push(
      (
        await ask('signIn', null, {
          identifier: { kind: 'email', value: 'buyer@example.com' },
          password,
          deskId: DESK,
        })
      ).body.reason,
    );
  expect(reasons).toEqual(['mismatch', 'mismatch', 'locked']);
});
