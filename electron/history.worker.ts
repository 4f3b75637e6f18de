import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { HistoryReader } from './cache/history-reader.ts';
import { ImportStore } from './cache/import-store.ts';
import { createJournals } from './cache/journal/journals.ts';
import { deleteCache, openCache, setAside, markSetAsideReported, wasSetAside } from './cache/open-cache.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CacheLocation, CacheState, OpenedCache } from './desk/ports/cache.ts';
import type { HistoryCallbacks, HistoryHandlers, JournalHandlers } from './threads/histories-rpc.ts';
import { forgetLastMatch } from './threads/last-match.ts';
import { rpc } from './threads/rpc.ts';

// Every saved history that is open is read here, so that a search never holds up the main thread; so are the journals.
const reader = new HistoryReader();

const places = new Map<AccountId, CacheLocation>();

function openAt(account: AccountId, where: CacheLocation): Result<CacheState> {
  const made = openCache(where, 'read-write');
  if (!made.ok) return made;
  const rebuilt = new ImportStore(made.value).rebuildOld(instantOf(Date.now()));
  if (!rebuilt.ok) {
    made.value.close();
    return rebuilt;
  }
  // Nothing else is written here, but the last connection to close folds the write-ahead log into the file, and
  // that must not be a read-only one.
  return reader.open(account, made.value);
}

/** Accounts whose cache was replaced without a refusal that says so. */
const replacedUntold = new Set<AccountId>();

/**
 * Sets a cache that can't be read aside and makes an empty one in its place, to be fetched again. `notify`: the desk
 * takes the account for open, and learns of it here.
 */
function replace(account: AccountId, where: CacheLocation, notify: boolean): Result<CacheState> {
  reader.close(account);
  const moved = setAside(where.file, new Date());
  if (!moved.ok) return moved;
  // Also where no new one can be made yet: it will be as empty once there is space.
  if (notify) desk?.notify('replaced', account);
  return openAt(account, where);
}

/** Opens those that could not be opened again after damage, as on a full disk, as soon as they can be. */
function reopened(accounts: readonly AccountId[]): Result<null> {
  for (const account of accounts) {
    const where = places.get(account);
    if (!where || reader.isOpen(account)) continue;
    const opened = openAt(account, where);
    const aside = !opened.ok && opened.error.code === 'cache.unreadable';
    if (aside) replacedUntold.add(account);
    const made = aside ? replace(account, where, true) : opened;
    if (!made.ok) return made;
  }
  return ok(null);
}

/** Whether a cache of `accounts` was replaced untold, and is not fetched again yet. True once for each. */
function isEmptyUntold(accounts: readonly AccountId[]): boolean {
  const untold = accounts.filter((account) => replacedUntold.delete(account));
  return untold.some((account) => {
    const state = reader.state(account);
    return state.ok && state.value.completeAsOf === null;
  });
}

/** Reads the histories of `accounts`, and mends those that prove unreadable. */
function reading<T>(accounts: readonly AccountId[], read: () => Result<T>): Result<T> {
  const open = reopened(accounts);
  return open.ok ? mending(accounts, read()) : open;
}

/** `reading` what would look as if there were no orders, where a cache was replaced untold: that is refused once. */
const readingOrders = <T>(accounts: readonly AccountId[], read: () => Result<T>): Result<T> =>
  reading(accounts, () => (isEmptyUntold(accounts) ? refuse('cache.unreadable') : read()));

/**
 * Every page of a cache is authenticated, so damage may be found only when the page is read. Those of `accounts`
 * whose cache proves unreadable are replaced; the refusal goes on, so that the person learns of it.
 */
function mending<T>(accounts: Iterable<AccountId>, answer: Result<T>): Result<T> {
  if (answer.ok || answer.error.code !== 'cache.unreadable') return answer;
  for (const account of [...accounts]) {
    const where = places.get(account);
    if (!where) continue;
    reader.close(account);
    const opened = openAt(account, where);
    const read = opened.ok ? reader.facets([account]) : opened;
    // A new one that can't be made yet is made by a later question, which is refused then.
    if (!read.ok && read.error.code === 'cache.unreadable' && !replace(account, where, true).ok)
      replacedUntold.add(account);
  }
  return answer;
}

/** Opens or creates the cache of an account; `notify` as for `replace`. */
function open(account: AccountId, where: CacheLocation, notify: boolean): Result<OpenedCache> {
  places.set(account, where);
  const isNew = !existsSync(where.file);
  const opened = openAt(account, where);
  const aside = !opened.ok && opened.error.code === 'cache.unreadable';
  const state = aside ? replace(account, where, notify) : opened;
  return state.ok ? ok({ state: state.value, setAside: aside, isNew }) : state;
}

const handlers: HistoryHandlers = {
  open: async ([account, where]) => {
    replacedUntold.delete(account);
    const opened = open(account, where, false);
    // Nobody has it open, so that nobody closes it.
    if (!opened.ok) places.delete(account);
    if (!opened.ok || opened.value.setAside) return opened;
    // A run that was cut off, or a thread that ended before it answered, may have replaced it without a word.
    const { orders, unreadable, completeAsOf, resume } = opened.value.state;
    const isEmpty = orders + unreadable === 0 && completeAsOf === null && resume === null;
    return ok({ ...opened.value, setAside: isEmpty && wasSetAside(where.file) });
  },
  reopen: async ([account, where]) => {
    const opened = open(account, where, true);
    if (!opened.ok || opened.value.setAside) replacedUntold.add(account);
    return opened;
  },
  close: async ([account, isLossReported]) => {
    const where = places.get(account);
    places.delete(account);
    replacedUntold.delete(account);
    reader.close(account);
    if (where && isLossReported) markSetAsideReported(where.file);
  },
  repair: async ([account]) => {
    const where = places.get(account);
    return where ? replace(account, where, true) : refuse('account.unknown');
  },
  state: async ([account]) => reading([account], () => reader.state(account)),
  search: async ([search]) => readingOrders(search.accounts, () => reader.search(search)),
  rows: async ([resultId, offset, limit]) => mending(places.keys(), reader.rows(resultId, offset, limit)),
  facets: async ([accounts]) => readingOrders(accounts, () => reader.facets(accounts)),
  order: async ([account, id]) => readingOrders([account], () => reader.order(account, id)),
  payables: async ([accounts, from, limit]) =>
    readingOrders(accounts, () => reader.payables(accounts, from, limit)),
  unreadable: async ([account, limit]) => reading([account], () => reader.unreadable(account, limit)),
  destroy: async ([file]) => deleteCache(file),
};

const journals = createJournals(() => new Date());
const journalHandlers: JournalHandlers = {
  'journal.open': (input) => journals.open(...input),
  'journal.close': (input) => journals.close(...input),
  'journal.list': (input) => journals.list(...input),
  'journal.begin': (input) => journals.begin(...input),
  'journal.markSent': (input) => journals.markSent(...input),
  'journal.mark': (input) => journals.mark(...input),
  'journal.remove': (input) => journals.remove(...input),
  'journal.keyOf': (input) => journals.keyOf(...input),
  'journal.dropKeys': (input) => journals.dropKeys(...input),
  'journal.damage': (input) => journals.damage(...input),
  'journal.restoreEntries': (input) => journals.restoreEntries(...input),
  'journal.waiting': (input) => journals.waiting(...input),
  'journal.forgetDamage': (input) => journals.forgetDamage(...input),
  'journal.destroy': (input) => journals.destroy(...input).finally(forgetLastMatch),
};

const desk = parentPort && rpc<HistoryCallbacks>(parentPort, { ...handlers, ...journalHandlers });
