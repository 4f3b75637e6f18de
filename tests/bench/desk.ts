import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleDesk } from '#electron/assemble.ts';
import type { Desk } from '#electron/desk/desk.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { deskThreads } from '#tests/support/desk-threads.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { benchLines } from './bench-lines.ts';
import { benchRow, quantile, type BenchRow } from './bench-row.ts';
import { watched } from './watched.ts';

/** A frame at 60 a second, in milliseconds. */
const frame = 1000 / 60;
const words = ['用', 'ペン', 'コピー用紙', 'A4', 'ﾎﾞｰﾙﾍﾟﾝ', '総務 用紙', '00', 'ティーバッグ'];

const good = async <N extends CallName>(desk: Desk, name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
  const answer = (await desk.call(name, input)) as Result<CallOutput<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
};

const endOf = (desk: Desk, job: Job): Promise<Job> =>
  new Promise((resolve) => {
    const stop = desk.listen((event, payload) => {
      if (event !== 'job.changed') return;
      const now = payload as Job;
      if (now.id !== job.id || now.endedAt === null) return;
      stop();
      resolve(now);
    });
  });

/**
 * The whole desk with a large history: how fast a sync is, how soon a search answers through the contract, and how
 * long the main thread is kept from its next turn meanwhile, against a frame.
 */
async function rowsOf(lines: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-desk-'));
  mkdirSync(join(folder, 'store'));
  createEmbeddedStore({ file: join(folder, 'store', 'store.db'), lines }).close();
  const assembled = await assembleDesk({
    host: {
      kind: 'browser',
      chooseSaveFile: async () => join(folder, 'out.xlsx'),
      chooseFolder: async () => folder,
      print: async () => ok('by-page'),
      printers: async () => null,
      screens: () => null,
      forgetPerson: async () => undefined,
      quit: () => undefined,
      openFile: async () => ok({ url: null }),
      showInFolder: async () => ok({ url: null }),
      openExternal: async () => ok(null),
    },
    dataFolder: folder,
    version: '0.0.0-bench',
    workers: deskThreads(),
    fetch: globalThis.fetch,
    development: false,
    keychain: memoryKeychain(),
  });
  if (!assembled.ok) throw new Error(assembled.error.code);
  const desk = assembled.value;
  try {
    const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
    const account = await good(desk, 'sign-in.start', {
      supplier: trial.supplier as never,
      identifier: trial.identifier.value,
      password: trial.password,
      staySignedIn: false,
    });
    const accounts = [account.id];
    const aFrame = { name: 'a frame', value: frame };
    const sync = await watched(async () =>
      endOf(desk, await good(desk, 'sync.start', { account: account.id })),
    );
    const { orders, lines: kept } = await good(desk, 'sync.state', { account: account.id });

    const answers: number[] = [];
    const searching = await watched(async () => {
      for (let round = 0; round < 10; round += 1) {
        for (const text of words) {
          const start = performance.now();
          const { resultId } = await good(desk, 'orders.search', { accounts, filter: { text } });
          await good(desk, 'orders.rows', { resultId, offset: 0, limit: 100 });
          answers.push(performance.now() - start);
        }
      }
    });
    const exporting = await watched(async () => {
      const request = {
        search: { accounts, filter: {} },
        format: 'xlsx',
        granularity: 'line',
        locale: 'ja',
      } as const;
      const job = await good(desk, 'export.start', request);
      return endOf(desk, job!);
    });
    if (sync.value.state !== 'done' || exporting.value.state !== 'done') throw new Error('a job was refused');
    const again = await watched(async () =>
      endOf(desk, await good(desk, 'sync.start', { account: account.id })),
    );

    return [
      benchRow(`First sync of ${orders} orders, ${kept} lines`, sync.milliseconds / 1000, 's'),
      benchRow('Sync that finds nothing new', again.milliseconds, 'ms'),
      benchRow('Search and first rows through the contract, median', quantile(answers, 0.5), 'ms'),
      benchRow('Search and first rows through the contract, 95 %', quantile(answers, 0.95), 'ms'),
      benchRow(`Excel export of ${exporting.value.done} lines`, exporting.milliseconds / 1000, 's'),
      benchRow('Main thread held up during the sync, 99 %', sync.p99, 'ms', aFrame),
      benchRow('Main thread held up during the sync, worst', sync.worst, 'ms', aFrame),
      benchRow('Main thread held up by searching, worst', searching.worst, 'ms', aFrame),
      benchRow('Main thread held up during the export, worst', exporting.worst, 'ms', aFrame),
    ];
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With stores of the sizes that were asked for, of whose lines the account has three in five. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const lines of benchLines()) rows.push(...(await rowsOf(lines)));
  return rows;
}
