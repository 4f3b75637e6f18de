import type { Migration } from './migrate.ts';

/**
 * Orders that stood in a file for an accounting program, the last time of each: the program would take them twice. By the
 * supplier's key, so that it holds when everything is fetched again.
 */
export const bookedOrders: Migration = {
  version: 7,
  name: 'booked-orders',
  sql: `
    CREATE TABLE booked_order (
      program TEXT NOT NULL,
      order_id TEXT NOT NULL,
      number TEXT NOT NULL,
      export TEXT NOT NULL,
      file TEXT NOT NULL,
      exported_at TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      amount INTEGER NOT NULL,
      reversed INTEGER NOT NULL,
      PRIMARY KEY (program, order_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
