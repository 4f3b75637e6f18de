import { randomInt } from 'node:crypto';
import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import { npProblem } from '#electron/domain/np-states.ts';
import { sameTerm, TERM_FIELD, termsFor, formatTermValue } from '#electron/domain/payment-terms.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import { refusal, type RefusalCode } from '#shared/model/refusal.ts';
import type { Payment, PaymentProblem, TermCheckResult } from '#shared/supplier-api/payment.ts';
import { loginValue } from '../sign-in/login-value.ts';
import type { MemberRow } from '../http/caller.ts';
import { createReauthentication } from '../security/reauthentication.ts';
import { newToken } from '../database/tokens.ts';
import type { Customers } from '../customer/customers.ts';
import type { TermChanges } from '../customer/term-changes.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import type { ProblemReason } from '../../../../shared/model/problem.ts';
import { noContent, success, isRefused, problem, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { createCards } from './cards.ts';
import { companyState, createNpStatusReader } from './np-status.ts';
import { createNpOrders } from './np-orders.ts';

/** What payment has of the customer information. */
export interface CustomerTerms {
  readonly customers: Customers | null;
  /** Null for a supplier without NP. */
  readonly terms: TermChanges | null;
  readonly changeCustomer: Handlers['changeCustomer'] | null;
}

const refusedWith = (reason: ProblemReason, field: string, code: RefusalCode): Refused =>
  problem(reason, { errors: [{ field, code, message: refusal(code).message.en }] });

/** お支払い情報: NP掛け払い and its terms, and the registered card (AM-61, AM-66 to AM-75). */
export function createPaymentRoutes(
  supplier: Supplier,
  buying: BuyingRules,
  dependencies: StoreParts,
  { customers, terms, changeCustomer }: CustomerTerms,
): Partial<Handlers> {
  const { db, settings, sessions } = dependencies;
  const { np } = buying;
  const cards = createCards(db);
  const readNpStatus =
    np && createNpStatusReader(db, np, () => settings.number(supplier.id, 'np.recognised-days'));
  const reauthenticate = createReauthentication(supplier, dependencies);
  const isTrial = db.prepare(`SELECT 1 FROM meta WHERE name = 'seeded_at'`).pluck();
  const versionOf = (memberId: number): number => customers?.read(memberId).version ?? 1;

  const firstOrder = db
    .prepare<[number], string | null>(
      `SELECT min(ordered_on) FROM orders WHERE company_id = ? AND payment_method = 'np' AND removed = 0`,
    )
    .pluck();

  /** A member who has ordered by NP passed the review, unless another state is recorded. */
  const npStatusOf = (companyId: number, now: number) => {
    if (!np || !readNpStatus) return null;
    const recorded = companyState(np, readNpStatus(companyId, now), tokyoDateOf(instantOf(now)));
    const since = firstOrder.get(companyId) as CalendarDate | null | undefined;
    return recorded ?? (since ? ({ state: 'ok', since } as const) : null);
  };

  const look = ({ id, companyId }: MemberRow, now: number): Payment => {
    const company = npStatusOf(companyId, now);
    const card = cards.of(id);
    const problemOf = (method: Payment['methods'][number]['method']): PaymentProblem | null => {
      if (method === 'np') return npProblem(company?.state ?? null);
      return method === 'card' && buying.cards && !card ? 'no-card' : null;
    };
    return {
      methods: supplier.profile.payments.map((method) => ({ method, problem: problemOf(method) })),
      np:
        np && terms
          ? {
              state: company?.state ?? null,
              since: company?.since ?? null,
              applies: terms.termFor(id, now),
              registered: terms.registered(id),
              terms: [...np.terms],
              changeable: np.changeable,
              version: versionOf(id),
              changes: [...terms.of(id)],
            }
          : null,
      card: buying.cards && { registered: card, trial: isTrial.get() !== undefined },
    };
  };

  const sameAddress = (one: string, other: string | null): boolean =>
    other !== null && loginValue(supplier.profile, one) === loginValue(supplier.profile, other);

  const npRoutes = (): Partial<Handlers> => {
    if (!np || !readNpStatus || !terms) return {};
    const npOrdersOf = createNpOrders(db, np, supplier.profile.history.departments, () =>
      settings.number(supplier.id, 'np.review-minutes'),
    );
    /** Why a member can't have this term; null if it can. */
    const termRefusal = (term: PaymentTerm): Refused | null =>
      termsFor(supplier.profile, 'member').some((each) => sameTerm(each, term))
        ? null
        : refusedWith('choices-refused', 'term', 'payment.other-term');
    return {
      npOrders: ({ caller: { member }, now }) =>
        success(npOrdersOf(member, readNpStatus(member.companyId, now), now)),
      checkPaymentTerm({ caller: { member }, body: { term }, now }) {
        const refused = termRefusal(term);
        if (refused) return refused;
        const from = terms.registered(member.id);
        if (sameTerm(from, term)) return refusedWith('choices-refused', 'term', 'payment.term-same');
        const checked: TermCheckResult = {
          version: versionOf(member.id),
          from,
          to: term,
          appliesFrom: terms.appliesFrom(member.id, now),
        };
        return success(checked);
      },
      ...(changeCustomer && {
        async changePaymentTerm(request) {
          const { caller, body, now } = request;
          const refused = termRefusal(body.term);
          if (refused) return refused;
          // AM-72: the term is a field of the customer information, and is changed there whoever changes it.
          const values = { [TERM_FIELD]: formatTermValue(body.term) };
          const registered = await changeCustomer({
            ...request,
            body: { version: body.version, values, locale: body.locale },
          });
          return isRefused(registered) ? registered : success(look(caller.member, now));
        },
      }),
    };
  };

  const cardRoutes: Partial<Handlers> = {
    // AM-75
    async removeCard({ caller: { member, sessionId }, body: { email, password } }) {
      const wrong = await reauthenticate(member, password);
      if (wrong) return wrong;
      if (!sameAddress(email, member.email))
        return problem('wrong-password', {
          errors: [{ field: 'email', message: 'not the registered address' }],
        });
      return db
        .transaction(() => {
          // Looked up again: while the password was compared, session and role may have been taken away elsewhere.
          const still = sessions.memberOfSession(sessionId, 'buyers');
          if ('problem' in still) return still;
          return cards.remove(still.id) ? noContent : refusedWith('not-now', '', 'payment.no-card');
        })
        .immediate();
    },
    registerTrialCard({ caller: { member }, now }) {
      if (isTrial.get() === undefined) return problem('not-offered');
      // What an agent tells a shop: a name of its own for the card, and the last four digits. A number never was.
      const card = { token: newToken(), last4: String(randomInt(10_000)).padStart(4, '0') };
      cards.register(member.id, card, now);
      return noContent;
    },
  };

  return {
    payment: ({ caller: { member }, now }) => success(look(member, now)),
    ...npRoutes(),
    ...(buying.cards && cardRoutes),
  };
}
