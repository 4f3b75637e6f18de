import type { SupplierRules } from '../suppliers.ts';

/** A login ID as it is kept and looked up: in small letters, unless the supplier tells `A@…` from `a@…` (PM-2). */
export const loginValue = (
  { caseSensitiveIds }: Pick<SupplierRules, 'caseSensitiveIds'>,
  typed: string,
): string => (caseSensitiveIds ? typed : typed.toLowerCase());
