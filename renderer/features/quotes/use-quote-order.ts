import { computed, ref, shallowRef } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { useWriteKey } from '#renderer/features/pending-writes/write-key.ts';

type OrderPreview = CallOutput<'quotes.preview-order'>;
type Placed = CallOutput<'quotes.place-order'>;

export interface QuoteOrderCalls {
  preview(input: CallInput<'quotes.preview-order'>): Promise<Result<OrderPreview>>;
  order(input: CallInput<'quotes.place-order'>): Promise<Result<Placed>>;
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
  const preview = shallowRef<OrderPreview | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const loading = ref(false);
  const sending = ref(false);
  /** Whether it was sent and nobody knows yet whether it arrived. */
  const waiting = ref(false);
  const placed = shallowRef<Placed | null>(null);
  const writeKey = useWriteKey(newKey);

  async function loadPreview(): Promise<void> {
    loading.value = true;
    const answer = await calls.preview({ account, quote });
    loading.value = false;
    if (!answer.ok) {
      refusal.value = answer.error;
      return;
    }
    refusal.value = null;
    preview.value = answer.value;
    writeKey.renew();
  }

  async function order(): Promise<void> {
    const shown = preview.value;
    if (shown === null || shown.refusal !== null || sending.value || waiting.value || placed.value) return;
    sending.value = true;
    const answer = await calls.order({
      account,
      quote,
      taxIncluded: shown.calculation.totals.taxIncluded.amount,
      key: writeKey.current(),
    });
    writeKey.answered(answer);
    if (answer.ok) placed.value = answer.value;
    else if (answer.error.code === 'checkout.unresolved') waiting.value = true;
    else {
      // What is shown is what it is now; why nothing was ordered stays beside it.
      if (!writeKey.isOpen.value) await loadPreview();
      refusal.value = answer.error;
    }
    sending.value = false;
  }

  return {
    preview,
    refusal,
    loading,
    sending,
    waiting,
    placed,
    canOrder: computed(() => preview.value !== null && preview.value.refusal === null && !waiting.value),
    loadPreview,
    order,
  };
}
