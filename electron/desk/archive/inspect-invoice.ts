import { latest, type RetentionRule } from '#electron/domain/archive/archive-records.ts';
import { archiveFilterSchema, type ArchivedDocument } from '#shared/model/archive.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { ArchiveScope } from '../ports/archive.ts';
import type { Session } from '../sign-in/session.ts';
import { cut, listViolations } from './list-violations.ts';

/** Reads an uploaded invoice, checks it, and looks whether the archive has it already (same seller, number and date). */
export function inspectInvoice(
  { archiveService, invoices, gate, uploads }: MemberPorts,
  { scopeOf, rule }: { scopeOf: (session: Session) => ArchiveScope; rule: () => RetentionRule },
): CallHandlers['archive.inspect'] {
  const isThere = async (session: Session, document: ArchivedDocument): Promise<boolean> => {
    const opened = await archiveService.open(false);
    if (!opened.ok || !opened.value || document.reference === null || document.tradedOn === null)
      return false;
    const { reference, registrationNumber, tradedOn } = document;
    const filter = { ...archiveFilterSchema.parse({}), words: reference, from: tradedOn, to: tradedOn };
    const found = await archiveService.archive.search(
      { filter, scope: scopeOf(session), rule: rule() },
      0,
      100,
    );
    return (
      found.ok &&
      found.value.records.some((record) => {
        const known = latest(record).document;
        return known.reference === reference && known.registrationNumber === registrationNumber;
      })
    );
  };
  return async ({ account, upload }) => {
    const session = gate.session(account);
    if (!session.ok) return session;
    const file = uploads.find(account, upload);
    if (!file.ok) return file;
    const inspected = await invoices.inspect(file.value);
    if (!inspected.ok) return inspected;
    if (inspected.value === null) return ok(null);
    const { document, summary, registerAsked } = inspected.value;
    const violations = [...inspected.value.violations];
    if (await isThere(session.value, document))
      violations.push({ rule: 'desk-duplicate', where: 'cbc:ID', found: summary.number, hint: true });
    return ok({
      document,
      buyer: cut(summary.buyer),
      lines: summary.lines,
      ...listViolations(violations),
      registerAsked,
    });
  };
}
