import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSessions } from '#electron/suppliers/embedded/sign-in/sessions.ts';
import { createSignInLog } from '#electron/suppliers/embedded/sign-in/sign-in-log.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { trialSignInsOf } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const NOW = Date.parse('2026-04-08T03:00:00.000Z');
const SUPPLIER = 'quocard-pay-trial';
const saito = trialSignInsOf(SUPPLIER).find(({ person }) => person === 'saito.yuko')!;

/** A store on a file, and a second connection to look at what is in it. */
function openBoth(): { store: ReturnType<typeof createEmbeddedStore>; db: Database } {
  const file = join(tempFolder(), 'store.sqlite');
  const store = createEmbeddedStore({
    file,
    lines: 6000,
    passwordCost: 16,
    minResponseMs: 0,
    clock: () => NOW,
  });
  const db = openDatabase(file);
  onTestFinished(() => {
    db.close();
    store.close();
  });
  return { store, db };
}

let keys = 0;
const post = (store: ReturnType<typeof createEmbeddedStore>, path: string, body: unknown, token?: string) =>
  store.fetch(`http://store.invalid/${SUPPLIER}/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `k${++keys}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function enter(store: ReturnType<typeof createEmbeddedStore>): Promise<string> {
  const { identifier, password } = saito;
  const answer = await post(store, '/sessions', { identifier, password, deskId: 'desk-0001' });
  const { tokens } = (await answer.json()) as { tokens: { accessToken: string } };
  return tokens.accessToken;
}

const memberId = (db: Database) =>
  db
    .prepare('SELECT member_id FROM logins WHERE supplier = ? AND value = ?')
    .pluck()
    .get(SUPPLIER, saito.identifier.value) as number;

describe('after a withdrawal', () => {
  it('QC-42 nothing of the orders and of the person is left in the file', async () => {
    const { store, db } = openBoth();
    const token = await enter(store);
    const id = memberId(db);
    const count = (sql: string) => db.prepare(sql).pluck().get(id) as number;
    const lines =
      'SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.member_id = ?';
    const downloads = lines.replace('order_lines', 'downloaded_lines');
    const others =
      'SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.member_id <> ?';
    const before = { lines: count(lines), downloads: count(downloads), others: count(others) };
    expect(before.lines).toBeGreaterThan(0);
    expect(before.downloads).toBeGreaterThan(0);
    for (const orderId of db
      .prepare('SELECT public_id FROM orders WHERE member_id = ? AND removed = 0')
      .pluck()
      .all(id) as string[])
      await post(store, `/orders/${orderId}/value-codes`, undefined, token);
    const input = { password: saito.password, understood: true, locale: 'ja' };
    expect((await post(store, '/me/withdrawal', input, token)).status).toBe(204);

    expect([count(lines), count(downloads), count(others)]).toEqual([0, 0, before.others]);
    const tombstones = db
      .prepare(
        `SELECT DISTINCT removed, ordered_by_name AS name, address_id AS address, comment, cost_memo AS memo,
           card_last4 AS card, goods, tax_excluded AS sum, discounts, tax_totals AS taxes
         FROM orders WHERE member_id = ?`,
      )
      .all(id);
    expect(tombstones).toEqual([
      {
        removed: 1,
        name: '',
        address: null,
        comment: null,
        memo: null,
        card: null,
        goods: 0,
        sum: 0,
        discounts: '[]',
        taxes: '[]',
      },
    ]);
    for (const table of ['logins', 'passwords', 'customers', 'address_book', 'sign_in_log', 'email_changes'])
      expect([table, count(`SELECT count(*) FROM ${table} WHERE member_id = ?`)]).toEqual([table, 0]);
    const row = db
      .prepare('SELECT name, kana, email, phone, removed_because AS because FROM members WHERE id = ?')
      .get(id);
    expect(row).toEqual({ name: '', kana: null, email: null, phone: null, because: 'withdrawn' });
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('no new order is made in the name of who left', async () => {
    const { store, db } = openBoth();
    const token = await enter(store);
    const id = memberId(db);
    for (const orderId of db
      .prepare('SELECT public_id FROM orders WHERE member_id = ?')
      .pluck()
      .all(id) as string[])
      await post(store, `/orders/${orderId}/value-codes`, undefined, token);
    await post(store, '/me/withdrawal', { password: saito.password, understood: true, locale: 'ja' }, token);
    store.admin.advanceOrders(SUPPLIER, { change: 0, add: 30, remove: 0 });
    expect(
      db.prepare('SELECT count(*) FROM orders WHERE member_id = ? AND removed = 0').pluck().get(id),
    ).toBe(0);
  });
});

it('who may only look gets no value codes', async () => {
  const { store, db } = openBoth();
  const id = memberId(db);
  const orderId = db
    .prepare(`SELECT public_id FROM orders WHERE member_id = ? AND status = 'delivered'`)
    .pluck()
    .get(id) as string;
  db.prepare(`UPDATE members SET role = 'viewer' WHERE id = ?`).run(id);
  const answer = await post(store, `/orders/${orderId}/value-codes`, undefined, await enter(store));
  expect([answer.status, ((await answer.json()) as { reason: string }).reason]).toEqual([403, 'not-allowed']);
});

describe('the sign-in log', () => {
  it('AS-63 keeps the latest hundred of each member that came to something, and as many tries that did not', () => {
    const { db } = openBoth();
    const log = createSignInLog(db);
    const mine = memberId(db);
    log.add(SUPPLIER, mine + 1, 'signed-in', 'email', 'desk-0001', 'in-program', 0);
    for (let n = 1; n <= 150; n += 1) {
      log.add(SUPPLIER, mine, 'signed-in', 'email', 'desk-0001', 'in-program', n);
      log.add(SUPPLIER, mine, 'mismatch', 'email', 'desk-0001', 'in-program', n);
    }
    const kept = log.latest(mine, 1000);
    for (const outcome of ['signed-in', 'mismatch'])
      expect(kept.filter((each) => each.outcome === outcome).map(({ at }) => at)).toEqual(
        Array.from({ length: 100 }, (_, index) => 150 - index),
      );
    expect(log.latest(mine + 1, 1000)).toHaveLength(1);
  });

  it('AS-78 shows who got in, however many wrong passwords came after', () => {
    const { db } = openBoth();
    const log = createSignInLog(db);
    const mine = memberId(db);
    log.add(SUPPLIER, mine, 'signed-in', 'email', 'desk-0001', 'in-program', 1);
    for (let n = 2; n <= 1000; n += 1)
      log.add(SUPPLIER, mine, 'mismatch', 'email', 'desk-0002', 'in-program', n);
    const shown = log.latest(mine, 50);
    expect(shown).toHaveLength(50);
    expect(shown.map(({ at }) => at)).toEqual([...Array.from({ length: 49 }, (_, index) => 1000 - index), 1]);
  });
});

describe('ending sessions', () => {
  it('the first reason stays, and what another transaction undoes was never ended', () => {
    const { db } = openBoth();
    const sessions = createSessions(db);
    const id = memberId(db);
    const [one, two] = ['desk-0001', 'desk-0002'].map((desk) =>
      sessions.begin(SUPPLIER, id, desk, 'in-program', NOW),
    );
    expect(() =>
      db.transaction(() => {
        sessions.endAllOfMember(id, 'password-changed', NOW);
        throw new RangeError('undone');
      })(),
    ).toThrow('undone');
    const caller = sessions.authenticate(SUPPLIER, one!.accessToken, NOW);
    if ('problem' in caller) throw new Error(caller.problem.reason);
    expect(caller.deskId).toBe('desk-0001');

    sessions.endAllOfMember(id, 'password-changed', NOW, caller.sessionId);
    sessions.endAllOfMember(id, 'member-disabled', NOW);
    expect(sessions.authenticate(SUPPLIER, two!.accessToken, NOW)).toMatchObject({
      problem: { reason: 'session-ended', because: 'password-changed' },
    });
    expect(sessions.authenticate(SUPPLIER, one!.accessToken, NOW)).toMatchObject({
      problem: { because: 'member-disabled' },
    });
    expect(sessions.memberOfSession(caller.sessionId, 'members')).toMatchObject({
      problem: { because: 'member-disabled' },
    });
    expect(sessions.openSessionsOf(id, NOW)).toEqual([]);
  });
});
