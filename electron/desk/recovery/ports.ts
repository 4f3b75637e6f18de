import type { Locale } from '#shared/model/identifiers.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { AccountKeys } from '../sign-in/account-keys.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { ArrivedLinks } from './arrived-links.ts';
import type { CheckTools } from './checks.ts';
import type { Flows } from './flows.ts';

/** What people who are not signed in are served over. */
export interface RecoveryPorts {
  readonly suppliers: Suppliers;
  readonly accounts: Accounts;
  readonly keys: AccountKeys;
  readonly flows: Flows;
  readonly arrived: ArrivedLinks;
  readonly clock: Clock;
  readonly log: Log;
  readonly tools: CheckTools;
  /** The language that mails are asked for in, where no page says. */
  readonly locale: () => Locale;
}
