import type { HelpOccasion, HelpRoute, SupplierProfile } from './profile.ts';

/** Where a person can go on `occasion`, the first choice first; empty where the system does not say. */
export const helpFor = (profile: SupplierProfile, occasion: HelpOccasion): readonly HelpRoute[] =>
  profile.help.filter((route) => route.occasion === occasion);
