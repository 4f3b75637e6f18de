import { join } from 'node:path';
import { app, protocol } from 'electron';
import { usableFolder } from '#electron/files/folder.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { localDataFolder, type HostEnvironment } from '../data-folder.ts';
import { deepLinkAmong, deepLinkScheme } from './deep-link.ts';
import { pageScheme } from './page-address.ts';

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
 * (`file.unusable`), and nothing else has been done then.
 */
export function beforeReady(
  options: StartupOptions,
): { readonly dataFolder: string } | { readonly refusal: Refusal } | null {
  const dataFolder = options.managedFolder ?? localDataFolder(options);
  const chromiumFolder = join(dataFolder, 'chromium');
  // `setPath` throws for a folder that is not there. Mode 700 as XDG asks; Windows goes by its own lists.
  const usable = usableFolder(chromiumFolder);
  if (!usable.ok) return { refusal: usable.error };
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

/** A start from source takes the links of the installed program only when it is asked to: `--deep-links`. */
function registerDeepLinks({ startedByArgument, executable, args }: StartupOptions): void {
  if (!startedByArgument) app.setAsDefaultProtocolClient(deepLinkScheme);
  else if (args.includes('--deep-links'))
    app.setAsDefaultProtocolClient(deepLinkScheme, executable, [app.getAppPath()]);
}
