import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SessionDouble } from '../session.ts';
import { inElectron, type Origin } from './channel.ts';

/**
 * Lets Chromium load what a session's own scheme serves, byte for byte and header for header: a scheme of its own is
 * what only Electron can give Chromium. It is served on a port of this machine and ends with the process.
 */
export async function serveSessionPages(session: SessionDouble, scheme: string): Promise<Origin> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const url = inElectron({ scheme, port }, `http://${request.headers.host ?? ''}${request.url ?? '/'}`);
    session
      .request(url, request.method)
      .then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(new Uint8Array(await answer.arrayBuffer()));
      })
      // As a request that the session cancels: there is no answer at all.
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { scheme, port: (server.address() as AddressInfo).port };
}
