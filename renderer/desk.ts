import { onScopeDispose } from 'vue';
import {
  acknowledgement,
  acknowledgingCall,
  type OnceCallName,
  type RepeatableCallName,
} from '#shared/ipc/acknowledgement.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';

const send = <N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> =>
  // A plain copy: Electron refuses to carry the proxies that Vue makes of reactive values.
  window.desk.call(name, JSON.parse(JSON.stringify(input)) as CallInput<N>);

/**
 * Calls the desk. Never rejects: what goes wrong is a refusal in the answer. Writes that have to happen once are called by
 * what `useOnceCalls` returns.
 */
export const callDesk: <N extends RepeatableCallName>(
  name: N,
  input: CallInput<N>,
) => Promise<Result<CallOutput<N>>> = send;

/**
 * For a component: calls of writes that have to happen once. A good answer is acknowledged if the component is still
 * there to show it; otherwise the desk is asked to list what was done.
 */
export function useOnceCalls() {
  let isShown = true;
  onScopeDispose(() => (isShown = false));
  return async <N extends OnceCallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> => {
    const answer = await send(name, input);
    const received = acknowledgement(name, input, answer, isShown);
    // Nobody waits for it: what is not acknowledged is listed.
    if (received) void send(acknowledgingCall, received);
    return answer;
  };
}

/** Listens to an event of the desk until the returned function is called. */
export const onDesk = <N extends EventName>(
  event: N,
  listener: (payload: EventPayload<N>) => void,
): (() => void) => window.desk.on(event, listener);
