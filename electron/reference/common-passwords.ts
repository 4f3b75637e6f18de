import { createRequire } from 'node:module';
import type * as common from '@zxcvbn-ts/language-common';

/**
 * How many of the list count as very common; it has 49,000, the most used first. Further down stand passwords that
 * suppliers' own rules call good, such as the examples of QC-8 in lower case.
 */
const COMMON_PASSWORDS = 5000;

// Not called `require`: the build declares that name itself.
const load = createRequire(import.meta.url);
let known: ReadonlySet<string> | null = null;

/**
 * Whether `password` is one of the 5,000 that everybody would try first, in any letter case (the list is in lower
 * case). The list comes from leaked passwords and is loaded with the first question.
 */
export function isCommonPassword(password: string): boolean {
  if (known === null) {
    const { dictionary } = load('@zxcvbn-ts/language-common') as typeof common;
    known = new Set(dictionary['passwords-common'].slice(0, COMMON_PASSWORDS).map(String));
  }
  return known.has(password.toLowerCase());
}
