import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import { createRegistration } from '../registration/registration.ts';
import { createCredentialRecovery } from './credential-recovery.ts';
import { createLinks } from './links.ts';
import type { RecoveryPorts } from './ports.ts';

type RecoveryCalls = Pick<
  CallHandlers,
  | 'links.follow'
  | 'links.consume'
  | 'sign-in.set-password'
  | 'sign-in.cancel'
  | 'password-reset.request'
  | 'password-reset.complete'
  | 'id-recovery.request'
  | 'registration.start'
  | 'registration.check'
  | 'registration.complete'
>;

/** Features without a session: links from mails, forgotten passwords and IDs, registration. */
export function createRecovery(ports: RecoveryPorts): RecoveryCalls {
  const follow = createLinks(ports);
  return {
    'links.follow': ({ link }) => follow(link),
    'links.consume': () => ok({ link: ports.pendingLinks.take() }),
    'sign-in.cancel': ({ flow }) => {
      ports.flows.drop(flow);
      return ok(null);
    },
    ...createCredentialRecovery(ports),
    ...createRegistration(ports),
  };
}
