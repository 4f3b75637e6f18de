import { spawn } from 'node:child_process';
import { lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const nobody = 65_534;
export const isRoot = process.getuid?.() === 0;

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  { uid }: { readonly uid?: number } = {},
): Promise<ProcessResult> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Root on Linux, without what lets it pass by permissions; who it is and what it owns stays the same. */
const withoutOverride = ['dac_override', 'dac_read_search'].map((name) => `-${name}`).join(',');
const boundRoot = ['setpriv', `--bounding-set=${withoutOverride}`, `--inh-caps=${withoutOverride}`] as const;

/**
 * Runs a file of this project with Node as somebody whom permissions bind: root is bound by none. On Linux root keeps its
 * name, because another user may not get through to a checkout below a private folder. Elsewhere root becomes a user
 * who owns `folder` and all in it. Who is not root runs it as themselves.
 */
export function runUnprivileged(
  folder: string,
  file: string,
  ...args: readonly string[]
): Promise<ProcessResult> {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', file, ...args] as const;
  const [program, ...given] = isRoot && process.platform === 'linux' ? [...boundRoot, ...node] : node;
  const becomes = isRoot && process.platform !== 'linux';
  if (becomes)
    for (const path of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
      lchownSync(join(folder, path), nobody, nobody);
  return runProgram(program, given, becomes ? { uid: nobody } : {});
}

/**
 * A shell script in which `mount` concerns nobody else, for disks that are full or read-only. Null where that is not
 * possible: only root on Linux can.
 */
export function runWithMounts(script: string, ...args: readonly string[]): Promise<ProcessResult> | null {
  if (!isRoot || process.platform !== 'linux') return null;
  return runProgram('unshare', ['-m', 'sh', '-ec', script, 'sh', ...args]);
}
