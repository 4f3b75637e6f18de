import type { SupplierProfile } from '#electron/domain/profile.ts';

/** A login ID as it is kept and looked up: in small letters, unless the supplier tells `A@…` from `a@…` (PM-2). */
export const loginValue = (profile: SupplierProfile, typed: string): string =>
  profile.identifier.exactInput ? typed : typed.toLowerCase();
