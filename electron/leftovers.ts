import { listPlacements } from './files/placements.ts';
import { removeUnfinished } from './files/unfinished.ts';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { isKiosk, type Policy } from './desk/ports/policy.ts';
import { probeName } from './files/disk-space.ts';
import { isWantedDownload } from './updates/download-name.ts';

/** Files of `caches/` that are for one run; the names of open writes stay. */
export const temporaryCacheEnd = '.this-run.db';
const temporaryCache = /\.this-run\.(?:journal\.)?db/;

/**
 * Removes what an earlier run of this desk left in its data folder: the probe of the disk, caches of that run, and updates
 * but those to a version after `version`, the one that runs. The folder must be locked.
 */
export function removeLeftovers(dataFolder: string, version: string): void {
  remove(join(dataFolder, probeName));
  removeIn(join(dataFolder, 'caches'), (name) => temporaryCache.test(name));
  removeIn(join(dataFolder, 'updates'), (name) => !isWantedDownload(name, version));
}

/** Whose history or journal is in the folder of caches, also one that was set aside. */
export const accountsIn = (caches: string): readonly AccountId[] =>
  readdirSync(caches).flatMap((name) => {
    const account = /^([0-9a-f]{32})\.(?:journal\.)?db/.exec(name)?.[1];
    return account === undefined ? [] : [account as AccountId];
  });

/**
 * What is said where a kiosk has another data folder than the usual one, in which people have left something. A kiosk deletes
 * only in the folder that it uses: a mistake in a policy must not delete another one for good.
 */
export function noticeOfDataLeft({
  policy,
  usualFolder,
  dataFolder,
}: {
  readonly policy?: Policy;
  readonly usualFolder?: string;
  readonly dataFolder: string;
}): Refusal | null {
  if (policy === undefined || !isKiosk(policy.state)) return null;
  if (usualFolder === undefined || resolve(usualFolder) === resolve(dataFolder)) return null;
  try {
    if (accountsIn(join(usualFolder, 'caches')).length === 0) return null;
  } catch {
    // There is none.
    return null;
  }
  return refusal('policy.data-left', { params: { folder: usualFolder } });
}

/** A link is somebody's own, and leads to what is none of the desk's. */
function removeIn(folder: string, isLeft: (name: string) => boolean): void {
  try {
    if (!lstatSync(folder).isDirectory()) return;
    for (const name of readdirSync(folder)) if (isLeft(name)) remove(join(folder, name));
  } catch {
    // Not there, or not to be read: tried again at the next start.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Tried again at the next start.
  }
}

/**
 * Gives complete files of a killed program their names, and removes those that it left unfinished; answers how many. Both
 * folders list such files.
 */
export const recoverUnfinishedFiles = async (unfinished: string, placing: string): Promise<number> =>
  removeUnfinished(unfinished, undefined, await listPlacements(placing).finish());
