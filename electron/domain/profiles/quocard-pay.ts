import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { SupplierProfile } from '../profile.ts';
import { quocardPaySupport } from './help/quocard-pay.ts';
import { quocardPayForms, quocardPayPasswords } from './forms/quocard-pay.ts';
import { quocardPayBuying } from './buying/quocard-pay.ts';

/** QUOカードPay オンラインストア, by its own guide. The guide is about the smartphone site (QC-2). */
export const quocardPay: SupplierProfile = {
  id: profileIdSchema.parse('quocard-pay'),
  rules: 'QC',
  name: { ja: 'QUOカードPay オンラインストア', en: 'QUO Card Pay Online Store' },
  mark: 'Q',
  identifier: {
    kinds: [{ kind: 'email', refusal: 'identifier.email', heldBy: 'each-person' }], // QC-5
    label: { ja: 'メールアドレス(ログインID)', en: 'E-mail address (login ID)' },
    example: 'name@example.co.jp',
    exactInput: false,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
    mailDomains: [],
  },
  signIn: {
    lock: { endsBy: 'time', minutes: 60 }, // QC-21 QC-22; after how many failures is not said and not counted
    twoStep: { linkMinutes: 60, sameBrowserOnly: true }, // QC-16 QC-17 QC-18 QC-19
    temporaryPassword: false,
    passwordsExpire: false,
    staySignedIn: true,
    staySignedInAdvice: null,
    codes: {},
    otherCode: 'unexpected',
    mismatchSeenInOutages: false,
    mismatchHints: [],
    repeatedMismatchHints: [],
    // The guide gives no order: what is seen most easily comes first.
    checks: [
      'letter-case-and-width',
      'login-id',
      'not-carried-over',
      'password',
      'lock',
      'two-step-mail',
      'outage',
      'site',
    ],
  },
  account: true,
  passwords: {
    policy: quocardPayPasswords,
    changeRequiresEmail: false,
    reset: { requiresEmailConfirmation: false }, // QC-35
  },
  forms: quocardPayForms,
  registration: { verifiesEmail: true, choosesPassword: true }, // QC-4
  emailChange: { kind: 'two-confirmations', requiresCurrentEmail: false }, // QC-36 QC-38
  members: false,
  areas: [],
  withdrawal: 'self', // QC-40
  guests: null, // QC-1
  course: null,
  digital: true, // QC-41
  payments: ['card', 'bank-transfer'], // not stated
  buying: quocardPayBuying,
  session: { needsCookies: false, endsByInactivity: false, signInAgainAfter: [] },
  help: [
    {
      // QC-33 QC-35
      occasion: 'password-forgotten',
      by: 'self-service',
      requiredInfo: [],
      where: {
        ja: 'ログイン画面の「パスワードをお忘れの方はこちら」',
        en: '“パスワードをお忘れの方はこちら” (forgotten password) on the sign-in page',
      },
      always: false,
    },
    // QC-22
    { occasion: 'locked', by: 'wait', requiredInfo: [], where: null, always: true },
  ],
  support: quocardPaySupport,
  history: {
    years: null,
    departments: false,
    guestOrders: 'impossible', // QC-1
    lostAtWithdrawal: true, // QC-42
  },
};
