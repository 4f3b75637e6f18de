import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { DeskListener } from './desk.ts';
import type { Log } from './ports/log.ts';

/** Sends an event to every page. */
export type SendEvent = <N extends EventName>(event: N, payload: EventPayload<N>) => void;

/** Events of the desk, and their listeners. */
export function createEvents(log: Log) {
  const listeners = new Set<DeskListener>();
  const send: SendEvent = (event, payload) => {
    for (const listener of listeners) {
      try {
        listener(event, payload);
      } catch (error) {
        // A listener that throws must not stop the event.
        log.exception(`listener of ${event}`, error);
      }
    }
  };
  return {
    send,
    listen: (listener: DeskListener): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Removes all listeners. */
    end: (): void => listeners.clear(),
  };
}
