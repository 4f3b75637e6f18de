import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '#electron/desk/desk.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { callOrThrow } from '#tests/support/ordering.ts';
import { checkOrderInvariants, placeAnotherOrder } from './order-invariants.ts';
import type { FaultKind, Trial } from './fault-kind.ts';
import { record, type Recording } from './recording.ts';
import {
  assertNoTheftTold,
  clockAhead,
  copyOf,
  dataIn,
  endOfLog,
  lastOrder,
  serveStoreIn,
  signIn,
  start,
  storeIn,
} from './environment.ts';

/*
 * Power cuts. A desk is recorded once a process (see recording.ts); each trial cuts the power at another operation,
 * and starts a desk on what the disk holds then. The keychain counts as durable: it is a file that is flushed.
 */

/** After which operation each trial cuts: more of them towards the end, where the work is. */
const moment = (draw: () => number): number => 1 - draw() ** 1.5;

interface After {
  readonly desk: Desk;
  /** Lets so much time pass that no request can be on its way any more. */
  readonly advance: () => void;
  readonly folder: string;
  readonly marks: readonly string[];
  readonly recording: Recording;
  readonly trial: Trial;
  /** The last order before the recording. */
  readonly last: number;
}

function powerCut(
  name: string,
  what: string,
  judge: (after: After) => Promise<void>,
  prepare: (data: string) => void = () => undefined,
): FaultKind {
  return {
    name,
    weight: 5,
    perProcess: 50,
    compiled: 'powerCut',
    async open({ template, folder, shims }) {
      copyOf(template, folder);
      const last = lastOrder(storeIn(folder));
      const recording = await record(what, folder, shims!.powerCut, recordedKey, prepare);
      return {
        async run(trial) {
          const marks = recording.cut(moment(trial.draw), trial.draw);
          const store = await serveStoreIn(storeIn(folder));
          let about = `cut after ${marks.at(-1) ?? 'nothing'}`;
          try {
            const { clock, advance } = clockAhead();
            const desk = await start(dataIn(folder), store.host, { clock });
            try {
              await judge({ desk, advance, folder, marks, recording, trial, last });
            } catch (error) {
              const { notices } = await callOrThrow(desk, 'desk.start', {}).catch(() => ({ notices: null }));
              const codes = notices?.map(({ code }) => code).join() ?? 'not answered';
              about += `, notices ${codes}\n${endOfLog(folder)}`;
              throw error;
            } finally {
              await desk.close();
            }
          } catch (error) {
            throw new Error(about, { cause: error });
          } finally {
            await store.stop();
          }
        },
        close: async () => undefined,
      };
    },
  };
}
/** Who stayed signed in before the recording, and still is. */
async function signedIn(desk: Desk): Promise<Account> {
  const [account] = await callOrThrow(desk, 'accounts.list', {});
  assert.ok(account, 'who stayed signed in is known');
  return account;
}

const recordedKey = '00000000-0000-4000-8000-999999999999';

export const cutWhileOrdering = powerCut(
  'cut-while-ordering',
  'order',
  async ({ desk, advance, folder, marks, trial, last }) => {
    const { id: account } = await signedIn(desk);
    const confirmed = marks.find((name) => name.startsWith('confirmed-'))?.slice('confirmed-'.length) ?? null;
    const storeFolder = storeIn(folder);
    await checkOrderInvariants(
      desk,
      { account, key: recordedKey, confirmed, last, storeFolder },
      { advance, draw: trial.draw },
    );
  },
);

export const cutWhileSigningIn = powerCut(
  'cut-while-signing-in',
  'sign-in',
  async ({ desk, folder, marks }) => {
    const accounts = await callOrThrow(desk, 'accounts.list', {});
    if (marks.includes('signed-in-1')) assert.equal(accounts.length, 1, 'who stayed signed in is known');
    for (const { id } of accounts) {
      const cart = await desk.call('cart.get', { account: id });
      // Asked to sign in is right; a word of a theft is not, and neither is being asked after it was once confirmed.
      if (!cart.ok) assert.ok(!marks.includes('signed-in-1'), `signed out: ${cart.error.code}`);
    }
    assertNoTheftTold(folder);
    const account = accounts[0] ?? (await signIn(desk));
    await placeAnotherOrder(desk, account.id, storeIn(folder));
  },
  // A desk of nobody.
  (data) => {
    rmSync(data, { recursive: true });
    mkdirSync(data);
  },
);

export const cutWhileChangingSettings = powerCut(
  'cut-while-changing-settings',
  'settings',
  async ({ desk, folder, marks }) => {
    const count = (begin: string): number => marks.filter((name) => name.startsWith(begin)).length;
    const { settings, notices } = await callOrThrow(desk, 'desk.start', {});
    const [changed, changing] = [count('changed-'), count('changing-')];
    const allowed = [changed, changing].map((minutes) => ({
      idleMinutes: minutes === 0 ? null : minutes,
      sharedMachine: minutes !== 0 && minutes % 3 === 0,
    }));
    const { idleMinutes, sharedMachine } = settings;
    assert.ok(
      allowed.some((one) => one.idleMinutes === idleMinutes && one.sharedMachine === sharedMachine),
      `${JSON.stringify({ idleMinutes, sharedMachine, notices })} is none of ${JSON.stringify(allowed)}`,
    );
    await callOrThrow(desk, 'settings.change', { theme: 'dark' });
    const [account] = await callOrThrow(desk, 'accounts.list', {});
    if (account) await placeAnotherOrder(desk, account.id, storeIn(folder));
  },
);

export const cutWhileExporting = powerCut(
  'cut-while-exporting',
  'export',
  async ({ desk, folder, marks, recording }) => {
    const out = join(dataIn(folder), 'out');
    const found = existsSync(join(out, 'export')) ? readFileSync(join(out, 'export')) : null;
    const complete = found?.equals(recording.content('out/export')) ?? false;
    if (!complete) assert.equal(found?.toString(), 'old', 'the file is the old one or complete');
    if (marks.includes('exported')) assert.ok(complete, 'an export that was said to be done is there');
    assert.deepEqual(
      readdirSync(out).filter((name) => name !== 'export'),
      [],
      'nothing is left beside it',
    );
    await placeAnotherOrder(desk, (await signedIn(desk)).id, storeIn(folder));
  },
  (data) => {
    mkdirSync(join(data, 'out'));
    writeFileSync(join(data, 'out', 'export'), 'old');
  },
);
