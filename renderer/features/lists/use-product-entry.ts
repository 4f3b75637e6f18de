import { ref } from 'vue';
import type { Product } from '#shared/model/product.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';
import { callDesk } from '#renderer/desk.ts';
import { inCurrentLocale } from '#renderer/i18n/index.ts';

/** One product by its number or JAN code, typed or scanned; what is wrong stands on the field, and nothing typed is lost. */
export function useProductEntry(account: AccountId, found: (product: Product) => void) {
  const text = ref('');
  const error = ref<string>();
  const busy = ref(false);

  async function take(): Promise<void> {
    if (busy.value || text.value.trim() === '') return;
    busy.value = true;
    const answer = await callDesk('quick-order.parse', { account, text: text.value });
    busy.value = false;
    const row = answer.ok ? answer.value[0] : undefined;
    const problem = answer.ok
      ? (row?.problem ?? (row?.product ? null : refusal('quick-order.unreadable')))
      : answer.error;
    error.value = problem ? inCurrentLocale(problem.message) : undefined;
    if (problem || !row?.product) return;
    text.value = '';
    found(row.product);
  }
  return { text, error, busy, take };
}
