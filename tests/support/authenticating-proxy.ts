import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { localTls } from './local-tls.ts';

/** A proxy that lets nobody through without a name and a password, and a supplier behind it. */
export interface AuthenticatingProxy {
  /** `host:port`. */
  readonly address: string;
  /** What it takes; a change closes what is open. */
  password: string;
  /** Of each attempt to get through, the password that came with it; null where none did. */
  readonly attempts: (string | null)[];
  /** Requests that got through to the supplier, at https://supplier.example/. */
  readonly received: { readonly method: string; readonly url: string; readonly body: string }[];
  /** What the supplier answers. */
  status: number;
}

/** Real servers: HTTP `CONNECT` with Basic (RFC 7617), TLS behind it. Stopped when the test has finished. */
export async function startAuthenticatingProxy(name = 'buyer'): Promise<AuthenticatingProxy> {
  const received: AuthenticatingProxy['received'] = [];
  const attempts: AuthenticatingProxy['attempts'] = [];
  const test = { password: 'Proxy-2026', status: 200 };
  const supplier = createTlsServer(localTls, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        url: request.url ?? '',
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(test.status, { 'content-type': 'application/json' });
      response.end(request.method === 'HEAD' ? undefined : '{}');
    });
  });
  const proxy = createServer((_request, response) => {
    response.statusCode = 501;
    response.end();
  });
  const open = new Set<{ destroy(): void }>();
  proxy.on('connect', (request, socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    const given = request.headers['proxy-authorization'] ?? '';
    const [user, ...rest] = Buffer.from(given.replace(/^Basic /, ''), 'base64')
      .toString()
      .split(':');
    attempts.push(given === '' ? null : rest.join(':'));
    if (user !== name || rest.join(':') !== test.password) {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n',
      );
      return;
    }
    const way = connect((supplier.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      way.pipe(socket);
      socket.pipe(way);
    });
    way.on('error', () => socket.destroy());
  });
  for (const server of [supplier, proxy])
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    for (const server of [supplier, proxy]) {
      server.closeAllConnections();
      server.close();
    }
  });
  return {
    address: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    attempts,
    received,
    get password() {
      return test.password;
    },
    set password(password) {
      test.password = password;
      for (const socket of open) socket.destroy();
    },
    get status() {
      return test.status;
    },
    set status(status) {
      test.status = status;
    },
  };
}
