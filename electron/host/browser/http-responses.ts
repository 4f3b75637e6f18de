import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { browserHostNotices, type BrowserHostNotice } from '#shared/messages/browser-host.ts';
import { noticePage } from '../notice-page.ts';
import { pageHeaders, pagePolicies } from '../page-policy.ts';

type Headers = Readonly<Record<string, string>>;

const baseHeaders: Headers = { ...pageHeaders(pagePolicies.browser), 'cache-control': 'no-store' };

export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  extraHeaders: Headers = {},
) {
  const body = Buffer.from(text);
  response.writeHead(status, {
    ...baseHeaders,
    'content-type': type,
    'content-length': body.length,
    ...extraHeaders,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  extraHeaders: Headers = {},
): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value), extraHeaders);
}

export function sendNotice(response: ServerResponse, status: number, notice: BrowserHostNotice): void {
  sendText(response, status, 'text/html; charset=utf-8', noticePage(browserHostNotices[notice]));
}

export function sendNothing(response: ServerResponse, status: number, extraHeaders: Headers = {}): void {
  const length = status === 204 ? {} : { 'content-length': '0' };
  response.writeHead(status, { ...baseHeaders, ...length, ...extraHeaders });
  response.end();
}

/** Sends a file. Answers false, having sent nothing, when it cannot be read. */
export async function sendFile(
  response: ServerResponse,
  path: string,
  type: string,
  extraHeaders: Headers = {},
): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return false;
  const headers = { ...baseHeaders, 'content-type': type, 'content-length': found.size, ...extraHeaders };
  if (response.req.method === 'HEAD') {
    response.writeHead(200, headers).end();
    return true;
  }
  const file = createReadStream(path);
  const opened = await new Promise<boolean>((resolve) => {
    file.once('open', () => resolve(true));
    file.once('error', () => resolve(false));
  });
  if (!opened) return false;
  response.writeHead(200, headers);
  // A page that goes away in the middle is no fault of anybody's.
  await pipeline(file, response).catch(() => response.destroy());
  return true;
}

/** Reads a body of at most `limit` bytes; null when it is larger. Rejects when the connection breaks. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
