import type { Migration } from './migrate.ts';

/**
 * Orders of files that are read otherwise since: those without a number were known by all that their row said, so that a
 * later state of it was another; what was cancelled or returned stayed beside the order that it had been in; and what came
 * back as a negative amount was taken off nothing. They are put together again from what the files said
 * (`ImportStore.rebuildOld`).
 */
export const purchases: Migration = {
  version: 6,
  name: 'purchases',
  sql: `
    INSERT OR IGNORE INTO import_rebuild
      SELECT DISTINCT order_key FROM import_order
      WHERE order_key GLOB '*/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]/[cr]*'
        OR substr(order_key, 1, 23) GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-${'[0-9A-F]'.repeat(14)}';
  `,
};
