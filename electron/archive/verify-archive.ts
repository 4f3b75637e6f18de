import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { entryIdOf } from '#electron/domain/archive/archive-records.ts';
import type {
  ArchivedFile,
  ArchiveFault,
  ArchiveHead,
  ArchiveId,
  ArchiveReport,
} from '#shared/model/archive.ts';
import type { Instant } from '#shared/model/dates.ts';
import { sha256, type ArchiveCipher } from './archive-cipher.ts';
import {
  chainNames,
  entryFile,
  entryNumbers,
  headFile,
  parseEntry,
  readDescription,
  readHead,
  storedFile,
  storedNames,
  type ReadEntry,
} from './archive-files.ts';

export interface VerifyOptions {
  readonly folder: string;
  readonly archive: string;
  readonly cipher: ArchiveCipher;
  /** Ends of chains that this desk saw before, kept outside the archive. */
  readonly witness: readonly ArchiveHead[];
  readonly at: Instant;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** How many faults a report lists. */
const maxListed = 10_000;

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What is known to have been an entry: by its chain's head, by the other chains, or by this desk. */
function knownEnds(heads: readonly ArchiveHead[]): Map<string, Map<number, string>> {
  const known = new Map<string, Map<number, string>>();
  for (const { chain, number, hash } of heads) {
    const numbers = known.get(chain) ?? new Map<number, string>();
    numbers.set(number, hash);
    known.set(chain, numbers);
  }
  return known;
}

/**
 * Reads every entry and every file of an archive and names what is not as it was written: a changed byte, a row or file
 * that was removed, rows or files that changed places. Null when it was cancelled. Throws what the system throws.
 */
export async function verifyArchive(options: VerifyOptions): Promise<ArchiveReport | null> {
  const { folder, archive, cipher, witness, at, onProgress, signal } = options;
  const faults: ArchiveFault[] = [];
  let faultCount = 0;
  const name = (kind: ArchiveFault['kind'], entry: string, about: string | null = null): void => {
    faultCount += 1;
    if (faults.length < maxListed) faults.push({ kind, entry, about });
  };

  const storedAtStart = new Set(storedNames(folder));
  const numbersOf = new Map(chainNames(folder).map((chain) => [chain, entryNumbers(folder, chain)]));
  const entryTotal = [...numbersOf.values()].reduce((sum, numbers) => sum + numbers.length, 0);
  let done = 0;
  let files = 0;
  const step = (): void => onProgress?.((done += 1), entryTotal + files);

  const read = new Map<ArchiveId, ReadEntry>();
  const present = new Set<string>();
  for (const [chain, numbers] of numbersOf) {
    for (const number of numbers) {
      if (signal?.aborted) return null;
      const id = entryIdOf({ chain, number });
      present.add(id);
      const bytes = await bytesOf(entryFile(folder, chain, number));
      const found = bytes && parseEntry(bytes, cipher);
      if (!bytes) name('entry-missing', id);
      else if (!found) name('entry-unreadable', id);
      else if (
        found.entry.archive !== archive ||
        found.entry.chain !== chain ||
        found.entry.number !== number
      )
        name('entry-moved', id, entryIdOf(found.entry));
      else read.set(id, found);
      step();
    }
  }

  const description = readDescription(folder);
  if (description === null) name('file-missing', '', 'archive.json');
  else if (description === 'damaged' || description.archive !== archive || description.check !== cipher.check)
    name('file-unreadable', '', 'archive.json');
  for (const [chain, numbers] of numbersOf) {
    const sealed = await bytesOf(headFile(folder, chain));
    // It is written after its entry: a killed program leaves a first entry without one.
    if (!sealed && numbers.length > 1) name('file-missing', `${chain}-head`, 'head');
    else if (sealed && !readHead(folder, chain, cipher)) name('file-unreadable', `${chain}-head`, 'head');
  }
  const heads = [...numbersOf.keys()].flatMap((chain) => readHead(folder, chain, cipher) ?? []);
  const seen = [...read.values()].flatMap(({ entry }) => entry.seen);
  const known = knownEnds([...witness, ...seen, ...heads]);
  for (const chain of new Set([...numbersOf.keys(), ...known.keys()])) {
    const ends = known.get(chain);
    const last = Math.max(0, ...(numbersOf.get(chain)?.slice(-1) ?? []), ...(ends?.keys() ?? []));
    for (let number = 1; number <= last; number += 1) {
      const id = entryIdOf({ chain, number });
      // Another desk may have written it since the folder was listed.
      if (!present.has(id) && !existsSync(entryFile(folder, chain, number))) name('entry-missing', id);
      const here = read.get(id);
      if (!here) continue;
      const before = read.get(entryIdOf({ chain, number: number - 1 }));
      const follows =
        number === 1 ? here.entry.previous === null : !before || here.entry.previous === before.hash;
      const asSeen = ends?.get(number);
      if (!follows) name('entry-replaced', entryIdOf({ chain, number: Math.max(1, number - 1) }));
      else if (asSeen !== undefined && asSeen !== here.hash) name('entry-replaced', id);
    }
  }

  const deleted = new Set(
    [...read.values()].flatMap(({ entry: { change } }) => (change.action === 'delete' ? [change.of] : [])),
  );
  const wanted = [...read].flatMap(([id, { entry }]): readonly { id: ArchiveId; file: ArchivedFile }[] => {
    const { change } = entry;
    if (change.action === 'delete' || change.file === null) return [];
    return deleted.has(change.action === 'add' ? id : change.of) ? [] : [{ id, file: change.file }];
  });
  files = wanted.length;
  let bytes = 0;
  for (const { id, file } of wanted) {
    if (signal?.aborted) return null;
    const sealed = await bytesOf(storedFile(folder, file.stored));
    const plain = sealed && cipher.open(sealed);
    if (!sealed) name('file-missing', id, file.name);
    else if (!plain) name('file-unreadable', id, file.name);
    else if (sha256(plain) !== file.sha256) name('file-replaced', id, file.name);
    else bytes += plain.length;
    step();
  }
  for (const { file } of wanted) storedAtStart.delete(file.stored);
  return {
    at,
    chains: numbersOf.size,
    entries: entryTotal,
    files: wanted.length,
    bytes,
    leftOver: storedAtStart.size,
    faults,
    faultCount,
  };
}
