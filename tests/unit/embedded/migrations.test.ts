import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { migrations } from '#electron/suppliers/embedded/database/migrations.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { recentWritesSchema, resolvedWriteSchema } from '#shared/supplier-api/checkout.ts';
import { quoteContentSchema } from '#electron/suppliers/embedded/quotes/quote-reader.ts';
import { benefitTermsSchema } from '#shared/model/benefit-terms.ts';
import { routes } from '#shared/supplier-api/routes.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { signInResponseSchema, tokensSchema } from '#shared/supplier-api/sign-in.ts';
import { trialMailsSchema } from '#shared/supplier-api/trial-mail.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * `tests/support/store-versions/v<N>.sql` is a store of version N as that version wrote it, with its tables and rows;
 * most of its orders (of version 11 also of its products) were left out. It is kept for good and never edited. Its signed-in
 * people, lock and setting are those of 2026-04-01 10:00 in Tokyo.
 */
const kept = (version: number): string =>
  readFileSync(new URL(`../../support/store-versions/v${version}.sql`, import.meta.url), 'utf8');
const MADE = Date.parse('2026-04-01T01:00:00.000Z');
/** Of the buyer who had ordered when version 3 was left. */
const REFRESH_TOKEN_3 = 'uOqfCIz0msX5I0w__PdIroNSwMv4EwNT5LWZYjgwlpg';
/** Of the buyer who was signed in when version 1 was left. */
const REFRESH_TOKEN = 'TqIYtF5ojEPD75IQ2eJdSkR-KoySXX5eiqBQDFy_nvg';

function storeOfVersion(version: number): string {
  const file = join(tempFolder(), 'store.sqlite');
  const db = new Database(file);
  // Tables are filled in the order of their names.
  db.pragma('foreign_keys = OFF');
  db.exec(kept(version));
  db.close();
  return file;
}

const rowsOf = (db: Database.Database, sql: string): unknown[] => db.prepare(sql).all();
const tables = [
  'articles',
  'companies',
  'departments',
  'logins',
  'members',
  'order_lines',
  'orders',
  'passwords',
  'refresh_tokens',
  'sessions',
  'settings',
  'sign_in_failures',
  'two_step_challenges',
];
const schemaOf = (db: Database.Database): unknown[] =>
  rowsOf(
    db,
    `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`,
  ).map((row) => JSON.stringify(row).replace(/(\\n|\s)+/g, ' '));

describe('a store of an earlier version', () => {
  it.each([1, 2, 3, 4, 6, 7, 11])(
    'of version %i gets the tables of a new one, and keeps every row',
    (version) => {
      const file = storeOfVersion(version);
      const before = new Database(file);
      const columns = new Map(
        tables.map((table) => [
          table,
          rowsOf(before, `SELECT name FROM pragma_table_info('${table}')`)
            .map((row) => (row as { name: string }).name)
            // Written again in full width, as the rules have it.
            .filter((name) => !(table === 'members' && name === 'kana'))
            .join(', '),
        ]),
      );
      const contentOf = (db: Database.Database) =>
        tables.map((table) =>
          rowsOf(
            db,
            `SELECT ${columns.get(table)} FROM ${table} ${table === 'settings' ? "WHERE name NOT LIKE '%.%'" : ''}
           ORDER BY 1, 2, 3`,
          ),
        );
      const old = contentOf(before);
      expect(old.filter((rows) => rows.length > 0).length).toBeGreaterThan(9);
      before.close();

      const after = openDatabase(file);
      expect(after.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(contentOf(after)).toEqual(old);
      expect(rowsOf(after, 'PRAGMA foreign_key_check')).toEqual([]);
      expect(rowsOf(after, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const made = openDatabase(':memory:');
      const orderIndexes = schemaOf(after).filter((row) => !schemaOf(made).includes(row));
      expect(orderIndexes.every((row) => /orders_by_|access_tokens_by_expiry/.test(String(row)))).toBe(true);
      expect(schemaOf(after)).toEqual(expect.arrayContaining(schemaOf(made)));
      made.close();
      after.close();
    },
  );
});

describe('the orders of a store that did not count its changes', () => {
  it.each([1, 2, 3])(
    'of version %i are numbered by when they were changed, and every later change comes after',
    (version) => {
      const db = openDatabase(storeOfVersion(version));
      const numbers = () =>
        rowsOf(db, 'SELECT id, change FROM orders ORDER BY change') as { id: number; change: number }[];
      const before = numbers();
      const byTime = rowsOf(db, 'SELECT id FROM orders ORDER BY updated_at, id') as { id: number }[];
      expect(before.map(({ id }) => id)).toEqual(byTime.map(({ id }) => id));
      expect(before.map(({ change }) => change)).toEqual(before.map((_, index) => index + 1));
      const first = before[0]!.id;
      db.prepare("UPDATE orders SET status = 'delivered', updated_at = 1 WHERE id = ?").run(first);
      expect(numbers().at(-1)).toEqual({ id: first, change: before.length + 1 });
      db.close();
    },
  );
});

describe('a store of version 3', () => {
  it('goes on where it was left: its session is exchanged, and its order is the same order', async () => {
    const file = storeOfVersion(3);
    const store = createEmbeddedStore({ file, clock: () => MADE + 60_000, minResponseMs: 0 });
    const post = (path: string, body: unknown, key: string, token?: string) =>
      store.fetch(`http://store.invalid/amano-trial/v1${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
    const exchange = { refreshToken: REFRESH_TOKEN_3, deskId: 'desk-0001' };
    const first = await post('/sessions/refresh', exchange, 'exchange');
    const tokens = tokensSchema.parse(await first.json());
    expect(await (await post('/sessions/refresh', exchange, 'exchange')).json()).toEqual(tokens);
    const settled = await post(
      '/writes/outcomes',
      { key: 'order-of-version-3', void: true },
      'settle',
      tokens.accessToken,
    );
    const orders = await store.fetch('http://store.invalid/amano-trial/v1/orders', {
      headers: { authorization: `Bearer ${tokens.accessToken}` },
    });
    expect(ordersPageSchema.parse(await orders.json()).orders.length).toBeGreaterThan(2);
    expect(resolvedWriteSchema.parse(await settled.json())).toMatchObject({
      state: 'done',
      answer: { order: { number: 'EC20260401-0002' } },
    });
    store.close();
  });
});

describe('a store of version 1', () => {
  it('goes on where it was left: sessions, locks and settings hold, and everything new can be done', async () => {
    const file = storeOfVersion(1);
    const now = MADE + 60_000;
    const store = createEmbeddedStore({ file, clock: () => now, passwordCost: 16, minResponseMs: 0 });
    let keys = 0;
    const post = (supplier: string, path: string, body: unknown) =>
      store.fetch(`http://store.invalid/${supplier}/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `k${++keys}` },
        body: JSON.stringify(body),
      });
    const signIn = (supplier: string, value: string, password: string) =>
      post(supplier, '/sessions', { identifier: { kind: 'email', value }, password, deskId: 'desk-0001' });

    const refreshed = await post('askul-trial', '/sessions/refresh', { refreshToken: REFRESH_TOKEN });
    const { accessToken } = tokensSchema.parse(await refreshed.json());
    const get = (path: string) =>
      store.fetch(`http://store.invalid/askul-trial/v1${path}`, {
        headers: { authorization: `Bearer ${accessToken}` },
      });
    expect((await get('/me')).status).toBe(200);
    expect((await get('/me/customer')).status).toBe(200);
    expect((await get('/me/security')).status).toBe(200);
    const good = await signIn('amano-trial', 'suzuki.daiki@minato.example.jp', 'amano-2026');
    expect(signInResponseSchema.parse(await good.json()).outcome).toBe('signed-in');
    const locked = await signIn('quocard-pay-trial', 'saito.yuko@minato.example.jp', 'QuoPay2026');
    expect(locked.status).toBe(403);

    const email = 'suzuki.daiki@minato.example.jp';
    const claim = { email, phone: '09000001003', returnTo: 'amano-trial', locale: 'ja' };
    expect((await post('amano-trial', '/password-resets', claim)).status).toBe(202);
    const mails = await store.fetch('http://store.invalid/amano-trial/v1/trial/mails');
    expect(trialMailsSchema.parse(await mails.json()).mails.map(({ to }) => to)).toEqual([email]);
    store.close();
  });

  it('is completed once, even by two stores that open it together, and what was changed since stays', () => {
    const file = storeOfVersion(1);
    const stores = [createEmbeddedStore({ file }), createEmbeddedStore({ file })];
    for (const store of stores) store.close();
    const count = (db: Database.Database) => [
      db.prepare('SELECT count(*) FROM customers').pluck().get(),
      db.prepare('SELECT count(*) FROM address_book').pluck().get(),
      db.prepare('SELECT count(*) FROM members WHERE phone IS NULL').pluck().get(),
    ];
    const db = openDatabase(file);
    const completed = count(db);
    expect(completed[0]).toBeGreaterThan(40);
    expect(completed[2]).toBe(0);
    db.prepare("UPDATE members SET phone = '03-9999-9999' WHERE id = 1").run();
    db.close();
    createEmbeddedStore({ file }).close();
    const again = openDatabase(file);
    expect(count(again)).toEqual(completed);
    expect(again.prepare('SELECT phone FROM members WHERE id = 1').pluck().get()).toBe('03-9999-9999');
    again.close();
  });

  it('an upgrade that fails half-way leaves the file as it was', () => {
    const file = storeOfVersion(1);
    const spoiled = new Database(file);
    // In the way of the upgrade.
    spoiled.exec('CREATE TABLE email_changes (id INTEGER)');
    spoiled.close();
    const copy = `${file}.copy`;
    copyFileSync(file, copy);
    expect(() => createEmbeddedStore({ file })).toThrow('email_changes');
    const after = new Database(file);
    const before = new Database(copy);
    expect(after.pragma('user_version', { simple: true })).toBe(1);
    expect(schemaOf(after)).toEqual(schemaOf(before));
    after.close();
    before.close();
  });
});

describe('a store of version 4', () => {
  /** Of the buyer who had ordered under the key `order-of-version-4`. */
  const refreshToken = 'V4-DmfxpMHLRM7XEbXot0eQFiVICFb34pAVrzn5whwY';

  it('still knows what was done once, and tells it to the desks that may have sent it', async () => {
    const file = storeOfVersion(4);
    const store = createEmbeddedStore({
      file,
      clock: () => MADE + 60_000,
      passwordCost: 16,
      minResponseMs: 0,
    });
    const ask = (path: string, token: string | null, body: unknown, key: string | null) =>
      store.fetch(`http://store.invalid/askul-trial/v1${path}`, {
        method: key === null ? 'GET' : 'POST',
        headers: {
          ...(key !== null && { 'content-type': 'application/json', 'idempotency-key': key }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        ...(key !== null && { body: JSON.stringify(body) }),
      });
    const refreshed = await ask('/sessions/refresh', null, { refreshToken }, 'k1');
    const { accessToken } = tokensSchema.parse(await refreshed.json());
    const recent = await ask('/writes?days=7', accessToken, null, null);
    expect(recentWritesSchema.parse(await recent.json())).toEqual({
      writes: [{ key: 'order-of-version-4', route: 'placeOrder', at: '2026-04-01T01:00:00.000Z' }],
      more: false,
    });
    const settled = await ask(
      '/writes/outcomes',
      accessToken,
      { key: 'order-of-version-4', void: true },
      'k2',
    );
    expect(resolvedWriteSchema.parse(await settled.json())).toMatchObject({ state: 'done' });
    store.close();
  });
});

describe('a store of version 6', () => {
  it('has what is stored as JSON under the names of today: quotes, coupons, runs and what was done once', async () => {
    const file = storeOfVersion(6);
    const old = new Database(file);
    old.pragma('foreign_keys = OFF');
    old.exec(
      `INSERT INTO recurring_runs (recurring_id, due, at, outcome, problem) VALUES
         (1, '2026-03-02', 0, 'refused', '{"code":"list.no-such-article","params":{"code":"X-1"}}')`,
    );
    old.close();
    const db = openDatabase(file);
    const texts = (sql: string) => db.prepare<[], string>(sql).pluck().all();
    const [content] = texts('SELECT content FROM quotes');
    expect(quoteContentSchema.parse(JSON.parse(content!)).calculation.totals.taxIncluded.amount).toBe(5_860);
    expect(texts('SELECT problem FROM recurring_runs')).toEqual([
      '{"code":"list.no-such-product","params":{"code":"X-1"}}',
    ]);
    const terms = texts('SELECT terms FROM coupons UNION ALL SELECT terms FROM campaigns');
    expect(terms.length).toBeGreaterThan(10);
    for (const each of terms) benefitTermsSchema.parse(JSON.parse(each));
    const answers = db
      .prepare<[], { route: string; body: string }>('SELECT route, body FROM writes WHERE body IS NOT NULL')
      .all();
    expect(answers.map(({ route }) => route).toSorted()).toEqual(['chargePrepaid', 'makeQuote']);
    for (const { route, body } of answers)
      routes[route as 'chargePrepaid' | 'makeQuote'].responses[201].parse(JSON.parse(body));
    db.close();
  });

  it('keeps settings under the names of today', () => {
    const db = openDatabase(storeOfVersion(6));
    const settings = rowsOf(db, "SELECT name, value FROM settings WHERE name LIKE '%.%' ORDER BY name");
    expect(settings).toEqual([
      { name: 'documents.transfer-days', value: '3' },
      { name: 'prepaid.points-for-one', value: '2' },
    ]);
    db.close();
  });
});
