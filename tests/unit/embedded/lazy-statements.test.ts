import Database from 'better-sqlite3-multiple-ciphers';
import type { Database as Connection } from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { prepareLazily } from '#electron/suppliers/embedded/database/lazy-statements.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';

vi.mock('#electron/suppliers/embedded/database/lazy-statements.ts', async (original) => ({
  prepareLazily: vi.fn(((await original()) as { prepareLazily: typeof prepareLazily }).prepareLazily),
}));

function numbers(): Connection {
  const db: Connection = new Database(':memory:');
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE numbers (n INTEGER, name TEXT)');
  prepareLazily(db);
  return db;
}

it('a statement is compiled when it is first used, in the mode that was asked for', () => {
  const db = numbers();
  const missing = db.prepare('SELECT * FROM absent').pluck();
  expect(() => missing.get()).toThrow('no such table: absent');

  const add = db.prepare('INSERT INTO numbers VALUES (?, ?)');
  expect(add.run(1, 'one').changes).toBe(1);
  expect(db.transaction(() => add.run(2, 'two').changes)()).toBe(1);
  const all = db.prepare('SELECT n, name FROM numbers ORDER BY n');
  expect(all.all()).toEqual([
    { n: 1, name: 'one' },
    { n: 2, name: 'two' },
  ]);
  // A mode that is set after the first use counts from then on, as for any statement.
  expect(all.raw().all()).toEqual([
    [1, 'one'],
    [2, 'two'],
  ]);
  expect(db.prepare('SELECT name FROM numbers WHERE n = ?').pluck().get(2)).toBe('two');
  expect([...db.prepare('SELECT n FROM numbers').pluck().iterate()]).toEqual([1, 2]);
  expect(db.prepare('SELECT name FROM numbers WHERE n = ?').bind(1).pluck().get()).toBe('one');
  expect(db.prepare('SELECT n FROM numbers').safeIntegers().pluck().get()).toBe(1n);
  expect(all.reader).toBe(true);
});

it('every statement of a store is one that its tables know', () => {
  const once = vi.mocked(prepareLazily);
  once.mockClear();
  once.mockImplementationOnce(() => undefined);
  const store = createEmbeddedStore({ file: ':memory:', lines: 300 });
  onTestFinished(() => store.close());
  expect(once).toHaveBeenCalledOnce();
});
