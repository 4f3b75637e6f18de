import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk, DeskListener } from '#electron/desk/desk.ts';
import { startBrowserServer, type BrowserServer } from '#electron/host/browser/browser-server.ts';
import { createServedFiles, type ServedFiles } from '#electron/host/browser/served-files.ts';
import { ok } from '#shared/model/result.ts';

/** A desk that answers what it was asked, and sends the events that a test wants sent. */
export interface EchoDesk extends Desk {
  readonly asked: { name: unknown; input: unknown }[];
  readonly send: DeskListener;
}

export function createEchoDesk(): EchoDesk {
  const asked: { name: unknown; input: unknown }[] = [];
  const listeners = new Set<DeskListener>();
  return {
    asked,
    call(name, input) {
      asked.push({ name, input });
      return Promise.resolve(ok({ name, input }));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(event, payload) {
      for (const listener of listeners) listener(event, payload);
    },
    arrive: () => undefined,
    onPowerEvent: () => undefined,
    running: () => [],
    close: () => Promise.resolve(),
  };
}

export interface RunningHost {
  readonly server: BrowserServer;
  readonly desk: EchoDesk;
  readonly files: ServedFiles;
  readonly folder: string;
  readonly authority: string;
  close(): Promise<void>;
}

const index = `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>page</title>
<script type="module" src="/assets/page.js"></script></head><body></body></html>`;

/** Serves a page of two files, with a secret beside its folder that must never be served. */
export async function startHost(): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'kobai-browser-host-'));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), index);
  await writeFile(join(page, 'assets', 'page.js'), 'document.body.dataset.desk = typeof window.desk.call;\n');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const desk = createEchoDesk();
  const files = createServedFiles();
  const server = await startBrowserServer({ desk, files, page, port: 0 });
  return {
    server,
    desk,
    files,
    folder,
    authority: new URL(server.origin).host,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends exactly what is said: no header is added but Host, and no path is tidied up. */
export function ask(
  { authority }: Pick<RunningHost, 'authority'>,
  {
    method = 'GET',
    path = '/',
    headers = {},
    body,
  }: { method?: string; path?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const [host, port] = authority.split(':');
  return new Promise((resolve, reject) => {
    const sent = request(
      { host, port, method, path, headers: { host: authority, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface BrowserSession {
  /** The `Cookie` header. */
  readonly cookie: string;
  /** What no cookie carries. */
  readonly pageKey: string;
}

/** Goes in with the token, as a browser does. */
export async function signIn(host: Pick<RunningHost, 'server' | 'authority'>): Promise<BrowserSession> {
  const { search } = new URL(host.server.address);
  const answer = await ask(host, { path: `/${search}` });
  const [cookie] = answer.headers['set-cookie'] ?? [];
  if (cookie === undefined) throw new Error(`not admitted: ${answer.status}`);
  const pageKey = String(answer.headers['location']).replace(/^.*#page-key=/, '');
  return { cookie: cookie.split(';')[0] ?? '', pageKey };
}
