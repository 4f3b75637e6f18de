import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  libsecretCommand,
  ensureKeychainLibrary,
  type KeychainLibraryOptions,
} from '../../../scripts/prerequisites.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n';

describe.skipIf(process.platform === 'win32')('the library of the keychain, before a start', () => {
  /** A start on a Linux machine without the library, with an `apt-get` that does `body`. */
  function provide(body: string, options: KeychainLibraryOptions = {}) {
    const folder = tempFolder();
    const log = join(folder, 'log');
    writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$*" >> '${log}'\n${body}\n`);
    chmodSync(join(folder, 'apt-get'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
    const say = vi.spyOn(console, 'log').mockReturnValue();
    try {
      ensureKeychainLibrary({
        platform: 'linux',
        isPresent: () => existsSync(join(folder, 'installed')),
        canInstall: () => true,
        osRelease: debian,
        ...options,
      });
      return {
        said: say.mock.calls.map(([line]) => String(line)),
        asked: existsSync(log) ? readFileSync(log, 'utf8') : '',
      };
    } finally {
      say.mockRestore();
      vi.unstubAllEnvs();
    }
  }

  it('is installed on Debian as root', () => {
    const { said, asked } = provide('touch "$(dirname "$0")/installed"');
    expect(asked).toMatch(/ install --reinstall --no-install-recommends libsecret-1-0$/m);
    expect(said).toEqual(['Installing libsecret-1-0 ...']);
  });

  it('is looked for again, when installing it did not work, in fresh lists of packages', () => {
    const { asked, said } = provide(`case "$*" in *update*) touch "$(dirname "$0")/fresh";; esac
[ -e "$(dirname "$0")/fresh" ] || exit 100
case "$*" in *install*) touch "$(dirname "$0")/installed";; esac`);
    expect(asked.trim().split('\n').slice(-2)).toEqual([
      expect.stringMatching(/update$/),
      expect.stringMatching(/libsecret-1-0$/),
    ]);
    expect(said).toHaveLength(1);
  });

  it.each([
    ['fails', 'exit 100', {}, 'could not be installed (apt-get install libsecret-1-0)'],
    ['hangs', 'exec sleep 600', { limit: 300 }, 'could not be installed (apt-get install libsecret-1-0)'],
    ['says that it worked, when it did not', 'exit 0', {}, 'does not load although it is installed'],
  ])('does not stop the start when the package manager %s', (_, body, options, what) => {
    const { said } = provide(body, options);
    expect(said.at(-1)).toContain(`libsecret ${what}. It starts all the same.`);
  });

  it('is named with its command where it cannot be installed from here', () => {
    const { said, asked } = provide('exit 0', { canInstall: () => false });
    expect(said).toEqual([expect.stringContaining('is not there (sudo apt-get install libsecret-1-0)')]);
    expect(asked).toBe('');
  });

  it('is nothing that is spoken of where it is there, and on other systems', () => {
    expect(provide('exit 0', { isPresent: () => true })).toEqual({ said: [], asked: '' });
    expect(provide('exit 0', { platform: 'darwin', isPresent: () => false })).toEqual({
      said: [],
      asked: '',
    });
  });

  it.each([
    [debian, 'apt-get install libsecret-1-0'],
    ['NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', 'apt-get install libsecret-1-0'],
    ['ID=fedora\n', 'dnf install libsecret'],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'dnf install libsecret'],
    ['ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'zypper install libsecret-1-0'],
    ['ID=manjaro\nID_LIKE=arch\n', 'pacman -S libsecret'],
    ['ID=alpine\n', 'apk add libsecret'],
    ['ID=nixos\n', null],
    ['', null],
  ])('has a command on %j', (osRelease, command) => {
    expect(libsecretCommand(osRelease)).toBe(command);
  });
});
