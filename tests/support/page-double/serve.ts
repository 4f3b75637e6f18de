import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** The page's CSP, as both hosts send it. */
export const pageCsp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The path of a document without anything in it. */
export const emptyDocument = '/empty';

/** Serves the built page under its CSP on a free port of 127.0.0.1. Answers the origin and a way to stop. */
export async function servePage(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      // A document of the same origin in which nothing runs.
      if (path === emptyDocument) {
        response.writeHead(200, { 'content-type': types['.html'], 'content-security-policy': pageCsp });
        // Without an icon of its own the browser would ask for one that is not there.
        response.end('<!doctype html><link rel="icon" href="data:,">');
        return;
      }
      const file = normalize(join(folder, path === '/' ? 'index.html' : path));
      if (!file.startsWith(normalize(folder) + sep)) throw new Error('outside');
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': pageCsp,
        // Their names change with what is in them, so a page that is loaded for each state need not fetch them again.
        ...(path.startsWith('/assets/') ? { 'cache-control': 'max-age=3600, immutable' } : {}),
      });
      response.end(body);
    })().catch(() => {
      response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
