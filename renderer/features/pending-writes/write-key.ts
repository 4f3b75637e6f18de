import { readonly, ref } from 'vue';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** They say nothing of what became of a write: it may have been sent, or even done. */
const outcomeUnknown: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'checkout.unresolved',
  'desk.unreachable',
  'unexpected',
  'lock.locked',
  'lock.other-person',
]);
/** The call itself was refused, or nobody could look what was sent before: that is as it was. */
const notProcessed: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'call.bad-input',
  'call.unknown',
  'call.foreign-sender',
  'journal.unreadable',
  'journal.not-open',
]);

/** Whether the outcome of a write is still unknown after this answer; `isOpen` is whether it was unknown before. */
export const remainsUnresolved = (answer: Result<unknown>, isOpen: boolean): boolean =>
  !answer.ok && (outcomeUnknown.has(answer.error.code) || (isOpen && notProcessed.has(answer.error.code)));

/**
 * The key of a write that has to happen once. It stays while nobody knows what became of what was sent under it, so that
 * a try again is the same write, and is another one after every answer. While `isOpen`, nothing that is sent may be changed.
 */
export function useWriteKey(newKey: () => string = () => crypto.randomUUID()) {
  const isOpen = ref(false);
  let key: string | null = null;
  /** Whether the key stays. */
  let isKept = false;
  /** Whether the desk may have processed what is open: no answer, or refused input, says that it has not. */
  let mayBeProcessed = false;
  const renew = (): void => {
    if (!isKept) key = null;
  };
  return {
    isOpen: readonly(isOpen),
    current: (): string => (key ??= newKey()),
    /** Another write begins; not while it is open. */
    renew,
    answered: (answer: Result<unknown>): void => {
      const code = answer.ok ? null : answer.error.code;
      isKept = remainsUnresolved(answer, isKept);
      mayBeProcessed =
        isKept && (mayBeProcessed || (code !== 'desk.unreachable' && code !== 'call.bad-input'));
      // Input that is refused as such now was refused then: it has to be changed, or nobody could ever go on.
      isOpen.value = isKept && (mayBeProcessed || code !== 'call.bad-input');
      renew();
    },
  };
}
