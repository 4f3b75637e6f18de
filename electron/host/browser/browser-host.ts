import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Host } from '../host.ts';
import { freePath, safeFileName, safeFolderName } from './file-names.ts';
import { openExternalUrl, openWithSystem } from './open-external-url.ts';
import type { ServedFiles } from './served-files.ts';

export interface BrowserHostOptions {
  /** Where exports are saved; made when something is saved first. */
  readonly downloads: string;
  readonly files: ServedFiles;
  /** Opens an address with the system; answers whether it could. */
  readonly openUrl?: (address: string) => Promise<boolean>;
}

/**
 * The desk's machine when its window is a browser: files go to the downloads folder under a name of
 * their own instead of asking, and the page fetches them at an address that works once.
 */
export function createBrowserHost({ downloads, files, openUrl }: BrowserHostOptions): Host {
  // A name that was given out stays taken, because its file may still be on the way.
  const taken = new Set<string>();

  async function serve(
    path: string,
    revoked?: AbortSignal,
  ): Promise<Result<{ readonly url: string | null }>> {
    const found = await stat(path).catch(() => null);
    if (found?.isFile() === true) return ok({ url: files.offer(path, revoked) });
    // A page can't fetch a folder; the system's file manager shows it.
    const shown =
      found?.isDirectory() === true && (await (openUrl ?? openWithSystem)(pathToFileURL(path).href));
    return shown ? ok({ url: null }) : refuse('file.not-found');
  }

  return {
    kind: 'browser',
    async chooseSaveFile({ suggestedName, filter, folder = downloads }) {
      // A folder that cannot be made shows when the file is written, which has a refusal of its own.
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      const path = await freePath(resolve(folder), safeFileName(suggestedName, filter.extension), taken);
      taken.add(path);
      return path;
    },
    async chooseFolder({ suggestedName, folder = downloads }) {
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      const path = await freePath(resolve(folder), safeFolderName(suggestedName), taken);
      taken.add(path);
      await mkdir(path).catch(() => undefined);
      return path;
    },
    // A browser opens its own dialog when its page asks for it, and lets nobody else choose the printer.
    print: (printers) => Promise.resolve(ok(printers === null ? 'by-page' : 'no-printer')),
    printers: () => Promise.resolve(null),
    screens: () => null,
    // The browser is the person's own.
    forgetPerson: () => Promise.resolve(),
    quit: () => process.kill(process.pid, 'SIGTERM'),
    openFile: serve,
    showInFolder: serve,
    openExternal: (url) => openExternalUrl(url, openUrl),
  };
}
