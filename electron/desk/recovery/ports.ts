import type { Locale } from '#shared/model/identifiers.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { AccountKeys } from '../sign-in/account-keys.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { PendingLinks } from './pending-links.ts';
import type { ValidationTools } from './validation.ts';
import type { Flows } from './flows.ts';

/** Dependencies of features that need no session. */
export interface RecoveryPorts {
  readonly suppliers: Suppliers;
  readonly accounts: Accounts;
  readonly keys: AccountKeys;
  readonly flows: Flows;
  readonly pendingLinks: PendingLinks;
  readonly clock: Clock;
  readonly log: Log;
  readonly tools: ValidationTools;
  /** The language of mails if the page gives none. */
  readonly locale: () => Locale;
}
