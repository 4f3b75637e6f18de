import { hasCheckDigit, isRegistrationNumber } from '#electron/domain/registration-number.ts';
import { archiveRowsShown } from '#shared/ipc/archive.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Archive, ArchiveScope } from '../ports/archive.ts';
import type { ReadableInvoice } from '../ports/invoices.ts';
import type { Session } from '../sign-in/session.ts';
import { listViolations } from './list-violations.ts';

type Shown = Extract<CallOutput<'archive.view'>, { readonly kind: 'invoice' }>;

/** What the check of the seller's number came to, of which a person who reads the invoice wants to know first. */
function numberCheckOf({ summary, violations, registerAsked }: ReadableInvoice): Shown['numberCheck'] {
  const number = summary.registrationNumber;
  const broken = (rule: string): boolean => violations.some((each) => each.rule === rule);
  if (!isRegistrationNumber(number)) return 'no-number';
  if (!hasCheckDigit(number)) return 'wrong-digit';
  if (!registerAsked) return 'right-digit';
  return broken('desk-not-found')
    ? 'not-found'
    : broken('desk-not-registered')
      ? 'not-registered'
      : 'registered';
}

/** A document of the archive on the page: an electronic invoice with its findings, or rows of a table. */
export function viewDocument(
  archive: Archive,
  enter: (account: Session['id'], create: boolean) => Promise<Result<Session>>,
  scopeOf: (session: Session) => ArchiveScope,
): CallHandlers['archive.view'] {
  return async ({ account, id, version, words, offset }) => {
    const session = await enter(account, false);
    if (!session.ok) return session;
    const wanted = { words, offset, limit: archiveRowsShown };
    const found = await archive.view(id, scopeOf(session.value), version, wanted);
    if (!found.ok) return found;
    const { value } = found;
    if (value.kind !== 'invoice') return ok(value);
    const { invoice } = value;
    return ok({
      kind: 'invoice' as const,
      invoice: invoice.view,
      numberCheck: numberCheckOf(invoice),
      ...listViolations(invoice.violations),
      registerAsked: invoice.registerAsked,
    });
  };
}
