import type { Migration } from '../migrations/migrate.ts';

/** A route of the Supplier API was renamed: entries name it as it is called now, so that they can still be sent. */
export const routeNames: Migration = {
  version: 2,
  name: 'route-names',
  sql: `UPDATE write SET route = 'chargePrepaid' WHERE route = 'chargeQCash';`,
};
