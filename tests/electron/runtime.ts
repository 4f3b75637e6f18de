import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = fileURLToPath(new URL('../../node_modules/electron', import.meta.url));

/**
 * The Electron program, or null where there is none. The package brings none with it and fetches one when it is
 * first asked, so it is not asked: this looks where it would have put it.
 */
export function electronRuntime(
  folder: string = packageFolder,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const pathFile = join(folder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const own = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = own ? join(own, named ?? 'electron') : named === null ? null : join(folder, 'dist', named);
  return program !== null && existsSync(program) ? program : null;
}
