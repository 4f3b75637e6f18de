import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { readDescription } from './archive-files.ts';

/** What a backup's folder is called, before the archive's id. */
export const backupPrefix = 'kobai-archive-';

/** A folder as a person typed it. Where it holds backups, the one that is in it. */
export function parseFolderPath(typed: string): Result<string> {
  if (!isAbsolute(typed.trim())) return refuse('archive.bad-folder', { field: 'folder' });
  const folder = resolve(typed.trim());
  if (readDescription(folder) !== null || !existsSync(folder)) return ok(folder);
  const backups = readdirSync(folder).filter((name) => name.startsWith(backupPrefix));
  return ok(backups.length === 1 ? join(folder, backups[0]!) : folder);
}

/** Whether it is a folder, and nothing is in it. */
export const isEmptyFolder = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length === 0;
