import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { PostalPlace } from '#shared/ipc/forms.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk } from '../../desk.ts';
import { isWholePostalCode } from './places.ts';

const findAfterMs = 150;
const find = (input: CallInput<'postal.find'>): Promise<Result<PostalPlace[]>> =>
  callDesk('postal.find', input);

/**
 * What the postal code typed in `code` stands for, once it is whole. Answers about an earlier code are dropped.
 * `unknown` is whether a whole code stands for nothing.
 */
export function usePlaces(code: Readonly<Ref<string>>, ask = find) {
  const places = shallowRef<readonly PostalPlace[]>([]);
  const unknown = ref(false);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(waiting));

  async function look(typed: string): Promise<void> {
    const answer = await ask({ code: typed });
    if (typed !== code.value || !answer.ok) return;
    places.value = answer.value;
    unknown.value = answer.value.length === 0;
  }
  watch(code, (typed, before) => {
    clearTimeout(waiting);
    places.value = [];
    unknown.value = false;
    // A code that was there from the beginning has its address already.
    if (before !== undefined && isWholePostalCode(typed))
      waiting = setTimeout(() => void look(typed), findAfterMs);
  });
  return { places, unknown };
}
