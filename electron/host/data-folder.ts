import { join } from 'node:path';

export interface HostEnvironment {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder. */
  readonly home: string;
}

/**
 * The folder for what the desk keeps on this machine: the local one, never a roaming one, because
 * encrypted caches are large, and their keys stay in this machine's keychain.
 *
 * Electron's own default is the roaming folder on Windows (`%APPDATA%`) and the configuration folder on
 * Linux (`~/.config`); neither is meant for data of this size.
 */
export function localDataFolder({ platform, env, home }: HostEnvironment): string {
  switch (platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Kobai Desk');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Kobai Desk');
    default:
      // The XDG specification: a path that is not absolute counts as unset.
      return join(absolute(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'kobai-desk');
  }
}

const absolute = (path: string | undefined): string | null => (path?.startsWith('/') ? path : null);

/** The folder that a policy names, with the name of the user in the place of `{user}`. */
export const managedDataFolder = (folder: string, user: string): string =>
  folder.replaceAll('{user}', () => user.replace(/[/\\]/g, '-'));
