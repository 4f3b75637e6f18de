import { ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { ChargeResult } from '#shared/supplier-api/prepaid.ts';
import { useWriteKey } from '#renderer/features/pending-writes/write-key.ts';

type ChargeInput = CallInput<'prepaid.charge'>;

export type ChargeStep = 'choose' | 'confirm' | 'done';

/** One purchase of a voucher, from the choice to the answer. A confirmation has a key of its own. */
export function useCharge(
  account: AccountId,
  call: (input: ChargeInput) => Promise<Result<ChargeResult>>,
  newKey: () => string,
) {
  const step = ref<ChargeStep>('choose');
  const amount = ref<number | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const done = shallowRef<ChargeResult | null>(null);
  const busy = ref(false);
  /** Whether it is not known if the last try arrived. */
  const { isOpen: unresolved, current: key, renew, answered } = useWriteKey(newKey);

  function confirm(): void {
    if (unresolved.value) return;
    refusal.value = null;
    renew();
    step.value = 'confirm';
  }

  /** Back to choosing; not while it is unknown whether the order arrived, because the next one would have another key. */
  function back(): void {
    if (busy.value || unresolved.value) return;
    refusal.value = null;
    step.value = 'choose';
  }

  /** Orders what was confirmed. A second press while it is under way does nothing. */
  async function order(
    values: FormValues,
    secondPassword: string | null,
    understood: boolean,
  ): Promise<Refusal | null> {
    if (busy.value || amount.value === null) return null;
    busy.value = true;
    refusal.value = null;
    const answer = await call({
      account,
      key: key(),
      amount: amount.value,
      values: { ...values },
      secondPassword,
      understood,
    });
    busy.value = false;
    answered(answer);
    if (!answer.ok) {
      refusal.value = answer.error;
      return answer.error;
    }
    done.value = answer.value;
    step.value = 'done';
    return null;
  }

  /** Begins another purchase. */
  function again(): void {
    step.value = 'choose';
    amount.value = null;
    done.value = null;
    refusal.value = null;
  }

  return { step, amount, refusal, done, busy, unresolved, confirm, back, order, again };
}
export type ChargeFlow = ReturnType<typeof useCharge>;
