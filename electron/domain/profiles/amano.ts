import type { MemberArea } from '#shared/model/areas.ts';
import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { HelpOccasion } from '../../../shared/model/help-occasions.ts';
import type { HelpRoute } from '../support-rules.ts';
import type { SupplierProfile } from '../profile.ts';
import { amanoSupport } from './help/amano.ts';
import { amanoSupportRequest } from './forms/support-requests.ts';
import { amanoForms, amanoPasswords } from './forms/amano.ts';
import { amanoBuying } from './buying/amano.ts';

const supportRequestForm = (occasion: HelpOccasion): HelpRoute => ({
  occasion,
  by: 'contact-form',
  requiredInfo: [],
  where: {
    ja: '「アマノオンラインショップ_お問い合わせ」フォーム',
    en: 'The contact form of Amano Online Shop',
  },
  always: false,
});

/** AM-1: the eight chapters of the member support pages. */
const amanoAreas: readonly MemberArea[] = [
  { key: 'sign-in', name: { ja: 'ログイン', en: 'Sign-in' }, at: ['password', 'security'] },
  {
    key: 'customer',
    name: { ja: 'お客様情報', en: 'Customer information' },
    at: ['customer', 'addresses'],
  },
  { key: 'quotes', name: { ja: '見積履歴', en: 'Quotations' }, at: ['quotes'] },
  { key: 'coupons', name: { ja: 'クーポン', en: 'Coupons' }, at: ['benefits'] },
  { key: 'points', name: { ja: 'ポイント', en: 'Points' }, at: ['benefits'] },
  { key: 'purchases', name: { ja: '購入履歴', en: 'Purchase history' }, at: ['history'] },
  {
    key: 'payment',
    name: { ja: 'お支払い情報', en: 'Payment' },
    // AM-72: the payment term is a field of the customer information too.
    at: ['payment', 'customer'],
  },
  { key: 'withdrawal', name: { ja: '退会', en: 'Withdrawal' }, at: ['withdrawal'] },
];

/** アマノオンラインショップ, by its own member support pages. */
export const amano: SupplierProfile = {
  id: profileIdSchema.parse('amano'),
  rules: 'AM',
  name: { ja: 'アマノオンラインショップ', en: 'Amano Online Shop' },
  mark: '天',
  identifier: {
    kinds: [{ kind: 'email', refusal: 'identifier.email', heldBy: 'each-person' }], // AM-17
    label: { ja: 'メールアドレス', en: 'E-mail address' },
    example: 'name@example.co.jp',
    exactInput: false,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
    mailDomains: [],
  },
  signIn: {
    lock: { endsBy: 'unstated' },
    twoStep: null,
    temporaryPassword: false,
    passwordsExpire: false,
    staySignedIn: true,
    staySignedInAdvice: null,
    codes: {},
    otherCode: 'unexpected',
    mismatchSeenInOutages: false,
    mismatchHints: [],
    repeatedMismatchHints: [],
    // The page gives no order: what is seen most easily comes first.
    checks: [
      'letter-case-and-width',
      'login-id',
      'changed-email',
      'password',
      'registered',
      'outage',
      'site',
    ],
  },
  account: true,
  passwords: {
    policy: amanoPasswords,
    changeRequiresEmail: true, // AM-6
    reset: { requiresEmailConfirmation: true }, // AM-10
  },
  forms: { ...amanoForms, 'support-request': amanoSupportRequest },
  registration: null,
  emailChange: { kind: 'password-and-repeat', requiresCurrentEmail: true }, // AM-14
  members: false,
  areas: amanoAreas,
  withdrawal: 'supplier-site', // AM-76: the steps are not known
  guests: { quotes: false, coupons: false, points: false, paymentTerms: false }, // AM-28 AM-41 AM-47 AM-71
  course: null,
  digital: false,
  payments: ['np', 'card', 'bank-transfer', 'cash-on-delivery', 'points'], // AM-53 AM-67 AM-73; the rest is not stated
  buying: amanoBuying,
  session: {
    needsCookies: false,
    endsByInactivity: false,
    signInAgainAfter: ['password-reset', 'email-change'], // AM-13 AM-15
  },
  help: [
    {
      // AM-7, the phone number with or without hyphens (AM-8)
      occasion: 'password-forgotten',
      by: 'self-service',
      requiredInfo: ['email', 'phone'],
      where: {
        ja: 'ログイン画面の「パスワード再設定」',
        en: '“パスワード再設定” (reset password) on the sign-in page',
      },
      always: false,
    },
    // AM-5: the only route in these cases
    supportRequestForm('id-forgotten'),
    supportRequestForm('phone-unknown'),
    supportRequestForm('email-unusable'),
    supportRequestForm('mail-not-arriving'),
    supportRequestForm('unsure-whether-registered'),
    // AM-2
    supportRequestForm('not-in-help'),
  ],
  support: amanoSupport,
  history: {
    years: null,
    departments: false,
    guestOrders: 'absent', // AM-55
    lostAtWithdrawal: false,
  },
};
