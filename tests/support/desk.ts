import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { assembleDesk, type AssembleOptions } from '#electron/assemble.ts';
import type { Desk } from '#electron/desk/desk.ts';
import type { Host } from '#electron/host/host.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { cheapCosts } from './cheap-costs.ts';
import { deskThreads } from './desk-threads.ts';
import { callOrThrow } from './ordering.ts';
import { storeTemplate } from './store-template.ts';
import { tempFolder } from './temp-folder.ts';

export interface TestDesk {
  readonly folder: string;
  readonly desk: Desk;
  /** What was opened outside the desk. */
  readonly opened: string[];
  /** How many dialogs of the system were shown. */
  readonly dialogs: number;
  /** Where the next exports go; null closes the dialog. */
  saveTo: string | null;
  /** The parsed answer of a call, which nobody acknowledges. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** The good answer of a call, acknowledged as by a page; throws on a refusal. */
  good<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The refusal of a call; throws on a good answer. */
  refused<N extends CallName>(name: N, input: CallInput<N>): Promise<Refusal>;
  /** The payload of the next event that matches. */
  next<N extends EventName>(
    event: N,
    match?: (payload: EventPayload<N>) => boolean,
  ): Promise<EventPayload<N>>;
  /** Lets everything that is done again and again be done once: nothing of it happens by itself in a test. */
  tick(): void;
  /** The job when it has ended. */
  ended(job: Job): Promise<Job>;
  close(): Promise<void>;
}

/** Never called: threads start by path, and by this `npm test -- --changed` learns what a desk is made of. */
export const threads = [
  () => import('../../electron/history.worker.ts'),
  () => import('../../electron/archive.worker.ts'),
  () => import('../../electron/job.worker.ts'),
  () => import('../../electron/store.worker.ts'),
];

/**
 * A whole desk as `assembleDesk` makes it: real threads, real caches, the real embedded store, the real
 * keychain. Each has a folder of its own unless it is given one. Closed when the test has finished.
 */
export async function startDesk(
  options: Partial<
    Pick<
      AssembleOptions,
      'keychain' | 'clock' | 'suppliers' | 'profiles' | 'fetch' | 'policy' | 'updates' | 'version'
    >
  > & {
    folder?: string;
    /** What opens a file instead, as a host does whose page fetches it. */
    openFile?: Host['openFile'];
    /** How many screens the host says there are. */
    screens?: number | null;
    /** Other threads than the desk's own. */
    workers?: Partial<AssembleOptions['workers']>;
  } = {},
): Promise<TestDesk> {
  const { folder = tempFolder(), openFile, workers, screens = null, ...rest } = options;
  mkdirSync(join(folder, 'store'), { recursive: true });
  const store = join(folder, 'store', 'store.db');
  if (!existsSync(store)) copyFileSync(storeTemplate(), store);
  const ticking = new Set<() => void>();
  const opened: string[] = [];
  const test = { saveTo: join(folder, `${randomUUID()}.out`) as string | null, dialogs: 0 };
  const host: Host = {
    kind: 'browser',
    chooseSaveFile: async () => ((test.dialogs += 1), test.saveTo),
    chooseFolder: async () => ((test.dialogs += 1), test.saveTo),
    print: async (printers) => (printers === null ? (opened.push('print'), ok('by-page')) : ok('no-printer')),
    printers: async () => null,
    screens: () => screens,
    forgetPerson: async () => void opened.push('forget-person'),
    quit: () => void opened.push('quit'),
    openFile: openFile ?? (async (path) => (opened.push(path), ok({ url: null }))),
    showInFolder: async (path) => (opened.push(path), ok({ url: null })),
    openExternal: async (url) => (opened.push(url), ok(null)),
  };
  const assembled = await assembleDesk({
    host,
    dataFolder: folder,
    version: '0.0.0-test',
    workers: { ...deskThreads(), ...workers },
    fetch: globalThis.fetch,
    development: true,
    costs: cheapCosts,
    timers: {
      every: (_milliseconds, run) => {
        ticking.add(run);
        return () => void ticking.delete(run);
      },
    },
    ...rest,
  });
  if (!assembled.ok) throw new Error(`the desk did not start: ${assembled.error.message.en}`);
  const desk = assembled.value;
  onTestFinished(() => desk.close());

  const call: TestDesk['call'] = (name, input) => desk.call(name, input) as never;
  const next: TestDesk['next'] = (event, match = () => true) =>
    new Promise((resolve) => {
      const stop = desk.listen((name, payload) => {
        if ((name as string) !== event || !match(payload as never)) return;
        stop();
        resolve(payload as never);
      });
    });
  return {
    folder,
    desk,
    opened,
    get dialogs() {
      return test.dialogs;
    },
    get saveTo() {
      return test.saveTo;
    },
    set saveTo(path) {
      test.saveTo = path;
    },
    call,
    good: (name, input) => callOrThrow(desk, name, input),
    refused: async (name, input) => {
      const answer = await call(name, input);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.error;
    },
    next,
    tick: () => {
      for (const run of [...ticking]) run();
    },
    ended: async (job) => {
      const end = next('job.changed', ({ id, endedAt }) => id === job.id && endedAt !== null);
      const now = await call('jobs.list', {});
      const already = now.ok ? now.value.find(({ id, endedAt }) => id === job.id && endedAt) : undefined;
      return already ?? end;
    },
    close: () => desk.close(),
  };
}
