import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium, findProgram } from './chromium.ts';

/** Something that the checks need and npm does not bring. */
export interface Needed {
  readonly what: string;
  /** Debian's package. */
  readonly debian: string;
  /** How to get it on macOS and Windows; null where it is not needed there. */
  readonly elsewhere: string | null;
  readonly isThere: () => boolean;
}

const hasLibrary = (name: string): boolean =>
  spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` },
  }).stdout?.includes(name) ?? false;

export const needed: readonly Needed[] = [
  {
    what: 'Chromium, for the tests in a browser',
    debian: 'chromium',
    elsewhere: 'npx playwright install chromium',
    isThere: () => findChromium() !== null || existsSync(chromium.executablePath()),
  },
  {
    what: 'dbus-run-session, for a keychain that is not yours',
    debian: 'dbus',
    elsewhere: null,
    isThere: () => findProgram('dbus-run-session') !== null,
  },
  {
    what: 'gnome-keyring-daemon, for a keychain that is not yours',
    debian: 'gnome-keyring',
    elsewhere: null,
    isThere: () => findProgram('gnome-keyring-daemon') !== null,
  },
  {
    what: 'libsecret, which the desk reaches the keychain through',
    debian: 'libsecret-1-0',
    elsewhere: null,
    isThere: () => hasLibrary('libsecret-1.so.0'),
  },
  {
    what: 'LibreOffice Calc (soffice), to read exports back',
    debian: 'libreoffice-calc',
    elsewhere: 'install LibreOffice and put its soffice on the PATH',
    isThere: () => findProgram('soffice', 'libreoffice') !== null && hasCalc(),
  },
  {
    what: 'Poppler (pdftotext), to read documents back',
    debian: 'poppler-utils',
    elsewhere: 'install Poppler and put its pdftotext on the PATH',
    isThere: () => findProgram('pdftotext') !== null,
  },
];

/** On Linux Calc is a package of its own. */
function hasCalc(): boolean {
  if (process.platform !== 'linux') return true;
  return (
    ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', '/opt/libreoffice'].some((folder) =>
      existsSync(`${folder}/program/libsclo.so`),
    ) || findProgram('localc', 'scalc') !== null
  );
}

/** What is missing on this system. */
export const missing = (platform: NodeJS.Platform = process.platform): readonly Needed[] =>
  needed.filter((each) => (platform === 'linux' || each.elsewhere !== null) && !each.isThere());

/** The line that gets what is missing, for a person to type. */
export function howToGet(those: readonly Needed[], platform: NodeJS.Platform): readonly string[] {
  const names = those.map((each) => each.debian).join(' ');
  return platform === 'linux'
    ? [`On Debian or Ubuntu: sudo apt-get install ${names}`]
    : those.flatMap((each) => (each.elsewhere === null ? [] : [`${each.what}: ${each.elsewhere}`]));
}

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-q', '-y', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * Makes sure that everything is there: on Debian as root by installing it, elsewhere by saying what is missing.
 * Answers whether the checks can run.
 */
export function providePrograms(): boolean {
  const before = missing();
  if (before.length === 0) return true;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packages = before.map((each) => each.debian);
    console.log(`Installing ${packages.join(', ')} ...`);
    apt('update');
    apt('install', '--no-install-recommends', ...packages);
  }
  const after = missing();
  if (after.length === 0) return true;
  console.error('The checks need programs that are not here:');
  for (const each of after) console.error(`  - ${each.what}`);
  for (const line of howToGet(after, process.platform)) console.error(line);
  return false;
}
