import { computed, ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { CartFillResult, ReorderPreview } from '#shared/supplier-api/cart.ts';

type Line = ReorderPreview['lines'][number];

export interface ReorderCalls {
  preview(input: CallInput<'reorder.preview'>): Promise<Result<ReorderPreview>>;
  fill(input: Omit<CallInput<'cart.fill'>, 'account'>): Promise<Result<CartFillResult>>;
}

/** Whether a line was returned or cancelled: it is not ordered again. */
const isReturned = ({ quantity }: Line): boolean => quantity < 1;
/** Whether a line can be put into the cart as it is. */
export const isPurchasable = (line: Line): boolean => !isReturned(line) && line.now?.sale === 'on-sale';
/** What would take its place, if it can't. */
export const replacementOf = (line: Line): { readonly code: string; readonly name: string } | null =>
  isPurchasable(line) || isReturned(line) ? null : (line.now?.replacedBy ?? null);

/**
 * Previews an earlier order at today's prices and adds its lines to the cart (AM-57, AM-58, AS-39). Products on sale are
 * preselected; replacements are opt-in.
 */
export function useReorder(account: AccountId, order: string, calls: ReorderCalls) {
  const preview = shallowRef<ReorderPreview | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const fillRefusal = shallowRef<Refusal | null>(null);
  const busy = ref(false);
  const chosen = ref<readonly number[]>([]);
  /** Line numbers whose replacement is taken. */
  const instead = ref<readonly number[]>([]);

  const choosable = computed(
    () => preview.value?.lines.filter(isPurchasable).map(({ lineNumber }) => lineNumber) ?? [],
  );
  const count = computed(() => chosen.value.length + instead.value.length);

  async function load(): Promise<void> {
    refusal.value = null;
    const answer = await calls.preview({ account, order });
    if (!answer.ok) {
      refusal.value = answer.error;
      return;
    }
    preview.value = answer.value;
    chosen.value = choosable.value;
    instead.value = [];
  }

  async function fill(existing: 'keep' | 'replace'): Promise<CartFillResult | null> {
    const now = preview.value;
    if (now === null || busy.value || count.value === 0) return null;
    busy.value = true;
    fillRefusal.value = null;
    const taken = now.lines.filter(({ lineNumber }) => instead.value.includes(lineNumber));
    const answer = await calls.fill({
      from: 'order',
      id: order,
      lines: [...chosen.value, ...instead.value].toSorted((a, b) => a - b),
      instead: Object.fromEntries(
        taken.flatMap((line) => {
          const replacement = replacementOf(line);
          return replacement === null ? [] : [[String(line.lineNumber), replacement.code]];
        }),
      ),
      existing,
    });
    busy.value = false;
    if (answer.ok) return answer.value;
    fillRefusal.value = answer.error;
    return null;
  }

  return {
    preview,
    refusal,
    fillRefusal,
    busy,
    chosen,
    instead,
    choosable,
    count,
    load,
    fill,
    chooseAll(all: boolean): void {
      chosen.value = all ? choosable.value : [];
    },
  };
}
