import { addMonths, tokyoDateOf, tokyoInstant, type Instant } from '#shared/model/dates.ts';

/**
 * When a password that was changed at `changedAt` should be renewed: the beginning of the same day in Tokyo `months`
 * later, or of that month's last day where it has no such day (C-19, AS-61). No supplier says how often: the months
 * are a setting of the desk, and without one there is no reminder.
 */
export const renewPasswordBy = (changedAt: Instant | null, months: number | undefined): Instant | null =>
  changedAt === null || months === undefined ? null : tokyoInstant(addMonths(tokyoDateOf(changedAt), months));
