import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { SupplierProfile } from '../profile.ts';
import { askulSupport } from './help/askul.ts';
import { askulSupportRequest } from './forms/support-requests.ts';
import { askulForms, askulPasswords, askulPersonalCustomer } from './forms/askul.ts';
import { askulBuying } from './buying/askul.ts';

/** アスクル法人, as a guide product by a third party describes it: where the product hedges, so does this. */
export const askul: SupplierProfile = {
  id: profileIdSchema.parse('askul'),
  rules: 'AS',
  name: { ja: 'アスクル法人', en: 'ASKUL Corporate' },
  mark: 'ア',
  identifier: {
    kinds: [
      // AS-7 AS-8 AS-9
      {
        kind: 'inquiry-number',
        label: { ja: 'お問い合わせ番号', en: 'Inquiry number' },
        digits: 10,
        refusal: 'identifier.inquiry-number',
        heldBy: 'administrator',
      },
      // AS-7 AS-10
      { kind: 'email', refusal: 'identifier.email', heldBy: 'each-person' },
    ],
    // AS-14
    label: { ja: 'お問い合わせ番号 / メールアドレス', en: 'Inquiry number / e-mail address' },
    example: '1234567890',
    exactInput: false,
    emailUniqueInCompany: true, // AS-79
    deadEmailStaysValid: false,
    mailDomains: [],
  },
  signIn: {
    lock: { endsBy: 'person' }, // AS-21
    twoStep: null, // AS-20 says only that it may exist
    temporaryPassword: true, // AS-16 AS-17 AS-19
    passwordsExpire: true, // AS-24
    staySignedIn: true, // AS-75
    staySignedInAdvice: 'not-on-shared-machines', // AS-75
    codes: { 'w:001': 'mismatch', 'w:004': 'outage' }, // AS-26 AS-27
    otherCode: 'suspended', // AS-28
    mismatchSeenInOutages: true, // AS-83, against AS-26
    mismatchHints: [],
    repeatedMismatchHints: ['sign-in.hint-account-kind'], // AS-76
    // AS-24
    checks: [
      'login-id',
      'password',
      'password-expired',
      'letter-case-and-width',
      'outage',
      'changed-or-suspended',
      'browser-or-cache',
      'corporate-or-personal', // AS-76
      'site', // of the site, not of the product: this desk has several suppliers
    ],
  },
  account: true,
  passwords: {
    policy: askulPasswords,
    changeRequiresEmail: false,
    reset: { requiresEmailConfirmation: false }, // AS-30
  },
  forms: { ...askulForms, 'support-request': askulSupportRequest },
  registration: { verifiesEmail: false, choosesPassword: false }, // AS-66 AS-16
  emailChange: null, // AS-32
  members: true, // AS-69
  // AS-5: AS-3 and AS-6 name the corporate functions
  personalAccounts: {
    payments: ['card', 'bank-transfer', 'cash-on-delivery', 'points'],
    documents: ['quote', 'delivery-note', 'receipt', 'order-detail'],
    withdrawal: 'support',
    customer: askulPersonalCustomer,
  },
  areas: [],
  withdrawal: 'administrator', // AS-68, or support
  guests: 'unstated',
  course: null,
  digital: false,
  payments: ['np', 'card', 'bank-transfer', 'cash-on-delivery', 'points'], // AS-53 AS-57; the rest is not stated
  buying: askulBuying,
  session: { needsCookies: false, endsByInactivity: true /* AS-74 */, signInAgainAfter: [] },
  help: [
    {
      // AS-15 AS-30 AS-33
      occasion: 'password-forgotten',
      by: 'self-service',
      requiredInfo: ['email', 'company'],
      where: {
        ja: 'ログイン欄の下の「パスワード再発行」',
        en: '“パスワード再発行” (reissue password) below the sign-in form',
      },
      always: true,
    },
    {
      // AS-15 AS-31 AS-33
      occasion: 'id-forgotten',
      by: 'self-service',
      requiredInfo: [],
      where: {
        ja: 'ログイン欄の下の「IDを忘れた場合」',
        en: '“IDを忘れた場合” (forgotten ID) below the sign-in form',
      },
      always: true,
    },
    // AS-32
    { occasion: 'email-unusable', by: 'administrator', requiredInfo: [], where: null, always: false },
    { occasion: 'email-unusable', by: 'support', requiredInfo: [], where: null, always: false },
    // AS-21
    { occasion: 'locked', by: 'administrator', requiredInfo: [], where: null, always: false },
    { occasion: 'locked', by: 'support', requiredInfo: [], where: null, always: false },
    // AS-27 AS-82
    {
      occasion: 'outage',
      by: 'wait',
      requiredInfo: [],
      where: {
        ja: '公式の障害情報を確認し、時間をおいて再試行。急ぐ場合は FAX か電話で注文',
        en: 'Look at the official status and try again later; in a hurry, order by FAX or phone',
      },
      always: true,
    },
    // AS-34 AS-35
    { occasion: 'not-in-help', by: 'contact-form', requiredInfo: [], where: null, always: true },
    { occasion: 'not-in-help', by: 'support', requiredInfo: [], where: null, always: false },
  ],
  support: askulSupport,
  history: {
    years: 3, // AS-2
    departments: true, // AS-40
    guestOrders: 'unstated',
    lostAtWithdrawal: false,
  },
};
