import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';

export interface DisconnectingStore {
  /** `127.0.0.1` and the port. */
  readonly host: string;
  /** Which requests lose their answer: the store has done its work, and the connection breaks. As `POST /v1/orders`. */
  cut: (asked: string) => boolean;
  /** Every request that reached the store, in order. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

/** The store of `folder` (`store/store.db`) on a port of this machine, over a line that can be cut. */
export async function serveDisconnectingStore(folder: string): Promise<DisconnectingStore> {
  const store = createEmbeddedStore({ file: join(folder, 'store', 'store.db'), minResponseMs: 0 });
  const asked: string[] = [];
  const answer = async (request: Request, { incoming }: { incoming: { socket: Socket } }) => {
    const route = `${request.method} ${new URL(request.url).pathname.replace(/^\/[^/]+/, '')}`;
    asked.push(route);
    const response = await store.fetch(request);
    if (served.cut(route)) incoming.socket.destroy();
    return response;
  };
  const server = createServer(getRequestListener(answer as never, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: DisconnectingStore = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => false,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
  return served;
}
