import type { Connection } from './database/open.ts';

/** What a supplier may set differently without a new program, with the value it starts with. */
export const settingDefaults = {
  /** Failed sign-ins until the lock. */
  'lock.threshold': '5',
  /** Sign-ins that one ID may have under way at the same moment. */
  'sign-in.at-once': '3',
  /** Sign-ins that the whole supplier takes at the same moment; more would only queue for the processor. */
  'sign-in.at-once-in-all': '32',
  /** Minutes that the link to set a new password is good for. No rule names any. */
  'reset.link-minutes': '60',
  /** Days after which a password has to be changed; 0 for never. That they expire is said (AS-24), not when. */
  'password.expires-days': '0',
  /** Mails of one kind that anybody can have sent to one address within an hour. */
  'mails.per-address-and-hour': '3',
  /** Mails of one kind that a member can set off within an hour with the own password, such as links to sign in. */
  'mails.per-member-and-hour': '10',
  /** Days that a temporary password is good for. The rules say that it lapses, not when (AS-19). */
  'temporary-password.days': '7',
  /** Minutes that the link to prove an address is good for; no rule names any, so it is QUO's usual hour (QC-19, QC-39). */
  'registration.link-minutes': '60',
  /** Minutes that somebody who registers has for the details, counted from the proof of the address. No rule names any. */
  'registration.details-minutes': '60',
  /** Places in one member's address book. No rule names a limit. */
  'address-book.most': '100',
  /** `on` while the supplier is out of service. */
  outage: 'off',
  /** A service notice as JSON, or nothing. */
  notice: '',
} as const;
export type SettingName = keyof typeof settingDefaults;

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(settingDefaults, name);

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
