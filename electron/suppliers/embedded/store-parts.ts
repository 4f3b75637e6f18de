import type { WritesOnce } from './http/writes-once.ts';
import type { SignInParts } from './sign-in/sign-in.ts';

/** What the features of every supplier of a store stand on. */
export interface StoreParts extends SignInParts {
  readonly writesOnce: WritesOnce;
  /** Whether a mail server takes the mails; otherwise they can be read in the trial's outbox. */
  readonly mailServer: boolean;
  /** Whether everybody would try this password. */
  readonly isCommonPassword: (password: string) => boolean;
}
