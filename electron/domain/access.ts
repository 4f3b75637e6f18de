import type { Ability, Access, Askers } from '#shared/model/abilities.ts';
import type { Role } from '#shared/model/member.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { BuyingRules } from './buying-rules.ts';
import type { SupplierProfile } from './profile.ts';

interface AbilityRule {
  readonly isOffered: (profile: SupplierProfile) => boolean;
  /** What is said where it isn't. */
  readonly refusal: RefusalCode;
  /** What it is a part of: without that there is none of it either, and that is what is said. */
  readonly partOf?: Ability;
}
type IsOffered = AbilityRule['isOffered'];
type BuyingPredicate = (buying: BuyingRules) => boolean;

const rule = (refusal: RefusalCode, isOffered: IsOffered): AbilityRule => ({ isOffered, refusal });
const notOffered = (isOffered: IsOffered): AbilityRule => rule('form.not-offered', isOffered);
/** Something where the company buys. */
const buyingRule = (predicate: BuyingPredicate, refusal: RefusalCode = 'form.not-offered'): AbilityRule =>
  rule(refusal, ({ buying }) => buying !== null && predicate(buying));
/** Something that needs a cart. */
const cartRule = (predicate: BuyingPredicate, refusal?: RefusalCode): AbilityRule => ({
  ...buyingRule(predicate, refusal),
  partOf: 'cart',
});

/** Where a profile says that a supplier has something (C-6, C-11 to C-13, C-17). */
const rules: Readonly<Record<Ability, AbilityRule>> = {
  registration: notOffered(
    ({ registration, forms }) => registration !== null && forms.registration !== undefined,
  ),
  'password-reset': notOffered(({ passwords }) => passwords.reset !== null),
  'id-recovery': notOffered(({ forms }) => forms['id-recovery'] !== undefined),
  'email-change': rule('email.not-changeable', ({ emailChange }) => emailChange !== null),
  customer: notOffered(({ forms }) => forms.customer !== undefined),
  addresses: notOffered(({ forms }) => forms.address !== undefined),
  people: rule('people.not-supported', ({ members }) => members),
  withdrawal: rule('withdrawal.not-supported', ({ withdrawal }) => withdrawal === 'self'),
  'value-codes': buyingRule(({ valueCodes }) => valueCodes),
  buying: buyingRule(() => true),
  cart: buyingRule(({ cart }) => cart),
  reorder: cartRule(({ reorder }) => reorder !== null, 'reorder.not-supported'),
  quotes: cartRule(({ quotes }) => quotes !== null, 'quote.not-supported'),
  'my-catalogues': cartRule(({ myCatalogues }) => myCatalogues),
  recurring: cartRule((buying) => buying.recurring),
  'product-requests': cartRule(({ productRequests }) => productRequests),
  benefits: cartRule(({ coupons, points, campaigns }) => coupons || points !== null || campaigns),
  payment: buyingRule(({ np, cards }) => np !== null || cards !== null),
  np: buyingRule(({ np }) => np !== null),
  'term-change': buyingRule(({ np }) => np?.changeable ?? false),
  cards: buyingRule(({ cards }) => cards !== null),
  documents: buyingRule(({ documents }) => Object.keys(documents).length > 0),
  prepaid: buyingRule(({ prepaid }) => prepaid !== null, 'prepaid.not-supported'),
};

/** What a supplier of this profile refuses everybody for this ability; null where it has it. */
function offerRefusal(profile: SupplierProfile, ability: Ability | null): RefusalCode | null {
  if (ability === null) return null;
  const { isOffered: has, refusal, partOf } = rules[ability];
  return offerRefusal(profile, partOf ?? null) ?? (has(profile) ? null : refusal);
}

/** Whether the supplier of this profile has it at all; null is what every supplier has. */
export const isOffered = (profile: SupplierProfile, ability: Ability | null): boolean =>
  offerRefusal(profile, ability) === null;

const allRoles: readonly Role[] = ['administrator', 'buyer', 'viewer'];
const askerRules: Readonly<
  Record<Askers, { readonly roles: readonly Role[]; readonly refusal: RefusalCode }>
> = {
  anyone: { roles: allRoles, refusal: 'buying.not-allowed' },
  members: { roles: allRoles, refusal: 'buying.not-allowed' },
  // AS-69: who only looks orders nothing and changes nothing that is the company's.
  buyers: { roles: ['administrator', 'buyer'], refusal: 'buying.not-allowed' },
  administrators: { roles: ['administrator'], refusal: 'people.not-administrator' },
};

/** Whether a member of this role may ask. Which rows are theirs is the feature's to say. */
export const isAllowed = (role: Role, by: Askers): boolean => askerRules[by].roles.includes(role);

/** Why a member of this role may not ask at the supplier of this profile; null for nothing. */
export const accessRefusal = (
  profile: SupplierProfile,
  role: Role,
  { by, offered }: Access,
): RefusalCode | null =>
  offerRefusal(profile, offered) ?? (isAllowed(role, by) ? null : askerRules[by].refusal);
