import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirmation, callOrThrow } from '#tests/support/ordering.ts';
import type { Keychain, KeychainFault } from '#electron/vault/keychain.ts';
import { deskKeychain } from '#tests/support/killable-desk.ts';
import { pick } from '#tests/support/random.ts';
import { freshCart, checkOrderInvariants, placeAnotherOrder, orderOf } from './order-invariants.ts';
import type { FaultKind } from './fault-kind.ts';
import {
  copyOf,
  dataIn,
  lastOrder,
  ordersAfter,
  serveStoreIn,
  signIn,
  start,
  storeIn,
} from './environment.ts';

const faults: readonly KeychainFault[] = ['not-installed', 'unavailable', 'locked', 'denied'];

/** The keychain stops working, or forgets, before, between and after a start; then the person decides something. */
export const keychain: FaultKind = {
  name: 'keychain',
  weight: 10,
  perProcess: 40,
  open: async ({ template }) => ({
    async run({ folder, key, draw }) {
      copyOf(template, folder);
      const storeFolder = storeIn(folder);
      const store = await serveStoreIn(storeFolder);
      const real = deskKeychain(dataIn(folder));
      let fault: KeychainFault | null = null;
      /** How many calls from now on the fault begins. */
      let calls = Infinity;
      const answer = <T>(work: () => Promise<T>) => {
        calls -= 1;
        return fault !== null && calls < 0 ? Promise.resolve({ ok: false as const, fault }) : work();
      };
      const faulty: Keychain = {
        get: (name) => answer(() => real.get(name)),
        set: (name, secret) => answer(() => real.set(name, secret)),
        delete: (name) => answer(() => real.delete(name)),
      };
      const breakAfter = (after: number): void => {
        fault = pick(draw, faults);
        calls = Math.floor(draw() * after);
      };
      try {
        const last = lastOrder(storeFolder);
        const first = await start(dataIn(folder), store.host, { keychain: faulty });
        const account = (await callOrThrow(first, 'accounts.list', {}))[0]!.id;
        await freshCart(first, account);
        const order = { ...(await confirmation(first, account)), key };
        if (draw() < 0.5) breakAfter(3);
        const cut = draw() < 0.5;
        store.networkFault = (asked) =>
          cut && /^POST .*(orders|outcomes)$/.test(asked) ? 'cut-after' : null;
        const ordered = await orderOf(first, order);
        await first.close();
        store.networkFault = () => null;

        // A start with a keychain that fails somewhere, and what the person may do about it.
        breakAfter(6);
        const second = await start(dataIn(folder), store.host, { keychain: faulty });
        const { vault } = await callOrThrow(second, 'desk.start', {});
        if (vault.state === 'refused') {
          assert.notEqual(vault.refusal?.message.ja ?? '', '');
          if (draw() < 0.5) {
            await callOrThrow(second, 'vault.decide', { decision: 'continue-in-memory' });
            await placeAnotherOrder(second, (await signIn(second)).id, storeFolder);
          } else await callOrThrow(second, 'vault.decide', { decision: 'retry' });
        }
        await second.close();

        // And it works again, or has forgotten everything.
        fault = null;
        const forgotten = draw() < 0.3;
        if (forgotten) await forgetAll(real, dataIn(folder));
        const third = await start(dataIn(folder), store.host, { keychain: faulty });
        try {
          const state = (await callOrThrow(third, 'desk.start', {})).vault;
          if (state.state === 'refused') await callOrThrow(third, 'vault.decide', { decision: 'start-over' });
          const [known] = await callOrThrow(third, 'accounts.list', {});
          const here = known?.state === 'signed-in' ? known.id : (await signIn(third)).id;
          const made = ordersAfter(storeFolder, last);
          assert.ok(made.length <= 2, 'no order twice');
          if (made.length === 1)
            await checkOrderInvariants(
              third,
              {
                account: here,
                key,
                confirmed: ordered.ok ? ordered.value.order.number : null,
                last,
                storeFolder,
              },
              { draw, damaged: forgotten },
            );
          else await placeAnotherOrder(third, here, storeFolder);
        } finally {
          await third.close();
        }
      } finally {
        await store.stop();
      }
    },
    close: async () => undefined,
  }),
};

/** Another user's login keychain, or a new one: nothing that was put into it is there. */
async function forgetAll(real: Keychain, data: string): Promise<void> {
  for (const name of Object.keys(JSON.parse(readFileSync(join(data, 'keychain.json'), 'utf8')) as object))
    await real.delete(name);
}
