import type { CalendarDate } from '#shared/model/dates.ts';
import type { NpReviewState } from '#shared/model/np.ts';
import type { Connection } from '../database/open.ts';
import type { InvoiceKey } from './np-status.ts';

/** Something that NP found out, or that happened: about a company, one of its orders, or what is paid together. */
export type NpEvent =
  | { readonly kind: NpReviewState; readonly order?: string }
  | { readonly kind: 'paid' | 'not-paid'; readonly invoice: InvoiceKey };

/** What comes from NP, which nobody reaches from outside. */
export interface NpAdmin {
  /** Keeps a fact as of `at`, in Unix time in milliseconds. Throws for a company or an order that isn't there. */
  note(supplier: string, company: string, fact: NpEvent, at: number): void;
  /** When a company first ordered by NP; null for never, or for a company that isn't there. */
  firstOrderOn(supplier: string, company: string): CalendarDate | null;
}

export function createNpAdmin(db: Connection): NpAdmin {
  const companyOf = db
    .prepare<[string, string], number>('SELECT id FROM companies WHERE supplier = ? AND name = ?')
    .pluck();
  const orderOf = db
    .prepare<[string, number], number>('SELECT id FROM orders WHERE public_id = ? AND company_id = ?')
    .pluck();
  const first = db
    .prepare<[number], string | null>(
      `SELECT min(ordered_on) FROM orders WHERE company_id = ? AND payment_method = 'np' AND removed = 0`,
    )
    .pluck();
  const add = db.prepare(
    'INSERT INTO np_facts (company_id, order_id, closing_on, payment_on, kind, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const idOf = (supplier: string, company: string) => companyOf.get(supplier, company) as number | undefined;
  return {
    note(supplier, name, fact, at) {
      const company = idOf(supplier, name);
      if (company === undefined) throw new RangeError('no such company');
      const invoice = 'invoice' in fact ? fact.invoice : null;
      const publicId = 'order' in fact ? fact.order : undefined;
      const order = publicId === undefined ? null : (orderOf.get(publicId, company) as number | undefined);
      if (order === undefined) throw new RangeError('no such order');
      add.run(company, order, invoice?.closingOn ?? null, invoice?.paymentOn ?? null, fact.kind, at);
    },
    firstOrderOn(supplier, name) {
      const company = idOf(supplier, name);
      return company === undefined ? null : ((first.get(company) as CalendarDate | null | undefined) ?? null);
    },
  };
}
