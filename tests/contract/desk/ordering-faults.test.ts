import { spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import type { Unsettled } from '#shared/ipc/buying.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { amano, trialSignIn } from '#tests/support/desk-and-store.ts';
import { killableDesk } from '#tests/support/killable-desk.ts';
import { fillCart, goodOf } from '#tests/support/ordering.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * A program that is killed between the click and the confirmation, and started again on what it left on the disk. The
 * desk is a real one in a process of its own; the store is in that process too, or served, so that the order may arrive
 * after its desk has died. The keychain is a file beside them: what is tried here is journal and store, and fifty desks
 * at the system's keychain would measure that one instead. The moments are drawn from a seed.
 */

const seed = 20_261_001;
const kills = 50;
const atOnce = 2;
/** A click is answered within this time here; a part of the kills comes after the answer. Milliseconds. */
const longest = 90;
const child = fileURLToPath(new URL('../../support/ordering-child.ts', import.meta.url));

/** mulberry32: the same moments every time. */
function random(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A data folder with a store, somebody who stayed signed in, and two articles in the cart. */
async function prepared(): Promise<string> {
  const folder = join(tempFolder(), 'prepared');
  mkdirSync(join(folder, 'store'), { recursive: true });
  createEmbeddedStore({
    file: join(folder, 'store', 'store.db'),
    lines: 300,
    ...cheapCosts.store,
  }).close();
  const desk = await killableDesk(folder, null);
  const account = await goodOf(desk, 'sign-in.start', { ...trialSignIn(amano, 'good'), staySignedIn: true });
  await fillCart(desk, account.id);
  await desk.close();
  return folder;
}

/** The store of `folder` on a port, as another machine would have it. */
async function served(folder: string) {
  const store = createEmbeddedStore({ file: join(folder, 'store', 'store.db'), ...cheapCosts.store });
  const server = createServer(getRequestListener(store.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

/** The numbers of the orders that came with a key, read in the store's own file. */
function ordersIn(folder: string): { readonly all: number; readonly numbers: readonly string[] } {
  const db = new Database(join(folder, 'store', 'store.db'), { readonly: true });
  const all = db.prepare('SELECT count(*) FROM orders').pluck().get() as number;
  const numbers = db
    .prepare('SELECT o.number FROM orders o JOIN moving_orders m ON m.order_id = o.id')
    .pluck()
    .all() as string[];
  db.close();
  return { all, numbers };
}

/** Lets a desk order, and kills it so many milliseconds after the click. Answers what it had said by then. */
async function killed(folder: string, host: string | null, key: string, after: number): Promise<string[]> {
  const said: string[] = [];
  const started = spawn(process.execPath, [child, folder, host ?? '', key], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  started.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const gone = new Promise<NodeJS.Signals | null>((resolve) =>
    started.once('close', (_code, signal) => resolve(signal)),
  );
  createInterface(started.stdout).on('line', (line) => {
    said.push(line);
    if (line === 'ready') started.stdin.write('go\n');
    if (line === 'click') setTimeout(() => started.kill('SIGKILL'), after);
  });
  const signal = await gone;
  if (signal !== 'SIGKILL') throw new Error(`the desk ended by itself: ${complaint}`);
  return said;
}

interface Outcome {
  /** What the page had shown. */
  readonly confirmed: string | null;
  /** What the new desk told of the click. */
  readonly told: Unsettled['state'] | 'nothing';
  readonly orders: number;
}

/** One click, one kill, one new start; everything that must hold then. */
async function survived(template: string, index: number, after: number): Promise<Outcome> {
  const folder = join(template, '..', `run-${index}`);
  cpSync(template, folder, { recursive: true });
  const before = ordersIn(folder).all;
  // Three of ten die together with their store; the others leave it behind, with whatever they had sent.
  const store = [0, 4, 7].includes(index % 10) ? null : await served(folder);
  const key = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  try {
    const said = await killed(folder, store?.host ?? null, key, after);
    const confirmed = /^confirmed (.+)$/m.exec(said.join('\n'))?.[1] ?? null;
    expect(said.join('\n'), `kill ${index}`).not.toContain('refused');

    const desk = await killableDesk(folder, store?.host ?? null);
    try {
      const account: AccountId = (await goodOf(desk, 'accounts.list', {}))[0]!.id;
      // By itself: nobody asks the new desk to look.
      await expect
        .poll(async () =>
          (await goodOf(desk, 'unsettled.list', {})).filter(({ state }) => state === 'unknown'),
        )
        .toEqual([]);
      const [open, ...more] = await goodOf(desk, 'unsettled.list', {});
      expect(more, `kill ${index}`).toEqual([]);
      const { all, numbers } = ordersIn(folder);
      const about = `kill ${index} after ${after} ms, confirmed ${confirmed}, told ${open?.state}`;

      expect(numbers.length, about).toBeLessThanOrEqual(1);
      expect(all - before, about).toBe(numbers.length);
      if (confirmed !== null) expect(numbers, about).toEqual([confirmed]);
      // What exists and was never confirmed is told, by its number; what is told to exist does.
      if (confirmed === null && numbers.length === 1)
        expect(open, about).toMatchObject({ key, state: 'done', number: numbers[0], lines: 2 });
      if (open?.state === 'done') expect(numbers, about).toEqual([open.number]);
      // What is told not to be there is not there, and can still become one order, or never.
      if (open?.state === 'not-there') {
        expect(numbers, about).toEqual([]);
        const how = index % 4 === 0 ? 'drop' : 'send';
        const settled = await goodOf(desk, 'unsettled.settle', { account, key, how });
        const then = ordersIn(folder).numbers;
        if (how === 'drop') expect([settled, then], about).toEqual([null, []]);
        else expect(then, about).toEqual([settled?.number]);
      }
      // A cart that became an order is empty, whichever way it was learned; one that did not is as it was.
      const left = await goodOf(desk, 'cart.get', { account });
      expect(left.lines, about).toHaveLength(ordersIn(folder).numbers.length === 1 ? 0 : 2);
      return { confirmed, told: open?.state ?? 'nothing', orders: numbers.length };
    } finally {
      await desk.close();
    }
  } finally {
    await store?.stop();
  }
}

describe('a desk that is killed between the click and the confirmation', () => {
  it(
    `makes one order or none, never two, and tells which: ${kills} moments`,
    { timeout: 900_000 },
    async () => {
      const template = await prepared();
      const draw = random(seed);
      const moments = Array.from({ length: kills }, () => Math.floor(draw() * longest));
      const outcomes: Outcome[] = [];
      let next = 0;
      const work = async (): Promise<void> => {
        while (next < kills) {
          const index = next++;
          outcomes.push(await survived(template, index, moments[index]!));
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      const count = (match: (outcome: Outcome) => boolean): number => outcomes.filter(match).length;
      const spread = {
        all: outcomes.length,
        confirmed: count(({ confirmed }) => confirmed !== null),
        foundOut: count(({ confirmed, told }) => confirmed === null && told === 'done'),
        notThere: count(({ told }) => told === 'not-there'),
        nothing: count(({ confirmed, told }) => confirmed === null && told === 'nothing'),
      };
      expect(spread.all).toBe(kills);
      // The moments reach into the write itself: kills that all came too early or too late would try nothing.
      expect(spread.foundOut + spread.notThere, JSON.stringify(spread)).toBeGreaterThan(0);
    },
  );
});
