import type { Migration } from './migrate.ts';

/**
 * The entry that a file for an accounting program had, so that exactly it can be taken back, and the order's last change
 * then, so that what has changed since is found without reading every order. Null in older rows.
 */
export const bookedEntries: Migration = {
  version: 8,
  name: 'booked-entries',
  sql: `
    ALTER TABLE booked_order ADD COLUMN entry TEXT;
    ALTER TABLE booked_order ADD COLUMN updated_at INTEGER;
  `,
};
