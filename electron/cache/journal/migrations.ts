import type { Migration } from '../migrations/migrate.ts';
import { writes } from './001-writes.ts';
import { routeNames } from './002-route-names.ts';
import { sentUptime } from './003-sent-uptime.ts';
import { onceKeys } from './004-once-keys.ts';

/**
 * Every migration of the journal, in order; a new one goes to the end, as with the cache's. What stands in a journal
 * can't be fetched again, so no migration may drop a row.
 */
export const journalMigrations: readonly Migration[] = [writes, routeNames, sentUptime, onceKeys];
