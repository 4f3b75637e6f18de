import type { IdempotencyStore } from './http/idempotency.ts';
import type { SignInDependencies } from './sign-in/sign-in-dependencies.ts';

/** What the features of every supplier of a store stand on. */
export interface StoreParts extends SignInDependencies {
  readonly idempotencyStore: IdempotencyStore;
  /** Whether a mail server takes the mails; otherwise they can be read in the trial's outbox. */
  readonly mailServer: boolean;
  /** Whether everybody would try this password. */
  readonly isCommonPassword: (password: string) => boolean;
}
