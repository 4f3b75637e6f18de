import { expect, it } from 'vitest';
import { bookedOrder as orderOf, bookingDesk } from '#tests/support/booking-desk.ts';
import { opened } from '#tests/support/caches.ts';

it('an export of two accounts is remembered of both or of none, also where one is locked by another writer', async () => {
  const { caches, sync, check, write, files } = bookingDesk(['a', 'b']);
  sync([orderOf('1')]);
  sync([orderOf('2')], [], 1);
  const other = opened(caches[1]!.where);
  other.db.exec('BEGIN IMMEDIATE');
  expect(await write()).toBe('cache.busy');
  other.db.exec('ROLLBACK');
  expect(files()).toEqual([]);
  expect(await check()).toMatchObject({ orders: 2, before: [] });
  // What is refused only when it is committed.
  other.db.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER late AFTER INSERT ON booked_order BEGIN INSERT INTO child VALUES (1); END`);
  await expect(write()).rejects.toThrow('FOREIGN KEY');
  expect(files()).toEqual([]);
  expect(await check()).toMatchObject({ orders: 2, before: [] });
  other.db.exec('DROP TRIGGER late');
  expect(await write()).toEqual(['EC-1', 'EC-2']);
}, 30_000);

it('a number that another file has is refused, and nothing is lost of either', async () => {
  const { sync, write, entriesUnder, exportsAfter, files } = bookingDesk();
  sync([orderOf('1')]);
  await write();
  sync([orderOf('2')]);
  expect(await entriesUnder('KD1')).toBe('accounting.meanwhile');
  expect(files()).toEqual(['1.csv']);
  expect(await exportsAfter()).toMatchObject([{ exportId: 'KD1', entries: 1 }]);
  expect(await write()).toEqual(['EC-2']);
});

it('of two exports at the same time only one has the orders', async () => {
  const { sync, write, check } = bookingDesk();
  sync([orderOf('1')]);
  const ends = await Promise.all([write(), write()]);
  expect(ends).toContainEqual(['EC-1']);
  expect(ends).toContain('accounting.meanwhile');
  // So have two that take it back.
  sync([orderOf('1', { status: 'cancelled' })]);
  const back = await Promise.all([write({ ended: 'reverse' }), write({ ended: 'reverse' })]);
  expect(back).toContainEqual(['EC-1']);
  expect(back).toContain('accounting.meanwhile');
  expect((await check()).corrections).toEqual([]);
});

it('a cache that is locked while what another one remembers is undone is brought up to it by the next export', async () => {
  const { caches, sync, check, write, files, hooks } = bookingDesk(['a', 'b']);
  sync([orderOf('1')]);
  sync([orderOf('2')], [], 1);
  const [first, second] = caches.map(({ where }) => opened(where));
  // The second one fails only when it is committed, and by then somebody else writes to the first.
  second!.db.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER late AFTER INSERT ON booked_order BEGIN INSERT INTO child VALUES (1); END`);
  hooks.withdrawn = () => void first!.db.exec('BEGIN IMMEDIATE');
  await expect(write()).rejects.toThrow('FOREIGN KEY');
  const remembered = first!.db.prepare('SELECT count(*) FROM booked_order').pluck();
  expect(remembered.get()).toBe(1);
  expect(files()).toEqual([]);
  // Nothing is said of what is not there, and nothing is written twice.
  first!.db.exec('ROLLBACK');
  second!.db.exec('DROP TRIGGER late');
  expect(await check()).toMatchObject({ orders: 2, before: [] });
  expect(await write()).toEqual(['EC-1', 'EC-2']);
  expect(await check()).toMatchObject({ orders: 0, left: { before: 2 } });
}, 30_000);
