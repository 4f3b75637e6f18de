import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { SupplierProfile } from '../profile.ts';
import { plusMemberSupport } from './help/plus-member.ts';
import { plusMemberSupportRequest } from './forms/support-requests.ts';
import { plusMemberForms, plusMemberMailDomains, plusMemberPasswords } from './forms/plus-member.ts';

/** Plus member / JO1, by its FAQ "payment done but cannot log in". A consumer service. */
export const plusMember: SupplierProfile = {
  id: profileIdSchema.parse('plus-member'),
  rules: 'PM',
  name: { ja: 'Plus member', en: 'Plus member' },
  mark: 'P',
  identifier: {
    kinds: [
      // PM-3
      {
        kind: 'member-id',
        label: { ja: 'Plus member ID', en: 'Plus member ID' },
        prefix: { text: 'E', caseRefusal: 'identifier.member-id-case' },
        refusal: 'identifier.member-id',
        heldBy: 'each-person',
      },
      // PM-4
      { kind: 'email', refusal: 'identifier.email', heldBy: 'each-person' },
    ],
    label: {
      ja: 'Plus member ID / 会員登録時のメールアドレス',
      en: 'Plus member ID / registered e-mail address',
    },
    example: 'E123456789',
    exactInput: true, // PM-2
    emailUniqueInCompany: false,
    deadEmailStaysValid: true, // PM-6
    mailDomains: plusMemberMailDomains, // PM-5
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
    mismatchHints: ['sign-in.hint-other-site'], // PM-14
    repeatedMismatchHints: ['sign-in.hint-registered-email'], // PM-4 PM-5 PM-6
    // PM-1: in this order
    checks: [
      'letter-case-and-width', // PM-2
      'leading-letter', // PM-3
      'registered-email', // PM-4 PM-5 PM-6
      'password', // PM-7 PM-8 PM-9
      'cookies', // PM-10
      'payment-goes-on', // PM-11 PM-12
      'renewal-paid', // PM-13
      'site', // PM-14
    ],
  },
  account: true,
  passwords: {
    policy: plusMemberPasswords,
    changeRequiresEmail: false,
    reset: { requiresEmailConfirmation: false }, // PM-7
  },
  forms: { ...plusMemberForms, 'support-request': plusMemberSupportRequest },
  registration: null,
  emailChange: { kind: 'password-and-repeat', requiresCurrentEmail: false }, // PM-6
  members: false,
  areas: [],
  withdrawal: 'payment', // PM-12 PM-13
  guests: 'unstated',
  course: 'monthly', // PM-11
  digital: true, // PM-11
  payments: ['card', 'carrier'], // PM-11
  buying: null,
  session: { needsCookies: true /* PM-10 */, endsByInactivity: false, signInAgainAfter: [] },
  help: [
    {
      // PM-7
      occasion: 'password-forgotten',
      by: 'self-service',
      requiredInfo: ['email'],
      where: {
        ja: 'ログイン画面の最下部の「パスワードを忘れた方」',
        en: '“パスワードを忘れた方” (forgotten password) at the bottom of the sign-in page',
      },
      always: false,
    },
    // PM-15
    {
      occasion: 'not-in-help',
      by: 'e-mail',
      requiredInfo: [],
      where: { ja: 'お問い合わせメール', en: 'Contact by e-mail' },
      always: false,
    },
    {
      occasion: 'not-in-help',
      by: 'contact-form',
      requiredInfo: [],
      where: { ja: 'お問い合わせフォーム', en: 'Contact form' },
      always: false,
    },
  ],
  support: plusMemberSupport,
  history: {
    years: null,
    departments: false,
    guestOrders: 'unstated',
    lostAtWithdrawal: false,
  },
};
