import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { createBenefits } from '../benefits/benefits.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createLists } from '../lists/lists.ts';
import { createAskAs } from '../people/ask.ts';
import { createPapers } from '../documents/documents.ts';
import { createPayment } from '../payment/payment.ts';
import type { Journals } from '../ports/journal.ts';
import { createQCash } from '../prepaid/prepaid.ts';
import { createBuying } from './buying.ts';
import { createDamages } from './damages.ts';
import type { BuyingPorts } from './ports.ts';
import { watchWrites } from './watch-writes.ts';
import { writeKinds } from './write-kinds.ts';
import { createWrites } from './writes.ts';

interface GivenPorts extends Omit<BuyingPorts, 'asked' | 'writes' | 'damages'> {
  readonly journals: Journals;
  /** Open writes of accounts that this machine's keychain knows nothing of. */
  readonly waiting: () => ReturnType<Journals['waiting']>;
  /** Fetches what is new in the history of an account. */
  readonly freshen: (account: AccountId) => Promise<void>;
}

/** Everything that buys, pays and prints, over one journal of what has to happen once. */
export function createBuyingSide({ journals, waiting, freshen, ...given }: GivenPorts) {
  const { accounts, clock, log, send } = given;
  const asked = createAskAs(accounts, clock);
  const here = () => accounts.list().map(({ id }) => id);
  const damages = createDamages({
    asked,
    journals,
    log,
    accounts: here,
    waiting,
    changed: (list) => send('unsettled.damaged', [...list]),
  });
  const writes = createWrites({
    asked,
    journals,
    clock,
    log,
    accounts: here,
    damages,
    happened: (account, what) => {
      const { cart, orders } = writeKinds[what];
      if (cart) send('cart.changed', { account });
      if (orders) void freshen(account);
    },
    changed: (list) => send('unsettled.changed', [...list]),
  });
  const look = async (account: AccountId): Promise<void> => {
    await damages.ask(account);
    await writes.look(account);
    await writes.tell();
  };
  const watch = watchWrites({ ...writes, look }, given.timers, (error) =>
    log.exception('open writes', error),
  );
  const ports: BuyingPorts = { ...given, asked, writes, damages };
  return {
    calls: {
      ...createCatalogue(ports),
      ...createBuying(ports),
      ...createBenefits(ports),
      ...createLists(ports),
      ...createPayment(ports),
      ...createQCash(ports),
      ...createPapers(ports),
    },
    /** Hears of every change of who is signed in. */
    follow: (list: readonly Account[]): void => {
      watch.follow(list);
      damages.follow().catch((error: unknown) => log.exception('damaged records', error));
    },
    isSending: writes.isSending,
    /** Before somebody leaves, or the desk is closed. */
    leave: (account: AccountId): Promise<void> => writes.leave(account),
    stop: watch.stop,
  };
}
