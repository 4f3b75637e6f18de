import { ref, shallowRef } from 'vue';
import type { RepeatableCallName } from '#shared/ipc/acknowledgement.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

/**
 * What a page shows, as the desk answered it last. Only the latest question counts; a refusal leaves what was known,
 * so that a page that can't be brought up to date still shows what it had.
 */
export function useDeskCall<N extends RepeatableCallName>(
  name: N,
  input: () => CallInput<N>,
  ask: (name: N, input: CallInput<N>) => Promise<Result<CallOutput<N>>> = callDesk,
) {
  const value = shallowRef<CallOutput<N> | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const loading = ref(false);
  let lastRequestId = 0;

  async function load(): Promise<Result<CallOutput<N>>> {
    const requestId = ++lastRequestId;
    loading.value = true;
    const answer = await ask(name, input());
    if (requestId !== lastRequestId) return answer;
    loading.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) value.value = answer.value;
    return answer;
  }

  return { value, refusal, loading, load };
}
