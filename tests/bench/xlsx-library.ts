import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing, type Prerequisite } from '../../scripts/prerequisites.ts';

const header = (what: string, debian: string, file: string): Prerequisite => ({
  what,
  debian,
  elsewhere: null,
  isPresent: () => existsSync(`/usr/include/${file}`),
});

/** What `xlsx-by-library.c` is built with. */
const needed: readonly Prerequisite[] = [
  header('libxlsxwriter', 'libxlsxwriter-dev', 'xlsxwriter.h'),
  header('SQLite', 'libsqlite3-dev', 'sqlite3.h'),
  header('a C compiler', 'gcc', '../bin/gcc'),
];

/**
 * Builds the program that writes a plain file's rows with libxlsxwriter, into `folder`, and answers where it is. On Debian
 * as root it installs what that takes; elsewhere, where something is missing, it says that the reference is not run: null.
 */
export function programOfLibrary(folder: string): string | null {
  const program = join(folder, 'xlsx-by-library');
  const source = fileURLToPath(new URL('xlsx-by-library.c', import.meta.url));
  const isThere = installWhatIsMissing(needed);
  const built =
    isThere && spawnSync('gcc', ['-O2', '-o', program, source, '-lxlsxwriter', '-lsqlite3']).status === 0;
  if (!built) console.log('not run: libxlsxwriter (Debian: libxlsxwriter-dev, libsqlite3-dev, gcc)');
  return built ? program : null;
}
