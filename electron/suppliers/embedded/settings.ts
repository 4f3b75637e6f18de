import type { Connection } from './database/open.ts';

/** What a supplier may set differently without a new program, with the value it starts with. */
export const settingDefaults = {
  /** Failed sign-ins until the lock. */
  'lock.threshold': '5',
  /** Sign-ins that one ID may have under way at the same moment. */
  'sign-in.at-once': '3',
  /** Sign-ins that the whole supplier takes at the same moment; more would only queue for the processor. */
  'sign-in.at-once-in-all': '32',
  /** Writes without a sign-in that one remote address can send within a minute; the desk with the store has no limit. */
  'anonymous.per-place-and-minute': '120',
  /** Registrations that can be begun from one remote address within an hour. */
  'registrations.per-place-and-hour': '20',
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
  /** Sales units left up to which a product counts as 残りわずか. No rule names any (AS-49). */
  'catalogue.few-left': '5',
  /** What becomes of a fraction of a yen of tax: `floor`, `half-up` or `ceil`. The issuer may choose. */
  'tax.rounding': 'floor',
  /** Rates that change on a date, as JSON `[{"from":"2027-04-01","rate":8,"becomes":10}]` (AM-32). */
  'tax.changes': '[]',
  /** Yen without tax for sending an order, and from which sum of goods after discounts it costs nothing. */
  'shipping.fee': '500',
  'shipping.free-from': '3000',
  /**
   * The same for private persons (AS-5). That their terms differ is said, not how: empty for the fee of companies, and
   * for one that is charged whatever is bought.
   */
  'shipping.personal-fee': '',
  'shipping.personal-free-from': '',
  /** Days from the order on which a delivery can be asked for, the first and the last; empty for none. No rule names any. */
  'shipping.delivery-days': '2-30',
  /** Until when in Tokyo an order leaves on the same day, as `12:00` (AS-58); empty for the whole day. No rule names any. */
  'shipping.same-day-until': '',
  /** Days after the day it is made on which a quote still holds; 0 for a supplier that gives no validity (AM-37). */
  'quote.valid-days': '30',
  /** `yes` where an expired quote can be ordered all the same. No rule says (AM-40). */
  'quote.order-when-expired': 'no',
  /** Days back in which the same product counts as recently ordered. No rule gives a number. */
  'reorder.lately-days': '7',
  /** Points for each hundred yen of goods after discounts, without tax. No rule names any (AM-48). */
  'points.rate-percent': '1',
  /** Minutes until an order is shipped, delivered after twice as many; 0 where only an administrator moves it. */
  'orders.ship-after-minutes': '2',
  /** Days from an invoice until a bank transfer is due; 0 for an invoice that states none. No rule names any. */
  'documents.transfer-days': '0',
  'payment.transfer-received-days': '14',
  /** Minutes after which the trial counts a charge as paid; empty where people really pay. */
  'prepaid.trial-paid-after-minutes': '1',
  /** Days within which a charge has to be paid. No rule gives a number. */
  'prepaid.pay-within-days': '7',
  /** Payment methods for charges that are switched off, separated by commas. */
  'prepaid.ways-off': '',
  /** Service points for 1 yen of prepaid balance. They can be exchanged (QT-20); no rule gives the rate. */
  'prepaid.points-for-one': '1',
  /** Minutes for which the second password is locked after too many wrong ones. No rule names any (QT-24). */
  'prepaid.password-lock-minutes': '60',
  /** Minutes that a proof of the second password is good for. */
  'prepaid.proof-minutes': '5',
  /** Days ahead for which an advertisement can be applied for. No rule names any. */
  'prepaid.advertisement-days-ahead': '60',
  /**
   * When a changed payment term begins to apply (AM-69): `20 17:00` for "changes until the 20th, 17:00 of a cycle apply
   * from the next one, later ones from the one after". Empty where the supplier says it case by case.
   */
  'np.term-change-rule': '',
  /** Minutes that the review of an order by NP takes, unless it is shipped before. */
  'np.review-minutes': '1',
  /** Business days until a payment is recognised; "2 to 3" is said (facts, section 1.1). */
  'np.recognised-days': '3',
  /** `yes` where a right password opens no session, as a site does without cookies (PM-10). */
  'sign-in.session-lost': 'no',
  /** `on` while the supplier is out of service. */
  outage: 'off',
  /** A service notice as JSON, or nothing. */
  notice: '',
  /** お知らせ as a JSON list, the latest first. */
  announcements: '[]',
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
