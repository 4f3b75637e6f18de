import { execFileSync } from 'node:child_process';

/** Runs a program of the system in a folder and answers what it prints. Throws with what it says where it fails. */
export const run = (program: string, args: readonly string[], folder: string): string =>
  execFileSync(program, [...args], {
    cwd: folder,
    encoding: 'utf8',
    // Without this the libraries of msitools turn Japanese into nothing.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
