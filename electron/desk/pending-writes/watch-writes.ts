import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Timers } from '../ports/timers.ts';
import type { Writes } from './writes.ts';

/** How often the supplier is asked for the outcome of open writes, in milliseconds. */
const pollIntervalMs = 30_000;

/**
 * Asks for the outcome of open writes once their owner is back: after a sign-in, after a start with a kept session, when
 * the connection to the supplier is restored, and regularly until it is known.
 */
export function watchWrites(
  writes: Pick<Writes, 'checkOutcomes' | 'notify' | 'pruneAnswered'>,
  timers: Timers,
  failed: (error: unknown) => void,
) {
  let before: ReadonlyMap<AccountId, string> = new Map();
  const quietly = (work: Promise<void>): void => void work.catch(failed);

  const stop = timers.every(pollIntervalMs, () => {
    quietly(writes.pruneAnswered());
    for (const account of before.keys()) quietly(writes.checkOutcomes(account));
  });
  return {
    /** Called on every change of the signed-in accounts. */
    accountsChanged: (accounts: readonly Account[]): void => {
      const now = new Map(accounts.map(({ id, state, signedInAt }) => [id, `${state} ${signedInAt}`]));
      const back = accounts.filter(
        ({ id, state }) => state === 'signed-in' && before.get(id) !== now.get(id),
      );
      const left = [...before.keys()].some((id) => !now.has(id));
      before = now;
      for (const { id } of back) quietly(writes.checkOutcomes(id));
      if (left || accounts.some(({ state }) => state !== 'signed-in')) quietly(writes.notify());
    },
    stop,
  };
}
