import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keychainFaultOf, libraryFaultOf } from '#electron/vault/keychain.ts';
import { keychainSession, type Session } from '#tests/support/keychain-sessions.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const askVault = fileURLToPath(new URL('../../support/vault-state-child.ts', import.meta.url));

/** Starts the vault in a process of its own. `state` is what it says next; `retry` asks it again. */
function vaultIn({ prefix, env }: Session) {
  const [program, ...args] = [
    ...prefix,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    askVault,
    join(tempFolder(), 'desk.json'),
  ] as const;
  const child = spawn(program!, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    state: async (): Promise<string> => {
      for (;;) {
        const { done, value } = await lines.next();
        if (done === true) return `ended: ${complaint}`;
        if (value.startsWith('vault: ')) return value.slice('vault: '.length);
      }
    },
    retry: () => child.stdin.write('retry\n'),
    end: async () => {
      child.stdin.end();
      if (child.exitCode === null) await new Promise((resolve) => child.once('close', resolve));
    },
  };
}

describe.skipIf(process.platform !== 'linux')('the keychain of a Linux machine', () => {
  it.each([
    ['empty', ''],
    ['no library at all', 'x'.repeat(5000)],
    ['cut', '\x7fELF'],
  ])(
    'with a library whose file is %s says so, and works once that is whole, in the same process',
    async (_, content) => {
      const folder = tempFolder();
      const library = join(folder, 'libsecret-1.so.0');
      writeFileSync(library, content);
      const vault = vaultIn({ prefix: [], env: { LD_LIBRARY_PATH: folder } });
      try {
        expect(await vault.state()).toBe('vault.damaged');
        vault.retry();
        expect(await vault.state()).toBe('vault.damaged');
        rmSync(library);
        vault.retry();
        expect(await vault.state()).toBe('ready');
      } finally {
        await vault.end();
      }
    },
  );

  it.each([
    ['no-bus', 'vault.unavailable'],
    ['no-service', 'vault.unavailable'],
    ['locked', 'vault.locked'],
    ['denied', 'vault.denied'],
  ] as const)('in a session with %s is refused with %s', async (kind, code) => {
    const vault = vaultIn(keychainSession(kind, tempFolder()));
    try {
      expect(await vault.state()).toBe(code);
    } finally {
      await vault.end();
    }
  });
});

describe('what the loader says of the library', () => {
  it.each([
    ['libsecret-1.so.0: cannot open shared object file: No such file or directory', 'not-installed'],
    ["Cannot find module 'keytar'", 'not-installed'],
    ['/opt/kobai-desk/keytar.node: file too short', 'not-installed'],
    ['libsecret-1.so.0: file too short', 'damaged'],
    ['/usr/lib/x86_64-linux-gnu/libsecret-1.so.0: invalid ELF header', 'damaged'],
    ['libsecret-1.so.0: cannot read file data: Input/output error', 'damaged'],
    ['libsecret-1.so.0: cannot open shared object file: Permission denied', 'damaged'],
  ])('%s: %s', (message, fault) => {
    expect(libraryFaultOf(message)).toBe(fault);
  });
});

describe('what a keychain library says', () => {
  // The sentences of dbus-daemon, libsecret, gnome-keyring, macOS and Windows, as they are.
  it.each([
    ['Cannot create an item in a locked collection', 'locked'],
    ['Cannot get secret of a locked object', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['User canceled the operation.', 'locked'],
    ['Prompt was dismissed', 'locked'],
    ['The authorization was denied.', 'locked'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'unavailable'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'unavailable'],
    ['Process /usr/bin/gnome-keyring-daemon --unlock exited with status 1', 'unavailable'],
    ['Could not connect: No such file or directory', 'unavailable'],
    ['Failed to execute child process “/usr/bin/dbus-block-launch” (Permission denied)', 'unavailable'],
    [
      'An AppArmor policy prevents this sender from sending this message to this recipient; type="method_call", sender=":1.97" (uid=1000 pid=4711 comm="kobai-desk" label="snap.kobai-desk.kobai-desk (enforce)") interface="org.freedesktop.Secret.Service" member="OpenSession" error name="(unset)" requested_reply="0" destination=":1.5" (uid=1000 pid=1203 comm="/usr/bin/gnome-keyring-daemon --daemonize --login --unlock" label="unconfined")',
      'denied',
    ],
    [
      'An SELinux policy prevents this sender from sending this message to this recipient, 0 matched rules; type="method_call", sender=":1.1" (uid=0 pid=1 comm="node") interface="org.freedesktop.Secret.Service" member="Unlock" error name="(unset)" requested_reply="0" destination="org.freedesktop.secrets" (bus)',
      'denied',
    ],
    [
      'Rejected send message, 2 matched rules; type="method_call", sender=":1.1" (uid=0 pid=1 comm="node") interface="org.freedesktop.Secret.Service" member="Unlock" error name="(unset)" requested_reply="0" destination=":1.0" (uid=0 pid=2 comm="gnome-keyring-daemon --unlock --components=secrets")',
      'denied',
    ],
  ])('%s: %s', (message, fault) => {
    expect(keychainFaultOf(message)).toBe(fault);
  });
});
