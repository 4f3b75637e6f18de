import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, isAbsolute } from 'node:path';
import type { FolderRequest, Host, SaveRequest } from '#electron/host/host.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import { policyRefusal } from './policy-rules.ts';

/** Where people save files: by the dialog of the host, and nowhere else than the policy says. */
export interface SavePlaces {
  /** An absolute path, or null when the person closed the dialog. Refuses `policy.save-folder`. */
  file(request: SaveRequest): Promise<Result<string | null>>;
  /** The same for a folder to save several files in. */
  folder(request: FolderRequest): Promise<Result<string | null>>;
}

/** In a kiosk nobody is asked, because a dialog shows the whole disk: files go to the first folder of the policy. */
export function createSavePlaces(host: Host, values: () => ManagedValues): SavePlaces {
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

  return {
    file: async (request) =>
      unasked(request.suggestedName) ?? check(await host.chooseSaveFile(withStart(request))),
    folder: async (request) =>
      unasked(request.suggestedName) ?? check(await host.chooseFolder(withStart(request))),
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

function freePath(folder: string, suggested: string): string {
  const name = safeNamePart(basename(suggested), { maxBytes: 200, keepSeparators: true });
  const ending = extname(name);
  const path = (count: number): string =>
    join(folder, count === 1 ? name : `${basename(name, ending)} (${count})${ending}`);
  let count = 1;
  while (existsSync(path(count))) count += 1;
  return path(count);
}
