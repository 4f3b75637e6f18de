import { ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { MyCatalogue } from '#shared/supplier-api/lists.ts';
import { callDesk } from '#renderer/desk.ts';

/** A product that goes into a list. */
export interface ListedProduct {
  readonly code: string;
  /** What is usually bought of it; null for no proposal. */
  readonly quantity: number | null;
}

type NewLine = CallInput<'my-catalogues.add-lines'>['lines'][number];

/** Each product once; of one that is there twice the quantities add up. */
const linesOf = (products: readonly ListedProduct[]): NewLine[] => {
  const lines = new Map<string, NewLine>();
  for (const { code, quantity } of products) {
    const before = lines.get(code)?.quantity ?? null;
    const all = quantity === null || quantity < 1 ? before : (before ?? 0) + quantity;
    lines.set(code, { code, quantity: all, note: '' });
  }
  return [...lines.values()];
};

/**
 * Puts products into a list of a member from wherever they are seen (AS-46): `begin` asks for the lists; with one of
 * them, or none, the products go in at once, otherwise `choices` waits for `put`. A first list is called `firstName`.
 */
export function useAddToCatalogue(account: AccountId, firstName: () => string) {
  const choices = shallowRef<readonly MyCatalogue[] | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const busy = ref(false);

  /** The list as it is now, or null where it was refused. */
  async function put(
    list: MyCatalogue | null,
    products: readonly ListedProduct[],
  ): Promise<MyCatalogue | null> {
    busy.value = true;
    const lines = linesOf(products);
    const answer = await (list === null
      ? callDesk('my-catalogues.create', { account, name: firstName(), departmentId: null, lines })
      : callDesk('my-catalogues.add-lines', { account, id: list.id, lines }));
    busy.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) choices.value = null;
    return answer.ok ? answer.value : null;
  }

  async function begin(products: readonly ListedProduct[]): Promise<MyCatalogue | null> {
    if (busy.value) return null;
    busy.value = true;
    const answer = await callDesk('my-catalogues.list', { account });
    busy.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (!answer.ok) return null;
    if (answer.value.length > 1) {
      choices.value = answer.value;
      return null;
    }
    return put(answer.value[0] ?? null, products);
  }

  return { choices, refusal, busy, begin, put, giveUp: () => void (choices.value = null) };
}
