import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { confirmation, callOrThrow } from '#tests/support/ordering.ts';
import type { Keychain, KeychainFault } from '#electron/vault/keychain.ts';
import { deskKeychain } from '#tests/support/killable-desk.ts';
import { pick } from '#tests/support/random.ts';
import { freshCart, checkOrderInvariants, placeAnotherOrder, orderOf } from './order-invariants.ts';
import type { FaultKind } from './fault-kind.ts';
import {
  assertNoTheftTold,
  copyOf,
  dataIn,
  lastOrder,
  memberSignIn,
  serveStoreIn,
  signIn,
  start,
  storeIn,
  until,
} from './environment.ts';

/** Those who stay signed in: so many that the list of what is in the keychain is kept in parts. */
const people = 8;
const others = trialAccounts
  .filter(({ accountState }) => accountState.kind === 'good')
  .map(({ supplier, identifier, password }) => ({
    supplier,
    identifier: identifier.value,
    password,
    staySignedIn: true,
  }))
  .filter(({ identifier }) => identifier !== memberSignIn.identifier)
  .slice(0, people - 1);

const faults: readonly KeychainFault[] = ['not-installed', 'unavailable', 'locked', 'denied'];

/** The keychain stops working, or forgets, before, between and after a start; then the person decides something. */
export const keychain: FaultKind = {
  name: 'keychain',
  weight: 10,
  perProcess: 40,
  open: async ({ template, folder: made }) => {
    copyOf(template, made);
    const account = await signInOthers(made);
    return {
      async run({ folder, key, draw }) {
        copyOf(made, folder);
        const storeFolder = storeIn(folder);
        const store = await serveStoreIn(storeFolder);
        const real = deskKeychain(dataIn(folder));
        /** Accounts that a desk has given up, because the keychain did not store the token that came next. */
        const givenUp = new Set<string>();
        let fault: KeychainFault | null = null;
        /** How many calls from now on the fault begins. */
        let calls = Infinity;
        /** Whether it begins with the next token of the one who orders. */
        let breaksAtRenewal = false;
        const answer = <T>(work: () => Promise<T>) => {
          calls -= 1;
          return fault !== null && calls < 0 ? Promise.resolve({ ok: false as const, fault }) : work();
        };
        const faulty: Keychain = {
          get: (name) => answer(() => real.get(name)),
          set: (name, secret) => {
            if (breaksAtRenewal && name.endsWith(`/stay/${account}`)) {
              breaksAtRenewal = false;
              breakAfter(0);
            }
            return answer(() => real.set(name, secret));
          },
          delete: (name) =>
            answer(() => {
              const [, gone] = /\/stay\/(\w+)$/.exec(name) ?? [];
              if (gone !== undefined) givenUp.add(gone);
              return real.delete(name);
            }),
        };
        const breakAfter = (after: number): void => {
          fault = pick(draw, faults);
          calls = Math.floor(draw() * after);
        };
        try {
          const last = lastOrder(storeFolder);
          // A renewed token is not stored, not at the second try, and the used one not deleted; the order uses the new one.
          const isNotStored = draw() < 0.5;
          breaksAtRenewal = isNotStored;
          const first = await start(dataIn(folder), store.host, { keychain: faulty });
          if (isNotStored)
            await until('a token that is not stored', async () => (calls < -2 ? true : null), 60_000);
          // One more, for whom the list of names and what is in the keychain are written.
          const late = others.at(-1)!;
          if (draw() < 0.7) breakAfter(60);
          const stays =
            ((await first.call('sign-in.start', late as never)) as Result<unknown>).ok && fault === null;
          fault = null;
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
          const othersMade: string[] = [];
          if (vault.state === 'refused') {
            assert.notEqual(vault.refusal?.message.ja ?? '', '');
            if (draw() < 0.5) {
              await callOrThrow(second, 'vault.decide', { decision: 'continue-in-memory' });
              othersMade.push(await placeAnotherOrder(second, (await signIn(second)).id, storeFolder));
            } else await callOrThrow(second, 'vault.decide', { decision: 'retry' });
          }
          await second.close();

          // And it works again, or has forgotten everything.
          fault = null;
          const forgotten = draw() < 0.3;
          if (forgotten) await forgetAll(real, dataIn(folder));
          const damaged = !forgotten && draw() < 0.4;
          if (damaged) await damageNames(real, dataIn(folder), draw);
          for (const noted of notedIn(dataIn(folder))) givenUp.add(noted);
          const third = await start(dataIn(folder), store.host, { keychain: faulty });
          try {
            const { vault: state, notices } = await callOrThrow(third, 'desk.start', {});
            if (state.state === 'refused')
              await callOrThrow(third, 'vault.decide', { decision: 'start-over' });
            const list = await callOrThrow(third, 'accounts.list', {});
            const known = list.find(({ id }) => id === account);
            const codes = notices.map(({ code }) => code);
            if (state.state === 'ready')
              assert.deepEqual(
                codes,
                damaged ? ['vault.names-damaged'] : [],
                'damage is said, and nothing else',
              );
            // A damaged list may have lost what a person stays signed in by, and a desk may have given it up.
            if (!forgotten && !damaged)
              assert.ok(
                list.length >= people - (stays ? 0 : 1) - givenUp.size,
                `who stayed signed in still is: ${list.length}, given up ${givenUp.size}`,
              );
            const here = known?.state === 'signed-in' ? known.id : (await signIn(third)).id;
            const confirmed = ordered.ok ? ordered.value.order.number : null;
            await checkOrderInvariants(
              third,
              { account: here, key, confirmed, last, storeFolder, others: othersMade },
              { draw, damaged: forgotten },
            );
          } finally {
            // What the others are told at this start has come by then.
            await third.close();
          }
          assertNoTheftTold(folder);
        } finally {
          await store.stop();
        }
      },
      close: async () => undefined,
    };
  },
};

/** Accounts of which the desk has noted that their stored session is not to be used any more. */
function notedIn(data: string): readonly string[] {
  const { leftKeys = [] } = JSON.parse(readFileSync(join(data, 'desk.json'), 'utf8')) as {
    leftKeys?: readonly { readonly account: string }[];
  };
  return leftKeys.map(({ account }) => account);
}

/** Signs in all of them but the last, so that they stay; answers the account that orders. */
async function signInOthers(folder: string): Promise<AccountId> {
  const store = await serveStoreIn(storeIn(folder));
  const desk = await start(dataIn(folder), store.host);
  const [{ id }] = (await callOrThrow(desk, 'accounts.list', {})) as [Account];
  for (const one of others.slice(0, -1)) await callOrThrow(desk, 'sign-in.start', one as never);
  const names = JSON.parse(readFileSync(join(dataIn(folder), 'keychain.json'), 'utf8')) as object;
  assert.ok(
    Object.keys(names).some((name) => /\/names#/.test(name)),
    'the list of names is in parts',
  );
  await desk.close();
  await store.stop();
  return id;
}

/** The list of names without one of its parts, or cut. */
async function damageNames(real: Keychain, data: string, draw: () => number): Promise<void> {
  const names = JSON.parse(readFileSync(join(data, 'keychain.json'), 'utf8')) as Record<string, string>;
  const head = Object.keys(names).find((name) => name.endsWith('/names'))!;
  const [, set, count] = /^kobai-parts:(\w):(\d+)$/.exec(names[head]!)!;
  const part = `${head}#${set}${Math.floor(draw() * Number(count))}`;
  if (draw() < 0.5) await real.delete(part);
  else await real.set(part, names[part]!.slice(0, Math.floor(draw() * names[part]!.length)));
}

/** Another user's login keychain, or a new one: nothing that was put into it is there. */
async function forgetAll(real: Keychain, data: string): Promise<void> {
  for (const name of Object.keys(JSON.parse(readFileSync(join(data, 'keychain.json'), 'utf8')) as object))
    await real.delete(name);
}
