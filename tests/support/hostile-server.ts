import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';

/** What a hostile server may answer with. Whatever is endless stops when the line is closed. */
export const hostileBodies = {
  'an endless body': (response) => endless(response, Buffer.alloc(65_536, 0x20)),
  'an endless body of one text': (response) => {
    response.write('{"orders":[{"id":"');
    endless(response, Buffer.alloc(65_536, 0x61));
  },
  'a gigabyte that is stated beforehand': (response) => {
    response.setHeader('content-length', String(2 ** 30));
    endless(response, Buffer.alloc(65_536, 0x20), 2 ** 30);
  },
  'a gzip bomb': (response) => {
    response.setHeader('content-encoding', 'gzip');
    const gzip = createGzip({ level: 9 });
    gzip.pipe(response);
    response.on('close', () => gzip.destroy());
    endless(gzip, Buffer.alloc(65_536, 0x20), 2 ** 30);
  },
  'a packed body that unpacks to nothing, without an end': (response) => {
    response.setHeader('content-encoding', 'gzip');
    response.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
    // Stored blocks of no bytes, none of them the last one.
    endless(response, Buffer.concat(Array.from({ length: 8_192 }, () => Buffer.from([0, 0, 0, 0xff, 0xff]))));
  },
  'a slow drip': (response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  'eight million bytes of empty objects': (response) => response.end(`[${repeated('{},', 8_000_000)}{}]`),
  'orders that are empty objects, within what values may take': (response) =>
    response.end(pageOf(`${repeated('{},', 1_500_000)}{}`)),
  'lines that are empty objects, within what values may take': (response) =>
    response.end(pageOf(`{"id":"1","lines":[${repeated('{},', 1_500_000)}{}]}`)),
  'problems, within what values may take': (response) => {
    response.statusCode = 400;
    response.end(`{"errors":[${repeated('{},', 1_500_000)}{}]}`);
  },
  'keys that nothing has, within what values may take': (response) => {
    const keys = Array.from({ length: 200_000 }, (_, index) => `"k${index}":1`);
    response.end(`{${keys.join(',')}}`);
  },
  'orders that are empty objects': (response) => response.end(pageOf(`${repeated('{},', 2_000_000)}{}`)),
  'lines that are empty objects': (response) =>
    response.end(pageOf(`{"id":"1","lines":[${repeated('{},', 2_000_000)}{}]}`)),
  'brackets within brackets': (response) => response.end('['.repeat(8_000_000)),
  'keys without an end': (response) => {
    const keys = Array.from({ length: 500_000 }, (_, index) => `"k${index}":1`);
    response.end(`{${keys.join(',')}}`);
  },
  'problems without an end': (response) => {
    response.statusCode = 400;
    response.end(`{"errors":[${repeated('{},', 2_000_000)}{}]}`);
  },
  'a text of eight million characters': (response) =>
    response.end(pageOf(`{"id":"${'あ'.repeat(2_600_000)}"}`)),
} as const satisfies Record<string, (response: ServerResponse) => void>;
export type HostileBody = keyof typeof hostileBodies;

const repeated = (text: string, bytes: number): string => text.repeat(Math.floor(bytes / text.length));
const pageOf = (orders: string): string =>
  `{"orders":[${orders}],"removed":[],"nextCursor":null,"asOf":"2026-04-01T00:00:00.000Z","remaining":0}`;

/** Writes a chunk again and again, as fast as it is taken, until the line is closed or `bytes` are written. */
function endless(to: NodeJS.WritableStream & { destroyed?: boolean }, chunk: Buffer, bytes = Infinity): void {
  let left = bytes;
  const go = (): void => {
    while (left > 0 && !to.destroyed) {
      left -= chunk.length;
      if (!to.write(chunk)) return void to.once('drain', go);
    }
    to.end();
  };
  go();
}

/** A supplier's server on the loopback. `open` tells how many lines still carry an answer; `sent`, the bytes so far. */
export async function startHostileServer() {
  let open = 0;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://x').pathname.split('/')[1] ?? '';
    const known = decodeURIComponent(name);
    if (!Object.hasOwn(hostileBodies, known)) return void response.writeHead(404).end();
    const body = hostileBodies[known as HostileBody];
    open += 1;
    response.on('close', () => (open -= 1));
    response.on('error', () => undefined);
    response.setHeader('content-type', 'application/json');
    body(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: (name: HostileBody): string => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    get open() {
      return open;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
