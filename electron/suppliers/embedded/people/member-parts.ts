import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { HandlerParts } from '../http/handlers.ts';
import type { SupplierRules } from '../suppliers.ts';
import type { Administration } from './administration.ts';
import type { People } from './people.ts';

/** What every change to the people of a company stands on. */
export interface MemberParts {
  readonly rules: SupplierRules;
  readonly profile: SupplierProfile;
  readonly parts: HandlerParts;
  readonly people: People;
  readonly administration: Administration;
}
