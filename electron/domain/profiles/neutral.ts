import type { Bilingual } from '#shared/model/identifiers.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { SupplierRules } from '#shared/model/supplier-rules.ts';
import { neutralProfileId } from '#shared/model/supplier-setting.ts';
import { readableColours } from '../mark-colours.ts';
import type { BuyingRules } from '../buying-rules.ts';
import type { PasswordPolicy } from '../passwords.ts';
import type { IdentifierRule, SupplierProfile } from '../profile.ts';
import { defaultChannels, letterCaseAndWidth, outage } from './help/common.ts';

/** A new password is at least so long, whatever a supplier says; less only where its own maximum is less. */
const MIN_NEW_PASSWORD = 8;
/** Digits of an inquiry number where the supplier names none. */
const INQUIRY_DIGITS = 10;

type Login = NonNullable<SupplierRules['login']>;

function identifierRule({ kind, digits = INQUIRY_DIGITS, label }: Login['kinds'][number]): IdentifierRule {
  const common = { ...(label && { label }), refusal: 'identifier.login-id', heldBy: 'each-person' } as const;
  switch (kind) {
    case 'inquiry-number':
      return { kind, digits, ...common };
    case 'email':
      return { kind, ...common, refusal: 'identifier.email' };
    case 'member-id':
      return { kind, prefix: null, ...common };
  }
}

const anyLogin: Login = {
  kinds: [{ kind: 'email' }, { kind: 'member-id' }],
  label: { ja: 'ログイン ID', en: 'Login ID' },
  example: 'name@example.co.jp',
};

function identifierOf({ kinds, label, example }: Login): SupplierProfile['identifier'] {
  const [first, ...others] = kinds.map(identifierRule);
  return {
    kinds: [first ?? identifierRule({ kind: 'member-id' }), ...others],
    label,
    example,
    exactInput: true,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
    mailDomains: [],
  };
}

/** The supplier's policy, never looser than the desk's own: common passwords are refused everywhere. */
function policyOf(rules: SupplierRules['password'] = {}): PasswordPolicy {
  const maxLength = rules.maxLength ?? null;
  const least = Math.min(MIN_NEW_PASSWORD, maxLength ?? MIN_NEW_PASSWORD);
  return {
    minLength: Math.max(least, Math.min(rules.minLength ?? 0, maxLength ?? Infinity)),
    maxLength,
    characters: rules.characters ?? null,
    requiredClasses: rules.requiredClasses ?? [],
    longestRun: rules.longestRun ?? null,
    common: 'refused',
    summary: null,
    advice: [],
  };
}

function buyingOf(rules: SupplierRules['buying']): BuyingRules | null {
  if (rules === undefined) return null;
  const cart = rules.cart ?? false;
  const [term, ...terms] = rules.terms ?? [];
  return {
    cart,
    quotes: rules.quotes ? { kind: 'quote', frozen: true } : null,
    reorder: rules.reorder === undefined ? null : { quantity: rules.reorder === 'with-quantity' },
    coupons: rules.coupons ?? false,
    points: null,
    campaigns: rules.campaigns ?? false,
    myCatalogues: rules.myCatalogues ?? false,
    recurring: rules.recurring ?? false,
    productRequests: rules.productRequests ?? false,
    valueCodes: false,
    np:
      term === undefined
        ? null
        : {
            terms: [term, ...terms],
            basis: { of: 'shipped', assumed: true },
            invoice: null,
            onHoliday: 'next',
            changeable: false,
          },
    cards: null,
    prepaid: null,
    documents: Object.fromEntries(
      (rules.documents ?? []).map(({ kind, after, methods }) => [
        kind,
        { after, methods, inDateOnly: kind === 'quote', notes: [] },
      ]),
    ),
  };
}

/**
 * What a supplier says, with what IT lays down over it: field by field, and within `buying`, `password` and `login` too,
 * so that one of them can be changed without saying all of them.
 */
export function applyOverrides(
  said: SupplierRules | null,
  laidDown: SupplierRules | undefined,
): SupplierRules | null {
  if (laidDown === undefined) return said;
  const nested = (key: 'buying' | 'password' | 'login') =>
    (said?.[key] ?? laidDown[key]) && { [key]: { ...said?.[key], ...laidDown[key] } };
  return {
    ...said,
    ...laidDown,
    ...nested('buying'),
    ...nested('password'),
    ...nested('login'),
  } as SupplierRules;
}

const usualPayments: readonly [PaymentMethod, ...PaymentMethod[]] = ['bank-transfer'];

/**
 * The profile of a supplier called `name` by what it says of itself; null while it has said nothing, or nothing that
 * could be read: then it has a history and a sign-in, and offers nothing else.
 */
export function neutralProfile(name: Bilingual, described: SupplierRules | null): SupplierProfile {
  const rules = described ?? {};
  const [firstPayment, ...otherPayments] = rules.payments ?? usualPayments;
  return {
    id: neutralProfileId,
    rules: '',
    name,
    mark: rules.mark ?? [...name.ja][0] ?? '?',
    ...(rules.markColours && { markColours: readableColours(rules.markColours) }),
    ...(rules.singleSignOn && { singleSignOn: rules.singleSignOn }),
    ...(rules.signInText && { signInText: rules.signInText }),
    identifier: identifierOf(rules.login ?? anyLogin),
    signIn: {
      lock: { endsBy: 'unstated' },
      twoStep: null,
      temporaryPassword: true,
      passwordsExpire: true,
      staySignedIn: rules.staySignedIn ?? false,
      staySignedInAdvice: 'not-on-shared-machines',
      codes: {},
      otherCode: 'unexpected',
      mismatchSeenInOutages: false,
      mismatchHints: [],
      repeatedMismatchHints: [],
      checks: ['letter-case-and-width', 'outage'],
    },
    account: rules.account ?? false,
    passwords: { policy: policyOf(rules.password), changeRequiresEmail: false, reset: null },
    forms: {},
    registration: null,
    emailChange: null,
    members: false,
    areas: [],
    withdrawal: 'support',
    guests: 'unstated',
    course: null,
    digital: false,
    payments: [firstPayment ?? usualPayments[0], ...otherPayments],
    buying: buyingOf(rules.buying),
    session: { needsCookies: false, endsByInactivity: false, signInAgainAfter: [] },
    help: [],
    support: {
      channels: defaultChannels,
      prepare: [],
      advice: [],
      notes: rules.helpText ? [rules.helpText] : [],
      questions: [],
      whileOrderingClosed: [],
      pages: [],
      checks: { 'letter-case-and-width': letterCaseAndWidth, outage },
      supportRequest: null,
    },
    history: {
      years: rules.historyYears ?? null,
      departments: rules.departments ?? false,

      guestOrders: 'unstated',
      lostAtWithdrawal: false,
    },
  };
}
