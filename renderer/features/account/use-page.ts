import type { RepeatableCallName } from '#shared/ipc/acknowledgement.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { useAccountSteps } from './use-account-steps.ts';
import { useDeskCall } from './use-desk-call.ts';

/**
 * What a page of an account shows: asked for as soon as it opens (another account is another page), and again by the
 * steps of a refusal or by `load`. `loaded` does what follows from an answer, unless a later one has overtaken it.
 */
export function usePage<N extends RepeatableCallName>(
  name: N,
  input: () => CallInput<N>,
  loaded: (value: CallOutput<N>) => unknown = () => {},
) {
  const answer = useDeskCall(name, input);
  async function load(): Promise<void> {
    const got = await answer.load();
    if (got.ok && got.value === answer.value.value) await loaded(got.value);
  }
  void load();
  return { ...answer, load, steps: useAccountSteps(load) };
}
