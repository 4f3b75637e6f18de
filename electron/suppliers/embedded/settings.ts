import type { Connection } from './database/open.ts';

/** What a supplier may set differently without a new program, with the value it starts with. */
export const settingDefaults = {
  /** Failed sign-ins until the lock. */
  'lock.threshold': '5',
  /** Sign-ins that one ID may have under way at the same moment. */
  'sign-in.at-once': '3',
  /** Sign-ins that the whole supplier takes at the same moment; more would only queue for the processor. */
  'sign-in.at-once-in-all': '32',
  /** `on` while the supplier is out of service. */
  outage: 'off',
  /** A service notice as JSON, or nothing. */
  notice: '',
} as const;
export type SettingName = keyof typeof settingDefaults;

export interface Settings {
  text(supplier: string, name: SettingName): string;
  number(supplier: string, name: SettingName): number;
  set(supplier: string, name: SettingName, value: string): void;
}

/** The settings of all suppliers, read from the file each time: another thread may have changed them. */
export function createSettings(db: Connection): Settings {
  const read = db
    .prepare<[string, string], string>('SELECT value FROM settings WHERE supplier = ? AND name = ?')
    .pluck();
  const write = db.prepare(
    `INSERT INTO settings (supplier, name, value) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const text = (supplier: string, name: SettingName) =>
    (read.get(supplier, name) as string | undefined) ?? settingDefaults[name];
  return {
    text,
    number: (supplier, name) => Number(text(supplier, name)),
    set: (supplier, name, value) => void write.run(supplier, name, value),
  };
}
