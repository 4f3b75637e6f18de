import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildShim } from '#tests/support/shims/build-shim.ts';
import { kinds } from './fault-kinds.ts';
import type { FaultKind, FaultEnvironment } from './fault-kind.ts';
import { makeTemplate } from './environment.ts';

/** Trials of `npm run faults`: 100,000 generated calls and 400 power cuts are among them. */
export const usualCount = 2_000;

export interface FaultOptions {
  readonly seed: number;
  /** Trials in all, shared out among the kinds by their weights. */
  readonly count?: number;
  /** Or so many of each kind. */
  readonly each?: number;
  /** All of them by default. */
  readonly kinds?: readonly string[];
  /** The number of the first trial of each kind: to repeat one. */
  readonly from?: number;
  /** Processes at a time. */
  readonly atOnce?: number;
  readonly onFailure?: (failure: Failure) => void;
}

export interface Failure {
  readonly kind: string;
  readonly number: number;
  /** The first trial that ran in the same process: trials before may matter. */
  readonly first: number;
  readonly why: string;
}

export interface Row {
  readonly kind: string;
  readonly runs: number;
  readonly failures: number;
  /** Why none ran. */
  readonly notRun: string | null;
  readonly milliseconds: number;
}

/** What a process is asked for. */
export interface Task {
  readonly kind: string;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly environment: FaultEnvironment;
}
/** What it answers after each trial. */
export interface TrialReport {
  readonly number: number;
  /** Null where everything held. */
  readonly why: string | null;
}

/** A trial that takes longer is a failure, however busy the machine is. Milliseconds. */
const longest = 1_800_000;
const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** How many trials each kind gets; at least one, and `count` in all where there are enough. */
export function trialCounts(chosen: readonly FaultKind[], count: number): readonly number[] {
  const all = chosen.reduce((sum, { weight }) => sum + weight, 0);
  let [left, weights] = [count, all];
  return chosen.map(({ weight }) => {
    const share = Math.max(1, Math.round((left * weight) / weights));
    left -= share;
    weights -= weight;
    return share;
  });
}

/** Runs one process's trials. Answers how many ended, and calls `failed` for each that did not hold. */
function runTask(task: Task, failed: (failure: Failure) => void): Promise<number> {
  return new Promise((resolve) => {
    const { kind, first, count, environment } = task;
    const shim = kind === 'full-disk' ? environment.shims?.fullDisk : undefined;
    const child = fork(worker, [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...(shim && {
          LD_PRELOAD: shim,
          FULL_DISK_FOLDER: join(environment.folder, 'disk'),
          FULL_DISK_CONTROL: `${environment.folder}.control`,
        }),
      },
    });
    let complaint = '';
    let done = 0;
    child.stderr?.on('data', (part: Buffer) => (complaint = `${complaint}${part.toString()}`.slice(-4_000)));
    const late = (): void => {
      complaint += ` no answer within ${longest / 1000} s`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(late, longest);
    child.on('message', ({ number, why }: TrialReport) => {
      clearTimeout(timer);
      timer = setTimeout(late, longest);
      done += 1;
      if (why !== null) failed({ kind, number, first, why });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (done < count) {
        const why = `the process of the trials ended (${signal ?? code}): ${complaint.trim()}`;
        failed({ kind, number: first + done, first, why });
        done += 1;
      }
      resolve(done);
    });
    child.send(task);
  });
}

/** Runs trials of faults, each reproducible by seed, kind and number. Uses 127.0.0.1 and a temporary folder only. */
export async function runFaults(options: FaultOptions): Promise<readonly Row[]> {
  const { seed, count = 0, from = 0, atOnce = 2, onFailure = () => undefined } = options;
  const chosen = kinds.filter(({ name }) => options.kinds?.includes(name) ?? true);
  const base = mkdtempSync(join(tmpdir(), 'kobai-faults-'));
  try {
    const template = join(base, 'template');
    await makeTemplate(template);
    const powerCut = buildShim(base, 'power-cut');
    const fullDisk = buildShim(base, 'full-disk');
    const shims = powerCut !== null && fullDisk !== null ? { powerCut, fullDisk } : null;
    const rows = new Map<string, { runs: number; failures: number; milliseconds: number }>();
    const tasks: (() => Promise<void>)[] = [];
    const share = options.each === undefined ? trialCounts(chosen, count) : chosen.map(() => options.each!);
    chosen.forEach(({ name, compiled, perProcess }, index) => {
      const row = { runs: 0, failures: 0, milliseconds: 0 };
      rows.set(name, row);
      if (compiled && !shims) return;
      const end = from + share[index]!;
      const run = async (first: number): Promise<void> => {
        const folder = join(base, `${name}-${first}`);
        mkdirSync(folder);
        const began = performance.now();
        let next = first;
        const stop = Math.min(first + perProcess, end);
        // A process that ended early is followed by another one for what is left.
        while (next < stop) {
          const environment = { template, folder: join(folder, String(next)), shims };
          mkdirSync(environment.folder);
          const task = { kind: name, seed, first: next, count: stop - next, environment };
          const ran = await runTask(task, (failure) => {
            row.failures += 1;
            onFailure(failure);
          });
          next += ran;
          row.runs += ran;
        }
        row.milliseconds += performance.now() - began;
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      };
      for (let first = from; first < end; first += perProcess) tasks.push(() => run(first));
    });
    const work = async (): Promise<void> => {
      for (let task = tasks.shift(); task; task = tasks.shift()) await task();
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return chosen.map(({ name, compiled }) => ({
      kind: name,
      notRun: compiled && !shims ? 'no C compiler (cc) here, or not Linux' : null,
      ...rows.get(name)!,
    }));
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 3 });
  }
}
