import { onScopeDispose, ref, type Ref } from 'vue';
import type { Format } from './format.ts';
import { format } from './index.ts';

/** The formats in the language of the page; they follow a change of language in templates and computed values. */
export const useFormat = (): Format => format;

/** The time now in Unix time in milliseconds, moving on every `everyMs`, for ages and countdowns. */
export function useNow(everyMs: number): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
  }, everyMs);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
