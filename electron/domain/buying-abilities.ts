import type { BuyingAbilities } from '#shared/model/member-abilities.ts';
import type { Ability } from '#shared/model/abilities.ts';
import type { Role } from '#shared/model/member.ts';
import { isAllowed, isOffered } from './access.ts';
import type { SupplierProfile } from './profile.ts';

/**
 * What `role` may be offered at the supplier of `profile` (C-11, C-12, C-13, QC-26 to QC-28, AM-33, AM-57, AS-39).
 * Viewers see catalogue, quotes, benefits and documents of the company, and order nothing. The supplier decides in the
 * end.
 */
export function buyingAbilitiesOf(profile: SupplierProfile, role: Role): BuyingAbilities {
  const { buying } = profile;
  const offers = (ability: Ability): boolean => isOffered(profile, ability);
  const order = offers('cart') && isAllowed(role, 'buyers');
  return {
    catalogue: offers('cart'),
    order,
    quotes: offers('quotes') ? (buying?.quotes?.kind ?? null) : null,
    reorder: order && offers('reorder') ? (buying?.reorder ?? null) : null,
    departments: offers('cart') && profile.history.departments,
    coupons: offers('benefits') && (buying?.coupons ?? false),
    points: offers('benefits') && (buying?.points ?? null) !== null,
    campaigns: offers('benefits') && (buying?.campaigns ?? false),
    myCatalogues: offers('my-catalogues'),
    recurring: offers('recurring'),
    productRequests: offers('product-requests'),
    payment: offers('payment'),
    documents: offers('documents'),
    prepaid: offers('prepaid'),
    valueCodes: offers('value-codes'),
  };
}
