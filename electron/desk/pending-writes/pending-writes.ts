import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { Journals } from '../ports/journal.ts';
import type { Timers } from '../ports/timers.ts';
import { createDamages } from './damages.ts';
import { watchWrites } from './watch-writes.ts';
import { writeKinds } from './write-kinds.ts';
import { createWrites, type Writes } from './writes.ts';

interface PendingWritesPorts extends Pick<
  MemberPorts,
  'gate' | 'accounts' | 'keys' | 'clock' | 'log' | 'send'
> {
  readonly journals: Journals;
  /** Open writes of accounts that are not signed in here. */
  readonly waitingWrites: () => ReturnType<Journals['waiting']>;
  readonly timers: Timers;
  /** Fetches what is new in the history of an account. */
  readonly freshen: (account: AccountId) => Promise<void>;
}

type PendingWriteCalls = Pick<
  CallHandlers,
  'unsettled.list' | 'unsettled.settle' | 'unsettled.damages' | 'unsettled.damage-seen'
>;

/** Writes that happen once, what is not known of them yet, and what was damaged of what is kept about them. */
export interface PendingWrites {
  readonly writes: Writes;
  readonly calls: PendingWriteCalls;
  /** Hears of every change of who is signed in. */
  follow(list: readonly Account[]): void;
  stop(): void;
}

/** Puts the writes together with the journal they are kept in, and what is done about open ones as time goes by. */
export function createPendingWrites(ports: PendingWritesPorts): PendingWrites {
  const { gate, accounts, keys, journals, clock, log, send } = ports;
  const here = () => accounts.list().map(({ id }) => id);
  const damages = createDamages({
    gate,
    journals,
    log,
    accounts: here,
    waiting: async () => {
      const unknown: Awaited<ReturnType<Journals['waiting']>>[number][] = [];
      for (const each of await ports.waitingWrites()) {
        // Who is known here is told when they sign in, and nobody else before.
        const known = await keys.isKnown(each.account);
        if (known.ok && !known.value) unknown.push(each);
      }
      return unknown;
    },
    changed: (list) => send('unsettled.damaged', [...list]),
  });
  const writes = createWrites({
    gate,
    journals,
    clock,
    log,
    accounts: here,
    damages,
    happened: (account, what) => {
      const { cart, orders } = writeKinds[what];
      if (cart) send('cart.changed', { account });
      if (orders) void ports.freshen(account);
    },
    changed: (list) => send('unsettled.changed', [...list]),
  });
  const look = async (account: AccountId): Promise<void> => {
    await damages.ask(account);
    await writes.look(account);
    await writes.tell();
  };
  const watch = watchWrites({ ...writes, look }, ports.timers, (error) =>
    log.exception('open writes', error),
  );
  return {
    writes,
    calls: {
      'unsettled.list': async () => ok([...(await writes.list())]),
      'unsettled.damages': async () => ok([...(await damages.list())]),
      'unsettled.damage-seen': ({ account }) => damages.seen(account),
      'unsettled.settle': ({ account, key, how }) => writes.settle(account, key, how),
    },
    follow: (list) => {
      watch.follow(list);
      damages.follow().catch((error: unknown) => log.exception('damaged records', error));
    },
    stop: watch.stop,
  };
}
