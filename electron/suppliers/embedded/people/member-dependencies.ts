import type { StoreParts } from '../store-parts.ts';
import type { Supplier } from '../supplier.ts';
import type { Administration } from './administration.ts';
import type { People } from './people.ts';

/** What every change to the people of a company stands on. */
export interface MemberDependencies {
  readonly supplier: Supplier;
  readonly dependencies: StoreParts;
  readonly people: People;
  readonly administration: Administration;
}
