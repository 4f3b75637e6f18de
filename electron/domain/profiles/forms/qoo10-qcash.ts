import type { PasswordPolicy } from '../../passwords.ts';

/** The seller guide states no rule for the login password. */
export const qoo10QcashPasswords: PasswordPolicy = {
  minLength: null,
  maxLength: null,
  characters: null,
  mustHave: [],
  longestRun: null,
  common: 'refused',
  summary: null,
  advice: [],
};
