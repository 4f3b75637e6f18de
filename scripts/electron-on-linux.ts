import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The shared libraries that a program needs and this system does not have. None where `ldd` cannot tell. */
export function missingLibraries(program: string): readonly string[] {
  const { stdout, stderr } = spawnSync('ldd', [program], {
    encoding: 'utf8',
    timeout: 10_000,
    env: { ...process.env, LC_ALL: 'C' },
  });
  // glibc writes `libx.so.1 => not found`, musl `Error loading shared library libx.so.1: …`.
  const names = `${stdout ?? ''}\n${stderr ?? ''}`.matchAll(
    /^\s*(\S+) => not found|Error loading shared library ([^:\s]+)/gm,
  );
  return [...new Set([...names].map(([, glibc, musl]) => glibc ?? musl ?? ''))];
}

/** The settings with which a kernel forbids user namespaces to everybody but root, and what they then are. */
const forbidding = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['kernel/unprivileged_userns_clone', '0'],
  ['user/max_user_namespaces', '0'],
] as const;

/** Whether Chromium's set-uid helper beside the program could make the sandbox instead. */
function hasSetUidSandbox(program: string): boolean {
  try {
    const { uid, mode } = statSync(join(dirname(program), 'chrome-sandbox'));
    return uid === 0 && (mode & 0o4000) !== 0 && (mode & 0o001) !== 0;
  } catch {
    return false;
  }
}

/** The setting because of which Chromium's sandbox cannot be made for `program`; null if it can. */
export function sandboxBlockedBy(program: string, settings = '/proc/sys'): string | null {
  const found = forbidding.find(([name, value]) => {
    try {
      return readFileSync(join(settings, name), 'utf8').trim() === value;
    } catch {
      return false;
    }
  });
  if (found === undefined || hasSetUidSandbox(program)) return null;
  return `${found[0].replace('/', '.')} = ${found[1]}`;
}

/** Why the Electron program would not start on this Linux system, in one line; null if nothing speaks against it. */
export function electronBlockerOnLinux(program: string, settings?: string): string | null {
  const missing = missingLibraries(program);
  if (missing.length > 0) return `Electron needs libraries that are not installed (${missing.join(', ')})`;
  const setting = sandboxBlockedBy(program, settings);
  return setting === null
    ? null
    : `This system forbids Electron's sandbox (${setting}, and its chrome-sandbox is not set-uid root)`;
}
