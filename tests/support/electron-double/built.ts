import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the build, such as `main/main.js`. Throws, and says what to do, when it was not built. */
export function built(file: string): string {
  const path = fileURLToPath(new URL(`../../../out/${file}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`out/${file} is not there: run \`npm run build\` first`);
  return path;
}
