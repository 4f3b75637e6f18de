import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { PostalArea } from '#shared/ipc/forms.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';
import { isCompletePostalCode } from './postal-address.ts';

const lookupDelayMs = 150;
const find = (input: CallInput<'postal-codes.look-up'>): Promise<Result<PostalArea[]>> =>
  callDesk('postal-codes.look-up', input);

/**
 * What the postal code typed in `code` stands for, once it is whole. Answers about an earlier code are dropped.
 * `unknown` is whether a whole code stands for nothing.
 */
export function usePostalAddresses(code: Readonly<Ref<string>>, ask = find) {
  const addresses = shallowRef<readonly PostalArea[]>([]);
  const unknown = ref(false);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(waiting));

  async function lookUp(typed: string): Promise<void> {
    const answer = await ask({ code: typed });
    if (typed !== code.value || !answer.ok) return;
    addresses.value = answer.value;
    unknown.value = answer.value.length === 0;
  }
  watch(code, (typed, before) => {
    clearTimeout(waiting);
    addresses.value = [];
    unknown.value = false;
    // A code that was there from the beginning has its address already.
    if (before !== undefined && isCompletePostalCode(typed))
      waiting = setTimeout(() => void lookUp(typed), lookupDelayMs);
  });
  return { addresses, unknown };
}
