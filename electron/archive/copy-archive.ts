import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { appendFile, replaceFile } from '#electron/files/whole-file.ts';
import type { ArchiveCipher } from './archive-cipher.ts';
import {
  chainNames,
  descriptionPath,
  entryFile,
  entryNumbers,
  headFile,
  readHead,
  storedFile,
  storedNames,
} from './archive-files.ts';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly cipher: ArchiveCipher;
  /** Whose unfinished files these are. */
  readonly writer: string;
  /** Also replaces files of `to` that can't be read by those of `from` that can. */
  readonly mend?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface Copied {
  /** Files that were copied; the others were there already. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies what an archive has and `to` lacks: the files first, then the rows that name them, then the description, so that
 * a copy that was cut short is an older state and not a broken one. Nothing that is there is changed, unless it is
 * damaged and `mend` asks for it. Null when it was cancelled. Throws what the system throws.
 */
export async function copyArchive(options: CopyOptions): Promise<Copied | null> {
  const { from, to, cipher, writer, mend = false, onProgress, signal } = options;
  const paths = [
    ...storedNames(from).map((stored) => storedFile(from, stored)),
    ...chainNames(from).flatMap((chain) =>
      entryNumbers(from, chain).map((number) => entryFile(from, chain, number)),
    ),
    descriptionPath(from),
  ];
  let files = 0;
  let bytes = 0;
  for (const [index, path] of paths.entries()) {
    if (signal?.aborted) return null;
    const target = join(to, relative(from, path));
    const plain = path === descriptionPath(from);
    const there = existsSync(target);
    const isDamaged = there && mend && !plain && cipher.open(readFileSync(target)) === null;
    if (!there || isDamaged) {
      const content = readFileSync(path);
      // What is damaged here would only hide there that it is missing.
      if (plain || cipher.open(content) !== null) {
        if (isDamaged) replaceFile(target, content, writer);
        else appendFile(target, content, writer);
        files += 1;
        bytes += statSync(target).size;
      }
    }
    onProgress?.(index + 1, paths.length);
    if (index % 20 === 0) await turn();
  }
  for (const chain of chainNames(from)) {
    const [here, there] = [readHead(from, chain, cipher), readHead(to, chain, cipher)];
    if (here && here.number > (there?.number ?? 0))
      replaceFile(headFile(to, chain), readFileSync(headFile(from, chain)), writer);
  }
  return { files, bytes };
}
