import type { PasswordPolicy } from './passwords.ts';

/**
 * What can be said of a password that was refused without keeping it: only such facts are remembered, never the
 * password, its length or any character of it (PM-19).
 */
export interface PasswordTraits {
  /** It holds full-width or Japanese characters: a Japanese input method was on (PM-2). */
  readonly fullWidth: boolean;
  /** It has letters, and all of them are capitals: caps lock may be on (PM-2, AS-24). */
  readonly capitalsOnly: boolean;
  /** It begins or ends with a space, as something that was pasted does. */
  readonly spacesAround: boolean;
  /** Longer or shorter than this supplier lets a password be. */
  readonly tooLong: boolean;
  readonly tooShort: boolean;
}

const JAPANESE_INPUT = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffee]/u;
const SPACES_AROUND = /^\s|\s$/u;

/** The facts of `password`, exactly as typed, under the policy of the supplier it was typed for. */
export function passwordTraits(policy: PasswordPolicy, password: string): PasswordTraits {
  const characters = [...password].length;
  const letters = password.replace(/[^A-Za-z]/g, '');
  return {
    fullWidth: JAPANESE_INPUT.test(password),
    // A single capital letter is no sign of anything.
    capitalsOnly: letters.length > 1 && letters === letters.toUpperCase(),
    spacesAround: SPACES_AROUND.test(password),
    tooLong: policy.maxLength !== null && characters > policy.maxLength,
    tooShort: policy.minLength !== null && characters < policy.minLength,
  };
}
