import type { BuyingRules, DocumentGate } from '#electron/domain/buying-rules.ts';
import { documentProblem, documentSubject, provisoOf } from '#electron/domain/documents.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type {
  AddresseeChoice,
  BusinessDocument,
  DocumentKind,
  DocumentOption,
} from '#shared/model/business-document.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import { documentTexts } from '#shared/messages/document-texts.ts';
import { invoiceBy, documentHints } from '#shared/messages/document-hints.ts';
import type { MemberRow } from '../http/caller.ts';
import type { HandlerRequest, Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, success, problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { createAddressees } from './addressees.ts';
import { createIssuedDocuments } from './issued-documents.ts';
import { formalInvoiceOf, makeDocument } from './issue-document.ts';
import type { OrderReader } from '../orders/read-orders.ts';
import { createPaidOrders } from '../payment/paid-orders.ts';
import { createDocumentSubjects, type DocumentSubject } from './document-subjects.ts';

type Input = HandlerRequest<'issueDocument'>['body'];

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
function simplifiedHint(rules: BuyingRules, subject: DocumentSubject): Bilingual | null {
  const invoice = rules.np?.invoice;
  if (!invoice || subject.payment?.method !== 'np') return null;
  const { businessDays, by } = invoice;
  const after =
    businessDays === 1
      ? documentHints.nextBusinessDay
      : fill(documentHints.businessDays, 'days', same(String(businessDays)));
  const day = formalInvoiceOf(rules, subject);
  const when =
    day === null
      ? after
      : fill(fill(documentHints.onDay, 'when', after), 'date', same(day.replaceAll('-', '/')));
  return fill(fill(documentHints.simplifiedInvoice, 'when', when), 'how', invoiceBy[by]);
}

/**
 * 見積書, 納品書, 請求書, 領収書 and the order's detail: issued when and only when the gate is open (AM-35, AM-36,
 * AM-59 … AM-65, AS-42, AS-44, QC-27). Whoever may see an order or quote may have its documents, viewers too: a document
 * says no more than the page, and buys nothing.
 */
export function createDocumentRoutes(
  supplier: Supplier,
  buying: BuyingRules,
  { db, settings }: Pick<StoreParts, 'db' | 'settings'>,
  orders: OrderReader,
): Partial<Handlers> {
  const isOrderPaid = createPaidOrders(db, supplier, settings);
  const find = createDocumentSubjects(db, supplier.profile.history.departments, orders, isOrderPaid);
  const addresseesOf = createAddressees(db, buying.terms === 'personal');
  const issued = createIssuedDocuments(db, supplier.id, supplier.profile.history.departments);
  const gates = Object.entries(buying.documents) as readonly (readonly [DocumentKind, DocumentGate])[];

  const provisoFor = ({ calculation }: DocumentSubject): string =>
    provisoOf(calculation.lines, supplier.issuer.proviso, documentTexts.provisoGoods);
  const offersOf = (subject: DocumentSubject, today: CalendarDate): DocumentOption[] =>
    gates
      .filter(([kind]) => documentSubject(kind) === subject.of)
      .map(([kind, gate]) => {
        const found = documentProblem(gate, subject.facts, today);
        return {
          kind,
          problem: found && { code: found.code, ...(found.params && { params: { ...found.params } }) },
          hint: kind === 'invoice' ? simplifiedHint(buying, subject) : null,
          proviso: kind === 'receipt' ? provisoFor(subject) : null,
          issued: issued.count(kind, subject),
        };
      });

  const issue = db.transaction((member: MemberRow, input: Input, now: number): BusinessDocument | Refused => {
    const subject = find(member, input.of, input.id, now);
    if (!subject) return problem('not-found');
    const gate = Object.hasOwn(buying.documents, input.kind) ? buying.documents[input.kind] : undefined;
    if (!gate || documentSubject(input.kind) !== subject.of)
      return refusedFor('not-now', 'kind', 'document.no-such-document');
    const today = tokyoDateOf(instantOf(now));
    const gateProblem = documentProblem(gate, subject.facts, today);
    if (gateProblem) return refusedFor('not-now', 'kind', gateProblem.code, gateProblem.params);
    const chosen = addresseesOf(subject).find(({ key }) => key === input.addressee.key);
    if (!chosen) return refusedFor('choices-refused', 'addressee', 'document.no-such-addressee');
    const addressee: AddresseeChoice = { ...chosen, honorific: input.addressee.honorific };

    const times = issued.count(input.kind, subject) + 1;
    const number = input.preview
      ? null
      : issued.add({
          kind: input.kind,
          subject,
          member,
          issue: times,
          at: now,
          on: today,
          addressee: [addressee.name, addressee.department].filter(Boolean).join(' '),
          amount: subject.calculation.totals.taxIncluded.amount,
        });
    return makeDocument({
      kind: input.kind,
      subject,
      gate,
      rules: buying,
      issuer: supplier.issuer,
      addressee,
      number,
      issue: times,
      issuedOn: today,
      proviso: input.kind === 'receipt' ? (input.proviso ?? provisoFor(subject)) : null,
      transferDays: settings.number(supplier.id, 'documents.transfer-days'),
    });
  });

  return {
    documentOptions({ caller: { member }, query, now }) {
      const subject = find(member, query.of, query.id, now);
      if (!subject) return problem('not-found');
      return success({
        offers: offersOf(subject, tokyoDateOf(instantOf(now))),
        addressees: addresseesOf(subject),
      });
    },
    issueDocument: ({ caller: { member }, body, now }) => respond(issue.immediate(member, body, now)),
    issuedDocuments: ({ caller: { member }, query }) => success({ documents: issued.list(member, query) }),
  };
}
