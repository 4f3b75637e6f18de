import { existsSync } from 'node:fs';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import type { JournalEntry, JournalPlace, Journals } from '#electron/desk/ports/journal.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import { accountIdSchema, type AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { deleteCache, openCache, setAside, type CacheConnection } from '../open-cache.ts';
import { guarded } from '../sqlite-faults.ts';
import { journalMigrations } from './migrations.ts';
import {
  allNamesIn,
  deleteNames,
  keyCheckOf,
  openNames,
  openNamesFileOf,
  sealOwner,
  strayNames,
  type KeptDamage,
  type OpenNames,
} from './open-names.ts';
import { allRows, bareEntry, insertRow, rowOf, unsent, type Db } from './rows.ts';

/** The journal that belongs to a cache: `caches/<account>.journal.db`. */
export const journalFileOf = (cacheFile: string): string => cacheFile.replace(/(\.db)?$/, '.journal.db');

interface Open {
  readonly setAside: boolean;
  readonly connection: CacheConnection;
  readonly names: OpenNames;
}

/** The journal of somebody who is here, open or not. */
interface Wanted {
  readonly cache: CacheLocation;
  readonly place: JournalPlace;
  open: Open | null;
  /** As far as this run knows them: they bring a journal back whose file is damaged meanwhile. */
  rows: readonly JournalEntry[];
}

/** Whether its journal ends with this run, and the names alone stay. */
const isPassing = ({ cache, place }: Wanted): boolean =>
  place.kept !== undefined && place.kept !== cache.file;

const isUnreadable = (result: Result<unknown>): boolean =>
  !result.ok && result.error.code === 'cache.unreadable';

/** A journal isn't fetched again, and isn't said to be. */
const inOwnWords = <T>(result: Result<T>): Result<T> =>
  isUnreadable(result) ? refuse('journal.unreadable') : result;

/** How bad it is, from bad to worse. */
const losses = ['nothing', 'content', 'names'] as const;

/** The open journals, each an encrypted file of its own. */
export function createJournals(now: () => Date): Journals {
  const wanted = new Map<AccountId, Wanted>();

  const openAt = (where: CacheLocation): Result<{ connection: CacheConnection; rows: JournalEntry[] }> => {
    const made = openCache(where, 'read-write', {
      migrations: journalMigrations,
      durable: true,
      cacheKiB: 500,
    });
    if (!made.ok) return made;
    // Damage shows itself only where a page is read.
    const rows = guarded(() => ok(allRows(made.value.db)));
    if (rows.ok) return ok({ connection: made.value, rows: rows.value });
    made.value.close();
    return rows;
  };

  const damaged = (names: OpenNames, found: Pick<KeptDamage, 'lost' | 'ask' | 'quiet'>): KeptDamage => {
    const before = names.content.damage;
    const worse = Math.max(losses.indexOf(found.lost), losses.indexOf(before?.lost ?? 'nothing'));
    return {
      at: before?.at ?? now().getTime(),
      lost: losses[worse]!,
      ask: found.ask || (before?.ask ?? false),
      quiet: found.quiet && (before?.quiet ?? true),
      found: before?.found ?? null,
    };
  };

  /**
   * Opens journal and names, and puts them in agreement by adding to both: a row that is lost is known by its name, a
   * name that is lost by its row. Begun writes have a row first and then a name, ended ones lose the name first: so a
   * name without a row means damage, never a moment in between. `replace`: what is there is known to be damaged.
   */
  const openNow = (one: Wanted, replace: boolean): Result<Open> => {
    const { cache, place } = one;
    const where = { file: journalFileOf(cache.file), key: cache.key };
    const passing = isPassing(one);
    const kept = place.kept ?? cache.file;
    const opened = openNames(openNamesFileOf(kept));
    if (!opened.ok) return opened;
    const names = opened.value;
    const had = existsSync(journalFileOf(kept));
    const sameKey = names.content.keyCheck === null || names.content.keyCheck === keyCheckOf(cache.key);

    let made: ReturnType<typeof openAt> = replace ? refuse('cache.unreadable') : openAt(where);
    const aside = isUnreadable(made);
    if (aside) {
      // Damaged, or under a key that is lost: it is of no use here now, but it is nobody's to delete either.
      const moved = setAside(where.file, now(), Infinity);
      made = moved.ok ? openAt(where) : moved;
    }
    if (!made.ok) return made;
    const { connection, rows } = made.value;
    const agreed = guarded((): Result<null> => {
      const { db } = connection;
      const there = new Set(rows.map(({ key }) => key));
      for (const row of one.rows) if (insertRow(db, row)) there.add(row.key);
      const bare = names.all().filter(({ key }) => !there.has(key));
      for (const each of bare) insertRow(db, bareEntry(each));

      const namesLost = names.found === 'damage' || (names.found === 'nothing' && had);
      // Neither journal nor names, where there must have been some: perhaps nothing was ever sent from here.
      const gone = names.found === 'nothing' && !had && !passing && place.known === true;
      const contentLost = !passing && bare.some((each) => each.passing !== true);
      const lost =
        namesLost || gone ? 'names' : contentLost ? 'content' : aside && sameKey ? 'nothing' : null;
      const known = allRows(db);
      one.rows = known;
      const named = new Set(names.content.names.map(({ key }) => key));
      return names.change({
        names: [
          ...names.content.names.map((each) => (passing ? each : { ...each, passing: undefined })),
          ...known
            .filter(({ key }) => !named.has(key))
            .map(({ key, what, at }) => ({ key, what, at: millisecondsOf(at), ...(passing && { passing }) })),
        ],
        ...(!passing && { keyCheck: keyCheckOf(cache.key) }),
        desk: place.deskId ?? names.content.desk,
        owner: names.content.owner ?? (place.owner ? sealOwner(place.owner) : null),
        damage: lost
          ? damaged(names, { lost, ask: lost === 'names', quiet: gone && !namesLost })
          : names.content.damage,
      });
    });
    if (!agreed.ok) {
      connection.close();
      return isUnreadable(agreed) && !aside ? openNow(one, true) : agreed;
    }
    one.open = { setAside: aside, connection, names };
    adoptStrays(one, one.open);
    return ok(one.open);
  };

  /** Takes up what the same person left open under another account's name; that can wait, if it has to. */
  const adoptStrays = (one: Wanted, { connection: { db }, names }: Open): void => {
    const { owner, kept = one.cache.file } = one.place;
    if (!owner) return;
    guarded((): Result<null> => {
      for (const stray of strayNames(openNamesFileOf(kept), owner)) {
        for (const each of stray.names.all()) insertRow(db, bareEntry(each));
        const taken = names.add(
          stray.names.content.names.map((each) => (isPassing(one) ? { ...each, passing: true } : each)),
        );
        if (!taken.ok) return taken;
        stray.take();
      }
      one.rows = allRows(db);
      return ok(null);
    });
  };

  const shut = (one: Wanted): void => {
    one.open?.connection.close();
    one.open = null;
  };

  /**
   * Does `work` in an open journal. Where that finds damage the file is opened again, and the second time replaced by a
   * new one, and `work` is done once more.
   */
  const within = <T>(account: AccountId, work: (db: Db, names: OpenNames) => Result<T>): Result<T> => {
    const one = wanted.get(account);
    if (!one) return refuse('account.unknown');
    let answer: Result<T> = refuse('journal.unreadable');
    for (const replace of [false, false, true]) {
      const opened = one.open ? ok(one.open) : openNow(one, replace);
      if (!opened.ok) return inOwnWords(opened);
      const { connection, names } = opened.value;
      answer = guarded(() => {
        const done = work(connection.db, names);
        one.rows = allRows(connection.db);
        return done;
      });
      if (!isUnreadable(answer)) return answer;
      shut(one);
    }
    return inOwnWords(answer);
  };

  const close = (account: AccountId): void => {
    const one = wanted.get(account);
    if (one) shut(one);
    wanted.delete(account);
  };

  return {
    open: async (account, cache, place = {}) => {
      close(account);
      const one: Wanted = { cache, place, open: null, rows: [] };
      wanted.set(account, one);
      const opened = openNow(one, false);
      return opened.ok ? ok({ setAside: opened.value.setAside }) : inOwnWords(opened);
    },
    close: async (account) => close(account),
    list: async (account) => {
      const rows = within(account, (db) => ok(allRows(db)));
      const known = wanted.get(account)?.rows ?? [];
      // What is known to be open is told whatever has become of the file.
      return rows.ok || known.length === 0 ? rows : ok(known);
    },
    begin: async (account, entry) =>
      within(account, (db, names) => {
        const { key, what } = entry;
        const fresh = insertRow(db, unsent(entry));
        const passing = isPassing(wanted.get(account)!);
        const named = names.add([{ key, what, at: millisecondsOf(entry.at), ...(passing && { passing }) }]);
        if (!named.ok) {
          // Nothing is sent that has no name.
          if (fresh) db.prepare('DELETE FROM write WHERE key = ?').run(key);
          return named;
        }
        return ok({ before: fresh ? null : rowOf(db, key) });
      }),
    mark: async (account, key, state, number) =>
      within(account, (db) => {
        db.prepare('UPDATE write SET state = ?, number = ? WHERE key = ?').run(state, number, key);
        return ok(null);
      }),
    remove: async (account, key) =>
      within(account, (db, names) => {
        const gone = names.remove(key);
        if (gone.ok) db.prepare('DELETE FROM write WHERE key = ?').run(key);
        return gone;
      }),
    damage: async (account) =>
      within(account, (_, { content: { damage } }) => ok(damage && { ...damage, at: instantOf(damage.at) })),
    takeUp: async (account, writes) =>
      within(account, (db, names) => {
        const fresh = writes
          .map(({ at, ...each }) => ({ ...each, at: millisecondsOf(at) }))
          .filter((each) => insertRow(db, bareEntry(each)));
        const named = names.add(fresh);
        const { damage } = names.content;
        if (!named.ok || !damage) return named;
        const found = (damage.found ?? 0) + fresh.length;
        // What was only missing, and of which nothing is known at the supplier either, was never there.
        return names.change({
          damage: damage.quiet && found === 0 ? null : { ...damage, ask: false, quiet: false, found },
        });
      }),
    forgetDamage: async (account) => within(account, (_, names) => names.change({ damage: null })),
    waiting: async (folder) =>
      [...allNamesIn(folder)].flatMap(([name, names]) => {
        const account = accountIdSchema.parse(name);
        const open = names.content.names.length;
        return open === 0 || wanted.has(account) ? [] : [{ account, open }];
      }),
    destroy: async (cacheFile) => {
      deleteCache(journalFileOf(cacheFile));
      deleteNames(openNamesFileOf(cacheFile));
    },
  };
}
