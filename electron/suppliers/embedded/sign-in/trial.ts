import type { TrialSignIn } from '#shared/supplier-api/sign-in.ts';

/** What a trial shows of its accounts. The accounts themselves are what it was filled with. */
export interface Trial {
  /** The sign-ins that a supplier shows everybody. */
  signInsOf(supplier: string): readonly TrialSignIn[];
  /** Sets the password of a trial account whose ID is tried for the first time; does nothing for any other ID. */
  setPassword(supplier: string, kind: string, value: string): Promise<void>;
  /** Whether a trial account, by its e-mail address, begins with a temporary password that nobody has tried yet. */
  hasTemporaryPassword(supplier: string, email: string): boolean;
}
