import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

type Diagnosis = CallOutput<'sign-in.diagnose'>;
type Ask = (input: CallInput<'sign-in.diagnose'>) => Promise<Result<Diagnosis>>;

/**
 * Why the last sign-in was refused, check by check. A person's answers are sent with each request, and can be
 * undone; responses to earlier requests are dropped.
 */
export function useDiagnosis(
  supplier: MaybeRefOrGetter<SupplierId>,
  ask: Ask = (input) => callDesk('sign-in.diagnose', input),
) {
  const diagnosis = shallowRef<Diagnosis | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const answers = ref<Readonly<Record<string, 'yes' | 'no'>>>({});
  const busy = ref(false);
  let lastRequestId = 0;

  async function load(): Promise<void> {
    const number = ++lastRequestId;
    busy.value = true;
    const answer = await ask({ supplier: toValue(supplier), answers: answers.value });
    if (number !== lastRequestId) return;
    busy.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) diagnosis.value = answer.value;
  }
  watch(
    () => toValue(supplier),
    () => {
      answers.value = {};
      diagnosis.value = null;
      void load();
    },
    { immediate: true },
  );

  /** Says yes or no to the question of a check, or takes that back. */
  function say(check: string, answer: 'yes' | 'no' | null): Promise<void> {
    const others = Object.fromEntries(Object.entries(answers.value).filter(([each]) => each !== check));
    answers.value = answer === null ? others : { ...others, [check]: answer };
    return load();
  }

  const steps = computed(() => diagnosis.value?.steps ?? []);
  return {
    diagnosis,
    refusal,
    busy,
    answers,
    steps,
    /** What it most likely is. */
    likely: computed(() => steps.value.find(({ finding }) => finding === 'found') ?? null),
    /** The question to be answered next. */
    question: computed(() => steps.value.find(({ finding }) => finding === 'ask') ?? null),
    load,
    say,
  };
}
