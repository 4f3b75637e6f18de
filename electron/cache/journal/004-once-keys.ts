import type { Migration } from '../migrations/migrate.ts';

/**
 * The keys of writes that are not entries of their own, until an answer has settled them. `content` is the route and a hash
 * of the request; `at` is Unix time in milliseconds.
 */
export const onceKeys: Migration = {
  version: 4,
  name: 'once-keys',
  sql: `
    CREATE TABLE once_key (
      content TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
