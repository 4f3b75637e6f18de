import { isSamePhone, phoneDigits } from '#electron/domain/fields/phone.ts';
import type { FormDefinition } from '#electron/domain/forms.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Customer } from '#shared/supplier-api/customer.ts';
import type { Connection } from '../database/open.ts';

/** What is the company's rather than one person's: its people all see the same, and one change is everybody's. */
const COMPANY_FIELDS: ReadonlySet<string> = new Set([
  'businessKind',
  'companyName',
  'companyKana',
  'corporateNumber',
  'representativeName',
  'representativeKana',
]);

export const isCompanyField = (field: string): boolean => COMPANY_FIELDS.has(field);

interface CustomerRow {
  readonly name: string;
  readonly kana: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly twoStep: number;
  readonly companyId: number;
  readonly companyName: string;
  readonly corporateNumber: string | null;
  readonly companyValues: string;
  readonly companyVersion: number;
  readonly departmentName: string | null;
  readonly version: number | null;
  readonly changedAt: number | null;
  readonly values: string | null;
}

/** お客様情報 of the members of one supplier. */
export interface Customers {
  /**
   * What is kept of a member, by the fields of the form. For a member who never said anything it is what the account
   * and the company tell. `version` goes up with every change, of the company's part too.
   */
  read(memberId: number): Customer;
  /** Whether a corporate number belongs to another company of this supplier. */
  numberTaken(memberId: number, corporateNumber: string): boolean;
  /**
   * Keeps `values`, of which those in `changed` differ from what was. Orders that were made keep what they had: they
   * hold their own (AM-19). `now` in Unix time in milliseconds. Call inside a transaction.
   */
  write(memberId: number, values: FormValues, changed: ReadonlySet<string>, now: number): void;
}

export function createCustomers(db: Connection, supplier: string, definition: FormDefinition): Customers {
  const select = db.prepare<[number], CustomerRow>(
    `SELECT m.name, m.kana, m.email, m.phone, m.two_step AS twoStep, c.id AS companyId, c.name AS companyName,
       c.corporate_number AS corporateNumber, c.field_values AS companyValues, c.version AS companyVersion,
       d.name AS departmentName, k.version, k.changed_at AS changedAt, k.field_values AS "values"
     FROM members m JOIN companies c ON c.id = m.company_id LEFT JOIN departments d ON d.id = m.department_id
       LEFT JOIN customers k ON k.member_id = m.id WHERE m.id = ?`,
  );
  const writeOwn = db.prepare(
    `INSERT INTO customers (member_id, version, changed_at, field_values) VALUES (?, 2, ?, ?)
     ON CONFLICT DO UPDATE SET version = version + 1, changed_at = excluded.changed_at,
       field_values = excluded.field_values`,
  );
  const writeMember = db.prepare(
    'UPDATE members SET name = ?, kana = ?, phone = ?, two_step = ? WHERE id = ?',
  );
  const writeCompany = db.prepare(
    `UPDATE companies SET name = ?, corporate_number = ?, field_values = ?, version = version + 1 WHERE id = ?`,
  );
  const insertFormer = db.prepare(
    'INSERT INTO former_addressees (company_id, member_id, until, value) VALUES (?, ?, ?, ?)',
  );
  const otherWithNumber = db
    .prepare<[string, string, number], number>(
      'SELECT 1 FROM companies WHERE supplier = ? AND corporate_number = ? AND id <> ?',
    )
    .pluck();

  const rowOf = (memberId: number): CustomerRow => {
    const row = select.get(memberId);
    if (!row) throw new RangeError('no such member');
    return row;
  };
  const storedValues = (row: CustomerRow): FormValues => ({
    ...(row.values === null ? {} : (JSON.parse(row.values) as FormValues)),
    ...(JSON.parse(row.companyValues) as FormValues),
  });
  /** What stands in columns, because people sign in with it, are reached by it, or are shown by it elsewhere. */
  const columns = (row: CustomerRow, { phone = '' }: FormValues): FormValues => ({
    email: row.email ?? '',
    personName: row.name,
    personKana: row.kana ?? '',
    // A number is kept as it was written, hyphens and all (C-5); the column tells whether it still is that number.
    phone: row.phone === null || isSamePhone(row.phone, phone) ? phone : row.phone,
    twoStep: row.twoStep === 1 ? 'yes' : 'no',
    companyName: row.companyName,
    corporateNumber: row.corporateNumber ?? '',
    ...(row.departmentName === null ? {} : { department: row.departmentName }),
  });

  return {
    read(memberId) {
      const row = rowOf(memberId);
      const values = storedValues(row);
      const all = { ...values, ...columns(row, values) };
      return {
        version: (row.version ?? 1) + row.companyVersion,
        changedAt: row.changedAt === null ? null : instantOf(row.changedAt),
        values: Object.fromEntries(
          definition.fields.map(({ name, initial }) => [name, all[name] ?? initial]),
        ),
      };
    },
    numberTaken: (memberId, corporateNumber) =>
      otherWithNumber.get(supplier, corporateNumber, rowOf(memberId).companyId) !== undefined,
    write(memberId, values, changed, now) {
      const row = rowOf(memberId);
      const has = (field: string) => Object.hasOwn(values, field);
      const all = { ...storedValues(row), ...values };
      const only = (wanted: (field: string) => boolean): FormValues =>
        Object.fromEntries(Object.entries(all).filter(([field]) => wanted(field)));
      // Documents of what was ordered until now keep their addressee (AM-19, AM-21).
      if (changed.has('companyName')) insertFormer.run(row.companyId, null, now, row.companyName);
      if (changed.has('invoiceAddressee'))
        insertFormer.run(row.companyId, memberId, now, storedValues(row)['invoiceAddressee'] ?? '');
      const companyChanges = [...changed].some(isCompanyField);
      const ofCompany = companyChanges ? only(isCompanyField) : (JSON.parse(row.companyValues) as FormValues);
      if (companyChanges)
        writeCompany.run(
          values['companyName'] ?? row.companyName,
          has('corporateNumber') ? values['corporateNumber'] || null : row.corporateNumber,
          JSON.stringify(ofCompany),
          row.companyId,
        );
      // What somebody said of the company when they registered stays with them until it is the company's.
      const isTheirs = (field: string) => !isCompanyField(field) || !Object.hasOwn(ofCompany, field);
      writeOwn.run(memberId, now, JSON.stringify(only(isTheirs)));
      writeMember.run(
        values['personName'] ?? row.name,
        has('personKana') ? values['personKana'] || null : row.kana,
        has('phone') ? phoneDigits(values['phone']!) || null : row.phone,
        has('twoStep') ? Number(values['twoStep'] === 'yes') : row.twoStep,
        memberId,
      );
    },
  };
}
