import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { Role } from '#shared/model/member.ts';
import { may } from './permissions.ts';
import type { SupplierProfile } from './profile.ts';

/** What a member may be offered of buying: by what the supplier has at all, and by role. */
export interface BuyingOffer {
  /** Whether there is a catalogue to look at. */
  readonly catalogue: boolean;
  /** Whether this member may put things into a cart and order them. */
  readonly order: boolean;
  readonly quotes: QuoteKind | null;
  readonly reorder: { readonly quantity: boolean } | null;
  readonly departments: boolean;
  readonly coupons: boolean;
  readonly points: boolean;
  readonly campaigns: boolean;
  readonly myCatalogues: boolean;
  readonly recurring: boolean;
  readonly productRequests: boolean;
  readonly payment: boolean;
  readonly papers: boolean;
  readonly qCash: boolean;
}

const nothing: BuyingOffer = {
  catalogue: false,
  order: false,
  quotes: null,
  reorder: null,
  departments: false,
  coupons: false,
  points: false,
  campaigns: false,
  myCatalogues: false,
  recurring: false,
  productRequests: false,
  payment: false,
  papers: false,
  qCash: false,
};

/**
 * What `role` may be offered at the supplier of `profile` (C-11, C-12, C-13, QC-26 to QC-28, AM-33, AM-57, AS-39).
 * Who only looks sees the catalogue, quotes, benefits and papers of the company, and orders nothing. The supplier has
 * the last word.
 */
export function buyingAbilitiesOf(profile: SupplierProfile, role: Role): BuyingOffer {
  const { buying } = profile;
  if (!buying) return nothing;
  const order = buying.cart && may(role, 'order');
  return {
    catalogue: buying.cart,
    order,
    quotes: buying.quotes?.kind ?? null,
    reorder: order ? buying.reorder : null,
    departments: buying.cart && profile.history.departments,
    coupons: buying.coupons,
    points: buying.points !== null,
    campaigns: buying.campaigns,
    myCatalogues: buying.myCatalogues,
    recurring: buying.recurring,
    productRequests: buying.productRequests,
    payment: buying.np !== null || buying.cards !== null,
    papers: Object.keys(buying.papers).length > 0,
    qCash: buying.qCash !== null,
  };
}
