import { isPasswordConditionCode, passwordConditionText } from '#shared/model/form-texts.ts';
import type { Form, FormName } from '#shared/model/forms.ts';
import type { Problem, SupplierFault } from '#shared/model/problem.ts';
import { refusal, type Refusal, type RefusalCode, type RefusalDetails } from '#shared/model/refusal.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { isRefusalCode, sanitizeText, supplierTexts, toRefusal } from './buying-problems.ts';
import type { SupplierProfile } from './profile.ts';
import { describeForm } from './forms.ts';
import { passwordConditions } from './passwords.ts';
import type { FaultContext } from './no-response.ts';
import { faultRefusal, signInRefusal } from './sign-in-outcome.ts';

/** What a person was doing when the supplier refused: the same reason can mean another field or text. */
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
  /** The field for the registered e-mail address, if it isn't `currentEmail`. */
  readonly proofEmail?: string;
  /** The field of an e-mail address that somebody else has. */
  readonly email?: string;
  /** The code if something was changed or deleted meanwhile. */
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

/** Names of fields in the form that have another name on the page. */
const fieldAliases: ReadonlyMap<string, string> = new Map([
  ['newEmail', 'email'],
  ['currentEmail', 'email'],
  ['name', 'personName'],
  ['kana', 'personKana'],
]);

/** The problem of a field, in both languages: the catalogue's text, else the supplier's. */
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

/** The password condition that is not met, from the profile: the catalogue's text, else the supplier's. */
function conditionText(profile: SupplierProfile, { code, message }: FieldError): Bilingual {
  const stated = passwordConditions(profile.passwords.policy, '').find((each) => each.code === code);
  if (stated) return stated.text;
  return isPasswordConditionCode(code)
    ? passwordConditionText(code)
    : { ja: sanitizeText(message), en: sanitizeText(message) };
}

/** Problems of several fields as one refusal (`fields.refused`). */
export const invalidFieldsRefusal = (problems: NonNullable<Refusal['problems']>): Refusal =>
  refusal('fields.refused', {
    params: { count: problems.length },
    problems,
    fields: [...new Set(problems.map(({ field }) => field))],
    ...(problems[0] === undefined ? {} : { field: problems[0].field }),
  });

/**
 * Problems of an order as a refusal: one as it is, of several the first as its text. The supplier returns codes of the
 * catalogue with parameters; for anything else its own text is used.
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

/** The refusal for a link from a mail; names its lifetime if the profile states it (QC-19, QC-39). */
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

/** Which of the two credentials is wrong (AM-6, AM-14). */
const proofRefusal = (problem: Problem, mapping: ErrorMapping, details: Details): Refusal => {
  const wrongEmail = problem.errors?.find(({ field }) => /email/i.test(field));
  return wrongEmail
    ? refusal('password.email-wrong', { ...details, field: mapping.proofEmail ?? 'currentEmail' })
    : refusal('password.wrong', { ...details, ...(mapping.password && { field: mapping.password }) });
};

/**
 * The refusal for a `fault` of an account call, with the field it belongs to. It contains nothing that was typed. A
 * fault without a meaning of its own here is handled like after any other call (`faultRefusal`). `supplierCode` keeps
 * the supplier's code unchanged (AS-29).
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
    ...supplierTexts(problem),
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
      return occasion === 'password-reset'
        ? // A new link for a password comes from asking for one again.
          { ...linkRefusal(undefined, problem, details), next: ['reset-password'] }
        : linkRefusal(
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
    // Too many wrong current passwords lock like a sign-in does (QC-21, AS-21).
    case 'locked':
    case 'locked-for-a-time':
      return signInRefusal(profile, fault, context);
    default:
      return faultRefusal(fault, context);
  }
}
