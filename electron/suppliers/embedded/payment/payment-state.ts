import { npProblem } from '#electron/domain/np-states.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Connection } from '../database/open.ts';
import { createCards } from './cards.ts';
import { companyState, createNpFacts } from './np-facts.ts';
import type { TermChanges } from '../customer/term-changes.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier-rules.ts';

/** How the review of a company for NP掛け払い stands. */
export type NpStanding = 'usable' | 'review' | 'refused' | 'stopped';

/** What ordering has to know of payment. */
export interface PaymentState {
  /** The term of an order or quote that is made at `now`, in milliseconds since 1970 UTC; null where there is no NP. */
  termFor(memberId: number, now: number): PaymentTerm | null;
  /** The registered card; null for none. */
  cardOf(memberId: number): { readonly last4: string } | null;
  /** Whether the company can order by NP at `now`, in milliseconds since 1970 UTC. */
  npState(companyId: number, now: number): NpStanding;
}

const standings = { 'np-review': 'review', 'np-refused': 'refused', 'np-stopped': 'stopped' } as const;

/** Reads payment state as it is at the moment of an order (AM-18, AM-69). */
export function createPaymentState(
  db: Connection,
  supplier: Supplier,
  settings: Settings,
  terms: TermChanges | null,
): PaymentState {
  const np = supplier.profile.buying?.np ?? null;
  const cards = createCards(db);
  const factsOf = np && createNpFacts(db, np, () => settings.number(supplier.id, 'np.recognised-days'));
  return {
    termFor: (memberId, now) => terms?.termFor(memberId, now) ?? null,
    cardOf: cards.of,
    npState(companyId, now) {
      if (!np || !factsOf) return 'usable';
      const state = companyState(np, factsOf(companyId, now), tokyoDateOf(instantOf(now)));
      const problem = npProblem(state?.state ?? null);
      return problem === null ? 'usable' : standings[problem];
    },
  };
}
