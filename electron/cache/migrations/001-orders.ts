import type { Migration } from './migrate.ts';

/**
 * Orders, what they are found by, and how far the sync is.
 *
 * `term` holds what many orders share (articles, people, departments, delivery places), once each, as JSON.
 * `order_index` holds what is filtered, sorted, summed and searched: numbers, the ids of the terms, and the folded
 * texts of that one order. `order_body` holds the whole order (order-codec.ts). They are two tables so that filling
 * the reader's columns does not read the bodies. `seq` is given out by `sync.next_seq` and never used twice, so a
 * result list that still holds it cannot come to mean another order.
 *
 * `updated_since` of `sync` is not used any more: it stays empty, because a version of its own for taking it out would
 * only keep older programs from files that they can read.
 *
 * `rev` is the number of the page that last wrote a row: a reader asks for what is newer than what it has.
 * `removal` tells the reader which rows went away. `epoch` changes when everything was cleared.
 *
 * There is no full-text index on purpose: see order-columns.ts for what was measured.
 */
export const orders: Migration = {
  version: 1,
  name: 'orders',
  sql: `
    CREATE TABLE sync (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      epoch INTEGER NOT NULL,
      rev INTEGER NOT NULL,
      next_seq INTEGER NOT NULL,
      orders INTEGER NOT NULL,
      lines INTEGER NOT NULL,
      complete_as_of TEXT,
      as_of TEXT,
      updated_since TEXT,
      cursor TEXT
    ) STRICT;
    INSERT INTO sync VALUES (1, 1, 0, 1, 0, 0, NULL, NULL, NULL, NULL);

    CREATE TABLE term (
      id INTEGER PRIMARY KEY,
      value TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE order_index (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      rev INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      ordered_at INTEGER NOT NULL,
      ordered_day INTEGER NOT NULL,
      status INTEGER NOT NULL,
      payment INTEGER NOT NULL,
      person INTEGER NOT NULL,
      department INTEGER NOT NULL,
      lines INTEGER NOT NULL,
      tax_excluded INTEGER NOT NULL,
      tax INTEGER NOT NULL,
      tax_included INTEGER NOT NULL,
      terms TEXT NOT NULL,
      own_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX order_index_rev ON order_index (rev);

    CREATE TABLE order_body (
      seq INTEGER PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE removal (
      seq INTEGER PRIMARY KEY,
      rev INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX removal_rev ON removal (rev);
  `,
};
