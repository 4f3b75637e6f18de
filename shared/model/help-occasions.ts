/** Occasions on which a person needs help to sign in. */
export const helpOccasions = [
  'password-forgotten',
  'id-forgotten',
  'email-unusable',
  'phone-unknown',
  'mail-not-arriving',
  'unsure-whether-registered',
  'locked',
  'outage',
  'not-in-help',
] as const;
export type HelpOccasion = (typeof helpOccasions)[number];
