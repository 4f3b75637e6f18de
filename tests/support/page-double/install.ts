import type { CallName, CallOutput, DeskBridge, EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';

/** What each call answers. A list is answered in turn, its last one for ever. `never` is a call that hangs. */
export type Answers = {
  readonly [N in CallName]?: Result<CallOutput<N>> | readonly Result<CallOutput<N>>[] | 'never';
};

interface Listening {
  emit(event: string, payload: unknown): void;
  /** How often each call was made. */
  readonly calls: Record<string, unknown[]>;
}

declare global {
  interface Window {
    pageDouble: Listening;
  }
}

/**
 * Gives a page a desk that answers from a list, for states that are hard to reach with the real one.
 * Runs inside the page: it may use nothing but its argument.
 */
export function installDesk(answers: Answers): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const calls: Record<string, unknown[]> = {};
  const bridge = {
    call(name: CallName, input: unknown): Promise<unknown> {
      const made = (calls[name] ??= []);
      made.push(input);
      const answer: unknown = answers[name];
      if (answer === 'never') return new Promise(() => {});
      const one: unknown = Array.isArray(answer) ? answer[Math.min(made.length, answer.length) - 1] : answer;
      if (one === undefined) throw new Error(`the page double has no answer for ${name}`);
      return Promise.resolve(structuredClone(one));
    },
    on(event: EventName, listener: (payload: never) => void): () => void {
      const known = listeners.get(event) ?? new Set();
      known.add(listener as (payload: unknown) => void);
      listeners.set(event, known);
      return () => known.delete(listener as (payload: unknown) => void);
    },
  } as DeskBridge;
  Object.defineProperty(window, 'desk', { value: bridge });
  window.pageDouble = {
    emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
    calls,
  };
}

/** Lets the page hear an event; runs inside the page. */
export function emit<N extends EventName>([event, payload]: readonly [N, EventPayload<N>]): void {
  window.pageDouble.emit(event, payload);
}
