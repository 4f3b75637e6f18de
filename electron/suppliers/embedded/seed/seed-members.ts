import { addDays, instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import { assertNever } from '#shared/model/result.ts';
import { attemptKey, lockMinutesOf } from '../sign-in/failed-attempts.ts';
import type { Connection } from '../database/open.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { Supplier } from '../supplier.ts';
import type { TrialSupplier } from './trial-content.ts';
import type { SeedCompany, SeedPerson } from './company.ts';
import type { Random } from './random.ts';
import type { TrialAccount, TrialAccountState } from './trial-account.ts';

const DAY_MS = 86_400_000;
/** Orders go back three years. */
const LAST_ADDED_DAYS_AGO = 1160;

export interface SeededMembers {
  readonly companyId: number;
  readonly buyers: ReadonlyMap<string, readonly number[]>;
  readonly departmentIds: ReadonlyMap<string, number> | null;
}

/** What a standing means in the `members` row, as of `now`. */
function stateOf(
  accountState: TrialAccountState | undefined,
  course: SupplierProfile['course'],
  now: number,
) {
  const today = tokyoDateOf(instantOf(now));
  const row = {
    state: 'active',
    suspendedCode: null as string | null,
    twoStep: 0,
    course: course as string | null,
    lastPaidOn: null as string | null,
    alwaysRefused: null as string | null,
  };
  switch (accountState?.kind) {
    case 'waiting-approval':
      return { ...row, state: 'waiting-approval' };
    case 'suspended':
      return { ...row, state: 'suspended', suspendedCode: accountState.code };
    case 'two-step':
      return { ...row, twoStep: 1 };
    case 'course-lapsed': {
      const days = accountState.course === 'monthly' ? 40 : 400;
      return { ...row, course: accountState.course, lastPaidOn: addDays(today, -days) };
    }
    case 'always-refused':
      return { ...row, alwaysRefused: accountState.reason };
    case 'good':
      return { ...row, course: accountState.course ?? row.course };
    case undefined:
    case 'wrong-password':
    case 'locked':
    case 'temporary':
    case 'temporary-lapsed':
    case 'password-expired':
      return row;
    default:
      return assertNever(accountState);
  }
}

/** People came one a day, all before the oldest order; only those who still wait came yesterday. */
function addedAt(person: SeedPerson, company: SeedCompany, state: string, now: number): number {
  if (state === 'waiting-approval') return now - DAY_MS;
  return now - (LAST_ADDED_DAYS_AGO + company.people.length - company.people.indexOf(person)) * DAY_MS;
}

/** Everybody of the company has an account at ASKUL's kind of supplier; elsewhere the people that the trial names. */
function peopleAt({ profile }: Supplier, company: SeedCompany, accounts: readonly TrialAccount[]) {
  if (profile.history.departments) return company.people;
  return company.people.filter(({ key }) => accounts.some(({ person }) => person === key));
}

/** Adds a company with its departments and people to a supplier. */
export function seedMembers(
  db: Connection,
  supplier: TrialSupplier,
  company: SeedCompany,
  random: Random,
  now: number,
): SeededMembers {
  const { id, profile } = supplier;
  const accounts = supplier.trial.accounts.filter((each) => each.company === company.key);
  const companyId = Number(
    db
      .prepare('INSERT INTO companies (supplier, public_id, name, corporate_number) VALUES (?, ?, ?, ?)')
      .run(id, random.hex(16), company.name, company.corporateNumber).lastInsertRowid,
  );
  const addDepartment = db.prepare(
    'INSERT INTO departments (company_id, public_id, code, name) VALUES (?, ?, ?, ?)',
  );
  const departmentIds = profile.history.departments
    ? new Map(
        company.departments.map(({ key, code, name }) => [
          key,
          Number(addDepartment.run(companyId, random.hex(16), code, name).lastInsertRowid),
        ]),
      )
    : null;
  const addMember = db.prepare(
    `INSERT INTO members (company_id, department_id, public_id, name, kana, email, role, state, suspended_code,
       two_step, course, course_last_paid_on, always_refused, phone, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addLogin = db.prepare('INSERT INTO logins (supplier, kind, value, member_id) VALUES (?, ?, ?, ?)');
  const lock = db.prepare(
    `INSERT INTO sign_in_failures (supplier, who, count, last_at, locked, locked_until)
     VALUES (?, ?, 5, ?, 1, ?)`,
  );

  const lockMinutes = lockMinutesOf(profile);
  const buyers = new Map<string, number[]>();
  const add = (person: SeedPerson) => {
    const account = accounts.find((each) => each.person === person.key);
    const email = `${person.key}@${company.domain}`;
    const state = stateOf(account?.accountState, profile.course, now);
    const memberId = Number(
      addMember.run(
        companyId,
        departmentIds?.get(person.department ?? '') ?? null,
        random.hex(16),
        person.name,
        person.kana,
        email,
        person.role,
        state.state,
        state.suspendedCode,
        state.twoStep,
        state.course,
        state.lastPaidOn,
        state.alwaysRefused,
        person.phone,
        addedAt(person, company, state.state, now),
      ).lastInsertRowid,
    );
    addLogin.run(id, 'email', email, memberId);
    // AS-9: the administrator has a number besides the e-mail address; so has a member with an ID.
    if (account && account.identifier.kind !== 'email')
      addLogin.run(id, account.identifier.kind, account.identifier.value, memberId);
    if (account?.accountState.kind === 'locked') {
      const until = lockMinutes === null ? null : now + lockMinutes * 60_000;
      lock.run(id, attemptKey(memberId, '', ''), now, until);
    }
    // Those who look on, or have never been let in, have ordered nothing.
    if (person.role === 'viewer' || state.state === 'waiting-approval') return;
    const key = person.department ?? '';
    buyers.set(key, [...(buyers.get(key) ?? []), memberId]);
  };
  for (const person of peopleAt(supplier, company, accounts)) add(person);
  return { companyId, buyers: withEverybody(buyers, company, supplier), departmentIds };
}

/** Where a supplier knows no departments, any of the company's people may order for one that has nobody there. */
function withEverybody(
  buyers: ReadonlyMap<string, readonly number[]>,
  company: SeedCompany,
  { profile }: Supplier,
): ReadonlyMap<string, readonly number[]> {
  if (profile.history.departments) return buyers;
  const everybody = [...buyers.values()].flat();
  return new Map(company.departments.map(({ key }) => [key, buyers.get(key) ?? everybody]));
}
