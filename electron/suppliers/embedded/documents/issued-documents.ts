import { instantOf, type CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { DocumentKind } from '#shared/model/business-document.ts';
import type { IssuedDocument } from '#shared/supplier-api/documents.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import type { DocumentSubject } from './document-subjects.ts';

/** What a number of a kind begins with. */
const prefixes: Readonly<Record<DocumentKind, string>> = {
  quote: 'Q',
  'delivery-note': 'D',
  invoice: 'I',
  receipt: 'R',
  'order-detail': 'O',
};

interface IssuedRow {
  readonly number: string;
  readonly kind: string;
  readonly of: 'order' | 'quote';
  readonly ofId: string;
  readonly ofNumber: string;
  readonly issuedAt: number;
  readonly issuedOn: string;
  readonly issue: number;
  readonly issuedBy: string;
  readonly addressee: string;
  readonly amount: number;
}

/** An issue on its way into the history. */
export interface NewIssue {
  readonly kind: DocumentKind;
  readonly subject: DocumentSubject;
  readonly member: MemberRow;
  readonly issue: number;
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly on: CalendarDate;
  readonly addressee: string;
  /** Whole yen. */
  readonly amount: number;
}

/** 発行履歴 of one supplier (AS-44). */
export interface IssuedDocuments {
  /** How often a document was issued so far, by anybody. */
  count(kind: DocumentKind, subject: DocumentSubject): number;
  /** Writes an issue down and answers its number. Call inside a transaction. */
  add(issue: NewIssue): string;
  /** What a member may see of it, the latest first. */
  list(
    member: MemberRow,
    wanted: {
      readonly of?: 'order' | 'quote' | undefined;
      readonly id?: string | undefined;
      readonly limit: number;
    },
  ): readonly IssuedDocument[];
}

export function createIssuedDocuments(
  db: Connection,
  supplier: string,
  departments: boolean,
): IssuedDocuments {
  const countOf = (column: 'order_id' | 'quote_id') =>
    db
      .prepare<[number, string], number>(
        `SELECT count(*) FROM issued_papers WHERE ${column} = ? AND kind = ?`,
      )
      .pluck();
  const counts = { order: countOf('order_id'), quote: countOf('quote_id') };
  const nextNumber = db
    .prepare<[string, string], number>(
      `INSERT INTO paper_numbers (supplier, kind, last) VALUES (?, ?, 1)
       ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO issued_papers (supplier, number, kind, order_id, quote_id, company_id, member_id, issued_by,
       issued_at, issued_on, issue, addressee, amount)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const select = db.prepare<[Record<string, unknown>], IssuedRow>(
    `SELECT p.number, p.kind, iif(p.order_id IS NULL, 'quote', 'order') AS "of",
       coalesce(o.public_id, q.public_id) AS ofId, coalesce(o.number, q.number) AS ofNumber,
       p.issued_at AS issuedAt, p.issued_on AS issuedOn, p.issue, p.issued_by AS issuedBy, p.addressee, p.amount
     FROM issued_papers p LEFT JOIN orders o ON o.id = p.order_id LEFT JOIN quotes q ON q.id = p.quote_id
     WHERE p.company_id = @company AND p.supplier = @supplier
       AND (@all = 1 OR coalesce(o.department_id, q.department_id) IS @department)
       AND (@of IS NULL OR iif(p.order_id IS NULL, 'quote', 'order') = @of)
       AND (@id IS NULL OR coalesce(o.public_id, q.public_id) = @id)
     ORDER BY p.id DESC LIMIT @limit`,
  );
  return {
    count: (kind, subject) => counts[subject.of].get(subject.key, kind) as number,
    add({ kind, subject, member, issue, at, on, addressee, amount }) {
      const last = nextNumber.get(supplier, kind) as number;
      const number = `${prefixes[kind]}-${String(last).padStart(8, '0')}`;
      const keys = subject.of === 'order' ? [subject.key, null] : [null, subject.key];
      insert.run(
        supplier,
        number,
        kind,
        ...keys,
        subject.companyId,
        member.id,
        member.name,
        at,
        on,
        issue,
        addressee,
        amount,
      );
      return number;
    },
    list: (member, { of, id, limit }) =>
      select
        .all({
          company: member.companyId,
          supplier,
          all: Number(!departments || member.role === 'administrator'),
          department: member.departmentId,
          of: of ?? null,
          id: id ?? null,
          limit,
        })
        .map((row) => ({
          number: row.number,
          kind: row.kind as DocumentKind,
          of: { kind: row.of, id: row.ofId, number: row.ofNumber },
          issuedAt: instantOf(row.issuedAt),
          issuedOn: row.issuedOn as CalendarDate,
          issue: row.issue,
          issuedBy: row.issuedBy,
          addressee: row.addressee,
          amount: yen(row.amount),
        })),
  };
}
