import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { within } from '#shared/model/within.ts';
import { flushFolder } from './flush-folder.ts';
import { removeUnfinishedOf, renameOverSync, replaceFile } from './whole-file.ts';

/** A complete file, and the name that it takes. Absolute paths. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Decisions that complete files take their names, each on the disk before the first of them does: with it they all do,
 * if need be at the next start; without it none. Whoever notes something of the files elsewhere is one of its `takers`, and
 * the decision is kept until each of them knows that they are there.
 */
export interface Placements {
  /** The id of a decision that may be taken. */
  prepare(): string;
  /** Keeps a decision. Throws what the system throws. */
  decide(id: string, moves: readonly Move[], takers: readonly string[]): void;
  /** `none` if it was not taken, or was withdrawn; `open` while a file of it has not got its name. */
  state(id: string): 'none' | 'open' | 'placed';
  /** All files of it have their names, and these of the takers know it. */
  taken(id: string, takers: readonly string[]): void;
  /** Decisions that wait for this taker. */
  waitingFor(taker: string): readonly string[];
  /** The files take no names: to be called once none of them has one. */
  withdraw(id: string): void;
  /**
   * Gives the files of killed programs their names, where their folders are there. Answers those that still have none. Not
   * to be called while another thread is placing.
   */
  finish(): Promise<readonly string[]>;
}

interface Decision {
  readonly moves: readonly Move[];
  readonly takers: readonly string[];
}

const ending = '.placing';
const writer = 'placing';
/** How long a folder may take to answer: a share that is not connected may never do. Milliseconds. */
const folderMs = 2_000;

/** Decisions as files in `folder`, which nothing else uses. */
export function listPlacements(folder: string): Placements {
  const fileOf = (id: string): string => join(folder, `${id}${ending}`);
  const write = (id: string, decision: Decision): void =>
    replaceFile(fileOf(id), Buffer.from(JSON.stringify(decision)), writer);
  const read = (id: string): Decision | null => {
    try {
      return JSON.parse(readFileSync(fileOf(id), 'utf8')) as Decision;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      // Taken it was; what it said is lost. What is missing can be made again, what is twice nobody would notice.
      if (error instanceof SyntaxError) return { moves: [], takers: [] };
      throw error;
    }
  };
  const remove = (id: string): void => {
    rmSync(fileOf(id), { force: true });
    flushFolder(folder);
  };

  const taken = (id: string, known: readonly string[]): void => {
    const takers = (read(id)?.takers ?? []).filter((taker) => !known.includes(taker));
    if (takers.length === 0) remove(id);
    else write(id, { moves: [], takers });
  };

  return {
    prepare: randomUUID,
    decide: (id, moves, takers) => write(id, { moves, takers }),
    state(id) {
      const decision = read(id);
      if (decision === null) return 'none';
      return decision.moves.length > 0 ? 'open' : 'placed';
    },
    taken,
    waitingFor: (taker) => idsIn(folder).filter((id) => read(id)?.takers.includes(taker)),
    withdraw: remove,
    async finish() {
      if (existsSync(folder)) removeUnfinishedOf(writer, folder);
      const left: string[] = [];
      for (const id of idsIn(folder)) {
        const moves = read(id)?.moves ?? [];
        if (moves.length === 0) continue;
        const into = dirname(moves[0]!.to);
        const isThere =
          (
            await within(
              stat(into).catch(() => null),
              folderMs,
            )
          )?.isDirectory() ?? false;
        if (isThere && moves.every(place)) {
          flushFolder(into);
          taken(id, []);
        } else left.push(...moves.map(({ from }) => from));
      }
      return left;
    },
  };
}

/** Answers whether the file has its name now, or had it before. What took the name since it was complete keeps it. */
function place({ from, to }: Move): boolean {
  try {
    const complete = statSync(from, { throwIfNoEntry: false });
    if (complete === undefined) return true;
    const { dir, name, ext } = parse(to);
    const isTaken = (path: string): boolean =>
      (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > complete.mtimeMs;
    let path = to;
    for (let count = 2; isTaken(path); count += 1) path = join(dir, `${name} (${count})${ext}`);
    renameOverSync(from, path);
    return true;
  } catch {
    // Tried again at the next start.
    return false;
  }
}

function idsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.map((name) => name.slice(0, -ending.length));
  } catch {
    return [];
  }
}

/** Keeps no decision: for a writer that is not part of a desk. */
export const unlistedPlacements: Placements = {
  prepare: randomUUID,
  decide: () => undefined,
  state: () => 'placed',
  taken: () => undefined,
  waitingFor: () => [],
  withdraw: () => undefined,
  finish: async () => [],
};
