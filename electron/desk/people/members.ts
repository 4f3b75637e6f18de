import type { Host } from '#electron/host/host.ts';
import type { Settings } from '#shared/ipc/desk.ts';
import type { AccountKeys } from '../sign-in/account-keys.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { MadeFiles } from '../export/made-files.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Tables } from '../ports/tables.ts';
import type { CheckTools } from '../recovery/checks.ts';
import { createAddresses } from '../customer/addresses.ts';
import { createAskAs, type AskAs } from './ask.ts';
import { createCustomer } from '../customer/customer.ts';
import { createEmail } from '../security/email.ts';
import { createPasswords } from '../security/passwords.ts';
import { createPeople } from './people.ts';
import { createSecurity } from '../security/security.ts';
import { createWithdrawal } from '../withdrawal/withdrawal.ts';

interface GivenPorts {
  readonly accounts: Accounts;
  readonly keys: AccountKeys;
  readonly jobs: Jobs;
  readonly files: MadeFiles;
  readonly tables: Tables;
  readonly host: Pick<Host, 'chooseSaveFile'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly tools: CheckTools;
  readonly settings: () => Settings;
}

export interface MemberPorts extends GivenPorts {
  readonly asked: AskAs;
}

type MemberCalls = ReturnType<typeof createSecurity> &
  ReturnType<typeof createPasswords> &
  ReturnType<typeof createEmail> &
  ReturnType<typeof createCustomer> &
  ReturnType<typeof createAddresses> &
  ReturnType<typeof createPeople> &
  ReturnType<typeof createWithdrawal>;

/** Everything that somebody who is signed in does with the own account, and with the company's people. */
export function createMembers(given: GivenPorts): MemberCalls {
  const ports: MemberPorts = { ...given, asked: createAskAs(given.accounts, given.clock) };
  return {
    ...createSecurity(ports),
    ...createPasswords(ports),
    ...createEmail(ports),
    ...createCustomer(ports),
    ...createAddresses(ports),
    ...createPeople(ports),
    ...createWithdrawal(ports),
  };
}
