import { computed, ref, shallowRef } from 'vue';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { MyCatalogue } from '#shared/supplier-api/lists.ts';
import { callDesk } from '#renderer/desk.ts';
import { useDeskCall } from '#renderer/features/account/use-desk-call.ts';

export type ListLine = MyCatalogue['lines'][number];
type Given = Pick<ListLine, 'code' | 'quantity' | 'note'>;

const given = ({ code, quantity, note }: ListLine): Given => ({ code, quantity, note });

/** The lists of a member (AS-46, AS-47) as the supplier returned them last; each change replaces them by its response. */
export function useCatalogues(account: AccountId) {
  const { value: lists, refusal, loading, load } = useDeskCall('my-catalogues.list', () => ({ account }));
  const chosenId = ref<string | null>(null);
  /** Why the last change was not saved. */
  const refused = shallowRef<Refusal | null>(null);
  const busy = ref(false);

  const chosen = computed(() => {
    const all = lists.value ?? [];
    return all.find(({ id }) => id === chosenId.value) ?? all[0] ?? null;
  });

  const take = (next: MyCatalogue): void => {
    const all = lists.value ?? [];
    lists.value = all.some(({ id }) => id === next.id)
      ? all.map((each) => (each.id === next.id ? next : each))
      : [...all, next];
    chosenId.value = next.id;
  };
  async function change(ask: () => Promise<Result<MyCatalogue>>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    const answer = await ask();
    busy.value = false;
    refused.value = answer.ok ? null : answer.error;
    if (answer.ok) take(answer.value);
    return answer.ok;
  }
  const write = (list: MyCatalogue, name: string, lines: readonly Given[]) =>
    change(() =>
      callDesk('my-catalogues.change', {
        account,
        id: list.id,
        version: list.version,
        name,
        lines: [...lines],
      }),
    );

  return {
    lists,
    chosen,
    chosenId,
    refusal,
    refused,
    loading,
    busy,
    load,
    make: (name: string, departmentId: string | null) =>
      change(() => callDesk('my-catalogues.create', { account, name, departmentId, lines: [] })),
    rename: (list: MyCatalogue, name: string) => write(list, name, list.lines.map(given)),
    add: (list: MyCatalogue, code: string) =>
      change(() =>
        callDesk('my-catalogues.add-lines', {
          account,
          id: list.id,
          lines: [{ code, quantity: null, note: '' }],
        }),
      ),
    set: (list: MyCatalogue, code: string, what: Partial<Given>) =>
      write(
        list,
        list.name,
        list.lines.map((line) => (line.code === code ? { ...given(line), ...what } : given(line))),
      ),
    takeOut: (list: MyCatalogue, code: string) =>
      write(list, list.name, list.lines.filter((line) => line.code !== code).map(given)),
    /** Puts the lines back as they were, whatever the list has become meanwhile. */
    restoreLines: (list: MyCatalogue, lines: readonly ListLine[]) => {
      const now = lists.value?.find(({ id }) => id === list.id);
      return now ? write(now, now.name, lines.map(given)) : Promise.resolve(false);
    },
    async remove(list: MyCatalogue): Promise<boolean> {
      const answer = await callDesk('my-catalogues.remove', { account, id: list.id });
      refused.value = answer.ok ? null : answer.error;
      if (answer.ok) lists.value = (lists.value ?? []).filter(({ id }) => id !== list.id);
      return answer.ok;
    },
  };
}
