import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { refuseForDisk } from '#electron/files/disk-problem.ts';
import { usableFolder } from '#electron/files/folder.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { localDataFolder, type HostEnvironment } from '../data-folder.ts';
import { deepLinkAmong, deepLinkScheme } from './deep-link.ts';
import { pageScheme } from './page-address.ts';
import { unsafeIn } from './unsafe-start.ts';

/** What Windows groups windows and notifications by; the installer has to state the same. */
export const appUserModelId = 'jp.kobai-desk.desk';

export interface StartupOptions extends HostEnvironment {
  readonly args: readonly string[];
  readonly executable: string;
  /** Electron was given the program as an argument, as in development, so a deep link needs that argument too. */
  readonly startedByArgument: boolean;
  /** The data folder that a policy names; null for the usual one. */
  readonly managedFolder: string | null;
}

/**
 * Everything that Electron takes before `ready` only. It must run while the main entry is evaluated, with
 * nothing awaited before it. Answers the data folder, or null when another desk is running: that one has
 * been handed the deep link, and this one must quit. A data folder that can't be used is a refusal
 * (`file.unusable`), as are switches and variables that weaken it (`desk.unsafe-switches`), and nothing else has been done then.
 */
export function beforeReady(
  options: StartupOptions,
): { readonly dataFolder: string } | { readonly refusal: Refusal } | null {
  // It ends instead of removing them, since Chromium has read some before this file runs.
  const unsafe = options.startedByArgument
    ? []
    : unsafeIn((name) => app.commandLine.hasSwitch(name), options.env);
  if (unsafe.length > 0)
    return { refusal: refusal('desk.unsafe-switches', { params: { names: unsafe.join(', ') } }) };
  const dataFolder = options.managedFolder ?? localDataFolder(options);
  const chromiumFolder = join(dataFolder, 'chromium');
  // `setPath` throws for a folder that is not there. Mode 700 as XDG asks; Windows goes by its own lists. The lock is
  // refused where the data folder can't be written to, as it is while another desk runs: that has to be known before.
  for (const folder of [dataFolder, chromiumFolder]) {
    const usable = usableFolder(folder);
    if (!usable.ok) return { refusal: usable.error };
  }
  const lock = usableLock(join(dataFolder, 'SingletonLock'));
  if (!lock.ok) return { refusal: lock.error };
  app.setPath('userData', dataFolder);
  app.setPath('sessionData', chromiumFolder);

  // After the data folder is set: the lock is a file in it.
  if (!app.requestSingleInstanceLock({ deepLink: deepLinkAmong(options.args) })) return null;

  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  if (options.platform === 'win32') app.setAppUserModelId(appUserModelId);
  registerDeepLinks(options);
  return { dataFolder };
}

/** Chromium's lock is a link, outside of Windows. Over anything else it makes none, and answers as if a desk were running. */
function usableLock(file: string): Result<null> {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return ok(null);
  const code = found.isDirectory() ? 'EISDIR' : 'EEXIST';
  return refuseForDisk('file.unusable', file, Object.assign(new Error(code), { code, errno: 0 }));
}

/** A start from source takes the links of the installed program only when it is asked to: `--deep-links`. */
function registerDeepLinks({ startedByArgument, executable, args }: StartupOptions): void {
  if (!startedByArgument) app.setAsDefaultProtocolClient(deepLinkScheme);
  else if (args.includes('--deep-links'))
    app.setAsDefaultProtocolClient(deepLinkScheme, executable, [app.getAppPath()]);
}
