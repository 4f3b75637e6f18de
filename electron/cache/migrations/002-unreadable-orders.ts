import type { Migration } from './migrate.ts';

/**
 * Orders that the supplier sent and that could not be read, by the supplier's key, or by their number where the key
 * could not be read either. A row goes when the order comes again and can be read, or is removed;
 * `sync.unreadable` counts them.
 */
export const unreadableOrders: Migration = {
  version: 2,
  name: 'unreadable orders',
  sql: `
    CREATE TABLE unreadable (
      key TEXT PRIMARY KEY,
      id TEXT,
      number TEXT,
      fields TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    ALTER TABLE sync ADD COLUMN unreadable INTEGER NOT NULL DEFAULT 0;
  `,
};
