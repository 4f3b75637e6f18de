import type { Migration } from '../migrations/migrate.ts';

/** The machine's uptime in milliseconds when an entry was last sent: a measure that no setting of the clock changes. */
export const sentUptime: Migration = {
  version: 3,
  name: 'sent-uptime',
  sql: `ALTER TABLE write ADD COLUMN sent_uptime INTEGER;`,
};
