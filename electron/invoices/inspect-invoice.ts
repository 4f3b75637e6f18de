import type { InspectedInvoice } from '#electron/desk/ports/invoices.ts';
import {
  archivedInvoiceOf,
  checkInvoice,
  isHint,
  summaryOf,
} from '#electron/domain/jp-pint/check-invoice.ts';
import { isRegistrationNumber } from '#electron/domain/registration-number.ts';
import { diskErrorCode, refuseForDisk } from '#electron/files/disk-problem.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { looksLikeInvoice, readInvoiceXml } from './read-invoice-xml.ts';
import { findRegistrations } from './registrations.ts';

/** Invoices checked against the rules, and against the tax agency's files in `registerFolder` where IT has put them. */
export const createInvoices = (registerFolder: string) => ({
  /** As `Invoices.inspect`, of the file's bytes. */
  inspect: async (bytes: Uint8Array): Promise<Result<InspectedInvoice | null>> => {
    if (!looksLikeInvoice(bytes)) return ok(null);
    const read = readInvoiceXml(bytes);
    if (!read.ok) return read;
    const summary = summaryOf(read.value);
    try {
      const number = summary.registrationNumber;
      const found = isRegistrationNumber(number) ? await findRegistrations(registerFolder, number) : null;
      const violations = checkInvoice(read.value, found && (() => found));
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
  },
});
