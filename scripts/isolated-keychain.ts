import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Starts a Secret Service of its own, unlocked, and runs the rest of the arguments beside it. New entries go to the
 * service's collection in memory: thousands of desks leave theirs in one run, and a collection in a file is encrypted and
 * written whole at each change. Where that can't be asked for, they go to the file. It is asked only once the service is on
 * the bus: the bus would start a second one that outlives the session.
 */
const beside = `printf 'only for tests' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
for _ in {1..100}; do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
  sleep 0.1
done
dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
  org.freedesktop.Secret.Service.SetAlias string:default objpath:/org/freedesktop/secrets/collection/session >/dev/null 2>&1
exec "$@"`;

export interface IsolatedCommand {
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly end: () => Promise<void>;
}

/**
 * A way to run `command` so that it can never touch the tester's own keychain, settings or files: on Linux with
 * a message bus, a Secret Service and home folders of its own. macOS and Windows have only the one keychain;
 * there the command runs as it is.
 */
export async function withIsolatedKeychain(
  command: readonly [string, ...string[]],
  platform: NodeJS.Platform = process.platform,
): Promise<IsolatedCommand> {
  if (platform !== 'linux') return { command, env: process.env, end: () => Promise.resolve() };
  const home = await mkdtemp(join(tmpdir(), 'kobai-home-'));
  const folder = async (name: string): Promise<string> => {
    const path = join(home, name);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const {
    HOME = homedir(),
    XAUTHORITY,
    WAYLAND_DISPLAY,
    XDG_RUNTIME_DIR = '/',
    PLAYWRIGHT_BROWSERS_PATH,
  } = process.env;
  const env = {
    ...process.env,
    // The display is the tester's, and its addresses depend on the folders.
    XAUTHORITY: XAUTHORITY ?? join(HOME, '.Xauthority'),
    WAYLAND_DISPLAY: WAYLAND_DISPLAY && resolve(XDG_RUNTIME_DIR, WAYLAND_DISPLAY),
    // Else Chromium gives files whose names are not ASCII another name.
    LC_ALL: 'C.UTF-8',
    HOME: home,
    XDG_DATA_HOME: await folder('.local/share'),
    XDG_CONFIG_HOME: await folder('.config'),
    XDG_CACHE_HOME: await folder('.cache'),
    XDG_RUNTIME_DIR: await folder('run'),
    XDG_DOWNLOAD_DIR: await folder('Downloads'),
    // Browsers that Playwright has fetched stay where they are.
    PLAYWRIGHT_BROWSERS_PATH: PLAYWRIGHT_BROWSERS_PATH ?? join(HOME, '.cache', 'ms-playwright'),
    DBUS_SESSION_BUS_ADDRESS: undefined,
    GNOME_KEYRING_CONTROL: undefined,
  };
  return {
    command: ['dbus-run-session', '--', 'bash', '-c', beside, 'beside', ...command],
    env,
    // The keychain daemon may still be writing for a moment after its bus is gone.
    end: () => rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
