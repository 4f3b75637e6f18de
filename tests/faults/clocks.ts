import assert from 'node:assert/strict';
import type { Desk } from '#electron/desk/desk.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { confirmation, callOrThrow } from '#tests/support/ordering.ts';
import { pick } from '#tests/support/random.ts';
import { freshCart, checkOrderInvariants, orderOf } from './order-invariants.ts';
import type { FaultKind } from './fault-kind.ts';
import { copyOf, dataIn, lastOrder, serveStoreIn, signIn, start, storeIn } from './environment.ts';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];
const jumps = [second, minute, 6 * minute, hour, 9 * hour, day, 40 * day];

/** Somebody whom a jump over the end of their session has signed out signs in again. */
async function signedIn(desk: Desk): Promise<AccountId> {
  const [account] = await callOrThrow(desk, 'accounts.list', {});
  if (account && (await desk.call('cart.get', { account: account.id })).ok) return account.id;
  return (await signIn(desk)).id;
}

/** The clocks of desk and store jump, each by itself, before and while something is ordered over a line that breaks. */
export const clocks: FaultKind = {
  name: 'clocks',
  weight: 10,
  perProcess: 40,
  async open({ template, folder }) {
    copyOf(template, folder);
    const began = Date.now();
    let [ofDesk, ofStore] = [began, began];
    const store = await serveStoreIn(storeIn(folder), () => ofStore);
    const desk = await start(dataIn(folder), store.host, {
      clock: { now: () => instantOf(ofDesk) },
      timers: { every: () => () => undefined },
    });
    return {
      async run({ key, draw }) {
        const storeFolder = storeIn(folder);
        const jump = (now: number): number => {
          const by = pick(draw, jumps) * (draw() < 0.5 ? -1 : 1);
          // Within a year of the start: nobody's clock is wrong by more without being seen.
          return Math.abs(now + by - began) > 365 * day ? began : now + by;
        };
        if (draw() < 0.7) ofDesk = jump(ofDesk);
        if (draw() < 0.7) ofStore = jump(ofStore);
        const account = await signedIn(desk);
        await freshCart(desk, account);
        const order = { ...(await confirmation(desk, account)), key };
        const last = lastOrder(storeFolder);
        const cut = draw() < 0.4 ? pick(draw, ['cut-before', 'cut-after'] as const) : null;
        store.networkFault = (asked) => (/^POST .*(orders|outcomes)$/.test(asked) ? cut : null);
        const answer = await orderOf(desk, order);
        store.networkFault = () => null;
        if (cut === null) assert.ok(answer.ok, answer.ok ? '' : answer.error.code);
        if (draw() < 0.5) ofDesk = jump(ofDesk);
        await checkOrderInvariants(
          desk,
          {
            account: await signedIn(desk),
            key,
            confirmed: answer.ok ? answer.value.order.number : null,
            last,
            storeFolder,
          },
          { draw, advance: () => (ofDesk += 6 * minute) },
        );
      },
      async close() {
        await desk.close();
        await store.stop();
      },
    };
  },
};
