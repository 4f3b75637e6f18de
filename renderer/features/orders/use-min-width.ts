import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether the window is at least `rem` wide; follows it. */
export function useMinWidth(rem: number): Readonly<Ref<boolean>> {
  const query = window.matchMedia(`(min-width: ${rem}rem)`);
  const wide = ref(query.matches);
  const follow = () => (wide.value = query.matches);
  query.addEventListener('change', follow);
  onScopeDispose(() => query.removeEventListener('change', follow));
  return wide;
}
