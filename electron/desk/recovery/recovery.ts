import type { Locale } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { AccountKeys } from '../sign-in/account-keys.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { ArrivedLinks } from './arrived-links.ts';
import type { CheckTools } from './checks.ts';
import type { Flows } from './flows.ts';
import { createForgotten } from './forgotten.ts';
import { createLinks } from './links.ts';
import { createRegistration } from '../registration/registration.ts';

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

type RecoveryCalls = Pick<
  CallHandlers,
  | 'links.follow'
  | 'links.take'
  | 'sign-in.set-password'
  | 'sign-in.give-up'
  | 'password-reset.request'
  | 'password-reset.complete'
  | 'id-recovery.request'
  | 'registration.start'
  | 'registration.check'
  | 'registration.complete'
>;

/** What people do who are not signed in: links from mails, forgotten passwords and IDs, registration. */
export function createRecovery(ports: RecoveryPorts): RecoveryCalls {
  const follow = createLinks(ports);
  return {
    'links.follow': ({ link }) => follow(link),
    'links.take': () => ok({ link: ports.arrived.take() }),
    'sign-in.give-up': ({ flow }) => {
      ports.flows.drop(flow);
      return ok(null);
    },
    ...createForgotten(ports),
    ...createRegistration(ports),
  };
}
