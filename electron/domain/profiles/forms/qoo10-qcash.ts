import type { PasswordPolicy } from '../../passwords.ts';

/** The seller guide states no rule for the login password. */
export const qoo10PrepaidPasswords: PasswordPolicy = {
  minLength: null,
  maxLength: null,
  characters: null,
  requiredClasses: [],
  longestRun: null,
  common: 'refused',
  summary: null,
  advice: [],
};
