import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as playwright from '@playwright/test';
import { findChromium, findProgram } from './chromium.ts';

/** Something that the checks need and npm does not bring. */
export interface Prerequisite {
  readonly what: string;
  /** Debian's package. */
  readonly debian: string;
  /** How to get it on macOS and Windows; null where it is not needed there. */
  readonly elsewhere: string | null;
  readonly isPresent: () => boolean;
}

// A failed require can be retried, and what a start does not need is not loaded.
const load = createRequire(import.meta.url);

/** Whether the library of the keychain, and what it needs of the system, can be loaded. */
function keychainLoads(): boolean {
  try {
    load('keytar');
    return true;
  } catch {
    return false;
  }
}

/** Where Playwright keeps the Chromium that it fetches. */
const playwrightChromium = (): string =>
  (load('@playwright/test') as typeof playwright).chromium.executablePath();

const libsecret: Prerequisite = {
  what: 'libsecret, which the desk reaches the keychain through',
  debian: 'libsecret-1-0',
  elsewhere: null,
  isPresent: keychainLoads,
};

export const prerequisites: readonly Prerequisite[] = [
  {
    what: 'Chromium, for the tests in a browser',
    debian: 'chromium-headless-shell',
    elsewhere: 'npx playwright install chromium',
    isPresent: () => findChromium() !== null || existsSync(playwrightChromium()),
  },
  {
    what: 'dbus-run-session, for a keychain that is not yours',
    debian: 'dbus',
    elsewhere: null,
    isPresent: () => findProgram('dbus-run-session') !== null,
  },
  {
    what: 'gnome-keyring-daemon, for a keychain that is not yours',
    debian: 'gnome-keyring',
    elsewhere: null,
    isPresent: () => findProgram('gnome-keyring-daemon') !== null,
  },
  libsecret,
  {
    what: 'xmllint, to hold the templates of Group Policy against their schema',
    debian: 'libxml2-utils',
    elsewhere: 'install libxml2 and put its xmllint on the PATH',
    isPresent: () => findProgram('xmllint') !== null,
  },
  {
    what: 'wixl, to make the package for Windows',
    debian: 'wixl',
    elsewhere: null,
    isPresent: () => findProgram('wixl') !== null,
  },
  {
    what: 'msiinfo, to read the package for Windows back',
    debian: 'msitools',
    elsewhere: null,
    isPresent: () => findProgram('msiinfo') !== null,
  },
  {
    what: 'LibreOffice Calc (soffice), to read exports back',
    debian: 'libreoffice-calc',
    elsewhere: 'install LibreOffice and put its soffice on the PATH',
    isPresent: () => findProgram('soffice', 'libreoffice') !== null && hasCalc(),
  },
  {
    what: 'Poppler (pdftotext), to read documents back',
    debian: 'poppler-utils',
    elsewhere: 'install Poppler and put its pdftotext on the PATH',
    isPresent: () => findProgram('pdftotext') !== null,
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
export const missingPrerequisites = (platform: NodeJS.Platform = process.platform): readonly Prerequisite[] =>
  prerequisites.filter((each) => (platform === 'linux' || each.elsewhere !== null) && !each.isPresent());

/** The line that gets what is missing, for a person to type. */
export function installInstructions(
  those: readonly Prerequisite[],
  platform: NodeJS.Platform,
): readonly string[] {
  const names = those.map((each) => each.debian).join(' ');
  return platform === 'linux'
    ? [`On Debian or Ubuntu: sudo apt-get install ${names}`]
    : those.flatMap((each) => (each.elsewhere === null ? [] : [`${each.what}: ${each.elsewhere}`]));
}

/** Whether this process may install Debian's packages. */
const canInstall = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Whether the package lists of apt were updated. */
function hasPackageLists(folder = '/var/lib/apt/lists'): boolean {
  try {
    return readdirSync(folder).some((name) => name.includes('_Packages'));
  } catch {
    return false;
  }
}

/**
 * Installs Debian's packages, also over damaged files of theirs, after fetching the lists of packages where that is
 * needed. Whatever hangs is ended after `limit` milliseconds in all. Returns whether apt-get succeeded.
 */
function install(packages: readonly string[], limit: number): boolean {
  console.log(`Installing ${packages.join(', ')} ...`);
  const until = Date.now() + limit;
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=30', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: Math.max(1, until - Date.now()),
      killSignal: 'SIGKILL',
    }).status === 0;
  const get = (): boolean => apt('install', '--reinstall', '--no-install-recommends', ...packages);
  return (hasPackageLists() && get()) || (Date.now() < until && apt('update') && get());
}

/** Installs what of `those` is missing, on Debian as root. Answers whether all of it is there. */
export function installWhatIsMissing(those: readonly Prerequisite[]): boolean {
  const missing = those.filter((each) => !each.isPresent());
  if (missing.length > 0 && canInstall())
    install(
      missing.map((each) => each.debian),
      20 * 60_000,
    );
  return missing.every((each) => each.isPresent());
}

/**
 * Makes sure that everything is there: on Debian as root by installing it, elsewhere by saying what is missing.
 * Answers whether the checks can run.
 */
export function ensurePrograms(): boolean {
  if (installWhatIsMissing(missingPrerequisites())) return true;
  const after = missingPrerequisites();
  console.error('The checks need programs that are not here:');
  for (const each of after) console.error(`  - ${each.what}`);
  for (const line of installInstructions(after, process.platform)) console.error(line);
  return false;
}

/** How each family of Linux distributions installs libsecret, by the ids in `/etc/os-release`. */
const libsecretCommands: readonly (readonly [RegExp, string])[] = [
  [/^(debian|ubuntu)$/, 'apt-get install libsecret-1-0'],
  [/^(fedora|rhel|centos)$/, 'dnf install libsecret'],
  [/^(open)?suse$/, 'zypper install libsecret-1-0'],
  [/^arch$/, 'pacman -S libsecret'],
  [/^alpine$/, 'apk add libsecret'],
];

/** The command that installs libsecret on the system of that `/etc/os-release`; null for one that is not known. */
export function libsecretCommand(osRelease: string): string | null {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, value]) =>
    (value ?? '').split(/\s+/),
  );
  return libsecretCommands.find(([family]) => ids.some((id) => family.test(id)))?.[1] ?? null;
}

export interface KeychainLibraryOptions {
  readonly platform?: NodeJS.Platform;
  readonly isPresent?: () => boolean;
  readonly canInstall?: () => boolean;
  /** What `/etc/os-release` says. */
  readonly osRelease?: string;
  /** How long installing may take in all. Milliseconds. */
  readonly limit?: number;
}

const readOsRelease = (): string => {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
};

/**
 * Before the desk starts on Linux: makes sure that it can reach a keychain, on Debian as root by installing libsecret,
 * elsewhere by naming the command. The desk starts either way, and explains on its first page what it does without.
 */
export function ensureKeychainLibrary({
  platform = process.platform,
  isPresent = keychainLoads,
  canInstall: mayInstall = canInstall,
  osRelease = readOsRelease(),
  limit = 120_000,
}: KeychainLibraryOptions = {}): void {
  if (platform !== 'linux' || isPresent()) return;
  const installs = mayInstall();
  const installed = installs && install([libsecret.debian], limit);
  if (installed && isPresent()) return;
  const command = libsecretCommand(osRelease);
  const how = command === null ? 'install libsecret' : installs ? command : `sudo ${command}`;
  const what = !installs
    ? `is not there (${how})`
    : installed
      ? 'does not load although it is installed'
      : `could not be installed (${how})`;
  console.log(`The desk cannot reach a keychain, because libsecret ${what}. It starts all the same.`);
}
