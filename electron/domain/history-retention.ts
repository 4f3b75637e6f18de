import { addMonths, type CalendarDate } from '#shared/model/dates.ts';
import type { SupplierProfile } from './profile.ts';

/**
 * The first day, in Asia/Tokyo, of which the supplier still has orders on `today` (AS-2), or null where the
 * system does not say. It says nothing about the desk's own copy, which may reach further back.
 */
export const historyAvailableFrom = (profile: SupplierProfile, today: CalendarDate): CalendarDate | null =>
  profile.history.years === null ? null : addMonths(today, -12 * profile.history.years);
