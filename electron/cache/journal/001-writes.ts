import type { Migration } from '../migrations/migrate.ts';

/**
 * Writes that were begun and of which no answer is known. `at` is Unix time in milliseconds; `seq` is the order in
 * which they were begun, which a clock that was set back would not tell.
 */
export const writes: Migration = {
  version: 1,
  name: 'writes',
  sql: `
    CREATE TABLE write (
      seq INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      what TEXT NOT NULL,
      route TEXT NOT NULL,
      question TEXT NOT NULL,
      title TEXT NOT NULL,
      lines INTEGER NOT NULL,
      tax_included INTEGER,
      at INTEGER NOT NULL,
      state TEXT NOT NULL DEFAULT 'unknown' CHECK (state IN ('unknown', 'not-there', 'done')),
      number TEXT
    ) STRICT;
  `,
};
