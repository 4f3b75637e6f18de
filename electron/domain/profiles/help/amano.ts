import type { SupportRules } from '../../support-rules.ts';
import { amanoPasswords } from '../forms/amano.ts';
import {
  letterCaseAndWidth,
  otherSupplier,
  outage,
  passwordLengthSymptoms,
  defaultChannels,
} from './common.ts';

export const amanoSupport: SupportRules = {
  channels: defaultChannels,
  prepare: [],
  advice: [
    // AM-4
    {
      ja: 'パスワードは、ほかのサイトと同じものや、生年月日・電話番号から推測できるものを避け、英字と数字を組み合わせてください。定期的に変更し、だれにも教えないでください。',
      en: 'Avoid a password of another site, or one that a birth date or phone number gives away; combine letters and digits, change it regularly, and tell it to nobody.',
    },
  ],
  notes: [
    // AM-3
    {
      ja: '事務局では、お客様のパスワードを確認できません。忘れた場合は、新しく設定してください。',
      en: 'The shop office cannot see your password, and so cannot tell it to you. If you forgot it, set a new one.',
    },
    // AM-5
    {
      ja: '登録したメールアドレスや電話番号がわからない、メールを受信できない、メールが届かない、会員登録したかどうかわからない、という場合の窓口は、お問い合わせフォームだけです。',
      en: 'If you do not know the registered address or phone number, cannot receive mail there, get no mail, or are not sure whether you are registered, the contact form is the only way.',
    },
    // AM-20
    {
      ja: '会社名、ご担当者、電話番号、住所、NP掛け払いの支払条件などは、お客様情報の変更でまとめて変更できます。',
      en: 'Company name, person in charge, phone, address, NP payment terms and more are changed in one menu.',
    },
    // AM-60 AM-61
    {
      ja: 'NP掛け払いの正式な請求書は、締め日の翌営業日に決済代行会社が発行し、数日後に郵便で届きます。',
      en: 'The formal invoice of NP deferred payment is issued by the payment agent on the business day after closing, and comes by post some days later.',
    },
  ],
  questions: [],
  whileOrderingClosed: [],
  pages: [
    // AM-78
    {
      key: 'payment-guide',
      label: { ja: 'ご利用ガイド 5. お支払いについて', en: 'Guide: 5. Payment' },
      at: ['documents', 'payment'],
    },
  ],
  checks: {
    'letter-case-and-width': letterCaseAndWidth,
    // AM-17
    'login-id': {
      title: { ja: 'ログイン ID(メールアドレス)', en: 'The login ID (e-mail address)' },
      text: {
        ja: 'ログインには、登録したメールアドレスが必要です。',
        en: 'You sign in with the e-mail address you registered.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: [
        {
          symptom: 'id-not-taken',
          text: {
            ja: '入力された文字は、メールアドレスの形ではありません。',
            en: 'What was typed is not an e-mail address.',
          },
          next: ['retry'],
        },
      ],
      clear: null,
      question: {
        ja: '入力したのは、登録したメールアドレスですか。',
        en: 'Is it the address you registered?',
      },
      suspect: 'no',
      found: { ja: '登録したメールアドレスで試してください。', en: 'Try the address you registered.' },
      next: ['retry'],
    },
    // AM-15
    'changed-email': {
      title: { ja: 'メールアドレスの変更', en: 'A changed address' },
      text: {
        ja: 'メールアドレスを変更した後は、新しいメールアドレスでログインします。',
        en: 'After a change of the address you sign in with the new one.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: [],
      clear: null,
      question: {
        ja: '最近、メールアドレスを変更しましたか。',
        en: 'Did you change your address recently?',
      },
      suspect: 'yes',
      found: {
        ja: '新しいメールアドレスでログインしてください。',
        en: 'Sign in with the new address.',
      },
      next: ['retry'],
    },
    // AM-3 AM-7 AM-11
    password: {
      title: { ja: 'パスワード', en: 'Password' },
      text: {
        ja: '忘れた場合は、登録したメールアドレスと連絡先電話番号で再設定できます。事務局ではパスワードを確認できません。',
        en: 'If you forgot it, set a new one with your registered address and contact phone number. The shop office cannot see it.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: passwordLengthSymptoms(amanoPasswords),
      clear: null,
      question: { ja: 'パスワードは確かに合っていますか。', en: 'Are you sure that the password is right?' },
      suspect: 'no',
      found: {
        ja: 'パスワードを再設定し、もう一度ログインしてください。',
        en: 'Set a new password, then sign in again.',
      },
      next: ['reset-password'],
    },
    // AM-5
    registered: {
      title: { ja: '会員登録と登録内容', en: 'Whether, and with what, you are registered' },
      text: {
        ja: '会員登録したかどうか、または登録したメールアドレスや電話番号がわからない場合は、お問い合わせフォームでのみ確認できます。',
        en: 'Whether you are registered, and with which address and phone number, can be asked by the contact form only.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: [],
      clear: null,
      question: {
        ja: '会員登録したかどうかや、登録した内容がわからない状態ですか。',
        en: 'Are you unsure whether you are registered, or with what?',
      },
      suspect: 'yes',
      found: { ja: 'お問い合わせフォームから確認してください。', en: 'Ask by the contact form.' },
      next: ['contact-support'],
    },
    outage,
    site: otherSupplier,
  },
  supportRequest: {
    subject: { ja: 'ログインに関するお問い合わせ', en: 'Question about signing in' },
    byMail: false, // AM-2 AM-5
    onlyWhen: {},
  },
};
