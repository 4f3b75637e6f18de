import {
  passwordAdviceText,
  passwordConditionText,
  type PasswordConditionCode,
} from '#shared/model/form-texts.ts';
import type { PasswordCondition } from '#shared/model/forms.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';

/**
 * What a password may have to have one of. A `letter` is of either case, a `symbol` any other visible half-width sign.
 */
export type CharacterClass = 'upper' | 'lower' | 'letter' | 'digit' | 'symbol';

/** Password policy of a supplier. Only what the system states; null and empty otherwise. */
export interface PasswordPolicy {
  /** In characters (code points). */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /**
   * Which characters there may be: half-width letters and digits, or half-width symbols as well. Which symbols
   * exactly is left to the supplier (QC-9). Null where the system does not say.
   */
  readonly characters: 'letters-and-digits' | 'half-width' | null;
  /** Every one of these has to occur. */
  readonly requiredClasses: readonly CharacterClass[];
  /** How often one character may follow itself: 2 refuses `aaa` (AM-12). Null for no such rule. */
  readonly longestRun: number | null;
  /** Whether a very common password is refused, or only advised against where the system's own rules take it. */
  readonly common: 'refused' | 'advised';
  /** The rule in one sentence; null where the system states none. */
  readonly summary: Bilingual | null;
  /** What the system recommends besides. Shown, never enforced (AM-4, AS-59, AS-60, AS-61, QC-25). */
  readonly advice: readonly PasswordAdvice[];
}

/** A recommendation of a system. */
export interface PasswordAdvice {
  readonly text: Bilingual;
  /** Whether a password follows it, if that can be checked: then it is not shown. */
  readonly followedBy?: { readonly minLength: number; readonly requiredClasses: readonly CharacterClass[] };
}

/** Data for checking a new password, and about its owner. */
export interface PasswordContext {
  /** Whether a password is very common. Without it, none counts as common. */
  readonly isCommon?: (password: string) => boolean;
  /** Values it should not resemble, such as the e-mail address, a phone number, a birth date. */
  readonly near?: readonly string[];
}

/** UTF-16 code units that the Supplier API takes, whatever a system says. */
const MAX_PASSWORD_LENGTH = 1024;
/** Shorter pieces are in too many passwords to mean anything. */
const MIN_PIECE_LENGTH = 4;

const characterClasses: Readonly<Record<CharacterClass, RegExp>> = {
  upper: /[A-Z]/,
  lower: /[a-z]/,
  letter: /[A-Za-z]/,
  digit: /[0-9]/,
  symbol: /[!-/:-@[-`{-~]/,
};

/** How often the most repeated character stands in a row. Exact code points: `aAa` is three runs (AM-12). */
function longestRunIn(characters: readonly string[]): number {
  let longest = 0;
  let run = 0;
  for (const [index, character] of characters.entries()) {
    run = character === characters[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * Every condition of `policy`, in the order they are shown in, and whether `password` meets it. It is taken
 * exactly as typed: never trimmed, never normalised, so full-width characters break `half-width` by name. Lengths
 * are in code points. The last condition is that it is none of the most common ones, where the policy refuses those.
 * The desk asks while somebody types and the embedded store asks again. QC-7 QC-8 QC-9 QC-10 AM-11 AM-12 PM-8
 */
export function passwordConditions(
  policy: PasswordPolicy,
  password: string,
  context: PasswordContext = {},
): readonly PasswordCondition[] {
  const characters = [...password];
  const conditions: PasswordCondition[] = [];
  const add = (code: PasswordConditionCode, met: boolean, params: Readonly<Record<string, number>> = {}) =>
    conditions.push({ code, met, text: passwordConditionText(code, params) });

  if (policy.minLength === null) add('given', password !== '');
  else add('min-length', characters.length >= policy.minLength, { min: policy.minLength });

  if (policy.maxLength !== null) {
    add('max-length', characters.length <= policy.maxLength, { max: policy.maxLength });
  } else if (password.length > MAX_PASSWORD_LENGTH) {
    // Not a rule of the system, so it is listed only when broken.
    add('max-length', false, { max: MAX_PASSWORD_LENGTH });
  }
  if (policy.characters !== null) add('half-width', /^[!-~]*$/.test(password));
  if (policy.characters === 'letters-and-digits') add('no-symbols', !characterClasses.symbol.test(password));
  for (const ingredient of policy.requiredClasses)
    add(ingredient, characterClasses[ingredient].test(password));
  if (policy.longestRun !== null) {
    add('run', longestRunIn(characters) <= policy.longestRun, { count: policy.longestRun + 1 });
  }
  if (policy.common === 'refused') add('common', !(context.isCommon?.(password) ?? false));
  return conditions;
}

/** Whether every condition is met, so that the password may be sent. */
export const isValidPassword = (conditions: readonly PasswordCondition[]): boolean =>
  conditions.every(({ met }) => met);

/** Problems of a password for a refusal: one per condition that is not met. */
export const passwordProblems = (
  conditions: readonly PasswordCondition[],
  field = 'newPassword',
): readonly { readonly field: string; readonly code: string; readonly message: Bilingual }[] =>
  conditions.filter(({ met }) => !met).map(({ code, text }) => ({ field, code, message: text }));

/** Parts of `text` that an attacker would try: before an `@`, runs of letters or digits, all digits. */
function piecesOf(text: string): readonly string[] {
  const [local = ''] = text.split('@');
  const runs = local.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return [local, ...runs, local.replace(/\D/g, '')]
    .map((piece) => piece.toLowerCase())
    .filter((piece) => piece.length >= MIN_PIECE_LENGTH);
}

const isFollowed = ({ followedBy }: PasswordAdvice, password: string): boolean =>
  followedBy !== undefined &&
  [...password].length >= followedBy.minLength &&
  followedBy.requiredClasses.every((ingredient) => characterClasses[ingredient].test(password));

/**
 * Advice that never refuses a password. Resemblance to `near` (AM-4) and being very common are mentioned only if they
 * apply; a recommendation that is followed visibly (AS-59, AS-60) is left out.
 */
export function passwordAdvice(
  policy: PasswordPolicy,
  password: string,
  context: PasswordContext = {},
): readonly Bilingual[] {
  const lower = password.toLowerCase();
  const isNear = (context.near ?? []).flatMap(piecesOf).some((piece) => lower.includes(piece));
  const isCommon = policy.common === 'advised' && (context.isCommon?.(password) ?? false);
  return [
    ...(isNear ? [passwordAdviceText('near')] : []),
    ...(isCommon ? [passwordAdviceText('common')] : []),
    ...policy.advice.filter((advice) => !isFollowed(advice, password)).map(({ text }) => text),
  ];
}
