import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stampFile = (folder: string): string => join(folder, 'out', '.built-from');

/** What a build is made of. */
const sources = ['electron', 'renderer', 'shared'];
const settings = [
  'electron.vite.config.ts',
  'vite.renderer.config.ts',
  'packaging/loaded-packages.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A digest of the names and contents of everything that a build is made of. */
export async function digestOfSources(folder: string): Promise<string> {
  const files = settings.map((name) => join(folder, name));
  for (const source of sources)
    for (const entry of await readdir(join(folder, source), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const content = await readFile(file);
    hash.update(`${file.slice(folder.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const runBuild = (): Promise<boolean> =>
  new Promise((resolve) => {
    const builder = spawn(
      process.execPath,
      [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    // What it says is of interest only when it fails.
    const said: Buffer[] = [];
    builder.stdout.on('data', (part: Buffer) => said.push(part));
    builder.stderr.on('data', (part: Buffer) => said.push(part));
    builder.on('error', () => resolve(false));
    builder.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });

/** What `out/` was built from; empty where that is not known. */
const builtFrom = (folder: string): Promise<string> => readFile(stampFile(folder), 'utf8').catch(() => '');

/** Whether `out/` is what the sources as they are would be built to. */
export const isBuilt = async (folder = root): Promise<boolean> =>
  (await builtFrom(folder)) === (await digestOfSources(folder));

/**
 * Builds main, preload and page if anything they are made of has changed, or `always`.
 * Answers whether `out/` is good.
 */
export async function build({ always }: { readonly always: boolean }): Promise<boolean> {
  const digest = await digestOfSources(root);
  if (!always && (await builtFrom(root)) === digest) return true;
  console.log('Building ...');
  if (!(await runBuild())) return false;
  await mkdir(join(root, 'out'), { recursive: true });
  await writeFile(stampFile(root), digest);
  return true;
}

if (import.meta.main) process.exitCode = (await build({ always: process.argv.includes('--always') })) ? 0 : 1;
