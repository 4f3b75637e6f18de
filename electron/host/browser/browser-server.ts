import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { refuse } from '#shared/model/refusal.ts';
import type { Desk } from '../../desk/desk.ts';
import { noticeStyle, noticeStylePath } from '../notice-page.ts';
import { createBrowserAuth, type BrowserAuth } from './browser-auth.ts';
import { readBody, sendFile, sendJson, sendNothing, sendNotice, sendText } from './http-responses.ts';
import { bridgePath, bridgeScript } from './bridge-script.ts';
import { createEventStream, eventStreamPath, pageKeyOfProtocols } from './event-stream.ts';
import { attachment } from './file-names.ts';
import { readPage } from './page-files.ts';
import { pageKeyHeader, pageKeyInAddress } from './page-key.ts';
import { rejectReason } from './request-guard.ts';
import { servedFilesPath, type ServedFiles } from './served-files.ts';

export interface BrowserServerOptions {
  readonly desk: Desk;
  readonly files: ServedFiles;
  /** The folder of the built page. */
  readonly page: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface BrowserServer {
  /** The address with the token that admits one browser, once. */
  readonly address: string;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  close(): Promise<void>;
}

/** The largest call, in bytes. */
export const maxCallBytes = 1024 * 1024;

const loopback = '127.0.0.1';
const html = 'text/html; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/**
 * Serves the desk's page, its calls and its events on 127.0.0.1, to the one browser that brings the token.
 * Rejects when the port is taken or the page is not built.
 */
export async function startBrowserServer({
  desk,
  files,
  page: folder,
  port: wantedPort,
}: BrowserServerOptions): Promise<BrowserServer> {
  const page = await readPage(folder, `<script type="module" src="${bridgePath}"></script>`);
  const bridge = await bridgeScript();
  const server = createServer();
  const port = await listen(server, wantedPort);
  const authority = `${loopback}:${port}`;
  const browserAuth: BrowserAuth = createBrowserAuth(port);
  const events = createEventStream(desk);

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? ''))
      return sendJson(response, 415, refuse('call.bad-input'));
    const body = await readBody(request, maxCallBytes);
    // The rest of a body that is too large is not waited for.
    if (body === null) return sendJson(response, 413, refuse('call.bad-input'), { connection: 'close' });
    let parsed: unknown;
    try {
      parsed = JSON.parse(body);
    } catch {
      return sendJson(response, 400, refuse('call.bad-input'));
    }
    if (typeof parsed !== 'object' || parsed === null)
      return sendJson(response, 400, refuse('call.bad-input'));
    const { name, input } = parsed as { name?: unknown; input?: unknown };
    return sendJson(response, 200, await desk.call(name, input));
  }

  async function sendServedFile(response: ServerResponse, token: string): Promise<void> {
    const path = response.req.method === 'HEAD' ? files.peek(token) : files.take(token);
    const sent =
      path !== null &&
      (await sendFile(response, path, 'application/octet-stream', {
        'content-disposition': attachment(basename(path)),
      }));
    if (!sent) sendNotice(response, 404, 'not-found');
  }

  async function servePage(response: ServerResponse, pathname: string): Promise<void> {
    if (pathname === bridgePath) return sendText(response, 200, javascript, bridge);
    if (pathname.startsWith(servedFilesPath))
      return sendServedFile(response, pathname.slice(servedFilesPath.length));
    const file = page.find(pathname);
    // Browsers ask for it unasked; a 404 would stand in the page's console as an error.
    if (file === null && pathname === '/favicon.ico') return sendNothing(response, 204);
    if (file !== null && (await sendFile(response, file.path, file.type))) return;
    // Addresses without an ending are routes of the page.
    const isRoute = !pathname.startsWith('/desk/') && (pathname === '/index.html' || !pathname.includes('.'));
    if (file === null && isRoute) return sendText(response, 200, html, page.index);
    return sendNotice(response, 404, 'not-found');
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const refuseForeign = (): void =>
      sendJson(response, 403, refuse('call.foreign-sender'), { connection: 'close' });
    if (rejectReason(request, authority, changes) !== null) return refuseForeign();

    const url = URL.parse(request.url ?? '', `http://${authority}`);
    if (url === null || url.host !== authority) return sendNotice(response, 404, 'not-found');
    const { pathname } = url;
    if (!changes && pathname === noticeStylePath)
      return sendText(response, 200, 'text/css; charset=utf-8', noticeStyle);

    const token = url.searchParams.get('t');
    if (!changes && pathname === '/' && token !== null) {
      // Link previews ask with HEAD; the token is for the browser.
      const session = request.method === 'GET' ? browserAuth.exchange(token) : null;
      if (session === null) return sendNotice(response, 403, 'not-admitted');
      // Behind the `#`, which a browser keeps to itself: no other request carries the key.
      const location = `/#${pageKeyInAddress}${session.pageKey}`;
      return sendNothing(response, 303, { location, 'set-cookie': session.cookie });
    }

    if (!browserAuth.hasSessionCookie(request.headers.cookie))
      return changes ? refuseForeign() : sendNotice(response, 403, 'not-admitted');
    if (pathname === '/desk/call') {
      if (request.method !== 'POST') return sendNothing(response, 405, { allow: 'POST' });
      const key = request.headers[pageKeyHeader];
      return browserAuth.isPageKey(typeof key === 'string' ? key : undefined)
        ? call(request, response)
        : refuseForeign();
    }
    if (changes) return sendNothing(response, 405, { allow: 'GET, HEAD' });
    return servePage(response, pathname);
  }

  server.on('request', (request, response) => {
    handle(request, response).catch(() => {
      // The connection broke while a body was read; anything else is a bug that must not end the desk.
      if (response.headersSent) response.destroy();
      else sendNothing(response, 500, { connection: 'close' });
    });
  });

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const admitted =
      rejectReason(request, authority, true) === null &&
      request.url === eventStreamPath &&
      browserAuth.hasSessionCookie(request.headers.cookie) &&
      browserAuth.isPageKey(pageKeyOfProtocols(request.headers['sec-websocket-protocol']));
    if (admitted) events.accept(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  return {
    address: `http://${authority}/?t=${browserAuth.token}`,
    origin: `http://${authority}`,
    close() {
      events.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
