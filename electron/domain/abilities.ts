import type { Abilities } from '#shared/model/member-abilities.ts';
import type { Role } from '#shared/model/member.ts';
import { isAllowed, isOffered } from './access.ts';
import type { SupplierProfile } from './profile.ts';

/** What `role` may be offered at the supplier of `profile` (AS-69, C-6, C-17). The supplier decides in the end. */
export function abilitiesOf(profile: SupplierProfile, role: Role): Abilities {
  const { emailChange } = profile;
  const security = isOffered(profile, 'account');
  return {
    passwordChange: security ? { requiresEmail: profile.passwords.changeRequiresEmail } : null,
    emailChange: emailChange && { kind: emailChange.kind, requiresEmail: emailChange.requiresCurrentEmail },
    security,
    twoStep: profile.signIn.twoStep !== null,
    customer: isOffered(profile, 'customer'),
    addresses: isOffered(profile, 'addresses'),
    members: isOffered(profile, 'people') && isAllowed(role, 'administrators'),
    withdrawal: profile.withdrawal,
    order: isAllowed(role, 'buyers'),
    areas: profile.areas,
  };
}
