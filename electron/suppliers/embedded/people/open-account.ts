import { randomBytes } from 'node:crypto';
import type { Locale } from '#shared/model/identifiers.ts';
import type { AccountKind, IdentifierKind, Role } from '#shared/model/member.ts';
import { loginValue } from '../sign-in/login-value.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';

export interface NewMember {
  readonly companyId: number;
  readonly departmentId: number | null;
  readonly name: string;
  readonly kana: string | null;
  readonly email: string;
  readonly role: Role;
  readonly state: 'active' | 'waiting-approval';
  /** The language of mails that the person does not ask for. */
  readonly locale: Locale;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** Writes new companies and people of one supplier, inside the caller's transaction. */
export interface AccountWriter {
  /** Whether somebody signs in with this e-mail address here, however it is written. */
  emailTaken(email: string): boolean;
  /** A company that is known by its corporate number, or null. */
  companyByNumber(corporateNumber: string): { readonly id: number; readonly name: string } | null;
  addCompany(name: string, corporateNumber: string | null, kind?: AccountKind): number;
  /** The department of that name, or null. */
  departmentByName(companyId: number, name: string): number | null;
  addDepartment(companyId: number, code: string, name: string): number;
  /** Adds a person, who signs in with the e-mail address (QC-5, AS-10). */
  addMember(member: NewMember): number;
}

const publicId = (): string => randomBytes(8).toString('hex');

export function createAccountWriter(db: Connection, { id: supplier, profile }: Supplier): AccountWriter {
  const login = db
    .prepare<[string, IdentifierKind, string], number>(
      'SELECT 1 FROM logins WHERE supplier = ? AND kind = ? AND value = ?',
    )
    .pluck();
  const byNumber = db.prepare<[string, string], { id: number; name: string }>(
    'SELECT id, name FROM companies WHERE supplier = ? AND corporate_number = ?',
  );
  const insertCompany = db.prepare(
    'INSERT INTO companies (supplier, public_id, name, corporate_number, account_kind) VALUES (?, ?, ?, ?, ?)',
  );
  const department = db
    .prepare<[number, string], number>('SELECT id FROM departments WHERE company_id = ? AND name = ?')
    .pluck();
  const insertDepartment = db.prepare(
    'INSERT INTO departments (company_id, public_id, code, name) VALUES (?, ?, ?, ?)',
  );
  const insertMember = db.prepare(
    `INSERT INTO members (company_id, department_id, public_id, name, kana, email, role, state, locale, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertLogin = db.prepare(
    `INSERT INTO logins (supplier, kind, value, member_id) VALUES (?, 'email', ?, ?)`,
  );
  const asLogin = (email: string) => loginValue(profile, email);
  return {
    emailTaken: (email) => login.get(supplier, 'email', asLogin(email)) !== undefined,
    companyByNumber: (corporateNumber) => byNumber.get(supplier, corporateNumber) ?? null,
    addCompany: (name, corporateNumber, kind = 'business') =>
      Number(insertCompany.run(supplier, publicId(), name, corporateNumber, kind).lastInsertRowid),
    departmentByName: (companyId, name) => (department.get(companyId, name) as number | undefined) ?? null,
    addDepartment: (companyId, code, name) =>
      Number(insertDepartment.run(companyId, publicId(), code, name).lastInsertRowid),
    addMember({ companyId, departmentId, name, kana, email, role, state, locale, now }) {
      const { lastInsertRowid } = insertMember.run(
        companyId,
        departmentId,
        publicId(),
        name,
        kana,
        email,
        role,
        state,
        locale,
        now,
      );
      const memberId = Number(lastInsertRowid);
      insertLogin.run(supplier, asLogin(email), memberId);
      return memberId;
    },
  };
}
