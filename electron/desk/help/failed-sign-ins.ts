import type { PasswordTraits } from '#electron/domain/password-traits.ts';
import { millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { ParsedIdentifier } from '#shared/model/member.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Clock } from '../ports/clock.ts';

/** How long a refused sign-in can be diagnosed. Milliseconds. */
const remembered = 30 * 60_000;

/** A sign-in that was refused, without its password. */
export interface FailedSignIn {
  /** As typed. */
  readonly identifierTyped: string;
  /** Null if it was no login ID of this supplier; then nothing was sent. */
  readonly parsedIdentifier: ParsedIdentifier | null;
  readonly refusal: Refusal;
  readonly passwordTraits: PasswordTraits;
  readonly at: Instant;
}

/** The last refused sign-in of each supplier, for the diagnosis. In memory only. */
export interface FailedSignIns {
  remember(supplier: SupplierId, failedSignIn: FailedSignIn): void;
  /** The last one within thirty minutes, and how many were refused in a row up to it. */
  last(supplier: SupplierId): (FailedSignIn & { readonly times: number }) | null;
  /** Forgets a supplier at which somebody has signed in. */
  forget(supplier: SupplierId): void;
  /** Forgets everything, when the desk is closed or idle. */
  clear(): void;
}

export function createFailedSignIns(clock: Clock): FailedSignIns {
  const failedSignIns = new Map<SupplierId, FailedSignIn & { readonly times: number }>();
  const sweep = (): void => {
    const now = millisecondsOf(clock.now());
    // By absolute distance, so that a clock that was set back keeps nothing for longer.
    for (const [supplier, { at }] of failedSignIns) {
      if (Math.abs(now - millisecondsOf(at)) >= remembered) failedSignIns.delete(supplier);
    }
  };
  return {
    remember: (supplier, failedSignIn) => {
      sweep();
      failedSignIns.set(supplier, { ...failedSignIn, times: (failedSignIns.get(supplier)?.times ?? 0) + 1 });
    },
    last: (supplier) => {
      sweep();
      return failedSignIns.get(supplier) ?? null;
    },
    forget: (supplier) => void failedSignIns.delete(supplier),
    clear: () => failedSignIns.clear(),
  };
}
