import type { ArchivedDocument } from '#shared/model/archive.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';

/** What a document that the desk has issued is found by in the archive. */
export const archivedDocumentOf = (document: BusinessDocument): ArchivedDocument => ({
  kind: document.kind,
  tradedOn: document.tradedOn,
  amount: document.amount,
  counterparty: textOrNull(document.issuer.name),
  registrationNumber: textOrNull(document.issuer.registrationNumber ?? ''),
  reference: textOrNull(document.number ?? document.of.number),
  note: '',
});

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
