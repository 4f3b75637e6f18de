import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from '#electron/desk/desk.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { confirmation, callOrThrow } from '#tests/support/ordering.ts';
import { deskKeychain, killableHost } from '#tests/support/killable-desk.ts';
import { pick } from '#tests/support/random.ts';
import {
  ended,
  copyOf,
  dataIn,
  lastOrder,
  ordersAfter,
  serveStoreIn,
  start,
  startOrRefusal,
  storeIn,
} from './environment.ts';
import { freshCart, checkOrderInvariants, orderOf } from './order-invariants.ts';
import type { FaultKind } from './fault-kind.ts';

/** Tells the shim (full-disk.c) how the disk is from now on. */
function setDisk(state: bigint): void {
  // Never truncated: the shim has it mapped.
  const file = openSync(process.env['FULL_DISK_CONTROL']!, 'r+');
  writeSync(file, new BigInt64Array([state]), 0, 8, 0);
  closeSync(file);
}
const whole = -1n;
const readOnly = -2n;
const failsToFlush = -3n;

/** Most of the disks that are full have room for a little. */
const drawDisk = (draw: () => number): bigint =>
  draw() < 0.7 ? BigInt(Math.floor(draw() ** 3 * 300_000)) : pick(draw, [readOnly, failsToFlush]);

/** The desk's disk is full, turns read-only, or fails to flush: at a start, while ordering, while other work runs. */
export const fullDisk: FaultKind = {
  name: 'full-disk',
  weight: 10,
  perProcess: 40,
  compiled: 'fullDisk',
  open: async ({ template, folder: shared }) => ({
    async run({ number, folder, key, draw }) {
      // Only this folder is on the disk that fills up; the store and the exports are elsewhere.
      const data = join(dirname(shared), 'disk', String(number));
      copyOf(dataIn(template), data);
      copyOf(storeIn(template), storeIn(folder));
      // Neither is the keychain.
      renameSync(join(data, 'keychain.json'), join(folder, 'keychain.json'));
      const storeFolder = storeIn(folder);
      let now = Date.now();
      const store = await serveStoreIn(storeFolder, () => now);
      const options = {
        clock: { now: () => instantOf(now) },
        keychain: deskKeychain(folder),
        host: { ...killableHost, chooseSaveFile: async () => join(data, 'export.csv') },
      };
      let desk: Desk | null = null;
      try {
        if (draw() < 0.3) {
          setDisk(drawDisk(draw));
          const started = await startOrRefusal(data, store.host, options);
          setDisk(whole);
          if (started.ok) await started.value.close();
        }
        desk = await start(data, store.host, options);
        const account = (await callOrThrow(desk, 'accounts.list', {}))[0]!.id;
        await freshCart(desk, account);
        const order = { ...(await confirmation(desk, account)), key };
        const last = lastOrder(storeFolder);
        const cut = draw() < 0.3;
        store.networkFault = (asked) =>
          cut && /^POST .*(orders|outcomes)$/.test(asked) ? 'cut-after' : null;
        const late = draw() < 0.3;
        const disk = drawDisk(draw);
        if (!late) setDisk(disk);
        const ordering = orderOf(desk, order);
        if (late) {
          await wait(draw() * 30);
          setDisk(disk);
        }
        const answer = await ordering;
        // Promise 10: what could not be written down was not sent.
        if (!answer.ok && answer.error.code !== 'checkout.unresolved')
          assert.deepEqual(ordersAfter(storeFolder, last), [], `refused and made: ${answer.error.code}`);
        const minutes = 1 + Math.floor(draw() * 400);
        const changed = (await desk.call('settings.change', { idleMinutes: minutes })) as Result<unknown>;
        if (draw() < 0.5) await otherWork(desk, account, data);
        setDisk(whole);
        store.networkFault = () => null;
        if (draw() < 0.5) {
          await desk.close();
          desk = await start(data, store.host, options);
        }
        const { settings } = await callOrThrow(desk, 'desk.start', {});
        assert.equal(
          settings.idleMinutes,
          changed.ok ? minutes : null,
          'a setting is the new one, or as it was',
        );
        await checkOrderInvariants(
          desk,
          { account, key, confirmed: answer.ok ? answer.value.order.number : null, last, storeFolder },
          { draw, advance: () => (now += 6 * 60_000) },
        );
      } finally {
        setDisk(whole);
        await desk?.close();
        await store.stop();
      }
    },
    close: async () => undefined,
  }),
};

/** What may fail here, with a reason; what must not is to throw, or to answer `unexpected`. */
async function otherWork(desk: Desk, account: AccountId, data: string): Promise<void> {
  const search = { accounts: [account], filter: {} };
  const request = { search, format: 'csv-utf8', granularity: 'line', locale: 'ja' };
  const works = [
    () => desk.call('sync.start', { account }),
    () => desk.call('export.start', request as never),
  ];
  for (const work of works) {
    const begun = (await work()) as Result<Job | null>;
    if (!begun.ok || begun.value === null) continue;
    const { error, kind } = await ended(desk, begun.value);
    if (error?.code !== 'unexpected') continue;
    setDisk(whole);
    const said = readFileSync(join(data, 'logs', 'desk.log'), 'utf8')
      .split('\n')
      .slice(-4)
      .join('\n');
    throw new Error(`${kind} ends with what nobody expected: ${said}`);
  }
}
