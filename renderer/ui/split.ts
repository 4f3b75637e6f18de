import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue';

/** What a detail needs to know of the `KSplit` that it is in. */
export interface Split {
  /** It lies over the list, and its title is the page's only heading. */
  readonly over: ComputedRef<boolean>;
  close(): void;
}

const key: InjectionKey<Split> = Symbol('split');
/** A detail that is shown by itself. */
const noSplit: Split = { over: computed(() => false), close: () => {} };

export const provideSplit = (split: Split): void => provide(key, split);
export const useSplit = (): Split => inject(key, noSplit);
