import { helpStates } from './outside-states/help.ts';
import { recoveryStates } from './outside-states/recovery.ts';
import { registrationStates } from './outside-states/registration.ts';
import { signInStates } from './outside-states/sign-in.ts';
import type { PageState } from './states.ts';

/** Every state of what is done before signing in: recovery, registration, diagnosis, help, mails of the trial store. */
export const outsideStates: readonly PageState[] = [
  ...signInStates,
  ...recoveryStates,
  ...registrationStates,
  ...helpStates,
];
