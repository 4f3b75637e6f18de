import type { Migration } from './migrate.ts';

/**
 * The files for accounting programs themselves: what was asked for, and the entries that each had of this account, with
 * what was remembered of their orders before, so that a file can be made again or forgotten. `placing` is the decision
 * by which its files take their names, until it is known that they have them.
 */
export const bookedExports: Migration = {
  version: 9,
  name: 'booked-exports',
  sql: `
    CREATE TABLE booked_export (
      program TEXT NOT NULL,
      export TEXT NOT NULL,
      exported_at TEXT NOT NULL,
      file TEXT NOT NULL,
      facts TEXT NOT NULL,
      placing TEXT,
      PRIMARY KEY (program, export)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE booked_entry (
      program TEXT NOT NULL,
      export TEXT NOT NULL,
      part INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (program, export, part)
    ) STRICT;
  `,
};
