import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';

export interface DisconnectingStore {
  /** `127.0.0.1` and the port. */
  readonly host: string;
  /** Which requests lose their answer: the server has done its work, and the connection breaks. As `POST /v1/orders`. */
  cut: (asked: string) => boolean;
  /** Every request that reached the server, in order. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

/** The store of `folder` (`store/store.db`) on a port of this machine, over a line that can be cut. */
export const serveDisconnectingStore = (folder: string): Promise<DisconnectingStore> =>
  serveDisconnecting(createEmbeddedStore({ file: join(folder, 'store', 'store.db'), minResponseMs: 0 }));

/** A server of the Supplier API on a port of this machine, over a line that can be cut. */
export async function serveDisconnecting(server: {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => void;
}): Promise<DisconnectingStore> {
  const asked: string[] = [];
  const answer = async (request: Request, { incoming }: { incoming: { socket: Socket } }) => {
    const route = `${request.method} ${new URL(request.url).pathname.replace(/^.*?(?=\/v1\/)/, '')}`;
    asked.push(route);
    const response = await server.fetch(request);
    if (served.cut(route)) incoming.socket.destroy();
    return response;
  };
  const listener = createServer(getRequestListener(answer as never, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const served: DisconnectingStore = {
    host: `127.0.0.1:${(listener.address() as AddressInfo).port}`,
    cut: () => false,
    asked,
    stop: async () => {
      listener.closeAllConnections();
      await new Promise((resolve) => listener.close(resolve));
      server.close();
    },
  };
  return served;
}
