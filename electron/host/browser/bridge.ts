/*
 * `window.desk` of the browser host. This file runs in the page: it is served as it stands with its types
 * taken out, so it may import types only.
 */
import type {
  CallInput,
  CallName,
  CallOutput,
  DeskBridge,
  EventName,
  EventPayload,
} from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** What the bridge needs of a page. */
export interface BridgeEnvironment {
  readonly fetch: typeof globalThis.fetch;
  readonly connect: (url: string, protocols: string[]) => WebSocket;
  readonly later: (run: () => void, milliseconds: number) => unknown;
  /** Such as `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** What each call and the event stream carry beside the cookie: the header's name and the subprotocol, and the key. */
  readonly pageKey: { readonly header: string; readonly protocol: string; readonly value: string };
  /** The answer to every call while the desk cannot be reached. */
  readonly unreachable: Refusal;
}

type Listener = (payload: unknown) => void;

/**
 * The page's key: out of the address at the first visit, later from `storage`, which a browser keeps for this origin
 * alone, port included. Empty where there is none; then every call is refused.
 */
export function takePageKey(
  prefix: string,
  page: Pick<Location, 'hash' | 'pathname'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  replaceAddress: (address: string) => void,
): string {
  const name = 'kobai-desk.page-key';
  const given = page.hash.startsWith(`#${prefix}`) ? page.hash.slice(prefix.length + 1) : null;
  if (given === null) return storage.getItem(name) ?? '';
  storage.setItem(name, given);
  replaceAddress(page.pathname);
  return given;
}

/**
 * Calls go by HTTP, events come by a WebSocket that connects again by itself. Events may be missed in
 * between, so after each new connection the listeners are given the state as it is then.
 */
export function createBridge({
  fetch,
  connect,
  later,
  origin,
  pageKey,
  unreachable,
}: BridgeEnvironment): DeskBridge {
  const listeners = new Map<string, Set<Listener>>();

  function emit<N extends EventName>(event: N, payload: EventPayload<N>): void {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  }

  async function post<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    try {
      const response = await fetch(`${origin}/desk/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [pageKey.header]: pageKey.value },
        body: JSON.stringify({ name, input }),
      });
      const answer: unknown = await response.json();
      if (typeof answer === 'object' && answer !== null && 'ok' in answer)
        return answer as Result<CallOutput<N>>;
    } catch {
      // Falls through: the desk was closed, or the connection broke.
    }
    return { ok: false, error: unreachable };
  }

  /** How many events have come by the socket, and which of them was the last of its subject. */
  let received = 0;
  const lastOf = new Map<string, number>();
  const subjectOf = (event: EventName, payload: unknown): string => {
    const { account, id } = (payload ?? {}) as { readonly account?: string; readonly id?: string };
    return `${event} ${id ?? account ?? ''}`;
  };

  /** Emits what events were missed, by the state as it is now; each as soon as it is known, and never after a newer one. */
  function emitState(): void {
    const before = received;
    const emitMissed = <N extends EventName>(event: N, payload: EventPayload<N>): void => {
      if ((lastOf.get(subjectOf(event, payload)) ?? 0) <= before) emit(event, payload);
    };
    const ask = async <N extends CallName>(
      name: N,
      input: CallInput<N>,
      use: (value: CallOutput<N>) => void,
    ): Promise<void> => {
      const answer = await post(name, input);
      if (answer.ok) use(answer.value);
    };
    void ask('desk.start', {}, ({ settings, vault, policy, updates, notices }) => {
      emitMissed('settings.changed', settings);
      emitMissed('vault.changed', vault);
      emitMissed('policy.changed', policy);
      emitMissed('updates.changed', updates);
      emitMissed('notices.changed', notices);
    });
    void ask('lock.state', {}, (lock) => emitMissed('lock.changed', lock));
    void ask('unresolved-writes.list', {}, (writes) => emitMissed('unresolved-writes.changed', writes));
    void ask('journal.list-damage', {}, (damages) => emitMissed('journal.damaged', damages));
    void ask('proxy.state', {}, (proxy) => emitMissed('proxy.changed', proxy));
    void ask('accounts.list', {}, (accounts) => {
      emitMissed('accounts.changed', accounts);
      for (const { id } of accounts)
        void ask('sync.state', { account: id }, (state) => emitMissed('sync.changed', state));
    });
    void ask('jobs.list', {}, (jobs) => {
      for (const job of jobs) emitMissed('job.changed', job);
    });
  }

  let connections = 0;
  let failures = 0;
  // Calls wait until events arrive, or cannot: what happens after a call is then never missed.
  let resolveFirst: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    resolveFirst = resolve;
  });

  function listen(): void {
    const socket = connect(`${origin.replace(/^http/, 'ws')}/desk/events`, [pageKey.protocol, pageKey.value]);
    socket.addEventListener('open', () => {
      failures = 0;
      connections += 1;
      resolveFirst();
      if (connections > 1) emitState();
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { event, payload } = JSON.parse(data) as { event: EventName; payload: never };
      received += 1;
      lastOf.set(subjectOf(event, payload), received);
      emit(event, payload);
    });
    socket.addEventListener('close', () => {
      // A connection that never was has missed everything since the page opened.
      connections = Math.max(connections, 1);
      resolveFirst();
      later(listen, Math.min(250 * 2 ** failures, 5000));
      failures += 1;
    });
  }
  listen();

  return {
    async call(name, input) {
      await first;
      return post(name, input);
    },
    on(event, listener) {
      const those = listeners.get(event) ?? new Set<Listener>();
      listeners.set(event, those);
      // A wrapper of its own, so that one function can listen twice and stop once.
      const wrapped: Listener = (payload) => listener(payload as EventPayload<typeof event>);
      those.add(wrapped);
      return () => {
        those.delete(wrapped);
      };
    },
  };
}
