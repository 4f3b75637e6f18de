import { parentPort } from 'node:worker_threads';
import { HistoryReader } from './cache/history-reader.ts';
import { deleteCache, openCache, setAside } from './cache/open-cache.ts';
import { ok } from '#shared/model/result.ts';
import type { HistoryHandlers } from './threads/histories-thread.ts';
import { talk } from './threads/talk.ts';

// Every saved history that is open is read here, so that a search never holds up the main thread.
const reader = new HistoryReader();

const handlers: HistoryHandlers = {
  open: async ([account, where]) => {
    let made = openCache(where, 'read-write');
    const aside = !made.ok && made.error.code === 'cache.unreadable';
    if (aside) {
      const moved = setAside(where.file, new Date());
      if (!moved.ok) return moved;
      made = openCache(where, 'read-write');
    }
    if (!made.ok) return made;
    // Nothing is written here, but the last connection to close folds the write-ahead log into the file, and
    // that must not be a read-only one.
    const state = reader.open(account, made.value);
    return state.ok ? ok({ state: state.value, setAside: aside }) : state;
  },
  close: async ([account]) => reader.close(account),
  state: async ([account]) => reader.state(account),
  search: async ([search]) => reader.search(search),
  rows: async ([resultId, offset, limit]) => reader.rows(resultId, offset, limit),
  facets: async ([accounts]) => reader.facets(accounts),
  order: async ([account, id]) => reader.order(account, id),
  destroy: async ([file]) => deleteCache(file),
};

if (parentPort) talk(parentPort, handlers);
