import { existsSync } from 'node:fs';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import type { JournalEntry, JournalOptions, Journals } from '#electron/desk/ports/journal.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import { accountIdSchema, type AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { deleteCache, openCache, setAside, type CacheConnection } from '../open-cache.ts';
import { catchSqliteErrors } from '../sqlite-faults.ts';
import { journalMigrations } from './migrations.ts';
import {
  allWriteKeysIn,
  deleteWriteKeys,
  keyFingerprint,
  openWriteKeysFile,
  writeKeysPathOf,
  hashOwner,
  keepOpenWriteKeys,
  misplacedWriteKeys,
  type StoredDamage,
  type OpenWriteKeys,
} from './open-write-keys.ts';
import { dropKeys, keyOf } from './once-keys.ts';
import { allRows, entryFromKey, insertRow, labelRow, rowOf, toNewEntry, type Db } from './rows.ts';

/** The journal that belongs to a cache: `caches/<account>.journal.db`. */
export const journalFileOf = (cacheFile: string): string => cacheFile.replace(/(\.db)?$/, '.journal.db');

interface Open {
  readonly setAside: boolean;
  readonly connection: CacheConnection;
  readonly names: OpenWriteKeys;
}

/** The journal of somebody who is here, open or not. */
interface JournalState {
  readonly cache: CacheLocation;
  readonly options: JournalOptions;
  open: Open | null;
  /** As far as this run knows them: they bring a journal back whose file is damaged meanwhile. */
  rows: readonly JournalEntry[];
}

/** Whether its journal ends with this run, and the names alone stay. */
const isTemporary = ({ cache, options }: JournalState): boolean =>
  options.kept !== undefined && options.kept !== cache.file;

const isUnreadable = (result: Result<unknown>): boolean =>
  !result.ok && result.error.code === 'cache.unreadable';

/** A journal isn't fetched again, and isn't said to be. */
const toJournalRefusal = <T>(result: Result<T>): Result<T> =>
  isUnreadable(result) ? refuse('journal.unreadable') : result;

/** How bad it is, from bad to worse. */
const lossesBySeverity = ['nothing', 'content', 'names'] as const;

/** The open journals, each an encrypted file of its own. */
export function createJournals(now: () => Date): Journals {
  const journals = new Map<AccountId, JournalState>();

  const openAt = (where: CacheLocation): Result<{ connection: CacheConnection; rows: JournalEntry[] }> => {
    const made = openCache(where, 'read-write', {
      migrations: journalMigrations,
      durable: true,
      cacheKiB: 500,
    });
    if (!made.ok) return made;
    // Damage shows itself only where a page is read.
    const rows = catchSqliteErrors(() => ok(allRows(made.value.db)));
    if (rows.ok) return ok({ connection: made.value, rows: rows.value });
    made.value.close();
    return rows;
  };

  const mergeDamage = (
    names: OpenWriteKeys,
    found: Pick<StoredDamage, 'lost' | 'ask' | 'quiet'>,
  ): StoredDamage => {
    const before = names.content.damage;
    const worse = Math.max(
      lossesBySeverity.indexOf(found.lost),
      lossesBySeverity.indexOf(before?.lost ?? 'nothing'),
    );
    return {
      at: before?.at ?? now().getTime(),
      lost: lossesBySeverity[worse]!,
      ask: found.ask || (before?.ask ?? false),
      quiet: found.quiet && (before?.quiet ?? true),
      found: before?.found ?? null,
    };
  };

  /**
   * Opens the journal and the file of names (keys of open writes), and reconciles them by adding to both what the other
   * has. A write gets its row first and then its name, and loses the name first: a name without a row therefore always
   * means damage. `replace`: the journal is known to be damaged, and a new one is made.
   */
  const openNow = (journal: JournalState, replace: boolean): Result<Open> => {
    const { cache, options } = journal;
    const where = { file: journalFileOf(cache.file), key: cache.key };
    const passing = isTemporary(journal);
    const kept = options.kept ?? cache.file;
    const opened = openWriteKeysFile(writeKeysPathOf(kept), { putAside: true });
    if (!opened.ok) return opened;
    const names = opened.value;
    const had = existsSync(journalFileOf(kept));
    const sameKey = names.content.keyCheck === null || names.content.keyCheck === keyFingerprint(cache.key);

    let made: ReturnType<typeof openAt> = replace ? refuse('cache.unreadable') : openAt(where);
    const aside = isUnreadable(made);
    if (aside) {
      // Damaged, or under a key that is lost: it is of no use here now, but it is nobody's to delete either.
      const moved = setAside(where.file, now(), Infinity);
      made = moved.ok ? openAt(where) : moved;
    }
    if (!made.ok) return made;
    const { connection, rows } = made.value;
    const agreed = catchSqliteErrors((): Result<null> => {
      const { db } = connection;
      const there = new Set(rows.map(({ key }) => key));
      for (const row of journal.rows) if (insertRow(db, row)) there.add(row.key);
      const bare = names.all().filter(({ key }) => !there.has(key));
      for (const each of bare) insertRow(db, entryFromKey(each));

      const namesLost = names.found === 'damage' || (names.found === 'nothing' && had);
      // Neither journal nor names, where there must have been some: perhaps nothing was ever sent from here.
      const mayBeKnown = (!passing && options.known === true) || options.keychainLost === true;
      const gone = names.found === 'nothing' && !had && mayBeKnown;
      const contentLost = !passing && bare.some((each) => each.passing !== true);
      const lost =
        namesLost || gone ? 'names' : contentLost ? 'content' : aside && sameKey ? 'nothing' : null;
      const known = allRows(db);
      journal.rows = known;
      const named = new Set(names.content.names.map(({ key }) => key));
      return names.change({
        names: [
          ...names.content.names.map((each) => (passing ? each : { ...each, passing: undefined })),
          ...known
            .filter(({ key }) => !named.has(key))
            .map(({ key, what, at }) => ({ key, what, at: millisecondsOf(at), ...(passing && { passing }) })),
        ],
        ...(!passing && { keyCheck: keyFingerprint(cache.key) }),
        desk: options.deskId ?? names.content.desk,
        owner: names.content.owner ?? (options.owner ? hashOwner(options.owner) : null),
        damage: lost
          ? mergeDamage(names, { lost, ask: lost === 'names', quiet: gone && !namesLost })
          : names.content.damage,
      });
    });
    if (!agreed.ok) {
      connection.close();
      return isUnreadable(agreed) && !aside ? openNow(journal, true) : agreed;
    }
    journal.open = { setAside: aside, connection, names };
    adoptStrays(journal, journal.open);
    return ok(journal.open);
  };

  /** Takes up what the same person left open under another account's name; that can wait, if it has to. */
  const adoptStrays = (journal: JournalState, { connection: { db }, names }: Open): void => {
    const { owner, kept = journal.cache.file } = journal.options;
    if (!owner) return;
    catchSqliteErrors((): Result<null> => {
      for (const stray of misplacedWriteKeys(writeKeysPathOf(kept), owner)) {
        for (const each of stray.names.all()) insertRow(db, entryFromKey(each));
        const taken = names.add(
          stray.names.content.names.map((each) => (isTemporary(journal) ? { ...each, passing: true } : each)),
        );
        if (!taken.ok) return taken;
        stray.take();
      }
      journal.rows = allRows(db);
      return ok(null);
    });
  };

  const closeConnection = (journal: JournalState): void => {
    journal.open?.connection.close();
    journal.open = null;
  };

  /**
   * Does `work` in an open journal. Where that finds damage the file is opened again, and the second time replaced by a
   * new one, and `work` is done once more.
   */
  const withJournal = <T>(
    account: AccountId,
    work: (db: Db, names: OpenWriteKeys) => Result<T>,
  ): Result<T> => {
    const journal = journals.get(account);
    if (!journal) return refuse('account.unknown');
    let answer: Result<T> = refuse('journal.unreadable');
    for (const replace of [false, false, true]) {
      const opened = journal.open ? ok(journal.open) : openNow(journal, replace);
      if (!opened.ok) return toJournalRefusal(opened);
      const { connection, names } = opened.value;
      answer = catchSqliteErrors(() => {
        const done = work(connection.db, names);
        journal.rows = allRows(connection.db);
        return done;
      });
      if (!isUnreadable(answer)) return answer;
      closeConnection(journal);
    }
    return toJournalRefusal(answer);
  };

  const close = (account: AccountId): void => {
    const journal = journals.get(account);
    if (journal) closeConnection(journal);
    journals.delete(account);
  };

  return {
    open: async (account, cache, options = {}) => {
      close(account);
      const journal: JournalState = { cache, options, open: null, rows: [] };
      journals.set(account, journal);
      const opened = openNow(journal, false);
      return opened.ok ? ok({ setAside: opened.value.setAside }) : toJournalRefusal(opened);
    },
    close: async (account) => close(account),
    list: async (account) => {
      const rows = withJournal(account, (db) => ok(allRows(db)));
      const known = journals.get(account)?.rows ?? [];
      // Known open writes are reported whatever happened to the file.
      return rows.ok || known.length === 0 ? rows : ok(known);
    },
    begin: async (account, entry) =>
      withJournal(account, (db, names) => {
        const { key, what } = entry;
        const fresh = insertRow(db, toNewEntry(entry));
        const passing = isTemporary(journals.get(account)!);
        const named = names.add([{ key, what, at: millisecondsOf(entry.at), ...(passing && { passing }) }]);
        if (!named.ok) {
          // Nothing is sent that has no name.
          if (fresh) db.prepare('DELETE FROM write WHERE key = ?').run(key);
          return named;
        }
        return ok({ before: fresh ? null : rowOf(db, key) });
      }),
    markSent: async (account, key, uptime) =>
      withJournal(account, (db) => {
        db.prepare("UPDATE write SET state = 'unknown', sent_uptime = ? WHERE key = ?").run(uptime, key);
        return ok(null);
      }),
    mark: async (account, key, state, number, label) =>
      withJournal(account, (db) => {
        db.prepare('UPDATE write SET state = ?, number = ? WHERE key = ?').run(state, number, key);
        if (label) labelRow(db, key, label);
        return ok(null);
      }),
    remove: async (account, key) =>
      withJournal(account, (db, names) => {
        const gone = names.remove(key);
        if (gone.ok) db.prepare('DELETE FROM write WHERE key = ?').run(key);
        return gone;
      }),
    keyOf: async (account, content, fresh) =>
      withJournal(account, (db) => ok(keyOf(db, content, fresh, now().getTime()))),
    dropKeys: async (account, prefix) => withJournal(account, (db) => ok(dropKeys(db, prefix))),
    damage: async (account) =>
      withJournal(account, (_, { content: { damage } }) =>
        ok(damage && { ...damage, at: instantOf(damage.at) }),
      ),
    restoreEntries: async (account, writes) =>
      withJournal(account, (db, names) => {
        const fresh = writes
          .map(({ at, ...each }) => ({ ...each, at: millisecondsOf(at) }))
          .filter((each) => insertRow(db, entryFromKey(each)));
        const named = names.add(fresh);
        const { damage } = names.content;
        if (!named.ok || !damage) return named;
        const found = (damage.found ?? 0) + fresh.length;
        // What was only missing, and of which nothing is known at the supplier either, was never there.
        return names.change({
          damage: damage.quiet && found === 0 ? null : { ...damage, ask: false, quiet: false, found },
        });
      }),
    forgetDamage: async (account) => withJournal(account, (_, names) => names.change({ damage: null })),
    waiting: async (folder) =>
      [...allWriteKeysIn(folder)].flatMap(([name, names]) => {
        const account = accountIdSchema.parse(name);
        const open = names.content.names.length;
        return open === 0 || journals.has(account) ? [] : [{ account, open }];
      }),
    destroy: async (cacheFile, keepOpen) => {
      deleteCache(journalFileOf(cacheFile));
      const file = writeKeysPathOf(cacheFile);
      if (!keepOpen || !keepOpenWriteKeys(file)) deleteWriteKeys(file);
    },
  };
}
