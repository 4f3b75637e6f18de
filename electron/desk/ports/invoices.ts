import type { InvoiceSummary } from '#electron/domain/jp-pint/check-invoice.ts';
import type { Violation } from '#electron/domain/jp-pint/violations.ts';
import type { ArchivedDocument } from '#shared/model/archive.ts';
import type { InvoiceView } from '#shared/model/invoice-view.ts';
import type { Result } from '#shared/model/result.ts';
import type { UploadedFile } from './uploads.ts';

/** An invoice as it was read, with the rules that it breaks. */
export interface InspectedInvoice {
  readonly summary: InvoiceSummary;
  readonly document: ArchivedDocument;
  readonly violations: readonly (Violation & { readonly hint: boolean })[];
  /** Whether the tax agency's file was there to be asked. */
  readonly registerAsked: boolean;
}

/** An invoice with all that it says. */
export interface ReadableInvoice extends InspectedInvoice {
  readonly view: InvoiceView;
}

/** Reads electronic invoices (JP PINT) and checks them. */
export interface Invoices {
  /** Null for a file that is no UBL invoice. Refuses `invoice.…` for one that is and can't be read. */
  inspect(file: UploadedFile): Promise<Result<InspectedInvoice | null>>;
}
