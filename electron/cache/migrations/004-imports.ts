import type { Migration } from './migrate.ts';

/**
 * Files that were brought in. `import` has one row a file, `import_order` what that file says of each order (domain,
 * imported-order.ts, as JSON): an order of the history is put together from all of them, so that one file can be taken
 * out again. `import_mapping` is what a person has said about files with the same headings. All are empty in the cache
 * of an account that a supplier fills.
 */
export const imports: Migration = {
  version: 4,
  name: 'imports',
  sql: `
    CREATE TABLE import (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      hash TEXT NOT NULL,
      row_count INTEGER NOT NULL,
      left_out INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE import_order (
      order_key TEXT NOT NULL,
      import INTEGER NOT NULL REFERENCES import (id),
      body TEXT NOT NULL,
      PRIMARY KEY (order_key, import)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_mapping (
      fingerprint TEXT PRIMARY KEY,
      mapping TEXT NOT NULL
    ) STRICT;
  `,
};
