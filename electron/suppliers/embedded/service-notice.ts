import { instantOf } from '#shared/model/dates.ts';
import { isNoticeCurrent, serviceNoticeSchema, type ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { problem, type Refused } from './http/problems.ts';
import type { Settings } from './settings.ts';

/** What a supplier says of its service; null for nothing. */
export function noticeOf(settings: Settings, supplier: string): ServiceNotice | null {
  const notice = settings.text(supplier, 'notice');
  return notice === '' ? null : serviceNoticeSchema.parse(JSON.parse(notice));
}

/** The refusal of an order while ordering is closed (AS-77), with its end where that is known; null while it is open. */
export function orderingClosed(settings: Settings, supplier: string, now: number): Refused | null {
  const notice = noticeOf(settings, supplier);
  if (notice?.level !== 'ordering-closed' || !isNoticeCurrent(notice, instantOf(now))) return null;
  return problem('ordering-closed', notice.until === null ? {} : { until: Date.parse(notice.until) });
}
