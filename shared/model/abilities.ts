/**
 * What a supplier may or may not have at all, as its profile says. Each route of the Supplier API names the one that it
 * belongs to, or none where every supplier has it; `electron/domain/access.ts` reads them from a profile.
 */
export const abilities = [
  'registration',
  'password-reset',
  'id-recovery',
  'email-change',
  'customer',
  'addresses',
  'people',
  'withdrawal',
  'value-codes',
  'buying',
  'cart',
  'reorder',
  'quotes',
  'my-catalogues',
  'recurring',
  'product-requests',
  'benefits',
  'payment',
  'np',
  'term-change',
  'cards',
  'documents',
  'prepaid',
] as const;
export type Ability = (typeof abilities)[number];

/** Who may ask a route: `anyone` needs no sign-in, `buyers` are all members but viewers. */
export const askers = ['anyone', 'members', 'buyers', 'administrators'] as const;
export type Askers = (typeof askers)[number];

/** Who may ask for something, and where it is there at all. */
export interface Access {
  readonly by: Askers;
  /** Null for what every supplier has. */
  readonly offered: Ability | null;
}
