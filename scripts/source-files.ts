import { parse } from '@vue/compiler-sfc';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A source of the program: its path from the root with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '..');

/** Every file under `folders` with a name that matches; .ts and .vue by default. */
export async function readSources(
  folders: readonly string[],
  names: RegExp = /\.(?:ts|vue)$/,
): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !names.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path
        .slice(root.length + 1)
        .split(sep)
        .join('/');
      found.push({ path: name, text: await readFile(path, 'utf8') });
    }
  }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The TypeScript of a source: all of a .ts file, the script blocks of a .vue file with the line they start at. */
export function scriptsOf({
  path,
  text,
}: Source): readonly { readonly code: string; readonly line: number }[] {
  if (!path.endsWith('.vue')) return [{ code: text, line: 1 }];
  const { descriptor } = parse(text, { filename: path });
  return [descriptor.script, descriptor.scriptSetup].flatMap((block) =>
    block ? [{ code: block.content, line: block.loc.start.line }] : [],
  );
}

/** Prints what was found and sets the exit code: nothing found is good. */
export function report(title: string, problems: readonly string[], files: number): void {
  for (const problem of problems) console.error(problem);
  console.log(`${title}: ${problems.length === 0 ? 'none' : problems.length} in ${files} files`);
  if (problems.length > 0) process.exitCode = 1;
}
