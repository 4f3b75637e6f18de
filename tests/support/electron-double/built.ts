import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build is; a test may put a damaged one in its place. */
const out = process.env['KOBAI_OUT'] ?? fileURLToPath(new URL('../../../out', import.meta.url));

/** A file of the build, such as `main/main.js`. Throws, and says what to do, when it was not built. */
export function built(file: string): string {
  const path = join(out, file);
  if (!existsSync(path)) throw new Error(`out/${file} is not there: run \`npm run build\` first`);
  return path;
}
