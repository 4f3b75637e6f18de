import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of `names` that stands in a folder of PATH, as an absolute path; null if there is none. */
export function findProgram(...names: readonly string[]): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.com', '.cmd', '.bat'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (canRun(path)) return path;
      }
  return null;
}

/**
 * The system's Chromium or Chrome; null where Playwright has to use its own. `CHROMIUM` names another one. The headless
 * shell comes first: it is the same engine without the windows, menus and services around it, which no test looks at,
 * and the end-to-end tests take a sixth less processor time in it.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  if (process.platform !== 'linux') return null;
  return findProgram(
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  );
}

/** Keeps the browser off the network except for the page; Chromium has no sandbox of its own for root. */
export const chromiumArguments: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
