import type { Bilingual } from '#shared/model/identifiers.ts';
import { termsFor } from './payment-terms.ts';
import type { SupplierProfile } from './profile.ts';
import { guestTexts, termText } from './profiles/help/common.ts';

/** What the help says of people who order without a membership. */
export interface GuestHelp {
  /** False where nobody can order without being a member (QC-1). */
  canOrder: boolean;
  lines: Bilingual[];
}

/**
 * What guests can't do at the supplier of `profile`, and the payment terms that they have (C-11): no quotes (AM-28), no
 * coupons (AM-41), no points to use or to earn (AM-47, AM-48), no order in the history (AM-55), one term that can't be
 * changed (AM-66, AM-71). Null where the system doesn't say.
 */
export function guestHelp(profile: SupplierProfile): GuestHelp | null {
  const { guests, history } = profile;
  if (guests === 'unstated') return null;
  if (guests === null) return { canOrder: false, lines: [guestTexts.membersOnly] };
  const terms = termsFor(profile, 'guest');
  return {
    canOrder: true,
    lines: [
      ...(guests.quotes ? [] : [guestTexts.quotes]),
      ...(guests.coupons ? [] : [guestTexts.coupons]),
      ...(guests.points ? [] : [guestTexts.points]),
      ...(history.guestOrders === 'absent' ? [guestTexts.history] : []),
      ...(terms.length === 1 && !guests.paymentTerms ? [guestTexts.term(termText(terms[0]!))] : []),
    ],
  };
}
