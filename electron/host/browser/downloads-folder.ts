import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

export interface HostEnvironment {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file, or null when it cannot be read. */
  readonly read?: (path: string) => string | null;
}

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/**
 * The person's download folder: on Linux as xdg-user-dirs names it (it may be 「ダウンロード」), else `Downloads`.
 */
export function downloadsFolder({ platform, home, env, read = readText }: HostEnvironment): string {
  const usual = join(home, 'Downloads');
  if (platform === 'win32' || platform === 'darwin') return usual;
  const configured = env['XDG_CONFIG_HOME'];
  const config = configured !== undefined && isAbsolute(configured) ? configured : join(home, '.config');
  const named =
    env['XDG_DOWNLOAD_DIR'] ??
    /^\s*XDG_DOWNLOAD_DIR="([^"]*)"/m.exec(read(join(config, 'user-dirs.dirs')) ?? '')?.[1];
  const path = named?.replace(/^\$HOME(?=\/|$)/, () => home);
  return path !== undefined && isAbsolute(path) ? path : usual;
}
