/**
 * What a supplier may or may not have at all, as its profile says. Each route of the Supplier API names the one that it
 * belongs to, or none where every supplier has it; `electron/domain/access.ts` reads them from a profile.
 */
export const abilities = [
  'single-sign-on',
  'registration',
  'password-reset',
  'id-recovery',
  'account',
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

/** Who may call a route: `anyone` needs no sign-in, `buyers` are all members except viewers. */
export const callers = ['anyone', 'members', 'buyers', 'administrators'] as const;
export type Callers = (typeof callers)[number];

/** Access of a route: who may call it, and the ability it needs. */
export interface Access {
  readonly by: Callers;
  /** Null if every supplier has it. */
  readonly offered: Ability | null;
}
