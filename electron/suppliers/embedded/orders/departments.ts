import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';

export interface Department {
  readonly row: number;
  readonly id: string;
  readonly name: string;
}

/** Departments as buying needs them; nothing where a supplier knows none. */
export interface Departments {
  /** All of the company: for any of them something can be bought (AS-50). */
  ofCompany(companyId: number): readonly Department[];
  /** Those whose orders the member sees, and to which an order of theirs can belong. */
  ofOrders(member: MemberRow): readonly Department[];
}

export function createDepartments(db: Connection, supplier: Supplier): Departments {
  const all = db.prepare<[number], Department>(
    'SELECT id AS row, public_id AS id, name FROM departments WHERE company_id = ? ORDER BY code, id',
  );
  const ofCompany = (companyId: number) => (supplier.profile.history.departments ? all.all(companyId) : []);
  return {
    ofCompany,
    ofOrders: (member) =>
      ofCompany(member.companyId).filter(
        ({ row }) => member.role === 'administrator' || row === member.departmentId,
      ),
  };
}

/** Whether a member sees what belongs to a department, as with orders (AS-69). */
export const seesDepartment = (supplier: Supplier, member: MemberRow, department: number | null): boolean =>
  !supplier.profile.history.departments ||
  member.role === 'administrator' ||
  member.departmentId === department;
