import type { SupportRules } from '../../support-rules.ts';
import { advertisements } from '../buying/qoo10-qcash.ts';
import { letterCaseAndWidth, otherSupplier, outage, defaultChannels } from './common.ts';

export const qoo10PrepaidSupport: SupportRules = {
  channels: defaultChannels,
  prepare: [],
  advice: [],
  notes: [
    // QT-24
    {
      ja: '精算金での支払いには、J・QSM のログインとは別の「Qサインパスワード」が必要です。',
      en: 'Paying with settled proceeds takes the “Qサインパスワード”, which is not the password of J・QSM.',
    },
  ],
  questions: [],
  whileOrderingClosed: [],
  pages: [
    // QT-28
    {
      key: 'seller-site',
      label: {
        ja: 'J・QSM(ログインすると残高を確認できます)',
        en: 'J・QSM (shows the balance after signing in)',
      },
      at: ['sign-in', 'prepaid'],
    },
    // QT-26: 「詳しくはこちら」
    ...advertisements.map(({ kind, name }) => ({
      key: `guide-${kind}`,
      label: { ja: `「${name.ja}」の詳しい案内`, en: `Guide to ${name.en}` },
      at: [],
      about: kind,
    })),
  ],
  checks: {
    'letter-case-and-width': letterCaseAndWidth,
    // QT-7
    'login-id': {
      title: { ja: 'J・QSM のログイン ID', en: 'The login ID of J・QSM' },
      text: {
        ja: 'Qキャッシュは、J・QSM のログイン ID で利用します。',
        en: 'Q-cash is used with the login ID of J・QSM.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: [
        {
          symptom: 'id-not-taken',
          text: {
            ja: '入力された文字は、ログイン ID に使えない文字を含んでいます。',
            en: 'What was typed holds characters that no login ID has.',
          },
          next: ['retry'],
        },
      ],
      clear: null,
      question: { ja: '入力したのは、J・QSM のログイン ID ですか。', en: 'Is it your login ID of J・QSM?' },
      suspect: 'no',
      found: { ja: 'J・QSM のログイン ID で試してください。', en: 'Try your login ID of J・QSM.' },
      next: ['retry'],
    },
    // QT-24
    'other-password': {
      title: { ja: 'Qサインパスワードとの取り違え', en: 'The other password' },
      text: {
        ja: '「Qサインパスワード」は出金や精算金での支払いに使うもので、ログインには使えません。',
        en: 'The “Qサインパスワード” is for withdrawals and for paying with proceeds, not for signing in.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: [],
      clear: null,
      question: {
        ja: '入力したのは、Qサインパスワードではありませんか。',
        en: 'Could it be the “Qサインパスワード” that you typed?',
      },
      suspect: 'yes',
      found: {
        ja: 'J・QSM のログイン用パスワードを入力してください。',
        en: 'Use the password with which you sign in to J・QSM.',
      },
      next: ['retry'],
    },
    outage,
    site: otherSupplier,
  },
  supportRequest: null,
};
