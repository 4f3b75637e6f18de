import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Desk } from '../../desk/desk.ts';
import { eventsProtocol } from './page-key.ts';

export const eventStreamPath = '/desk/events';

/** A page that does not keep up is cut off at this many bytes; it connects again and is sent the state. */
const maxBufferedBytes = 16 * 1024 * 1024;

/** The page's key among the subprotocols that a WebSocket request offers; undefined where there is none. */
export const pageKeyOfProtocols = (header: string | undefined): string | undefined => {
  const offered = (header ?? '').split(',').map((name) => name.trim());
  return offered[0] === eventsProtocol && offered.length === 2 ? offered[1] : undefined;
};

export interface EventStream {
  /** Takes over a connection whose request was already looked at and admitted. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Sends every event of the desk to each connected page, as `{ event, payload }`. Pages send nothing. */
export function createEventStream(desk: Desk): EventStream {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    perMessageDeflate: false,
    // The key that was offered beside it is not sent back.
    handleProtocols: () => eventsProtocol,
  });

  function send(page: WebSocket, text: string): void {
    if (page.bufferedAmount > maxBufferedBytes) page.terminate();
    else if (page.readyState === page.OPEN) page.send(text);
  }

  const stop = desk.listen((event, payload) => {
    const text = JSON.stringify({ event, payload });
    for (const page of server.clients) send(page, text);
  });

  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (page) => {
        page.on('message', () => page.close(1003));
        // A broken connection closes by itself; unhandled, its error would end the desk.
        page.on('error', () => page.terminate());
      });
    },
    close() {
      stop();
      for (const page of server.clients) {
        page.close(1001);
        // A page that is asleep never answers the goodbye.
        setTimeout(() => page.terminate(), 500).unref();
      }
      server.close();
    },
  };
}
