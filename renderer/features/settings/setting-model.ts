import { computed, type WritableComputedRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/ipc/settings.ts';

type Change = CallInput<'settings.change'>;

/** What a control of settings is bound to: the setting as it is, and a way to change it. */
export const settingModel = <K extends keyof Settings & keyof Change>(
  key: K,
  settings: () => Settings,
  change: (change: Change) => void,
): WritableComputedRef<Settings[K]> =>
  computed({ get: () => settings()[key], set: (value) => change({ [key]: value }) });
