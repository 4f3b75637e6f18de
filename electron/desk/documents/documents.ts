import { paperKinds, type PaperOffer } from '#shared/model/business-document.ts';
import { refusal, type Refusal, type RefusalCode, refusalCodes } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { BuyingPorts } from '../pending-writes/ports.ts';
import type { CallHandlers } from '../dispatch.ts';
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
export function createPapers(ports: BuyingPorts): Own {
  const { asked, host, papers: maker } = ports;

  return {
    'papers.offers': async ({ account, of, id }) => {
      const answer = await asked.as(account, 'papers', 'paperOffers', { query: { of, id } });
      if (!answer.ok) return answer;
      const refusals = answer.value.offers.flatMap((offer) => {
        const why = inWords(offer);
        return why ? [{ kind: offer.kind, refusal: why }] : [];
      });
      return ok({ ...answer.value, refusals });
    },
    'papers.kinds': ({ account }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const gates = session.value.supplier.profile.buying?.papers ?? {};
      return ok(
        paperKinds.flatMap((kind) => {
          const gate = gates[kind];
          return gate ? [{ kind, afterShipment: gate.after === 'shipped', methods: gate.methods }] : [];
        }),
      );
    },
    'papers.preview': async ({ account, ...wanted }) => {
      const answer = await asked.as(account, 'papers', 'issuePaper', { body: { ...wanted, preview: true } });
      if (!answer.ok) return answer;
      return ok({ paper: answer.value, sheets: await maker.layout(answer.value) });
    },
    'papers.print': async ({ account, ...wanted }) => {
      const answer = await asked.as(account, 'papers', 'issuePaper', { body: { ...wanted, preview: false } });
      if (!answer.ok) return answer;
      return ok({ paper: answer.value, sheets: await maker.layout(answer.value) });
    },
    'papers.print-sheets': async () => {
      const printing = await host.print();
      return printing.ok ? ok({ printing: printing.value }) : printing;
    },
    'papers.save': createSavePapers(ports),
    'papers.issued': async ({ account, of }) => {
      const answer = await asked.as(account, 'papers', 'issuedPapers', {
        query: { limit: 500, ...(of && { of: of.of, id: of.id }) },
      });
      return answer.ok ? ok([...answer.value.papers]) : answer;
    },
  };
}
