import type { AccountKind } from '#shared/model/member.ts';
import type { BuyingRules } from './buying-rules.ts';
import type { PersonalAccountRules, SupplierProfile } from './profile.ts';

function personalBuying(buying: BuyingRules, { documents }: PersonalAccountRules): BuyingRules {
  const kept = Object.entries(buying.documents).filter(([kind]) =>
    (documents as readonly string[]).includes(kind),
  );
  return { ...buying, np: null, terms: 'personal', documents: Object.fromEntries(kept) };
}

/**
 * The profile by which an account goes. A private person's has no corporate functions: nobody else in charge, no
 * departments, no payment after a monthly invoice (AS-3, AS-5, AS-6).
 */
export function profileFor(profile: SupplierProfile, kind: AccountKind = 'business'): SupplierProfile {
  const { personalAccounts: rules, buying, history, forms } = profile;
  if (kind === 'business' || !rules) return profile;
  return {
    ...profile,
    members: false,
    withdrawal: rules.withdrawal,
    payments: rules.payments,
    forms: { ...forms, customer: rules.customer },
    history: { ...history, departments: false },
    buying: buying && personalBuying(buying, rules),
  };
}
