import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import type { Supplier } from '../supplier.ts';
import type { SeedProduct } from './products.ts';
import type { PurchasePattern } from './purchase-patterns.ts';
import type { TrialAccount } from './trial-account.ts';

/** A coupon or a campaign that the trial begins with. */
export interface SeedBenefit {
  readonly code: string;
  readonly name: string;
  readonly off: BenefitTerms['off'];
  /** Days from the day on which the trial is filled; null for no end. */
  readonly days: readonly [from: number | null, until: number | null];
  readonly more?: Partial<Omit<BenefitTerms, 'off' | 'from' | 'until'>>;
  /** Meant for the trial company alone, to be received (AS-96). */
  readonly forCompany?: true;
  /** Works for who knows its code, and is shown to nobody. */
  readonly unlisted?: true;
}

/** Who has what in a Q account (QT-17, QT-18, QT-24). */
export interface TrialSeller {
  /** The name before the `@`. */
  readonly person: string;
  readonly settled: number;
  readonly due: number;
  readonly dueInDays: number;
  readonly points: number;
  readonly hasPassword: boolean;
}

/** How many order lines a company has: a share of all of them up to a limit, or a share of what the others leave. */
export type LineShare = { readonly share: number; readonly most: number } | { readonly shareOfRest: number };

/** What a new file has of a supplier: data alone, so that another supplier is another such value. */
export interface TrialContent {
  /** What it sells, the same for the same seed. */
  readonly products: (seed: number) => readonly SeedProduct[];
  /**
   * How it numbers what other suppliers of the trial sell too (`shared-products.ts`), behind everything else in its catalogue;
   * counted from 1. Absent where it sells nothing of it.
   */
  readonly sharedCode?: (n: number) => string;
  /** What departments tend to order here, and when. */
  readonly patterns: readonly PurchasePattern[];
  /** Who signs in here, and what becomes of it. The people are in `company.ts`. */
  readonly accounts: readonly TrialAccount[];
  /** By company. */
  readonly lines: Readonly<Record<string, LineShare>>;
  readonly coupons?: readonly SeedBenefit[];
  readonly campaigns?: readonly SeedBenefit[];
  /** For suppliers of web money: prices of advertisements in yen and their days, and what sellers have. */
  readonly prepaid?: {
    readonly advertisements: Readonly<Record<string, readonly [price: number, days: number]>>;
    readonly sellers: readonly TrialSeller[];
  };
}

/** A supplier with what a new file has of it. */
export interface TrialSupplier extends Supplier {
  readonly trial: TrialContent;
}
