import type { Supplier } from '../supplier-rules.ts';

/** A login ID as it is kept and looked up: in small letters, unless the supplier tells `A@…` from `a@…` (PM-2). */
export const loginValue = (
  { caseSensitiveIds }: Pick<Supplier, 'caseSensitiveIds'>,
  typed: string,
): string => (caseSensitiveIds ? typed : typed.toLowerCase());
