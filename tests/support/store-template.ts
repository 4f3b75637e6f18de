import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';

let made: string | null = null;

/** A store in the box, made once a test process and then copied: making it takes seconds, copying it none. */
export function storeTemplate(): string {
  if (made && existsSync(made)) return made;
  const folder = join(tmpdir(), `kobai-store-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'store.db');
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}.making${ending}`, { force: true });
  createEmbeddedStore({ file: `${file}.making` }).close();
  renameSync(`${file}.making`, file);
  made = file;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return file;
}
