import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { PolicyFault } from '#shared/messages/managed-settings.ts';

/** The largest policy that is read. Bytes. */
export const maxPolicyBytes = 1_048_576;

export type OwnedFile =
  | { readonly found: 'nothing' }
  | { readonly found: 'file'; readonly bytes: Buffer }
  | { readonly found: 'failure'; readonly fault: PolicyFault };

const isForbidden = (code: string | undefined): boolean => code === 'EACCES' || code === 'EPERM';
const failure = (fault: PolicyFault): OwnedFile => ({ found: 'failure', fault });
const writableByOthers = constants.S_IWGRP | constants.S_IWOTH;

/**
 * Reads a file that only root can have written. It is opened once, without following a link and without waiting for a
 * pipe, and everything else is asked of what was opened: a file that is exchanged meanwhile is not the one that was
 * looked at. Its folder has to be root's as well, because who can write there can put another file in its place.
 */
export function readOwnedFile(path: string): OwnedFile {
  const folder = folderFault(dirname(path));
  if (folder !== null) return folder;
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { found: 'nothing' };
    if (isForbidden(code)) return failure('not-permitted');
    return failure(code === 'ELOOP' ? 'a-link' : 'not-readable');
  }
  try {
    const before = fstatSync(handle);
    const fault = fileFault(before);
    if (fault !== null) return failure(fault);
    const bytes = readWhole(handle, before.size);
    const after = fstatSync(handle);
    const changed = after.size !== before.size || after.mtimeMs !== before.mtimeMs;
    return changed || bytes.length !== before.size ? failure('changing') : { found: 'file', bytes };
  } catch {
    return failure('not-readable');
  } finally {
    closeSync(handle);
  }
}

function folderFault(folder: string): OwnedFile | null {
  let stats: Stats;
  try {
    stats = lstatSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { found: 'nothing' };
    return failure(isForbidden(code) ? 'not-permitted' : 'not-readable');
  }
  if (stats.isSymbolicLink()) return failure('a-link');
  if (!stats.isDirectory()) return failure('not-a-file');
  if (stats.uid !== 0) return failure('folder-owner');
  return (stats.mode & writableByOthers) === 0 ? null : failure('folder-mode');
}

function fileFault(stats: Stats): PolicyFault | null {
  if (!stats.isFile()) return 'not-a-file';
  if (stats.uid !== 0) return 'owner';
  if ((stats.mode & writableByOthers) !== 0) return 'mode';
  // A second name may stand where somebody else can replace it, and keeps an old policy alive.
  if (stats.nlink !== 1) return 'hard-link';
  return stats.size > maxPolicyBytes ? 'too-large' : null;
}

function readWhole(handle: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let read = 0;
  while (read < size) {
    const part = readSync(handle, bytes, read, size - read, read);
    if (part === 0) break;
    read += part;
  }
  return bytes.subarray(0, read);
}
