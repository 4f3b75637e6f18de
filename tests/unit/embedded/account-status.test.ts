import { describe, expect, it } from 'vitest';
import type { MemberRow } from '#electron/suppliers/embedded/http/caller.ts';
import { accountStatusRefusal } from '#electron/suppliers/embedded/sign-in/members.ts';
import { calendarDate, millisecondsOf, tokyoInstant } from '#shared/model/dates.ts';

const member = (course: MemberRow['course'], courseLastPaidOn: string | null): MemberRow => ({
  id: 1,
  publicId: 'm',
  name: '',
  kana: null,
  email: null,
  role: 'buyer',
  state: 'active',
  suspendedCode: null,
  disabledAt: null,
  stoppedBy: null,
  twoStep: 0,
  locale: 'ja',
  course,
  courseLastPaidOn,
  alwaysRefused: null,
  companyId: 1,
  companyPublicId: 'c',
  companyName: '',
  accountKind: 'business',
  departmentId: null,
  departmentPublicId: null,
  departmentName: null,
});
const reasonOn = (row: MemberRow, date: string, time: string) =>
  accountStatusRefusal(row, millisecondsOf(tokyoInstant(calendarDate(date), time)))?.problem.reason ?? null;

describe('a course', () => {
  it('PM-11 monthly: good while payments go on, and a month beyond the last one', () => {
    expect(reasonOn(member('monthly', null), '2030-01-01', '12:00')).toBeNull();
    const stopped = member('monthly', '2026-01-31');
    expect(reasonOn(stopped, '2026-02-28', '23:59')).toBeNull();
    expect(reasonOn(stopped, '2026-03-01', '00:00')).toBe('course-lapsed');
  });

  it('PM-13 lump sum: good for one year from the payment', () => {
    const paid = member('lump-sum', '2025-04-08');
    expect(reasonOn(paid, '2026-04-08', '23:59')).toBeNull();
    expect(reasonOn(paid, '2026-04-09', '00:00')).toBe('course-lapsed');
  });
});
