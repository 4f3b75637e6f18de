import { composeCombiningMarks } from '#shared/model/compose-combining-marks.ts';
import type { CorrectionKind } from '#shared/model/form-texts.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import { assertNever } from '#shared/model/result.ts';
import {
  hasInvisible,
  codePointLength,
  toHalfWidth,
  trimSpaces,
  removeInvisible,
  normalizeHyphens,
} from './characters.ts';
import { hasValidCheckDigit } from './corporate-number.ts';
import { emailIn, isEmail } from './email.ts';
import { toKatakana, isKatakana } from './kana.ts';
import { phoneCorrection, phoneProblem } from './phone.ts';
import type { FieldRule, FieldTools } from './rules.ts';
import { toFullWidth, isFullWidth } from './full-width.ts';

/** The result of parsing one value. */
export interface ParsedField {
  /** The normalised value; empty for nothing. */
  readonly value: string;
  readonly problem: {
    readonly code: RefusalCode;
    readonly params?: Readonly<Record<string, number>>;
  } | null;
  /** A correction; always a valid value. */
  readonly correction: { readonly kind: CorrectionKind; readonly value: string } | null;
}

type Problem = ParsedField['problem'];
type Correction = NonNullable<ParsedField['correction']>;

const MAX_LENGTHS = { phone: 20, 'postal-code': 10, email: 254, 'corporate-number': 20 } as const;

/** How many characters a field of this rule may hold. */
export function maxLengthOf(rule: FieldRule): number {
  switch (rule.kind) {
    case 'text':
    case 'katakana':
      return rule.maxLength;
    case 'digits':
      return rule.digits;
    case 'choice':
      return Math.max(1, ...rule.options.map(({ value }) => codePointLength(value)));
    case 'yes-no':
      return 3;
    default:
      return MAX_LENGTHS[rule.kind];
  }
}

/** Normalisation without asking: outer spaces, and widths where they carry no meaning. */
function normalize(rule: FieldRule, typed: string): string {
  switch (rule.kind) {
    case 'text':
    case 'katakana':
      // Only composed. NFKC would turn ㈱ into (株), and names are not ours to change.
      return trimSpaces(composeCombiningMarks(typed));
    case 'phone':
    case 'email':
      return normalizeHyphens(toHalfWidth(trimSpaces(typed)));
    case 'postal-code': {
      const plain = normalizeHyphens(trimSpaces(typed));
      return plain.replace(/^([0-9]{3})-([0-9]{4})$/, '$1$2');
    }
    case 'corporate-number':
      return trimSpaces(normalizeHyphens(toHalfWidth(typed)).replace(/[\s-]/g, ''));
    case 'digits':
      return toHalfWidth(trimSpaces(typed));
    case 'choice':
    case 'yes-no':
      return typed;
    default:
      return assertNever(rule);
  }
}

function problemOf(rule: FieldRule, value: string): Problem {
  switch (rule.kind) {
    case 'text':
      return rule.width === 'full-width' && !isFullWidth(value) ? { code: 'field.full-width' } : null;
    case 'katakana':
      return isKatakana(value) ? null : { code: 'field.kana' };
    case 'phone': {
      const code = phoneProblem(value, rule.hyphens);
      return code === null ? null : { code };
    }
    case 'postal-code':
      return /^[0-9]{7}$/.test(value) ? null : { code: 'field.postal-code' };
    case 'email':
      return isEmail(value) ? null : { code: 'field.email' };
    case 'corporate-number':
      if (!/^[0-9]{13}$/.test(value)) return { code: 'field.corporate-number' };
      return hasValidCheckDigit(value) ? null : { code: 'field.corporate-number-wrong' };
    case 'digits':
      return /^[0-9]+$/.test(value) && value.length === rule.digits
        ? null
        : { code: 'field.digits', params: { digits: rule.digits } };
    case 'choice':
      return rule.options.some((each) => each.value === value) ? null : { code: rule.otherwise };
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : { code: 'field.option' };
    default:
      return assertNever(rule);
  }
}

/** Seven digits beside each other, whatever stands between the two parts; or with commas, as a spreadsheet writes them. */
const postalCode =
  /(?<!\d-?)(?:\d{3}\s*[-~〜/._一|:]{0,2}\s*\d{4}|\d{2}-\d{5}|\d{4}-\d{3}|\d,\d{3},\d{3}|(?<!\d )\d(?: \d){6}(?! \d))(?!-?\d|\.\d)/g;

/** A candidate for the correction; it is validated afterwards. */
function suggestCorrection(rule: FieldRule, value: string, tools: FieldTools | undefined): Correction | null {
  if (hasInvisible(value)) return { kind: 'visible', value: removeInvisible(value) };
  switch (rule.kind) {
    case 'text':
      return rule.width === 'full-width' ? { kind: 'full-width', value: toFullWidth(value) } : null;
    case 'katakana':
      return { kind: 'katakana', value: toKatakana(value) };
    case 'phone':
      return phoneCorrection(value, rule.hyphens, tools);
    case 'postal-code': {
      const [code, other] = toHalfWidth(value).match(postalCode) ?? [];
      if (code === undefined || other !== undefined) return null;
      const digits = code.replace(/[^0-9]/g, '');
      const isAll = digits === toHalfWidth(value).replace(/[^0-9]/g, '');
      return { kind: isAll ? 'half-width' : 'only', value: digits };
    }
    case 'email': {
      const address = emailIn(value);
      return address === null ? null : { kind: 'only', value: address };
    }
    case 'corporate-number':
    case 'digits':
      return { kind: 'half-width', value: toHalfWidth(value).replace(/[^0-9]/g, '') };
    case 'choice':
    case 'yes-no':
      return null;
    default:
      return assertNever(rule);
  }
}

/** The problem of a normalised value that is not empty, the simplest first. */
function firstProblem(rule: FieldRule, value: string): Problem {
  if (rule.kind !== 'choice' && rule.kind !== 'yes-no' && hasInvisible(value))
    return { code: 'field.bad-character' };
  const problem = problemOf(rule, value);
  if (problem !== null) return problem;
  const max = maxLengthOf(rule);
  return codePointLength(value) > max ? { code: 'field.too-long', params: { max } } : null;
}

/**
 * Parses the input of one field. An empty value is valid here: the form decides whether it is required. Never throws.
 */
export function parseField(rule: FieldRule, typed: string, tools: FieldTools | undefined): ParsedField {
  const value = normalize(rule, typed);
  const problem = value === '' ? null : firstProblem(rule, value);
  if (problem === null) return { value, problem, correction: null };
  const suggested = problem.code === 'field.too-long' ? null : suggestCorrection(rule, value, tools);
  if (suggested === null) return { value, problem, correction: null };
  const after = normalize(rule, suggested.value);
  const isValid = after !== '' && after !== value && firstProblem(rule, after) === null;
  return { value, problem, correction: isValid ? { kind: suggested.kind, value: after } : null };
}
