import type { AddresseeChoice } from '#shared/model/business-document.ts';
import type { Connection } from '../database/open.ts';
import { timestampOf, type DocumentSubject } from './document-subjects.ts';
import { InconsistentStore } from '../store-faults.ts';

interface RegistrationResult {
  readonly company: string;
  readonly invoice: string | null;
}

/**
 * Whom documents can be made out to: with NP the addressee that is registered for invoices (AM-21), then the company, the
 * department, the person who ordered; a private person has no company (AS-5). Names are those of the
 * time of the order or quote: a change holds from the next one on (AM-18, AM-19).
 */
export function createAddressees(
  db: Connection,
  isPersonal: boolean,
): (subject: DocumentSubject) => readonly AddresseeChoice[] {
  const now = db.prepare<[number, number], RegistrationResult>(
    `SELECT c.name AS company,
       (SELECT json_extract(field_values, '$.invoiceAddressee') FROM customers WHERE member_id = ?) AS invoice
     FROM companies c WHERE c.id = ?`,
  );
  const former = db
    .prepare<[number, number | null, number], string>(
      `SELECT value FROM former_addressees WHERE company_id = ? AND member_id IS ? AND until > ?
       ORDER BY until, id LIMIT 1`,
    )
    .pluck();
  return (subject) => {
    const { companyId, memberId, person, department, payment } = subject;
    const registered = now.get(memberId, companyId);
    if (!registered) throw new InconsistentStore('an order of no company');
    const then = (member: number | null): string | undefined =>
      former.get(companyId, member, timestampOf(subject)) as string | undefined;
    const company = then(null) ?? registered.company;
    const invoice = payment?.method === 'np' ? (then(memberId) ?? registered.invoice ?? '').trim() : '';
    const choice = (key: AddresseeChoice['key'], name: string, more: string | null): AddresseeChoice => ({
      key,
      name,
      department: more,
      honorific: key === 'person' ? 'sama' : 'onchu',
    });
    if (isPersonal) return [choice('person', person, null)];
    return [
      ...(invoice === '' ? [] : [choice('invoice', invoice, null)]),
      choice('company', company, null),
      ...(department === null ? [] : [choice('department', company, department)]),
      // A person of a company is addressed below its name.
      choice('person', company, department === null ? person : `${department} ${person}`),
    ];
  };
}
