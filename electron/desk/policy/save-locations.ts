import { existsSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, isAbsolute } from 'node:path';
import type { FolderRequest, Host, SaveRequest } from '#electron/host/host.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import { within } from '#shared/model/within.ts';
import { policyRefusal } from './policy-rules.ts';

/** How long a folder is waited for: a share that is not connected may never answer. Milliseconds. */
export const folderMs = 10_000;

/** Where people save files: by the dialog of the host, and nowhere else than the policy says. */
export interface SaveLocations {
  /** An absolute path, or null when the person closed the dialog. Refuses `policy.save-folder`. */
  file(request: SaveRequest): Promise<Result<string | null>>;
  /** The same for a folder to save several files in. */
  folder(request: FolderRequest): Promise<Result<string | null>>;
  /** A folder that somebody typed, for the archive itself. Refuses `policy.save-folder`. */
  typed(folder: string): Result<string | null>;
  /** Where a backup goes: the folder of the policy, and nobody is asked. Refuses `policy.backup-folder`. */
  backup(request: FolderRequest): Promise<Result<string | null>>;
}

/** In a kiosk nobody is asked, because a dialog shows the whole disk: files go to the first folder of the policy. */
export function createSaveLocations(host: Host, values: () => ManagedValues): SaveLocations {
  const check = (path: string | null): Result<string | null> => {
    const { saveFolders } = values();
    if (path === null || saveFolders === undefined) return ok(path);
    const real = realPath(path);
    return saveFolders.some((folder) => isInside(realPath(folder), real)) ? ok(path) : refuseFolder();
  };
  const refuseFolder = () => {
    const folders = (values().saveFolders ?? []).join(', ');
    return refused(policyRefusal(values(), 'policy.save-folder', { params: { folders } }));
  };
  /** A path that is not taken, in the first folder of the policy; null outside a kiosk. */
  const unasked = (name: string): Result<string> | null => {
    const { kiosk, saveFolders } = values();
    if (kiosk !== true) return null;
    const folder = saveFolders?.[0];
    return folder === undefined ? refuseFolder() : ok(freePath(folder, name));
  };
  const withStart = <R extends object>(request: R): R & { readonly folder?: string } => {
    const start = values().saveFolders?.[0];
    return start === undefined ? request : { ...request, folder: start };
  };

  const folder: SaveLocations['folder'] = async (request) =>
    unasked(request.suggestedName) ?? check(await host.chooseFolder(withStart(request)));

  return {
    file: async (request) =>
      unasked(request.suggestedName) ?? check(await host.chooseSaveFile(withStart(request))),
    folder,
    typed: (path) => (path === values().archiveFolder ? ok(path) : check(path)),
    backup: async (request) => {
      const { backupFolder } = values();
      if (backupFolder === undefined) return folder(request);
      // One that is not there may be a disk or a share that is not connected; making it would hide that.
      if (
        await within(
          stat(backupFolder).catch(() => null),
          folderMs,
        )
      )
        return ok(backupFolder);
      return refused(policyRefusal(values(), 'policy.backup-folder', { params: { folder: backupFolder } }));
    },
  };
}

/** The path with every link in it followed, as far as it exists. */
function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPath(parent), basename(whole));
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !/^\.\.[\\/]/.test(way);
}

/** Paths in `folder`, as close to the suggested name as they may be: the first one that is not taken is used. */
export function* pathsIn(folder: string, suggested: string): Generator<string, never> {
  const name = safeNamePart(basename(suggested), { maxBytes: 200, keepSeparators: true });
  const ending = extname(name);
  yield join(folder, name);
  for (let count = 2; ; count += 1) yield join(folder, `${basename(name, ending)} (${count})${ending}`);
}

function freePath(folder: string, suggested: string): string {
  const paths = pathsIn(folder, suggested);
  let { value: path } = paths.next();
  while (existsSync(path)) path = paths.next().value;
  return path;
}
