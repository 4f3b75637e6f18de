import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase, type Connection } from '#electron/suppliers/embedded/database/open.ts';
import { createOrderReader } from '#electron/suppliers/embedded/orders/read-orders.ts';
import { createMembers } from '#electron/suppliers/embedded/sign-in/members.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/* A position is good in every copy of the store that has the same changes up to it, and in no other. */

const now = Date.parse('2026-04-08T03:00:00.000Z');
const template = { lines: 400, now };
const who = trialAccounts.find(
  ({ supplier, accountState }) => supplier === 'amano-trial' && accountState.kind === 'good',
)!;

function open(file: string) {
  const db = openDatabase(file, { exists: true });
  onTestFinished(() => void db.close());
  return db;
}

/** Changes some order, as whoever handles it does. */
const change = (db: Connection): void =>
  void db
    .prepare('UPDATE orders SET updated_at = updated_at + 1 WHERE id = (SELECT min(id) FROM orders)')
    .run();

/** The positions of a listing as it begins, and of one that has ended. */
function positionsOf(db: Connection): readonly string[] {
  const began = pageOf(db, undefined, 1);
  const ended = pageOf(db, undefined, 500);
  if (began === null || began.nextCursor === null || ended?.nextCursor !== null)
    throw new Error('a listing of one page, or of too many');
  return [began.nextCursor, ended.position];
}

function pageOf(db: Connection, cursor?: string, limit = 500) {
  const member = createMembers(db).byLogin(who.supplier, who.identifier.kind, who.identifier.value)!;
  const page = createOrderReader(db, false).page(member, { limit, cursor }, now);
  return 'problem' in page ? null : page;
}

const isKnown = (db: Connection, positions: readonly string[]): readonly boolean[] =>
  positions.map((cursor) => pageOf(db, cursor) !== null);

const copyOf = (file: string): string => {
  const copy = join(tempFolder(), 'store.db');
  copyFileSync(file, copy);
  return copy;
};

/** A store's file with all that was written to it, copied while the store is open. */
const backupOf = (db: Connection, file: string): string => {
  db.pragma('wal_checkpoint(TRUNCATE)');
  return copyOf(file);
};

it('a position from before the backup is good in the store that was put back, one from after it never is', () => {
  const file = copyOf(storeTemplate(template));
  const original = open(file);
  const seeded = positionsOf(original);
  change(original);
  const before = positionsOf(original);
  const backup = backupOf(original, file);
  change(original);
  const after = positionsOf(original);
  change(original);
  const later = positionsOf(original);

  const restored = open(backup);
  for (let changes = 0; changes < 4; changes++) {
    expect(isKnown(restored, [...seeded, ...before])).toEqual([true, true, true, true]);
    expect(isKnown(restored, [...after, ...later])).toEqual([false, false, false, false]);
    change(restored);
  }
  expect(isKnown(original, positionsOf(restored))).toEqual([false, false]);
});

it('a store that is put back twice is another one each time', () => {
  const file = copyOf(storeTemplate(template));
  const [one, other] = [open(copyOf(file)), open(copyOf(file))];
  for (const db of [one, other]) change(db);
  expect(isKnown(other, positionsOf(one))).toEqual([false, false]);
});

it('positions stay good when the store is opened again, and while two programs have it open', () => {
  const file = copyOf(storeTemplate(template));
  const first = openDatabase(file, { exists: true });
  change(first);
  const positions = [...positionsOf(first)];
  first.close();
  const [one, other] = [open(file), open(file)];
  for (const db of [one, other, one, other]) {
    change(db);
    positions.push(...positionsOf(db));
  }
  expect(isKnown(one, positions)).toEqual(positions.map(() => true));
  expect(isKnown(other, positions)).toEqual(positions.map(() => true));
});

it('two stores made alike at the same moment do not go on from each other', () => {
  const [one, other] = [1, 2].map((seed) => open(copyOf(storeTemplate({ ...template, seed }))));
  expect(isKnown(other!, positionsOf(one!))).toEqual([false, false]);
});

it('a listing that began before any change of this opening goes on', () => {
  const db = open(copyOf(storeTemplate(template)));
  const [began] = positionsOf(db);
  change(db);
  const page = pageOf(db, began);
  expect(page).not.toBeNull();
  expect(page!.nextCursor === null || page!.remaining > 0).toBe(true);
});
