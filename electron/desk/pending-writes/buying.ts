import { buyingAbilitiesOf } from '#electron/domain/buying-abilities.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { AskAs } from '../people/ask.ts';
import { createCart } from '../cart/cart.ts';
import { createCheckout } from '../checkout/checkout.ts';
import type { BuyingPorts } from './ports.ts';
import { createQuotes } from '../quotes/quotes.ts';
import { createSeen, type Seen } from './seen.ts';
import { createWho, type WhoIs } from './who.ts';
import type { Writes } from './writes.ts';

/** What the parts of buying share. */
export interface BuyingParts {
  readonly ports: BuyingPorts;
  readonly asked: AskAs;
  readonly who: WhoIs;
  readonly seen: Seen;
  readonly writes: Writes;
}

type BuyingCalls = Pick<
  CallHandlers,
  'buying.abilities' | 'unsettled.list' | 'unsettled.settle' | 'unsettled.damages' | 'unsettled.damage-seen'
> &
  ReturnType<typeof createCart> &
  ReturnType<typeof createCheckout> &
  ReturnType<typeof createQuotes>;

/** Cart, checkout, quotes, orders, and what is not known of them. The supplier decides; the desk says no earlier. */
export function createBuying(ports: BuyingPorts): BuyingCalls {
  const { asked, writes } = ports;
  const parts: BuyingParts = { ports, asked, writes, who: createWho(asked), seen: createSeen() };
  return {
    'buying.abilities': ({ account }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const { supplier, member } = session.value;
      return ok(buyingAbilitiesOf(supplier.profile, member.role));
    },
    ...createCart(parts),
    ...createCheckout(parts),
    ...createQuotes(parts),
    'unsettled.list': async () => ok([...(await writes.list())]),
    'unsettled.damages': async () => ok([...(await ports.damages.list())]),
    'unsettled.damage-seen': ({ account }) => ports.damages.seen(account),
    'unsettled.settle': ({ account, key, how }) => writes.settle(account, key, how),
  };
}
