import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Session } from 'electron';
import { pageCrashed } from '#shared/messages/electron-host.ts';
import { noticePage, noticeStyle, noticeStylePath } from '../notice-page.ts';
import { pageHeaders, pagePolicies } from '../page-policy.ts';
import { crashPageUrl, isDeskPage, pageScheme, pageUrl } from './page-address.ts';

/** Every kind of file a bundle may hold. A file of another kind is not served. */
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

const headers = pageHeaders(pagePolicies.electron);

/** Serves the page's bundle under the desk's own scheme, to one session only. */
export function servePages(target: Session, bundle: string): void {
  target.protocol.handle(pageScheme, ({ method, url }) => answerPage(bundle, method, url));
}

/**
 * The answer to a request for a page: the file with its type and the page policy, or 404 for whatever is
 * not a file of the bundle, with the same headers and nothing said about why.
 */
export async function answerPage(bundle: string, method: string, url: string): Promise<Response> {
  if (method === 'GET' && url === crashPageUrl) return generated(kinds['.html'], noticePage(pageCrashed));
  if (method === 'GET' && url === new URL(noticeStylePath, pageUrl).href)
    return generated(kinds['.css'], noticeStyle);
  const file = method === 'GET' ? fileOf(bundle, url) : null;
  const type = file === null ? undefined : kinds[extname(file).toLowerCase()];
  if (file === null || type === undefined) return notFound();
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...headers, 'content-type': type, 'cache-control': 'no-store' },
    });
  } catch {
    return notFound();
  }
}

/**
 * The file that an address names, or null where it names none in the bundle. The address is decoded once;
 * what then still holds a `..`, a backslash, a NUL or a colon (a drive or a stream on Windows) names none.
 */
export function fileOf(bundle: string, url: string): string | null {
  if (!isDeskPage(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  const parts = path === '/' ? ['index.html'] : path.slice(1).split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\0%]/.test(part)))
    return null;
  const file = join(bundle, ...parts);
  // Checked twice on purpose: whatever the parts are, the resolved path has to be inside the bundle.
  return file.startsWith(bundle.endsWith(sep) ? bundle : bundle + sep) ? file : null;
}

const generated = (type: string | undefined, text: string): Response =>
  new Response(text, {
    headers: { ...headers, 'content-type': type ?? 'text/plain', 'cache-control': 'no-store' },
  });

const notFound = () =>
  new Response('', { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
