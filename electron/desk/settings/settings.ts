import { defaultSettings, type Settings } from '#shared/ipc/settings.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** Where settings are kept. */
export interface SettingsStore {
  /** `copy`: the file was damaged or missing, and its copy was used. `damage`: neither can be read. */
  readonly found: 'file' | 'copy' | 'nothing' | 'damage';
  readonly saved: SettingsChange;
  /** Refuses `file.not-saved`; then the file is unchanged. */
  write(settings: Settings): Result<null>;
}

type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

const merged = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
});

/**
 * Safe values for settings that can't be read: the machine counts as shared until somebody changes it on the settings
 * page (AS-74, AS-75).
 */
const safeSettings: Settings = { ...defaultSettings, sharedMachine: true };

export interface DeskSettings {
  get(): Settings;
  /** What people chose, without what the policy puts in its place. */
  chosen(): Settings;
  /** Notifies of what a change of the policy has changed; `before` is what held until then. */
  policyChanged(before: Settings): void;
  /** Saves first; if that is refused (`file.not-saved`), the settings are unchanged. */
  change(changes: SettingsChange): Result<Settings>;
  /** Takes back what was changed without being kept: whoever comes next finds what was saved. */
  forget(): void;
  /** The problem with the settings file that was found at the start; null if there was none. */
  readonly notice: Refusal | null;
}

/**
 * The settings of this machine's desk: none of them secret, none about a person. `managed` puts what the policy sets in
 * the place of what people chose, which is kept for when the policy is gone. Where `keeps` says no, as in a kiosk, a change
 * holds for the person who made it, and is not saved.
 */
export function createSettings(
  store: SettingsStore,
  changed: (settings: Settings, before: Settings) => void,
  managed: (settings: Settings) => Settings = (settings) => settings,
  keeps: () => boolean = () => true,
): DeskSettings {
  const lost = store.found === 'damage';
  let settings = lost ? safeSettings : merged(defaultSettings, store.saved);
  let saved = settings;
  // Saved for later starts. If it can't be saved, the damage is found again.
  if (lost) store.write(settings);
  const replace = (next: Settings, before: Settings): void => {
    settings = next;
    const now = managed(settings);
    if (JSON.stringify(now) !== JSON.stringify(before)) changed(now, before);
  };
  const notice = lost ? 'settings.lost' : store.found === 'copy' ? 'settings.recovered' : null;
  return {
    get: () => managed(settings),
    chosen: () => settings,
    // What holds for one person only ends with the kiosk.
    policyChanged: (before) => replace(keeps() ? saved : settings, before),
    forget: () => replace(saved, managed(settings)),
    change: (changes) => {
      const before = managed(settings);
      const after = merged(settings, changes);
      if (keeps()) {
        const written = store.write(after);
        if (!written.ok) return written;
        saved = after;
      }
      settings = after;
      changed(managed(settings), before);
      return ok(managed(settings));
    },
    notice: notice === null ? null : refusal(notice),
  };
}
