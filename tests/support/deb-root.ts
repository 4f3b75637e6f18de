import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A system of its own for dpkg: an empty folder in which packages are installed and their scripts run. Needs root. */
export class DebRoot {
  readonly folder = mkdtempSync(join(tmpdir(), 'kobai-deb-'));
  readonly #programs = join(this.folder, 'programs');

  /** `profiles`: what the system's AppArmor says to the profile; `none` where there is no AppArmor. */
  constructor(profiles: 'understood' | 'refused' | 'none' = 'none') {
    for (const path of ['var/lib/dpkg/info', 'var/lib/dpkg/updates', 'programs', 'etc/apparmor.d'])
      mkdirSync(join(this.folder, path), { recursive: true });
    writeFileSync(join(this.folder, 'var/lib/dpkg/status'), '');
    if (profiles === 'none') return;
    const parser = join(this.#programs, 'apparmor_parser');
    writeFileSync(parser, `#!/bin/sh\nexit ${profiles === 'understood' ? 0 : 1}\n`);
    chmodSync(parser, 0o755);
  }

  /** Runs dpkg in it. Libraries of the system are not looked for: there are none. */
  dpkg(...args: readonly string[]): string {
    return execFileSync(
      'dpkg',
      [`--root=${this.folder}`, '--force-script-chrootless', '--force-depends', ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${this.#programs}${delimiter}${process.env['PATH'] ?? ''}` },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether a package can be installed in a folder here. */
export const canInstallDeb = process.platform === 'linux' && process.getuid?.() === 0;
