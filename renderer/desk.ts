import { acknowledgement, acknowledgingCall } from '#shared/ipc/acknowledgement.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';

/** Calls the desk. Never rejects: what goes wrong is a refusal in the answer. */
export async function callDesk<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>>> {
  // A plain copy: Electron refuses to carry the proxies that Vue makes of reactive values.
  const answer = await window.desk.call(name, JSON.parse(JSON.stringify(input)) as CallInput<N>);
  const received = acknowledgement(name, input, answer);
  // Nobody waits for it: an answer that is not acknowledged is shown once more.
  if (received) void window.desk.call(acknowledgingCall, received);
  return answer;
}

/** Listens to an event of the desk until the returned function is called. */
export const onDesk = <N extends EventName>(
  event: N,
  listener: (payload: EventPayload<N>) => void,
): (() => void) => window.desk.on(event, listener);
