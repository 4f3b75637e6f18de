import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Linux sessions by their keychain. `unlocked` works. The others are what can be wrong: no message bus at all, a bus without a Secret Service, a
 * Secret Service whose keyring nobody can unlock, and a bus whose policy denies every message to it. The policy is
 * D-Bus's own: AppArmor's mediation needs a kernel that has it, and ends in the same refusal of the same bus.
 */
export type KeychainSession = 'unlocked' | 'no-bus' | 'no-service' | 'locked' | 'denied';

export interface Session {
  /** What stands before the command that is to run in it. */
  readonly prefix: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

const busConfig = (folder: string, rule: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    ${rule}
  </policy>
</busconfig>
`;

/** A session of that kind, with home and runtime folders of its own below `folder`. Linux only. */
export function keychainSession(kind: KeychainSession, folder: string): Session {
  const made = (...path: string[]): string => {
    const at = join(folder, ...path);
    mkdirSync(at, { recursive: true, mode: 0o700 });
    return at;
  };
  const env = {
    HOME: made('home'),
    XDG_DATA_HOME: made('home', '.local', 'share'),
    XDG_CONFIG_HOME: made('home', '.config'),
    XDG_CACHE_HOME: made('home', '.cache'),
    XDG_RUNTIME_DIR: made('run'),
    DBUS_SESSION_BUS_ADDRESS: undefined,
    GNOME_KEYRING_CONTROL: undefined,
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
  };
  if (kind === 'no-bus') return { prefix: [], env };
  const config = join(folder, 'bus.conf');
  writeFileSync(
    config,
    // Without <servicedir> the bus starts no service by itself.
    busConfig(folder, kind === 'denied' ? '<deny send_destination="org.freedesktop.secrets"/>' : ''),
  );
  const first = {
    'no-service': ':',
    unlocked: `printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null`,
    // Its name stands in what the bus says of a denied message; `--unlock` in it does not mean "locked".
    denied: `printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null`,
    locked: `printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null
gnome-keyring-daemon --replace --components=secrets >/dev/null`,
  }[kind];
  return {
    prefix: [
      'dbus-run-session',
      `--config-file=${config}`,
      '--',
      'bash',
      '-c',
      `${first}\nexec "$@"`,
      'session',
    ],
    env,
  };
}
