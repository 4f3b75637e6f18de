import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The built page: what it consists of, and its index with the bridge put in. */
export interface PageFiles {
  readonly index: string;
  /** The file at a path of the address such as `/assets/x.js`; null if the page has no such file. */
  find(pathname: string): PageFile | null;
}

/** Puts `script` in as the first script of the page, so that `window.desk` is there for all others. */
export function withFirstScript(html: string, script: string): string {
  const head = /<head(?:\s[^>]*)?>/i;
  if (!head.test(html)) throw new Error('the page has no <head>');
  return html.replace(head, (tag) => `${tag}\n    ${script}`);
}

/**
 * Lists the built page in `folder`. What is served is what was listed: a path is looked up and never joined,
 * so that nothing outside the folder can be reached, and links are not followed.
 * Throws when the page is not built.
 */
export async function readPage(folder: string, firstScript: string): Promise<PageFiles> {
  const built = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (built === null) throw new Error(`the page is not built (no index.html in ${folder}): npm run build`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const pathname = path.slice(folder.length).split(sep).join('/').replace(/^\/*/, '/');
        return [pathname, { path, type: types[extname(path).toLowerCase()] ?? 'application/octet-stream' }];
      }),
  );
  files.delete('/index.html');
  return { index: withFirstScript(built, firstScript), find: (pathname) => files.get(pathname) ?? null };
}
