import { defaultSettings, settingsSchema, type Settings } from '#shared/ipc/desk.ts';

/** Where settings are kept. A file that can't be read is set aside by the store, never overwritten. */
export interface SettingsStore {
  read(): unknown;
  write(settings: Settings): void;
}

type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

const merged = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
});

/** The settings of this machine's desk: none of them secret, none about a person. */
export function createSettings(
  store: SettingsStore,
  changed: (settings: Settings, before: Settings) => void,
) {
  const kept = settingsSchema.partial().safeParse(store.read());
  let settings = merged(defaultSettings, kept.success ? kept.data : {});
  return {
    get: (): Settings => settings,
    change: (changes: SettingsChange): Settings => {
      const before = settings;
      settings = merged(settings, changes);
      store.write(settings);
      changed(settings, before);
      return settings;
    },
  };
}
