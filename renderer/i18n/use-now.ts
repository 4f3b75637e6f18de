import { onScopeDispose, ref, type Ref } from 'vue';

/** The time now in Unix time in milliseconds, moving on every `everyMs`, for ages and countdowns. */
export function useNow(everyMs: number): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, everyMs);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
