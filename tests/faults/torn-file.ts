import assert from 'node:assert/strict';
import { lstatSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '#electron/desk/desk.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { confirmation, callOrThrow } from '#tests/support/ordering.ts';
import { pick } from '#tests/support/random.ts';
import { freshCart, historyHas, placeAnotherOrder, orderOf } from './order-invariants.ts';
import type { FaultKind } from './fault-kind.ts';
import {
  copyOf,
  dataIn,
  lastOrder,
  ordersAfter,
  serveStoreIn,
  signIn,
  startOrRefusal,
  storeIn,
  sync,
  until,
} from './environment.ts';

export type Corruption = 'flip' | 'cut' | 'empty' | 'delete' | 'NULs';
export const corruptions: readonly Corruption[] = ['flip', 'cut', 'empty', 'delete', 'NULs'];

/** Every file that the desk keeps; the keychain is not on this disk. */
const keptIn = (data: string): string[] =>
  readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => lstatSync(join(data, name)).isFile() && !name.startsWith('keychain'))
    .filter((name) => !name.endsWith('-shm'))
    .toSorted();

/** Damages a file at a place that is drawn. */
export function damage(file: string, corruption: Corruption, draw: () => number): void {
  const bytes = readFileSync(file);
  if (corruption === 'delete') return rmSync(file);
  if (corruption === 'empty' || bytes.length === 0) return truncateSync(file);
  const at = Math.floor(draw() * bytes.length);
  if (corruption === 'cut') return truncateSync(file, at);
  if (corruption === 'NULs') bytes.fill(0, at, Math.min(at + 4_096, bytes.length));
  else bytes[at] = bytes[at]! ^ (1 << Math.floor(draw() * 8));
  writeFileSync(file, bytes);
}

/** Damage of a journal has no code: it is reported where orders are. */
const journalDamage = 'journal damage';
const idNotices = ['desk.id-restored', 'desk.id-found', 'desk.id-lost'];
const settingsNotices = ['settings.recovered', 'settings.lost'];

/** What may be said of damage to a file, by its path; of any other, nothing. */
const noticesByFile: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^settings\.json/, settingsNotices],
  // Under another id, journals are found by their names.
  [/^desk\.json/, [...idNotices, journalDamage]],
  [/\.(?:journal\.db|open-writes\.json)/, [journalDamage]],
];
const noticesOf = (file: string): readonly string[] =>
  noticesByFile.flatMap(([path, notices]) => (path.test(file) ? notices : []));

/** What the desk says of damage, on the page that is shown first and where orders are. */
async function damageSaid(desk: Desk): Promise<readonly string[]> {
  const { notices } = await callOrThrow(desk, 'desk.start', {});
  const journals = await callOrThrow(desk, 'journal.list-damage', {});
  return [...notices.map(({ code }) => code), ...journals.map(() => journalDamage)];
}

/** Says what belongs to the files that were harmed, and nothing else. */
function checkSaid(said: readonly string[], harmed: ReadonlyMap<string, Corruption>): void {
  const fitting = [...harmed.keys()].flatMap(noticesOf);
  assert.deepEqual(
    said.filter((code) => !fitting.includes(code)),
    [],
    'nothing is said of files that are as they were',
  );
  for (const [file, notices] of [
    ['settings.json', settingsNotices],
    ['desk.json', idNotices],
  ] as const) {
    if (!harmed.has(file)) continue;
    assert.ok(
      notices.some((code) => said.includes(code)),
      `damage of ${file} is said`,
    );
  }
}

/** The account of somebody in front of the desk, who unlocks it where the file of the lock is damaged. */
async function accountOf(desk: Desk): Promise<AccountId> {
  const [account] = await callOrThrow(desk, 'accounts.list', {});
  const { locked } = await callOrThrow(desk, 'lock.state', {});
  return account?.state === 'signed-in' && !locked ? account.id : (await signIn(desk)).id;
}

/**
 * One or two files of a desk that was killed with an order whose answer never came. The order must never be forgotten
 * without a word: it is told, or the desk says what was damaged. What it says belongs to the files that were.
 */
export const tornFile: FaultKind = {
  name: 'torn-file',
  weight: 18,
  perProcess: 40,
  async open({ template, folder }) {
    copyOf(template, folder);
    const lasting = lastOrder(storeIn(folder));
    const store = await serveStoreIn(storeIn(folder));
    const first = await startOrRefusal(dataIn(folder), store.host);
    assert.ok(first.ok);
    const desk = first.value;
    const account = await accountOf(desk);
    await freshCart(desk, account);
    const key = '00000000-0000-4000-8000-888888888888';
    const order = { ...(await confirmation(desk, account)), key };
    store.networkFault = (asked) => (/^POST .*(orders|outcomes)$/.test(asked) ? 'cut-after' : null);
    const answer = await orderOf(desk, order);
    assert.ok(!answer.ok && answer.error.code === 'checkout.unresolved');
    // A copy of what a desk in use has on the disk is what a kill leaves.
    const left = `${folder}-left`;
    copyOf(folder, left);
    store.networkFault = () => null;
    await desk.close();
    await store.stop();
    const files = keptIn(dataIn(left));
    return {
      async run(trial) {
        const { draw } = trial;
        copyOf(left, trial.folder);
        const harmed = new Map(
          Array.from(
            { length: draw() < 0.8 ? 1 : 2 },
            () => [pick(draw, files), pick(draw, corruptions)] as const,
          ),
        );
        const about = [...harmed].map(([file, corruption]) => `${file}: ${corruption}`).join(', ');
        for (const [file, corruption] of harmed) damage(join(dataIn(trial.folder), file), corruption, draw);
        const storeFolder = storeIn(trial.folder);
        const served = await serveStoreIn(storeFolder);
        try {
          const started = await startOrRefusal(dataIn(trial.folder), served.host);
          if (!started.ok) {
            // Only what no other file brings back keeps a desk from starting.
            assert.equal(started.error.code, 'desk.folder-in-use');
            assert.ok(harmed.has('desk.lock'));
            return;
          }
          try {
            await judgeTorn(started.value, storeFolder, lasting, harmed);
          } finally {
            await started.value.close();
          }
        } catch (error) {
          throw new Error(about, { cause: error });
        } finally {
          await served.stop();
        }
      },
      close: async () => undefined,
    };
  },
};

async function judgeTorn(
  desk: Desk,
  storeFolder: string,
  last: number,
  harmed: ReadonlyMap<string, Corruption>,
): Promise<void> {
  const atStart = await damageSaid(desk);
  const account = await accountOf(desk);
  const [pending, ...more] = ordersAfter(storeFolder, last);
  assert.ok(pending !== undefined && more.length === 0, 'the order is there once');
  const list = await until('what became of the order', async () => {
    const found = await callOrThrow(desk, 'unresolved-writes.list', {});
    return found.every(({ state }) => state !== 'unknown') ? found : null;
  });
  assert.ok(
    list.every(({ state }) => state !== 'not-there'),
    'an order that exists is never told not to be there',
  );
  const told = list.some(({ number }) => number === pending);
  const said = [...atStart, ...(await damageSaid(desk))];
  checkSaid(said, harmed);
  const ofOrders = [...idNotices, journalDamage];
  assert.ok(told || said.some((code) => ofOrders.includes(code)), 'the order is told, or what was damaged');
  const fresh = await placeAnotherOrder(desk, account, storeFolder);
  const isCacheHarmed = [...harmed.keys()].some((file) => /^caches\/[0-9a-f]+\.db/.test(file));
  const fetchHistory = async (): Promise<void> => {
    const { state, error } = await sync(desk, account);
    assert.ok(state === 'done' || error?.code === 'cache.unreadable', `sync works: ${error?.code}`);
    for (const number of [pending, fresh])
      assert.ok(await historyHas(desk, account, number), `${number} is in the history`);
  };
  // Damage of a cache shows where its page is read: then it is set aside and said so, and fetched again the next time.
  await fetchHistory().catch(async (error: unknown) => {
    if (!isCacheHarmed) throw error;
    await fetchHistory();
  });
}
