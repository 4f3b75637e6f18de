import type { Member } from '#shared/model/member.ts';
import { addMonths, calendarDate, instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import type { MemberRow } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';

/** The code for a member that the company's own administrator has disabled. */
const DISABLED_CODE = 'w:025';

/** The name of the administrator who disabled or deleted member `m`; none once that one can't be asked any more. */
export const STOPPED_BY_SQL =
  '(SELECT a.name FROM members a WHERE a.id = m.stopped_by AND a.removed_at IS NULL) AS stoppedBy';

const SELECT_MEMBER = `
  SELECT m.id, m.public_id AS publicId, m.name, m.kana, m.email, m.role, m.state,
    m.suspended_code AS suspendedCode, m.disabled_at AS disabledAt, ${STOPPED_BY_SQL}, m.two_step AS twoStep, m.locale, m.course,
    m.course_last_paid_on AS courseLastPaidOn, m.always_refused AS alwaysRefused,
    c.id AS companyId, c.public_id AS companyPublicId, c.account_kind AS accountKind,
    CASE c.account_kind WHEN 'personal' THEN m.name ELSE c.name END AS companyName,
    d.id AS departmentId, d.public_id AS departmentPublicId, d.name AS departmentName
  FROM members m JOIN companies c ON c.id = m.company_id LEFT JOIN departments d ON d.id = m.department_id`;

export interface Members {
  byLogin(supplier: string, kind: string, value: string): MemberRow | null;
  bySession(sessionId: number): MemberRow | null;
  /** By the key of the row, whatever has become of the member. */
  byId(id: number): MemberRow | null;
}

/** Reads members with their company and department. */
export function createMembers(db: Connection): Members {
  const byLogin = db.prepare<[string, string, string], MemberRow>(
    `${SELECT_MEMBER} JOIN logins l ON l.member_id = m.id WHERE l.supplier = ? AND l.kind = ? AND l.value = ?`,
  );
  const bySession = db.prepare<[number], MemberRow>(
    `${SELECT_MEMBER} JOIN sessions s ON s.member_id = m.id WHERE s.id = ?`,
  );
  const byId = db.prepare<[number], MemberRow>(`${SELECT_MEMBER} WHERE m.id = ?`);
  return {
    byId: (id) => byId.get(id) ?? null,
    byLogin: (supplier, kind, value) => byLogin.get(supplier, kind, value) ?? null,
    bySession: (sessionId) => bySession.get(sessionId) ?? null,
  };
}

/** The member as the Supplier API tells it. */
export const toApiMember = (row: MemberRow): Member => ({
  id: row.publicId,
  name: row.name,
  kana: row.kana,
  email: row.email,
  role: row.role,
  department:
    row.departmentPublicId === null ? null : { id: row.departmentPublicId, name: row.departmentName ?? '' },
  company: { id: row.companyPublicId, name: row.companyName },
  ...(row.accountKind === 'personal' && { accountKind: row.accountKind }),
});

/**
 * Why a member who is known to be who they say may not come in, or null: waiting for approval (AS-81), use
 * stopped with a code of its own (AS-28) or by the company's administrator, course no longer paid (PM-11 after a
 * month, PM-13 after a year).
 */
export function accountStatusRefusal(member: MemberRow, now: number): Refused | null {
  switch (member.state) {
    case 'waiting-approval':
      return problem('waiting-approval');
    case 'suspended':
      return problem('suspended', { code: member.suspendedCode ?? 'w:999' });
    case 'active':
  }
  if (member.disabledAt !== null)
    return problem('suspended', {
      code: DISABLED_CODE,
      because: 'member-disabled',
      by: member.stoppedBy,
    });
  if (member.course !== null && member.courseLastPaidOn !== null) {
    const paidFor = member.course === 'monthly' ? 1 : 12;
    const lapses = addMonths(calendarDate(member.courseLastPaidOn), paidFor);
    if (tokyoDateOf(instantOf(now)) > lapses) return problem('course-lapsed');
  }
  switch (member.alwaysRefused) {
    case 'outage':
      return problem('outage', { retryAfterSeconds: 60 });
    case 'too-many-at-once':
      return problem('too-many-at-once', { until: now + 30_000, retryAfterSeconds: 30 });
    case null:
      return null;
  }
}
