import { isPasswordConditionCode, passwordConditionText } from '#shared/model/form-texts.ts';
import type { Form, FormName } from '#shared/model/forms.ts';
import type { Problem, SupplierFault } from '#shared/model/problem.ts';
import { refusal, type Refusal, type RefusalCode, type RefusalDetails } from '#shared/model/refusal.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { isRefusalCode, sanitizeText, toRefusal } from './buying-problems.ts';
import type { SupplierProfile } from './profile.ts';
import { describeForm } from './forms.ts';
import { passwordConditions } from './passwords.ts';
import { faultRefusal, signInRefusal, type FaultContext } from './sign-in-outcome.ts';

/** What somebody was about when the supplier said no: the same reason means another field, or another text. */
export type Occasion =
  /** A link from a mail was opened. */
  | 'link'
  | 'sign-out'
  | 'password-change'
  | 'set-password'
  | 'password-reset'
  | 'id-recovery'
  | 'email-change'
  | 'registration'
  | 'customer'
  | 'address'
  | 'people'
  | 'hand-over'
  | 'withdrawal'
  | 'value-codes'
  // Buying
  | 'catalogue'
  | 'cart'
  | 'checkout'
  | 'quotes'
  | 'documents'
  | 'benefits'
  | 'lists'
  | 'payment'
  | 'prepaid';

interface ErrorMapping {
  /** The field in which the current password was typed. */
  readonly password?: string;
  /** The field in which somebody proves to know the registered address, where it isn't `currentEmail`. */
  readonly proofEmail?: string;
  /** The field of an e-mail address that somebody else has. */
  readonly email?: string;
  /** What is said when something was changed meanwhile, or is no longer there. */
  readonly conflict?: RefusalCode;
  readonly notFound?: RefusalCode;
  readonly notAllowed?: RefusalCode;
  /** The form whose fields the supplier names. */
  readonly form?: FormName;
  /** The code for a token or change that the supplier no longer accepts. */
  readonly expired?: RefusalCode;
}

const errorMappings: Readonly<Record<Occasion, ErrorMapping>> = {
  link: {},
  'sign-out': {},
  'password-change': { password: 'currentPassword', conflict: 'password.wrong' },
  'set-password': { conflict: 'flow.expired', expired: 'flow.expired' },
  'password-reset': { form: 'password-reset', proofEmail: 'email' },
  'id-recovery': { form: 'id-recovery' },
  'email-change': { password: 'currentPassword', email: 'newEmail', form: 'customer' },
  registration: {
    email: 'email',
    form: 'registration',
    conflict: 'registration.not-checked',
    expired: 'flow.expired',
  },
  customer: { form: 'customer', email: 'email', conflict: 'customer.conflict' },
  address: { form: 'address', conflict: 'customer.conflict', notFound: 'address.not-found' },
  people: {
    email: 'email',
    form: 'customer',
    conflict: 'people.conflict',
    notFound: 'people.not-found',
    notAllowed: 'people.not-administrator',
  },
  'hand-over': {
    password: 'password',
    conflict: 'people.conflict',
    notFound: 'people.not-found',
    notAllowed: 'people.not-administrator',
  },
  withdrawal: { password: 'password', notAllowed: 'withdrawal.not-supported' },
  'value-codes': { notFound: 'history.order-not-found', notAllowed: 'buying.not-allowed' },
  catalogue: { notFound: 'catalogue.product-not-found', notAllowed: 'buying.not-allowed' },
  cart: { conflict: 'cart.conflict', notFound: 'cart.line-not-found', notAllowed: 'buying.not-allowed' },
  checkout: { conflict: 'cart.conflict', notFound: 'cart.line-not-found', notAllowed: 'buying.not-allowed' },
  quotes: { conflict: 'quote.conflict', notFound: 'quote.not-found', notAllowed: 'buying.not-allowed' },
  documents: { notFound: 'document.subject-not-found', notAllowed: 'buying.not-allowed' },
  benefits: { notFound: 'coupon.unknown', notAllowed: 'buying.not-allowed' },
  lists: { conflict: 'list.conflict', notFound: 'list.not-found', notAllowed: 'buying.not-allowed' },
  payment: {
    form: 'customer',
    password: 'password',
    proofEmail: 'email',
    conflict: 'customer.conflict',
    notAllowed: 'buying.not-allowed',
  },
  prepaid: {
    password: 'password',
    form: 'q-cash-payment',
    conflict: 'prepaid.password-changed',
    notAllowed: 'buying.not-allowed',
  },
};

type FieldError = NonNullable<Problem['errors']>[number];
type Details = Omit<RefusalDetails, 'params'>;

/** What a field is called in the form, where another page has it under a name of its own. */
const fieldAliases: ReadonlyMap<string, string> = new Map([
  ['newEmail', 'email'],
  ['currentEmail', 'email'],
  ['name', 'personName'],
  ['kana', 'personKana'],
]);

/** What is wrong with a field, in both languages: in the catalogue's words, or else in the supplier's. */
function fieldText({ field, message, code }: FieldError, form: Form | null): Bilingual {
  const inForm = fieldAliases.get(field) ?? field;
  const label = form?.fields.find(({ name }) => name === inForm)?.label ?? {
    ja: sanitizeText(field),
    en: sanitizeText(field),
  };
  const detail = sanitizeText(message) || sanitizeText(code ?? '');
  if (isRefusalCode(code)) {
    const { message: text } = refusal(code, { params: { label } });
    // Fall back if a placeholder was not filled.
    if (!/\{\w+\}/.test(text.ja + text.en)) return text;
  }
  return refusal('field.refused', { params: { label, detail } }).message;
}

/** The condition that a password broke, as the profile has it, in the catalogue's words, or else in the supplier's. */
function conditionText(profile: SupplierProfile, { code, message }: FieldError): Bilingual {
  const stated = passwordConditions(profile.passwords.policy, '').find((each) => each.code === code);
  if (stated) return stated.text;
  return isPasswordConditionCode(code)
    ? passwordConditionText(code)
    : { ja: sanitizeText(message), en: sanitizeText(message) };
}

/** Several fields with something to mend, as one refusal (`fields.refused`). */
export const invalidFieldsRefusal = (problems: NonNullable<Refusal['problems']>): Refusal =>
  refusal('fields.refused', {
    params: { count: problems.length },
    problems,
    fields: [...new Set(problems.map(({ field }) => field))],
    ...(problems[0] === undefined ? {} : { field: problems[0].field }),
  });

/**
 * What stands against buying: one thing as it is, several with the first as the sentence. The supplier tells codes of
 * the catalogue, with what fills them; anything else is said in its own words.
 */
function errorsRefusal(problem: Problem, otherwise: RefusalCode, details: Details): Refusal {
  const refusals = (problem.errors ?? []).map((error) => ({
    field: error.field,
    refusal: toRefusal(error, otherwise),
  }));
  const [first] = refusals;
  if (!first) return refusal(otherwise, { ...details, params: { detail: '' } });
  return {
    ...first.refusal,
    ...details,
    ...(refusals.length > 1 && {
      fields: [...new Set(refusals.map(({ field }) => field))],
      problems: refusals.map(({ field, refusal: each }) => ({
        field,
        code: each.code,
        message: each.message,
      })),
    }),
  };
}

/** What is wrong with a link from a mail; how long it was good is said where the profile states it (QC-19, QC-39). */
function linkRefusal(minutes: number | undefined, problem: Problem, details: Details): Refusal {
  switch (problem.reason) {
    case 'link-expired':
      return minutes === undefined
        ? refusal('link.lapsed', details)
        : refusal('link.expired', { ...details, params: { duration: { minutes } } });
    case 'link-used':
      return refusal('link.used', details);
    case 'link-elsewhere':
      return refusal('link.wrong-device', details);
    default:
      return refusal('link.invalid', details);
  }
}

/** The wrong one of the two things that somebody proves to be themselves with (AM-6, AM-14). */
const proofRefusal = (problem: Problem, mapping: ErrorMapping, details: Details): Refusal => {
  const wrongEmail = problem.errors?.find(({ field }) => /email/i.test(field));
  return wrongEmail
    ? refusal('password.email-wrong', { ...details, field: mapping.proofEmail ?? 'currentEmail' })
    : refusal('password.wrong', { ...details, ...(mapping.password && { field: mapping.password }) });
};

/**
 * The refusal that a person sees when something around their account came to `fault`: with the field it belongs to,
 * so that the page can show it there. Nothing of what was typed is in it. What has no meaning of its own here is
 * said as after any other call (`faultRefusal`). The supplier's code is kept exactly in `supplierCode` (AS-29).
 */
export function accountRefusal(
  profile: SupplierProfile,
  fault: SupplierFault,
  occasion: Occasion,
  context: FaultContext,
): Refusal {
  if (fault.kind !== 'problem') return faultRefusal(fault, context);
  const { problem } = fault;
  const mapping = errorMappings[occasion];
  const details: Details = {
    at: context.at,
    ...(problem.code === '' ? {} : { supplierCode: problem.code }),
  };
  const as = (code: RefusalCode | undefined): Refusal =>
    code === undefined ? faultRefusal(fault, context) : refusal(code, details);
  switch (problem.reason) {
    case 'wrong-password':
      return proofRefusal(problem, mapping, details);
    case 'password-refused': {
      const field = occasion === 'registration' ? 'password' : 'newPassword';
      return refusal('password.policy-not-met', {
        ...details,
        field,
        problems: (problem.errors ?? []).map((error) => ({
          field,
          code: error.code ?? '',
          message: conditionText(profile, error),
        })),
      });
    }
    case 'fields-refused': {
      const definition = mapping.form && profile.forms[mapping.form];
      const form = definition && mapping.form ? describeForm(mapping.form, definition) : null;
      const problems = (problem.errors ?? []).map((error) => ({
        field: error.field,
        code: isRefusalCode(error.code) ? error.code : 'field.refused',
        message: fieldText(error, form),
      }));
      return { ...invalidFieldsRefusal(problems), ...details };
    }
    case 'email-taken':
      return refusal('email.taken', { ...details, ...(mapping.email && { field: mapping.email }) });
    case 'link-expired':
    case 'link-used':
    case 'link-invalid':
    case 'link-elsewhere':
      if (mapping.expired) return as(mapping.expired);
      return linkRefusal(
        occasion === 'link' ? profile.signIn.twoStep?.linkMinutes : undefined,
        problem,
        details,
      );
    case 'token-expired':
    case 'token-revoked':
      return as(mapping.expired);
    case 'conflict':
      return as(mapping.conflict);
    case 'not-found':
      return as(mapping.notFound);
    case 'not-allowed':
      return as(mapping.notAllowed);
    case 'last-administrator':
      return as('people.last-administrator');
    case 'not-downloaded':
      return as('withdrawal.not-downloaded');
    case 'not-offered':
      return as('form.not-offered');
    case 'changed-since-confirmed':
      return as('checkout.changed');
    case 'choices-refused':
      return errorsRefusal(problem, 'checkout.refused', details);
    case 'not-now':
      return errorsRefusal(problem, 'buying.not-possible-now', details);
    case 'voided':
      return as('checkout.discarded');
    // A current password that was guessed at too often locks like a sign-in does (QC-21, AS-21).
    case 'locked':
    case 'locked-for-a-time':
      return signInRefusal(profile, fault, context);
    default:
      return faultRefusal(fault, context);
  }
}
