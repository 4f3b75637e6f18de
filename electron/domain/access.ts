import type { Ability, Access, Callers } from '#shared/model/abilities.ts';
import type { Role } from '#shared/model/member.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { BuyingRules } from './buying-rules.ts';
import type { SupplierProfile } from './profile.ts';

interface AbilityRule {
  readonly isOffered: (profile: SupplierProfile) => boolean;
  /** The refusal where it isn't offered. */
  readonly refusal: RefusalCode;
  /** The ability it is a part of: if that is missing, its refusal is used. */
  readonly partOf?: Ability;
}
type IsOffered = AbilityRule['isOffered'];
type BuyingPredicate = (buying: BuyingRules) => boolean;

const rule = (refusal: RefusalCode, isOffered: IsOffered): AbilityRule => ({ isOffered, refusal });
const notOffered = (isOffered: IsOffered): AbilityRule => rule('form.not-offered', isOffered);
/** An ability that belongs to the level Account. */
const accountRule = (isOffered: IsOffered, refusal: RefusalCode = 'form.not-offered'): AbilityRule => ({
  ...rule(refusal, isOffered),
  partOf: 'account',
});
/** An ability of suppliers that sell from the desk. */
const buyingRule = (predicate: BuyingPredicate, refusal: RefusalCode = 'form.not-offered'): AbilityRule =>
  rule(refusal, ({ buying }) => buying !== null && predicate(buying));
/** An ability that needs a cart. */
const cartRule = (predicate: BuyingPredicate, refusal?: RefusalCode): AbilityRule => ({
  ...buyingRule(predicate, refusal),
  partOf: 'cart',
});

/** Where a profile states each ability (C-6, C-11 to C-13, C-17). */
const rules: Readonly<Record<Ability, AbilityRule>> = {
  'single-sign-on': notOffered(({ singleSignOn }) => singleSignOn !== undefined),
  registration: notOffered(
    ({ registration, forms }) => registration !== null && forms.registration !== undefined,
  ),
  'password-reset': notOffered(({ passwords }) => passwords.reset !== null),
  'id-recovery': notOffered(({ forms }) => forms['id-recovery'] !== undefined),
  account: notOffered(({ account }) => account),
  'email-change': accountRule(({ emailChange }) => emailChange !== null, 'email.not-changeable'),
  customer: accountRule(({ forms }) => forms.customer !== undefined),
  addresses: accountRule(({ forms }) => forms.address !== undefined),
  people: accountRule(({ members }) => members, 'people.not-supported'),
  withdrawal: accountRule(({ withdrawal }) => withdrawal === 'self', 'withdrawal.not-supported'),
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

/** The refusal for everybody if a supplier of this profile lacks the ability; null if it has it. */
function offerRefusal(profile: SupplierProfile, ability: Ability | null): RefusalCode | null {
  if (ability === null) return null;
  const { isOffered: has, refusal, partOf } = rules[ability];
  return offerRefusal(profile, partOf ?? null) ?? (has(profile) ? null : refusal);
}

/** Whether a supplier of this profile offers it; null stands for what every supplier offers. */
export const isOffered = (profile: SupplierProfile, ability: Ability | null): boolean =>
  offerRefusal(profile, ability) === null;

const allRoles: readonly Role[] = ['administrator', 'buyer', 'viewer'];
const callerRules: Readonly<
  Record<Callers, { readonly roles: readonly Role[]; readonly refusal: RefusalCode }>
> = {
  anyone: { roles: allRoles, refusal: 'buying.not-allowed' },
  members: { roles: allRoles, refusal: 'buying.not-allowed' },
  // AS-69: viewers order nothing and change nothing of the company.
  buyers: { roles: ['administrator', 'buyer'], refusal: 'buying.not-allowed' },
  administrators: { roles: ['administrator'], refusal: 'people.not-administrator' },
};

/** Whether a member of this role may call. The feature decides which rows are theirs. */
export const isAllowed = (role: Role, by: Callers): boolean => callerRules[by].roles.includes(role);

/** Why a member of this role may not call at a supplier of this profile; null if they may. */
export const accessRefusal = (
  profile: SupplierProfile,
  role: Role,
  { by, offered }: Access,
): RefusalCode | null =>
  offerRefusal(profile, offered) ?? (isAllowed(role, by) ? null : callerRules[by].refusal);
