import { toRefusal } from '#electron/domain/buying-problems.ts';
import { documentKinds, type DocumentOption } from '#shared/model/business-document.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import { policyRefusal } from '../policy/policy-rules.ts';
import type { SessionRequest } from '../sign-in/session.ts';
import { createSaveDocuments } from './save-documents.ts';

type Own = Pick<
  CallHandlers,
  | 'documents.options'
  | 'documents.kinds'
  | 'documents.preview'
  | 'documents.print'
  | 'documents.print-sheets'
  | 'documents.save'
  | 'documents.issued'
>;

/** The refusal for a document that can't be issued; a generic one for an unknown code. */
const refusalOfOffer = ({ problem }: DocumentOption): Refusal | null =>
  problem && toRefusal(problem, 'document.not-issuable-now');

/** Documents: the supplier issues them, the desk lays them out, saves and prints them (AM-35, AM-59 … AM-65, AS-42). */
export function createDocuments(ports: MemberPorts): Own {
  const { gate, host, archiveService, policy, documents: renderer } = ports;

  const laidOut = async (account: AccountId, body: SessionRequest<'issueDocument'>['body']) => {
    const answer = await gate.ask(account, 'issueDocument', { body });
    if (!answer.ok) return answer;
    return ok({ document: answer.value, sheets: await renderer.layout(answer.value) });
  };

  return {
    'documents.options': async ({ account, of, id }) => {
      const answer = await gate.ask(account, 'documentOptions', { query: { of, id } });
      if (!answer.ok) return answer;
      const refusals = answer.value.offers.flatMap((offer) => {
        const why = refusalOfOffer(offer);
        return why ? [{ kind: offer.kind, refusal: why }] : [];
      });
      return ok({ ...answer.value, refusals });
    },
    'documents.kinds': ({ account }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const gates = session.value.supplier.profile.buying?.documents ?? {};
      return ok(
        documentKinds.flatMap((kind) => {
          const gate = gates[kind];
          return gate ? [{ kind, afterShipment: gate.after === 'shipped', methods: gate.methods }] : [];
        }),
      );
    },
    'documents.preview': ({ account, ...wanted }) => laidOut(account, { ...wanted, preview: true }),
    'documents.print': async ({ account, ...wanted }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const issued = await laidOut(account, { ...wanted, preview: false });
      if (!issued.ok) return issued;
      // Whoever has left while the supplier answered leaves no document to the next person, neither here nor in the archive.
      const there = gate.session(account);
      if (!there.ok) return there;
      const supplier = session.value.supplier.name.ja;
      const notArchived = await archiveService.keepIssued(session.value, [
        { document: issued.value.document, supplier },
      ]);
      return ok({ ...issued.value, notArchived });
    },
    'documents.print-sheets': async () => {
      // A dialog shows every printer and, as a file, the whole disk: not in a kiosk.
      const { printers = null, kiosk } = policy.values();
      if (printers === null && kiosk === true)
        return refused(policyRefusal(policy.values(), 'policy.document-printing'));
      const printing = await host.print(printers);
      if (!printing.ok) return printing;
      if (printing.value !== 'no-printer') return ok({ printing: printing.value });
      const names = (printers ?? []).join(', ');
      return refused(policyRefusal(policy.values(), 'policy.printer', { params: { printers: names } }));
    },
    'documents.save': createSaveDocuments(ports),
    'documents.issued': async ({ account, of }) => {
      const answer = await gate.ask(account, 'issuedDocuments', {
        query: { limit: 500, ...(of && { of: of.of, id: of.id }) },
      });
      return answer.ok ? ok([...answer.value.documents]) : answer;
    },
  };
}
