import { createHmac, randomBytes } from 'node:crypto';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Clock } from '../ports/clock.ts';

/** How long a refused attempt counts towards the next one. Milliseconds. */
const remembered = 10 * 60_000;

/** Recently refused login IDs, so that a second refusal can say more (AS-76, PM-4). */
export interface RefusedIds {
  /** Remembers a refusal, and returns whether the same ID was refused there within the last ten minutes. */
  again(supplier: SupplierId, login: string): boolean;
  /** Forgets an ID after a sign-in. */
  forget(supplier: SupplierId, login: string): void;
}

/** Kept in memory only, and hashed with a key of this run: an ID that was mistyped may be a password. */
export function createRefusedIds(clock: Clock): RefusedIds {
  const key = randomBytes(32);
  const refusedAt = new Map<string, number>();
  const nameOf = (supplier: SupplierId, login: string): string =>
    createHmac('sha256', key).update(`${supplier}\u0000${login}`).digest('base64url');
  return {
    again: (supplier, login) => {
      const now = millisecondsOf(clock.now());
      for (const [name, at] of refusedAt) if (Math.abs(now - at) >= remembered) refusedAt.delete(name);
      const name = nameOf(supplier, login);
      const repeated = refusedAt.has(name);
      refusedAt.set(name, now);
      return repeated;
    },
    forget: (supplier, login) => void refusedAt.delete(nameOf(supplier, login)),
  };
}
