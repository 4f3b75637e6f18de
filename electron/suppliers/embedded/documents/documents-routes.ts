import type { BuyingRules, PaperGate } from '#electron/domain/buying-rules.ts';
import { paperProblem, paperSubject } from '#electron/domain/documents.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type { AddresseeChoice, Paper, PaperKind, PaperOffer } from '#shared/model/business-document.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import { invoiceBy, paperHints } from '#shared/messages/document-hints.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Asked, Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, success, problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createAddressees } from './addressees.ts';
import { createIssuedPapers } from './issued-documents.ts';
import { formalInvoiceOf, makePaper } from './issue-document.ts';
import type { OrderReader } from '../orders/read-orders.ts';
import { createPaperSubjects, type PaperSubject } from './document-subjects.ts';

type Own = Pick<Handlers, 'paperOffers' | 'issuePaper' | 'issuedPapers'>;
type Wish = Asked<'issuePaper'>['body'];

const refusedFor = (
  reason: 'not-now' | 'choices-refused',
  field: string,
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): Refused =>
  problem(reason, {
    errors: [{ field, code, message: refusal(code, { params }).message.en, params: { ...params } }],
  });

const fill = ({ ja, en }: Bilingual, name: string, value: Bilingual): Bilingual => ({
  ja: ja.replace(`{${name}}`, value.ja),
  en: en.replace(`{${name}}`, value.en),
});
const same = (text: string): Bilingual => ({ ja: text, en: text });

/** What is to be known of an invoice for NP: that it is a simplified one, and when the formal one comes (AM-60, AM-61). */
function simplifiedHint(rules: BuyingRules, subject: PaperSubject): Bilingual | null {
  const invoice = rules.np?.invoice;
  if (!invoice || subject.payment?.method !== 'np') return null;
  const { businessDays, by } = invoice;
  const after =
    businessDays === 1
      ? paperHints.nextBusinessDay
      : fill(paperHints.businessDays, 'days', same(String(businessDays)));
  const day = formalInvoiceOf(rules, subject);
  const when =
    day === null
      ? after
      : fill(fill(paperHints.onDay, 'when', after), 'date', same(day.replaceAll('-', '/')));
  return fill(fill(paperHints.simplifiedInvoice, 'when', when), 'how', invoiceBy[by]);
}

/**
 * 見積書, 納品書, 請求書, 領収書 and the order's detail: issued when and only when the gate is open (AM-35, AM-36,
 * AM-59 … AM-65, AS-42, AS-44, QC-27). Whoever may see an order or quote may have its papers, viewers too: a paper
 * says no more than the page, and buys nothing.
 */
export function createPaperRoutes(
  supplier: Supplier,
  buying: BuyingRules,
  { db, settings }: Pick<StoreParts, 'db' | 'settings'>,
  orders: OrderReader,
): Own {
  const find = createPaperSubjects(db, supplier.departments, orders);
  const addresseesOf = createAddressees(db);
  const issued = createIssuedPapers(db, supplier.id, supplier.departments);
  const gates = Object.entries(buying.papers) as readonly (readonly [PaperKind, PaperGate])[];

  const offersOf = (subject: PaperSubject, today: CalendarDate): PaperOffer[] =>
    gates
      .filter(([kind]) => paperSubject(kind) === subject.of)
      .map(([kind, gate]) => {
        const found = paperProblem(gate, subject.facts, today);
        return {
          kind,
          problem: found && { code: found.code, ...(found.params && { params: { ...found.params } }) },
          hint: kind === 'invoice' ? simplifiedHint(buying, subject) : null,
          issued: issued.count(kind, subject),
        };
      });

  const issue = db.transaction((member: MemberRow, wish: Wish, now: number): Paper | Refused => {
    const subject = find(member, wish.of, wish.id);
    if (!subject) return problem('not-found');
    const gate = Object.hasOwn(buying.papers, wish.kind) ? buying.papers[wish.kind] : undefined;
    if (!gate || paperSubject(wish.kind) !== subject.of)
      return refusedFor('not-now', 'kind', 'paper.no-such-paper');
    const today = tokyoDateOf(instantOf(now));
    const closed = paperProblem(gate, subject.facts, today);
    if (closed) return refusedFor('not-now', 'kind', closed.code, closed.params);
    const chosen = addresseesOf(subject).find(({ key }) => key === wish.addressee.key);
    if (!chosen) return refusedFor('choices-refused', 'addressee', 'paper.no-such-addressee');
    const addressee: AddresseeChoice = { ...chosen, honorific: wish.addressee.honorific };

    const times = issued.count(wish.kind, subject) + 1;
    const number = wish.preview
      ? null
      : issued.add({
          kind: wish.kind,
          subject,
          member,
          issue: times,
          at: now,
          on: today,
          addressee: [addressee.name, addressee.department].filter(Boolean).join(' '),
          amount: subject.reckoning.totals.taxIncluded.amount,
        });
    return makePaper({
      kind: wish.kind,
      subject,
      gate,
      rules: buying,
      issuer: supplier.issuer,
      addressee,
      number,
      issue: times,
      issuedOn: today,
      transferDays: settings.number(supplier.id, 'papers.transfer-days'),
    });
  });

  return {
    paperOffers({ caller: { member }, query, now }) {
      const subject = find(member, query.of, query.id);
      if (!subject) return problem('not-found');
      return success({
        offers: offersOf(subject, tokyoDateOf(instantOf(now))),
        addressees: addresseesOf(subject),
      });
    },
    issuePaper: ({ caller: { member }, body, now }) => respond(issue.immediate(member, body, now)),
    issuedPapers: ({ caller: { member }, query }) => success({ papers: issued.list(member, query) }),
  };
}
