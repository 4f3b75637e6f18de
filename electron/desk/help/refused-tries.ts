import type { PasswordFacts } from '#electron/domain/password-facts.ts';
import { millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { UnderstoodIdentifier } from '#shared/model/member.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Clock } from '../ports/clock.ts';

/** How long a refused try can be diagnosed. Milliseconds. */
const remembered = 30 * 60_000;

/** A sign-in that was refused, without its password. */
export interface RefusedTry {
  /** As typed. */
  readonly identifierTyped: string;
  /** Null when it was no login ID of this supplier, so that nothing was sent. */
  readonly understood: UnderstoodIdentifier | null;
  readonly refusal: Refusal;
  readonly passwordFacts: PasswordFacts;
  readonly at: Instant;
}

/** The last refused try of each supplier, to diagnose it. In memory only. */
export interface RefusedTries {
  remember(supplier: SupplierId, refusedTry: RefusedTry): void;
  /** The last one of the latest thirty minutes, and how many were refused in a row there until then. */
  last(supplier: SupplierId): (RefusedTry & { readonly times: number }) | null;
  /** Forgets a supplier at which somebody has signed in. */
  forget(supplier: SupplierId): void;
  /** Forgets everything: the desk is closed, or nobody is at it any more. */
  clear(): void;
}

export function createRefusedTries(clock: Clock): RefusedTries {
  const tries = new Map<SupplierId, RefusedTry & { readonly times: number }>();
  const sweep = (): void => {
    const now = millisecondsOf(clock.now());
    // By the distance, so that a clock that was set back keeps nothing for longer.
    for (const [supplier, { at }] of tries) {
      if (Math.abs(now - millisecondsOf(at)) >= remembered) tries.delete(supplier);
    }
  };
  return {
    remember: (supplier, refusedTry) => {
      sweep();
      tries.set(supplier, { ...refusedTry, times: (tries.get(supplier)?.times ?? 0) + 1 });
    },
    last: (supplier) => {
      sweep();
      return tries.get(supplier) ?? null;
    },
    forget: (supplier) => void tries.delete(supplier),
    clear: () => tries.clear(),
  };
}
