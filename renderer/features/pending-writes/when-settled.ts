import { onScopeDispose, watch, type Ref } from 'vue';
import type { AccountId } from '#shared/model/identifiers.ts';
import { useLockStore } from '#renderer/stores/lock.ts';
import { useUnresolvedStore } from '#renderer/stores/unresolved.ts';

/**
 * Calls `settled` once the outcome of the account's write under `key` is known, or was seen. What is not listed is asked
 * for once more: the page may have missed that it is, or that it no longer is. While the account is locked, or its
 * journal can't be read, an empty list says nothing.
 */
export function whenSettled(
  account: AccountId,
  key: Readonly<Ref<string | null>>,
  settled: () => void,
): void {
  const unresolved = useUnresolvedStore();
  const lock = useLockStore();
  let isGone = false;
  onScopeDispose(() => (isGone = true));
  // What is being sent again is not listed meanwhile.
  const isOpen = (): boolean =>
    isGone ||
    lock.isLocked(account) ||
    (key.value !== null && Object.hasOwn(unresolved.busy, key.value)) ||
    unresolved.list.some((write) => write.key === key.value) ||
    unresolved.damages.some((damage) => damage.account === account && damage.lost === 'unreadable');
  watch([key, () => unresolved.list, () => unresolved.busy], async ([asked]) => {
    if (asked === null || isOpen()) return;
    if ((await unresolved.load()) && key.value === asked && !isOpen()) settled();
  });
}
