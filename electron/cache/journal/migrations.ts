import type { Migration } from '../migrations/migrate.ts';
import { writes } from './001-writes.ts';
import { routeNames } from './002-route-names.ts';

/**
 * Every migration of the journal, in order; a new one goes to the end, as with the cache's. What stands in a journal
 * can't be fetched again, so no migration may drop a row.
 */
export const journalMigrations: readonly Migration[] = [writes, routeNames];
