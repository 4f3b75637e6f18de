import type { Role } from '#shared/model/member.ts';
import { may } from './permissions.ts';
import type { SupplierProfile } from './profile.ts';

/** What a member may be offered: by role, and by what the supplier has at all. */
export interface Abilities {
  readonly passwordChange: { readonly asksEmail: boolean } | null;
  readonly emailChange: {
    readonly kind: NonNullable<SupplierProfile['emailChange']>['kind'];
    readonly asksEmail: boolean;
  } | null;
  readonly twoStep: boolean;
  readonly customer: boolean;
  readonly addresses: boolean;
  readonly members: boolean;
  readonly withdrawal: SupplierProfile['withdrawal'];
  readonly order: boolean;
  readonly areas: SupplierProfile['areas'];
}

/** What `role` may be offered at the supplier of `profile` (AS-69, C-6, C-17). The supplier has the last word. */
export function abilitiesOf(profile: SupplierProfile, role: Role): Abilities {
  const own = may(role, 'own-account');
  const { emailChange } = profile;
  return {
    passwordChange: own ? { asksEmail: profile.passwords.changeAsksEmail } : null,
    emailChange:
      own && emailChange ? { kind: emailChange.kind, asksEmail: emailChange.asksCurrentEmail } : null,
    twoStep: own && profile.signIn.twoStep !== null,
    customer: own && profile.forms.customer !== undefined,
    addresses: own && profile.forms.address !== undefined,
    members: profile.members && may(role, 'members.manage'),
    withdrawal: profile.withdrawal,
    order: may(role, 'order'),
    areas: profile.areas,
  };
}
