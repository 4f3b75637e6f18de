import { rmSync } from 'node:fs';
import type { JournalEntry, Journals, NewEntry } from '#electron/desk/ports/journal.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { deleteCache, openCache, setAside, type CacheConnection } from '../open-cache.ts';
import { guarded } from '../sqlite-faults.ts';
import { journalMigrations } from './migrations.ts';
import { openOpenKeys, type OpenKeys } from './open-keys.ts';

/** The journal that belongs to a cache: `caches/<account>.journal.db`. */
export const journalFileOf = (cacheFile: string): string => cacheFile.replace(/(\.db)?$/, '.journal.db');
const openKeysFileOf = (cacheFile: string): string => cacheFile.replace(/(\.db)?$/, '.open-writes.db');

interface Row extends Omit<JournalEntry, 'taxIncluded' | 'at'> {
  readonly tax_included: number | null;
  readonly at: number;
}

const entryOf = ({ tax_included: taxIncluded, at, ...row }: Row): JournalEntry => ({
  ...row,
  taxIncluded,
  at: instantOf(at),
});

const columns = 'key, what, route, question, title, lines, tax_included, at, state, number';
type Db = CacheConnection['db'];

const all = (db: Db): JournalEntry[] =>
  db.prepare<[], Row>(`SELECT ${columns} FROM write ORDER BY seq`).all().map(entryOf);

/** Whether it was not there yet. */
const insert = (db: Db, entry: NewEntry): boolean =>
  db
    .prepare(
      `INSERT INTO write (key, what, route, question, title, lines, tax_included, at)
       VALUES (@key, @what, @route, @question, @title, @lines, @taxIncluded, @at)
       ON CONFLICT (key) DO NOTHING`,
    )
    .run({ ...entry, at: millisecondsOf(entry.at) }).changes > 0;

interface Open {
  readonly connection: CacheConnection;
  readonly names: OpenKeys;
}

/** The names file, made anew where it is damaged: what it holds is in the journal too. */
function namesAt(file: string): OpenKeys {
  try {
    return openOpenKeys(file);
  } catch {
    for (const part of ['', '-journal', '-wal', '-shm']) rmSync(file + part, { force: true });
    return openOpenKeys(file);
  }
}

/** The open journals, each an encrypted file of its own. */
export function createJournals(now: () => Date): Journals {
  const open = new Map<AccountId, Open>();

  const openAt = (where: CacheLocation): Result<CacheConnection> =>
    openCache(where, 'read-write', { migrations: journalMigrations, durable: true, cacheKiB: 500 });

  const within = <T>(account: AccountId, work: (db: Db, names: OpenKeys) => T): Result<T> => {
    const found = open.get(account);
    return found ? guarded(() => ok(work(found.connection.db, found.names))) : refuse('account.unknown');
  };

  const close = (account: AccountId): void => {
    open.get(account)?.connection.close();
    open.get(account)?.names.close();
    open.delete(account);
  };

  /** Puts names and rows in agreement: in a journal that was made anew the names are all that is known. */
  const agree = (db: Db, names: OpenKeys, madeAnew: boolean): void => {
    if (madeAnew)
      for (const { key, what, at } of names.all())
        insert(db, {
          key,
          what,
          route: '',
          question: '{}',
          title: '',
          lines: 0,
          taxIncluded: null,
          at: instantOf(at),
        });
    // A name without a row was never sent: the row comes before the request.
    names.replace(all(db).map(({ key, what, at }) => ({ key, what, at: millisecondsOf(at) })));
  };

  return {
    open: async (account, cache) => {
      close(account);
      const where = { file: journalFileOf(cache.file), key: cache.key };
      let made = openAt(where);
      const aside = !made.ok && made.error.code === 'cache.unreadable';
      if (aside) {
        // Under a key that is lost, or damaged: it is of no use here now, but it is nobody's to delete either.
        const moved = setAside(where.file, now(), Infinity);
        made = moved.ok ? openAt(where) : moved;
      }
      if (!made.ok) return made;
      const connection = made.value;
      const opened = guarded(() => {
        const names = namesAt(openKeysFileOf(cache.file));
        open.set(account, { connection, names });
        agree(connection.db, names, aside);
        return ok({ setAside: aside });
      });
      if (!opened.ok) {
        connection.close();
        close(account);
      }
      return opened;
    },
    close: async (account) => close(account),
    list: async (account) => within(account, all),
    begin: async (account, entry) =>
      within(account, (db, names) => {
        const { key, what } = entry;
        names.add({ key, what, at: millisecondsOf(entry.at) });
        if (insert(db, entry)) return { before: null };
        const row = db.prepare<[string], Row>(`SELECT ${columns} FROM write WHERE key = ?`).get(key);
        return { before: row ? entryOf(row) : null };
      }),
    mark: async (account, key, state, number) =>
      within(account, (db) => {
        db.prepare('UPDATE write SET state = ?, number = ? WHERE key = ?').run(state, number, key);
        return null;
      }),
    remove: async (account, key) =>
      within(account, (db, names) => {
        db.prepare('DELETE FROM write WHERE key = ?').run(key);
        names.remove(key);
        return null;
      }),
    destroy: async (cacheFile) => {
      deleteCache(journalFileOf(cacheFile));
      deleteCache(openKeysFileOf(cacheFile));
      rmSync(`${openKeysFileOf(cacheFile)}-journal`, { force: true });
    },
  };
}
