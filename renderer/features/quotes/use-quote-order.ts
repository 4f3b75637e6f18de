import { computed, ref, shallowRef } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

type Look = CallOutput<'quotes.order-look'>;
type Placed = CallOutput<'quotes.order'>;

export interface QuoteOrderCalls {
  look(input: CallInput<'quotes.order-look'>): Promise<Result<Look>>;
  order(input: CallInput<'quotes.order'>): Promise<Result<Placed>>;
}

/**
 * An order from a quote, exactly as it was quoted (AM-38, AM-39): first what it would come to now, then, once, the
 * order. The key belongs to what was looked at: pressed twice, it is one order.
 */
export function useQuoteOrder(
  account: AccountId,
  quote: string,
  calls: QuoteOrderCalls,
  newKey: () => string,
) {
  const look = shallowRef<Look | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const loading = ref(false);
  const sending = ref(false);
  /** Whether it was sent and nobody knows yet whether it arrived. */
  const waiting = ref(false);
  const placed = shallowRef<Placed | null>(null);
  let key = '';

  async function ask(): Promise<void> {
    loading.value = true;
    const answer = await calls.look({ account, quote });
    loading.value = false;
    if (!answer.ok) {
      refusal.value = answer.error;
      return;
    }
    refusal.value = null;
    look.value = answer.value;
    key = newKey();
  }

  async function order(): Promise<void> {
    const shown = look.value;
    if (shown === null || shown.refusal !== null || sending.value || waiting.value || placed.value) return;
    sending.value = true;
    const answer = await calls.order({
      account,
      quote,
      taxIncluded: shown.reckoning.totals.taxIncluded.amount,
      key,
    });
    if (answer.ok) placed.value = answer.value;
    else if (answer.error.code === 'checkout.unsettled') waiting.value = true;
    else {
      // What is shown is what it is now; why nothing was ordered stays beside it.
      await ask();
      refusal.value = answer.error;
    }
    sending.value = false;
  }

  return {
    look,
    refusal,
    loading,
    sending,
    waiting,
    placed,
    canOrder: computed(() => look.value !== null && look.value.refusal === null && !waiting.value),
    ask,
    order,
  };
}
