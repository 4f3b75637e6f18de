import { npProblem } from '#electron/domain/np-states.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { Connection } from '../database/open.ts';
import { createCards } from './cards.ts';
import { companyState, createNpStatusReader } from './np-status.ts';
import type { TermChanges } from '../customer/term-changes.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';

/** How the review of a company for NP掛け払い stands. */
export type NpEligibility = 'usable' | 'review' | 'refused' | 'stopped';

/** What ordering has to know of payment. */
export interface PaymentState {
  /** The term of an order or quote that is made at `now`, in Unix time in milliseconds; null where there is no NP. */
  termFor(memberId: number, now: number): PaymentTerm | null;
  /** The registered card; null for none. */
  cardOf(memberId: number): { readonly last4: string } | null;
  /** Whether the company can order by NP at `now`, in Unix time in milliseconds. */
  npEligibility(companyId: number, now: number): NpEligibility;
}

const eligibilityByProblem = {
  'np-review': 'review',
  'np-refused': 'refused',
  'np-stopped': 'stopped',
} as const;

/** Reads payment state as it is at the moment of an order (AM-18, AM-69). */
export function createPaymentState(
  db: Connection,
  supplier: Supplier,
  settings: Settings,
  terms: TermChanges | null,
): PaymentState {
  const np = supplier.profile.buying?.np ?? null;
  const cards = createCards(db);
  const readNpStatus =
    np && createNpStatusReader(db, np, () => settings.number(supplier.id, 'np.recognised-days'));
  return {
    termFor: (memberId, now) => terms?.termFor(memberId, now) ?? null,
    cardOf: cards.of,
    npEligibility(companyId, now) {
      if (!np || !readNpStatus) return 'usable';
      const state = companyState(np, readNpStatus(companyId, now), tokyoDateOf(instantOf(now)));
      const problem = npProblem(state?.state ?? null);
      return problem === null ? 'usable' : eligibilityByProblem[problem];
    },
  };
}
