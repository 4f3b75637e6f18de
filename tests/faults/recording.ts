import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordedIn } from '#tests/support/shims/build-shim.ts';
import { Disk, readOperations, type Operation } from '#tests/support/shims/replay.ts';
import { dataIn, serveStoreIn, storeIn } from './environment.ts';

/** In which a request of a recorded desk carries its number, so that the store as it was then can be found again. */
export const numberHeader = 'x-recorded-request';

const child = fileURLToPath(new URL('./cut-child.ts', import.meta.url));

/** What a desk did to its folder, and what became of its store meanwhile. */
export interface Recording {
  readonly operations: readonly Operation[];
  /** The order of the member was this, in the end; the name of the last mark. */
  readonly marks: readonly string[];
  /** The content of a file when all was done. */
  content(path: string): Buffer;
  /**
   * Leaves in the recorded folder what a cut after the share `at` (0 to 1) of all operations leaves; answers the marks
   * by then. In the same place, because what a desk writes down may be a path.
   */
  cut(at: number, draw: () => number): readonly string[];
}

/**
 * Lets a desk do `what` in `folder` (`data` and `store`), and records it. `prepare` changes the folder before. Nothing
 * of what it did is there afterwards, but what a cut leaves.
 */
export async function record(
  what: string,
  folder: string,
  library: string,
  key: string,
  prepare: (data: string) => void = () => undefined,
): Promise<Recording> {
  const [data, stores] = [dataIn(folder), join(folder, 'stores')];
  mkdirSync(data, { recursive: true });
  prepare(data);
  const before = new Disk(data);
  const kept = (number: number): string => join(stores, String(number));
  cpSync(storeIn(folder), kept(0), { recursive: true });
  const store = await serveStoreIn(storeIn(folder));
  store.wrote = ({ headers }) => {
    const number = Number(headers[numberHeader]);
    if (number > 0) cpSync(storeIn(folder), kept(number), { recursive: true });
  };
  const log = join(folder, 'log');
  try {
    const started = spawn(process.execPath, [child, what, data, store.host, key], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: recordedIn(library, data, log),
    });
    let complaint = '';
    started.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    const code = await new Promise<number | null>((resolve) => started.once('close', resolve));
    if (code !== 0) throw new Error(`the recorded desk failed: ${complaint}`);
  } finally {
    await store.stop();
  }
  const operations = readOperations(log);
  const whole = join(folder, 'recorded');
  renameSync(data, whole);
  const marksOf = (some: readonly Operation[]): string[] =>
    some
      .filter(({ kind, path }) => kind === 'make-folder' && basename(dirname(path)) === 'marks')
      .map(({ path }) => basename(path));
  return {
    operations,
    marks: marksOf(operations),
    content: (path) => readFileSync(join(whole, path)),
    cut(at, draw) {
      for (const left of [data, storeIn(folder)]) rmSync(left, { recursive: true, force: true });
      const done = operations.slice(0, Math.floor(at * (operations.length + 1)));
      const disk = before.copy();
      for (const operation of done) disk.apply(operation);
      disk.cut(data, draw);
      const marks = marksOf(done);
      const numbers = (mark: RegExp): number[] =>
        marks.flatMap((name) => (mark.test(name) ? [Number(name.replace(/\D+/, ''))] : []));
      const answered = Math.max(0, ...numbers(/^answered-/));
      const sent = Math.max(0, ...numbers(/^sent-/));
      // What was on its way when the power went may have arrived, or not.
      const state = sent > answered && draw() < 0.5 ? sent : answered;
      rmSync(join(data, 'marks'), { recursive: true, force: true });
      cpSync(kept(state), storeIn(folder), { recursive: true });
      return marks;
    },
  };
}
