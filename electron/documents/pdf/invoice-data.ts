import type { BusinessDocument } from '#shared/model/business-document.ts';
import { bankAccountOf } from './formatting.ts';

/**
 * What an issued invoice carries for programs, as JSON: the document as the Supplier API describes it
 * (`BusinessDocument`), without what may not be printed either (AM-60). Null for what is no invoice yet, or none at all.
 */
export const invoiceData = (document: BusinessDocument): string | null =>
  document.kind !== 'invoice' || document.number === null
    ? null
    : JSON.stringify({ ...document, bankAccount: bankAccountOf(document) });
