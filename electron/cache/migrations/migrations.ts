import { orders } from './001-orders.ts';
import { unreadableOrders } from './002-unreadable-orders.ts';
import { quantities } from './003-quantities.ts';
import { imports } from './004-imports.ts';
import { currencies } from './005-currencies.ts';
import { purchases } from './006-purchases.ts';
import { bookedOrders } from './007-booked-orders.ts';
import { bookedEntries } from './008-booked-entries.ts';
import { bookedExports } from './009-booked-exports.ts';
import type { Migration } from './migrate.ts';

/**
 * Every migration of the cache, in order. To add one:
 * 1. keep what the present version looks like: `tests/support/cache-versions/v<N>.sql`, with rows in it
 *    (`tests/unit/cache/migrations.test.ts` says how it is checked);
 * 2. write `00<N+1>-<what>.ts` and put it at the end of this list; never edit an older one;
 * 3. a change of `domain/search-folding.ts` is a migration too: it folds every `own_text` again.
 */
export const migrations: readonly Migration[] = [
  orders,
  unreadableOrders,
  quantities,
  imports,
  currencies,
  purchases,
  bookedOrders,
  bookedEntries,
  bookedExports,
];
