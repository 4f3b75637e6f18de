import { paperKinds, type PaperOffer } from '#shared/model/business-document.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, type Refusal, type RefusalCode, refusalCodes } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { OwnQuestion } from '../sign-in/session.ts';
import { createSavePapers } from './save-documents.ts';

type Own = Pick<
  CallHandlers,
  | 'papers.offers'
  | 'papers.kinds'
  | 'papers.preview'
  | 'papers.print'
  | 'papers.print-sheets'
  | 'papers.save'
  | 'papers.issued'
>;

const isRefusalCode = (code: string): code is RefusalCode =>
  (refusalCodes as readonly string[]).includes(code);

/** Why a paper can't be issued, in the catalogue's words; a code that it doesn't have is only said to stand against it. */
function inWords({ problem }: PaperOffer): Refusal | null {
  if (problem === null) return null;
  return isRefusalCode(problem.code)
    ? refusal(problem.code, problem.params ? { params: problem.params } : {})
    : refusal('paper.closed');
}

/** Papers from the gate to the printer: the supplier issues them, the desk lays them out (AM-35, AM-59 … AM-65, AS-42). */
export function createPapers(ports: MemberPorts): Own {
  const { gate, host, papers: maker } = ports;

  const laidOut = async (account: AccountId, body: OwnQuestion<'issuePaper'>['body']) => {
    const answer = await gate.ask(account, 'issuePaper', { body });
    if (!answer.ok) return answer;
    return ok({ paper: answer.value, sheets: await maker.layout(answer.value) });
  };

  return {
    'papers.offers': async ({ account, of, id }) => {
      const answer = await gate.ask(account, 'paperOffers', { query: { of, id } });
      if (!answer.ok) return answer;
      const refusals = answer.value.offers.flatMap((offer) => {
        const why = inWords(offer);
        return why ? [{ kind: offer.kind, refusal: why }] : [];
      });
      return ok({ ...answer.value, refusals });
    },
    'papers.kinds': ({ account }) => {
      const session = gate.session(account);
      if (!session.ok) return session;
      const gates = session.value.supplier.profile.buying?.papers ?? {};
      return ok(
        paperKinds.flatMap((kind) => {
          const gate = gates[kind];
          return gate ? [{ kind, afterShipment: gate.after === 'shipped', methods: gate.methods }] : [];
        }),
      );
    },
    'papers.preview': ({ account, ...wanted }) => laidOut(account, { ...wanted, preview: true }),
    'papers.print': ({ account, ...wanted }) => laidOut(account, { ...wanted, preview: false }),
    'papers.print-sheets': async () => {
      const printing = await host.print();
      return printing.ok ? ok({ printing: printing.value }) : printing;
    },
    'papers.save': createSavePapers(ports),
    'papers.issued': async ({ account, of }) => {
      const answer = await gate.ask(account, 'issuedPapers', {
        query: { limit: 500, ...(of && { of: of.of, id: of.id }) },
      });
      return answer.ok ? ok([...answer.value.papers]) : answer;
    },
  };
}
