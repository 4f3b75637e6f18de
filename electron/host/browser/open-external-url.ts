import { spawn } from 'node:child_process';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { externalUrl } from '../external-url.ts';

/** The system's own opener, as a program and its arguments: no shell ever reads the address. */
export function openerFor(platform: NodeJS.Platform, address: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      return ['rundll32.exe', 'url.dll,FileProtocolHandler', address];
    default:
      return ['xdg-open', address];
  }
}

/** How long a failing opener may take to say so; one that is still running by then has opened something. */
const openerTimeoutMs = 3000;

/**
 * Starts the system's opener with `address`. Answers false when there is none, or when it says that it failed.
 */
export function openWithSystem(
  address: string,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const [program, ...args] = openerFor(platform, address);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, shell: false });
    const timer = setTimeout(() => resolve(true), openerTimeoutMs);
    const finish = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
    child.unref();
    timer.unref();
  });
}

/**
 * The one way out: opens an `https:` address without a user name in it, or a `mailto:` one, in the system's
 * program for it. Refuses `link.refused` for every other address, and where the system cannot open it.
 */
export async function openExternalUrl(
  url: string,
  open: (address: string) => Promise<boolean> = openWithSystem,
): Promise<Result<null>> {
  const address = externalUrl(url);
  if (address === null) return refuse('link.refused');
  return (await open(address.href)) ? ok(null) : refuse('link.refused');
}

/** Whether there is a screen that a window could be shown on. */
export const hasDisplay = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
