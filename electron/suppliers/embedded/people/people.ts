import { instantOf } from '#shared/model/dates.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { CompanyMember, CompanyMembers } from '#shared/supplier-api/people.ts';
import { createFailedAttempts, lockMinutesOf, attemptKey } from '../sign-in/failed-attempts.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers, toApiMember } from '../sign-in/members.ts';
import type { StoreParts } from '../store-parts.ts';
import type { Supplier } from '../supplier.ts';
import { InconsistentStore } from '../store-faults.ts';

export type PersonState = CompanyMember['state'];

/** Somebody of a company who has not been deleted. Moments are Unix time in milliseconds. */
export interface Person {
  readonly row: MemberRow;
  readonly state: PersonState;
  readonly version: number;
  /** Whether the person has set a password of their own. */
  readonly hasOwnPassword: boolean;
  readonly identifierKinds: readonly IdentifierKind[];
  readonly addedAt: number | null;
  readonly lastSignedInAt: number | null;
}

interface Row {
  readonly id: number;
  readonly version: number;
  readonly addedAt: number | null;
  readonly lastSignedInAt: number | null;
  readonly hasPassword: number;
  readonly temporaryUntil: number | null;
  readonly kinds: string;
}

/** Reads the people of companies. Nothing is kept between two calls: a role may change at any moment. */
export interface People {
  byId(memberId: number): Person | null;
  /** By the id that the Supplier API tells; null too for somebody of another company. */
  inCompany(companyId: number, publicId: string): Person | null;
  ofCompany(companyId: number): readonly Person[];
  /** Administrators of the company who can sign in, but `except`; the one who has been there longest comes first. */
  administrators(companyId: number, except?: number): readonly Person[];
  departmentsOf(companyId: number): CompanyMembers['departments'];
  /** The key of a department of the company, by the id that the Supplier API tells. */
  departmentId(companyId: number, publicId: string): number | null;
  /** The person as the Supplier API tells it. */
  toApi(person: Person, now: number): CompanyMember;
}

/** What stands against somebody, the supplier's own word first. */
function stateOf(member: MemberRow, hasOwnPassword: boolean): PersonState {
  if (member.state !== 'active') return member.state;
  if (member.disabledAt !== null) return 'disabled';
  return hasOwnPassword ? 'active' : 'invited';
}

export function createPeople(
  supplier: Supplier,
  { db, settings, trial }: Pick<StoreParts, 'db' | 'settings' | 'trial'>,
): People {
  const members = createMembers(db);
  const failedAttempts = createFailedAttempts(db, supplier.id, lockMinutesOf(supplier.profile), settings);
  const select = (where: string) =>
    `SELECT m.id, m.version, m.added_at AS addedAt,
       (SELECT max(s.signed_in_at) FROM sessions s WHERE s.member_id = m.id) AS lastSignedInAt,
       p.member_id IS NOT NULL AS hasPassword, p.temporary_until AS temporaryUntil,
       (SELECT json_group_array(l.kind) FROM logins l WHERE l.member_id = m.id) AS kinds
     FROM members m LEFT JOIN passwords p ON p.member_id = m.id
     WHERE m.removed_at IS NULL AND ${where} ORDER BY m.id`;
  const one = db.prepare<[number], Row>(select('m.id = ?'));
  const oneInCompany = db.prepare<[number, string], Row>(select('m.company_id = ? AND m.public_id = ?'));
  const all = db.prepare<[number], Row>(select('m.company_id = ?'));
  const departments = db.prepare<[number], CompanyMembers['departments'][number]>(
    'SELECT public_id AS id, code, name FROM departments WHERE company_id = ? ORDER BY code, id',
  );
  const department = db
    .prepare<[number, string], number>('SELECT id FROM departments WHERE company_id = ? AND public_id = ?')
    .pluck();

  const personOf = (row: Row): Person => {
    const member = members.byId(row.id);
    if (!member) throw new InconsistentStore('a person without a row');
    // Passwords of the trial's people are made when they are first needed; they count as set until then.
    const hasOwnPassword = row.hasPassword
      ? row.temporaryUntil === null
      : !trial.hasTemporaryPassword(supplier.id, member.email ?? '');
    return {
      row: member,
      state: stateOf(member, hasOwnPassword),
      version: row.version,
      hasOwnPassword,
      identifierKinds: JSON.parse(row.kinds) as IdentifierKind[],
      addedAt: row.addedAt,
      lastSignedInAt: row.lastSignedInAt,
    };
  };
  const ofCompany = (companyId: number) => all.all(companyId).map(personOf);
  return {
    byId(memberId) {
      const row = one.get(memberId);
      return row ? personOf(row) : null;
    },
    inCompany(companyId, publicId) {
      const row = oneInCompany.get(companyId, publicId);
      return row ? personOf(row) : null;
    },
    ofCompany,
    administrators: (companyId, except) =>
      ofCompany(companyId).filter(
        ({ row, state }) => row.role === 'administrator' && state === 'active' && row.id !== except,
      ),
    departmentsOf: (companyId) => departments.all(companyId),
    departmentId: (companyId, publicId) =>
      (department.get(companyId, publicId) as number | undefined) ?? null,
    toApi: ({ row, state, version, identifierKinds, addedAt, lastSignedInAt }, now) => ({
      member: toApiMember(row),
      state,
      locked: failedAttempts.lockOf(attemptKey(row.id, '', ''), now).locked,
      identifierKinds: [...identifierKinds],
      addedAt: addedAt === null ? null : instantOf(addedAt),
      lastSignedInAt: lastSignedInAt === null ? null : instantOf(lastSignedInAt),
      version,
    }),
  };
}
