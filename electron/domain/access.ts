import type { Ability, Access, Askers } from '#shared/model/abilities.ts';
import type { Role } from '#shared/model/member.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { SupplierProfile } from './profile.ts';

interface AbilityRule {
  readonly isOffered: (profile: SupplierProfile) => boolean;
  /** What is said where it isn't. */
  readonly refusal: RefusalCode;
}

const rule = (refusal: RefusalCode, isOffered: AbilityRule['isOffered']): AbilityRule => ({
  isOffered,
  refusal,
});
const notOffered = (isOffered: AbilityRule['isOffered']): AbilityRule => rule('form.not-offered', isOffered);

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
  people: rule('members.not-here', ({ members }) => members),
  withdrawal: rule('withdrawal.not-here', ({ withdrawal }) => withdrawal === 'self'),
  'value-codes': notOffered(({ buying }) => buying?.valueCodes ?? false),
  buying: notOffered(({ buying }) => buying !== null),
  cart: notOffered(({ buying }) => buying?.cart ?? false),
  reorder: rule('reorder.not-here', ({ buying }) => (buying?.cart && buying.reorder !== null) ?? false),
  quotes: rule('quote.not-here', ({ buying }) => (buying?.cart && buying.quotes !== null) ?? false),
  'my-catalogues': notOffered(({ buying }) => (buying?.cart && buying.myCatalogues) ?? false),
  recurring: notOffered(({ buying }) => (buying?.cart && buying.recurring) ?? false),
  'product-requests': notOffered(({ buying }) => (buying?.cart && buying.productRequests) ?? false),
  benefits: notOffered(
    ({ buying }) => (buying?.cart && (buying.coupons || buying.points !== null || buying.campaigns)) ?? false,
  ),
  payment: notOffered(({ buying }) => buying !== null && (buying.np !== null || buying.cards !== null)),
  np: notOffered(({ buying }) => (buying?.np ?? null) !== null),
  'term-change': notOffered(({ buying }) => buying?.np?.changeable ?? false),
  cards: notOffered(({ buying }) => (buying?.cards ?? null) !== null),
  documents: notOffered(({ buying }) => buying !== null && Object.keys(buying.papers).length > 0),
  prepaid: rule('q-cash.not-here', ({ buying }) => (buying?.qCash ?? null) !== null),
};

/** Whether the supplier of this profile has it at all; null is what every supplier has. */
export const isOffered = (profile: SupplierProfile, ability: Ability | null): boolean =>
  ability === null || rules[ability].isOffered(profile);

const rolesOf: Readonly<Record<Exclude<Askers, 'anyone'>, readonly Role[]>> = {
  members: ['administrator', 'buyer', 'viewer'],
  // AS-69: who only looks orders nothing and changes nothing that is the company's.
  buyers: ['administrator', 'buyer'],
  administrators: ['administrator'],
};
const roleRefusals: Readonly<Record<Exclude<Askers, 'anyone'>, RefusalCode>> = {
  members: 'buying.not-allowed',
  buyers: 'buying.not-allowed',
  administrators: 'members.not-administrator',
};

/** Whether a member of this role may ask. Which rows are theirs is the feature's to say. */
export const isAllowed = (role: Role, by: Askers): boolean => by === 'anyone' || rolesOf[by].includes(role);

/** Why a member of this role may not ask at the supplier of this profile; null for nothing. */
export function accessRefusal(
  profile: SupplierProfile,
  role: Role,
  { by, offered }: Access,
): RefusalCode | null {
  if (offered !== null && !isOffered(profile, offered)) return rules[offered].refusal;
  return by === 'anyone' || isAllowed(role, by) ? null : roleRefusals[by];
}
