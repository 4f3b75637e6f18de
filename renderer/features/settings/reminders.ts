import type { Settings } from '#shared/ipc/settings.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';

type Reminders = Settings['passwordReminderMonths'];

/** The choices of the reminder to renew a password, in months; null for none, which is the default (C-19). */
export const reminderChoices = [null, 3, 6] as const;

/** After how many months somebody is reminded at a supplier; null for never. */
export const reminderOf = (reminders: Reminders, supplier: SupplierId): number | null =>
  reminders[supplier] ?? null;

/** The reminders with another one for `supplier`. */
export const withReminder = (
  reminders: Reminders,
  supplier: SupplierId,
  months: number | null,
): Reminders => {
  const { [supplier]: _, ...others } = reminders;
  return months === null ? others : { ...others, [supplier]: months };
};
