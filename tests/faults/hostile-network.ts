import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { instantOf } from '#shared/model/dates.ts';
import { confirmation, callOrThrow } from '#tests/support/ordering.ts';
import { pick } from '#tests/support/random.ts';
import { freshCart, checkOrderInvariants, orderOf } from './order-invariants.ts';
import type { FaultKind } from './fault-kind.ts';
import { copyOf, dataIn, lastOrder, serveStoreIn, start, storeIn, type NetworkFault } from './environment.ts';

const manners: readonly NetworkFault[] = [
  'cut-before',
  'cut-after',
  'cut-in-body',
  'slow',
  'moved',
  'error',
  'page',
  'garbage',
  'twice',
];

/** A desk gives a request up before a slow one arrives. Milliseconds; the rest of a trial must do with the first. */
const requestTimeoutMs = 1_000;
const slowMs = 1_400;

/** One desk that orders again and again over a line that does something else to its requests each time. */
export const hostileNetwork: FaultKind = {
  name: 'hostile-network',
  weight: 15,
  perProcess: 60,
  async open({ template, folder }) {
    copyOf(template, folder);
    let now = Date.now();
    const store = await serveStoreIn(storeIn(folder), () => now);
    store.slowMs = slowMs;
    const desk = await start(dataIn(folder), store.host, {
      clock: { now: () => instantOf(now) },
      timers: { every: () => () => undefined },
      requestTimeoutMs,
    });
    const account = (await callOrThrow(desk, 'accounts.list', {}))[0]!.id;
    return {
      async run({ key, draw }) {
        const storeFolder = storeIn(folder);
        now += 1_000;
        await freshCart(desk, account);
        const order = { ...(await confirmation(desk, account)), key };
        const last = lastOrder(storeFolder);
        // Sometimes every request is treated alike, sometimes only the order, sometimes each differently.
        const same = draw() < 0.3 ? pick(draw, manners) : null;
        const often = draw() < 0.5 ? 1 : 0.5;
        let sent = false;
        store.networkFault = (asked) => {
          sent ||= asked === 'POST /v1/orders';
          return asked === 'POST /v1/orders' || draw() < 0.5
            ? draw() < often
              ? (same ?? pick(draw, manners))
              : null
            : null;
        };
        const answers = await Promise.all(
          Array.from({ length: draw() < 0.2 ? 3 : 1 }, () => orderOf(desk, order)),
        );
        store.networkFault = () => null;
        const [answer] = answers;
        if (sent && answers.length === 1 && !answer!.ok)
          assert.notEqual(answer!.error.code, 'checkout.not-recorded', 'what was sent is not called unsent');
        // What was given up may still arrive: nobody is told that it did not before it can't any more.
        while (store.isBusy()) {
          await desk.call('unresolved-writes.resolve', { account, key, how: 'ask' });
          for (const { state } of await callOrThrow(desk, 'unresolved-writes.list', {}))
            assert.notEqual(state, 'not-there', 'it may still arrive');
          await wait(100);
        }
        const shown = answers.flatMap((answer) => (answer.ok ? [answer.value.order.number] : []));
        assert.ok(new Set(shown).size <= 1, 'one key is one number');
        const confirmed = shown[0] ?? null;
        await checkOrderInvariants(
          desk,
          { account, key, confirmed, last, storeFolder },
          { draw, advance: () => (now += 6 * 60_000) },
        );
      },
      async close() {
        await desk.close();
        await store.stop();
      },
    };
  },
};
