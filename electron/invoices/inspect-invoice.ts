import type { InspectedInvoice, ReadableInvoice } from '#electron/desk/ports/invoices.ts';
import {
  archivedInvoiceOf,
  checkInvoice,
  isHint,
  summaryOf,
} from '#electron/domain/jp-pint/check-invoice.ts';
import { invoiceViewOf } from '#electron/domain/jp-pint/invoice-view.ts';
import type { XmlElement } from '#electron/domain/jp-pint/xml-element.ts';
import { isRegistrationNumber } from '#electron/domain/registration-number.ts';
import { diskErrorCode, refuseForDisk } from '#electron/files/disk-problem.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { looksLikeInvoice, readInvoiceXml } from './read-invoice-xml.ts';
import { findRegistrations } from './registrations.ts';

/** Invoices checked against the rules, and against the tax agency's files in `registerFolder` where IT has put them. */
export function createInvoices(registerFolder: string) {
  const checked = async (invoice: XmlElement): Promise<Result<InspectedInvoice>> => {
    const summary = summaryOf(invoice);
    try {
      const number = summary.registrationNumber;
      const found = isRegistrationNumber(number) ? await findRegistrations(registerFolder, number) : null;
      const violations = checkInvoice(invoice, found && (() => found));
      return ok({
        summary,
        document: archivedInvoiceOf(summary),
        violations: violations.map((violation) => ({ ...violation, hint: isHint(violation) })),
        registerAsked: found !== null,
      });
    } catch (error) {
      if (diskErrorCode(error) === null) throw error;
      return refuseForDisk('file.unusable', (error as NodeJS.ErrnoException).path ?? registerFolder, error);
    }
  };
  const read = (bytes: Uint8Array): Result<XmlElement> | null =>
    looksLikeInvoice(bytes) ? readInvoiceXml(bytes) : null;
  return {
    /** As `Invoices.inspect`, of the file's bytes. */
    inspect: async (bytes: Uint8Array): Promise<Result<InspectedInvoice | null>> => {
      const invoice = read(bytes);
      return invoice === null ? ok(null) : invoice.ok ? checked(invoice.value) : invoice;
    },
    /** The same, with all that it says, to be read by people. */
    view: async (bytes: Uint8Array): Promise<Result<ReadableInvoice | null>> => {
      const invoice = read(bytes);
      if (invoice === null) return ok(null);
      if (!invoice.ok) return invoice;
      const found = await checked(invoice.value);
      return found.ok ? ok({ ...found.value, view: invoiceViewOf(invoice.value) }) : found;
    },
  };
}
