import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { SupplierProfile } from '../profile.ts';
import { qoo10PrepaidSupport } from './help/qoo10-qcash.ts';
import { qoo10PrepaidPasswords } from './forms/qoo10-qcash.ts';
import { prepaidPaymentForm } from './buying/prepaid-payment.ts';
import { qoo10PrepaidBuying } from './buying/qoo10-qcash.ts';

/**
 * Qoo10 Qキャッシュ, by its seller guide. The guide says only that sellers log in to J・QSM (QT-7), not
 * with what: so any word without spaces is taken, and the supplier answers.
 */
export const qoo10Prepaid: SupplierProfile = {
  id: profileIdSchema.parse('qoo10-qcash'),
  rules: 'QT',
  name: { ja: 'Qoo10 Qキャッシュ', en: 'Qoo10 Q-cash' },
  mark: 'Qc',
  identifier: {
    kinds: [
      {
        kind: 'member-id',
        label: { ja: 'J・QSM ログイン ID', en: 'J・QSM login ID' },
        prefix: null,
        refusal: 'identifier.login-id',
        heldBy: 'each-person',
      },
      { kind: 'email', refusal: 'identifier.email', heldBy: 'each-person' },
    ],
    label: { ja: 'J・QSM ログイン ID', en: 'J・QSM login ID' },
    example: 'shop-id',
    exactInput: false,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
    mailDomains: [],
  },
  signIn: {
    lock: { endsBy: 'unstated' },
    twoStep: null, // the second password of QT-24 is for proceeds, not for signing in
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
    checks: ['letter-case-and-width', 'login-id', 'other-password', 'outage', 'site'],
  },
  account: true,
  passwords: {
    policy: qoo10PrepaidPasswords,
    changeRequiresEmail: false,
    reset: null,
  },
  forms: { 'q-cash-payment': prepaidPaymentForm },
  registration: null,
  emailChange: null,
  members: false,
  areas: [],
  withdrawal: 'supplier-site', // QT-23
  guests: 'unstated',
  course: null,
  digital: true, // QT-1
  payments: [
    'card',
    'paypal',
    'bank-transfer',
    'convenience-store',
    'pay-later',
    'wallet',
    'carrier',
    'proceeds',
  ], // QT-14: the kinds that the eleven ways are of
  buying: qoo10PrepaidBuying,
  session: { needsCookies: false, endsByInactivity: false, signInAgainAfter: [] },
  help: [
    {
      // QT-25
      occasion: 'not-in-help',
      by: 'support',
      requiredInfo: [],
      where: {
        ja: 'お問い合わせ分類「QSM操作」>「プロモーション・クーポン・Qcash」',
        en: 'Contact category “QSM操作” > “プロモーション・クーポン・Qcash”',
      },
      always: false,
    },
  ],
  support: qoo10PrepaidSupport,
  history: {
    years: null,
    departments: false,
    guestOrders: 'unstated',
    lostAtWithdrawal: false,
  },
};
