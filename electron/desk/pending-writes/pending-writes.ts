import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import { inBackground } from '../in-background.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { Journals } from '../ports/journal.ts';
import type { Timers } from '../ports/timers.ts';
import { createDamageReports } from './damage-reports.ts';
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
  readonly syncNewOrders: (account: AccountId) => Promise<void>;
  /** What is not of an account that is locked. */
  readonly unlocked: <T extends { readonly account: AccountId | null }>(list: readonly T[]) => T[];
}

type PendingWriteCalls = Pick<
  CallHandlers,
  | 'unresolved-writes.list'
  | 'unresolved-writes.count-signed-out'
  | 'unresolved-writes.resolve'
  | 'journal.list-damage'
  | 'journal.dismiss-damage'
>;

/** Writes that happen once, the unresolved ones among them, and reports of damaged journals. */
export interface PendingWrites {
  readonly writes: Writes;
  readonly calls: PendingWriteCalls;
  /** Called on every change of the signed-in accounts. */
  accountsChanged(list: readonly Account[]): void;
  stop(): void;
}

/** Connects the writes with their journal, and with the timer that resolves open ones. */
export function createPendingWrites(ports: PendingWritesPorts): PendingWrites {
  const { gate, accounts, keys, journals, clock, log, send, unlocked } = ports;
  const signedInIds = () => accounts.list().map(({ id }) => id);
  /** Open writes of accounts that are not signed in, and that the keychain knows, or does not. */
  const waitingOf = async (isKnown: boolean): ReturnType<Journals['waiting']> => {
    const found: Awaited<ReturnType<Journals['waiting']>>[number][] = [];
    for (const each of await ports.waitingWrites()) {
      const known = await keys.isKnown(each.account);
      // Where the keychain does not answer it may be anybody's: it is counted, and its owner learns of it.
      if ((known.ok ? known.value : true) === isKnown) found.push(each);
    }
    return found;
  };
  const damageReports = createDamageReports({
    gate,
    journals,
    log,
    accounts: signedInIds,
    // The owner who is known here is notified at the next sign-in, and nobody else before that.
    waiting: () => waitingOf(false),
    changed: (list) => send('journal.damaged', unlocked(list)),
  });
  const writes = createWrites({
    gate,
    journals,
    clock,
    log,
    accounts: signedInIds,
    damageReports,
    happened: (account, what) => {
      const { cart, orders } = writeKinds[what];
      if (cart) send('cart.changed', { account });
      if (orders) inBackground(log, 'sync after a write', ports.syncNewOrders(account));
    },
    isShown: (account) => unlocked([{ account }]).length > 0,
    changed: (list) => send('unresolved-writes.changed', unlocked(list)),
  });
  const checkOutcomes = async (account: AccountId): Promise<void> => {
    await damageReports.ask(account);
    await writes.checkOutcomes(account);
    await writes.notify();
  };
  const watch = watchWrites({ ...writes, checkOutcomes }, ports.timers, (error) =>
    log.exception('open writes', error),
  );
  return {
    writes,
    calls: {
      'unresolved-writes.list': async () => ok(unlocked(await writes.list())),
      'unresolved-writes.count-signed-out': async () =>
        ok({ count: (await waitingOf(true)).reduce((sum, { open }) => sum + open, 0) }),
      'journal.list-damage': async () => ok(unlocked(await damageReports.list())),
      'journal.dismiss-damage': ({ account }) => damageReports.seen(account),
      'unresolved-writes.resolve': ({ account, key, how }) => writes.resolve(account, key, how),
    },
    accountsChanged: (list) => {
      watch.accountsChanged(list);
      inBackground(log, 'damaged records', damageReports.accountsChanged());
    },
    stop: watch.stop,
  };
}
