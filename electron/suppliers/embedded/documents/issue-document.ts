import type { BuyingRules, DocumentGate } from '#electron/domain/buying-rules.ts';
import { documentNotes } from '#electron/domain/documents.ts';
import { closingDateOf, formalInvoiceOn, paymentDayOf } from '#electron/domain/payment-calendar.ts';
import { addDays, type CalendarDate } from '#shared/model/dates.ts';
import { isReducedRate, supplyDayOf } from '#shared/model/tax-rate.ts';
import type { AddresseeChoice, BusinessDocument, DocumentKind } from '#shared/model/business-document.ts';
import type { DocumentIssuer } from '../supplier.ts';
import type { DocumentSubject } from './document-subjects.ts';

/** What a document is made of. */
export interface DocumentParts {
  readonly kind: DocumentKind;
  readonly subject: DocumentSubject;
  readonly gate: DocumentGate;
  readonly rules: BuyingRules;
  readonly issuer: DocumentIssuer;
  readonly addressee: AddresseeChoice;
  /** Null on a preview. */
  readonly number: string | null;
  /** How often it was issued, this time included. */
  readonly issue: number;
  readonly issuedOn: CalendarDate;
  /** Days from the invoice until a bank transfer is due; 0 where none are stated. */
  readonly transferDays: number;
  /** 但し書き of a receipt; null on any other document. */
  readonly proviso: string | null;
}

/** The day of the formal invoice of an order by NP (AM-61); null for any other, and where it is not known. */
export function formalInvoiceOf(rules: BuyingRules, subject: DocumentSubject): CalendarDate | null {
  const term = subject.payment?.method === 'np' ? subject.payment.term : null;
  const basis = rules.np && npBasis(rules.np, subject);
  return rules.np && term && basis && formalInvoiceOn(rules.np, term, basis);
}

function npBasis(np: NonNullable<BuyingRules['np']>, subject: DocumentSubject): CalendarDate | null {
  switch (np.basis.of) {
    case 'ordered':
      return subject.on;
    case 'shipped':
      return subject.shippedOn;
    case 'delivered':
      return subject.deliveredOn;
  }
}

function dueOf({ rules: { np }, subject, issuedOn, transferDays }: DocumentParts): CalendarDate | null {
  const { payment } = subject;
  if (payment?.method === 'bank-transfer') return transferDays > 0 ? addDays(issuedOn, transferDays) : null;
  const basis = np && npBasis(np, subject);
  if (!np || payment?.method !== 'np' || !payment.term || !basis) return null;
  const { nominal, adjusted } = paymentDayOf(payment.term, closingDateOf(payment.term, basis), np.onHoliday);
  // A year whose holidays aren't known yet is no reason to leave out the day that was agreed.
  return adjusted ?? nominal;
}

/** A document with everything that stands on it, exactly as the order or quote was calculated. */
export function makeDocument(parts: DocumentParts): BusinessDocument {
  const { kind, subject, gate, rules, issuer, addressee } = parts;
  const { payment, calculation } = subject;
  const isInvoice = kind === 'invoice';
  const supplied = supplyDayOf({ shippedOn: subject.shippedOn, orderedOn: subject.on });
  return {
    kind,
    number: parts.number,
    issuedOn: parts.issuedOn,
    issue: parts.issue,
    of: { kind: subject.of, id: subject.id, number: subject.number },
    issuer: {
      name: issuer.name,
      registrationNumber: issuer.registrationNumber,
      postalCode: issuer.postalCode,
      address: issuer.address,
      phone: issuer.phone,
      person: issuer.person,
      seal: issuer.seal,
    },
    addressee: {
      name: addressee.name,
      department: addressee.department,
      honorific: addressee.honorific,
    },
    // What is sold is traded when it leaves; every issue of a document says the same day.
    tradedOn: kind === 'order-detail' ? subject.on : supplied,
    orderedOn: subject.of === 'order' ? subject.on : null,
    deliveredOn: subject.deliveredOn,
    validUntil: subject.validUntil,
    dueOn: isInvoice ? dueOf(parts) : null,
    formalInvoiceOn: isInvoice ? formalInvoiceOf(rules, subject) : null,
    calculation,
    payment,
    // AM-60, and who has paid otherwise is not to pay twice.
    bankAccount: isInvoice && payment?.method === 'bank-transfer' ? issuer.bankAccount : null,
    deliverTo: subject.deliverTo,
    costMemo: subject.costMemo,
    proviso: parts.proviso,
    amount: calculation.totals.taxIncluded,
    notes: documentNotes(gate, {
      method: payment?.method ?? null,
      reducedRate: calculation.lines.some(({ taxRate }) => isReducedRate(taxRate, supplied)),
    }),
  };
}
