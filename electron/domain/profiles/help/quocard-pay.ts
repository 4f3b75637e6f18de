import type { SupportRules } from '../../support-rules.ts';
import { quocardPayPasswords } from '../forms/quocard-pay.ts';
import {
  letterCaseAndWidth,
  otherSupplier,
  outage,
  passwordLengthSymptoms,
  defaultChannels,
} from './common.ts';

export const quocardPaySupport: SupportRules = {
  channels: defaultChannels,
  prepare: [],
  advice: [
    // QC-25
    {
      ja: 'パスワードの使い回しは避け、定期的に更新してください。',
      en: 'Do not reuse the password, and renew it regularly.',
    },
  ],
  notes: [
    // QC-2
    {
      ja: 'この案内はスマートフォンサイトの内容に基づきます。PC サイトでは異なる場合があります。',
      en: 'This follows the smartphone site. The PC site may differ.',
    },
    // QC-3
    {
      ja: '供給元のサイトでの新規会員登録は、PC ではトップページの右側、スマートフォンでは上部の「マイページ」から進みます。',
      en: 'On the supplier’s own site you register at the right of the top page on a PC, and through “マイページ” at the top on a smartphone.',
    },
    // QC-23
    {
      ja: '従来の「QUOカードオンラインストア」の会員情報は引き継がれません。あらためて会員登録してください。',
      en: 'Members of the older “QUOカードオンラインストア” are not carried over. Please register again.',
    },
    // QC-32
    {
      ja: '供給元のサイトでのログインは、PC では右上の「ログイン」(ログイン後は「会員メニュー」)、スマートフォンではマイページから進みます。',
      en: 'On the supplier’s own site you sign in at the top right on a PC (a member menu appears there), and through my page on a smartphone.',
    },
  ],
  questions: [],
  whileOrderingClosed: [],
  pages: [],
  checks: {
    'letter-case-and-width': letterCaseAndWidth,
    // QC-5
    'login-id': {
      title: { ja: 'ログイン ID(メールアドレス)', en: 'The login ID (e-mail address)' },
      text: {
        ja: 'ログイン ID は、会員登録したメールアドレスです。',
        en: 'The login ID is the e-mail address you registered.',
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
        ja: '入力したのは、会員登録したメールアドレスですか。',
        en: 'Is it the address you registered?',
      },
      suspect: 'no',
      found: { ja: '登録したメールアドレスで試してください。', en: 'Try the address you registered.' },
      next: ['retry'],
    },
    // QC-23
    'not-carried-over': {
      title: { ja: '以前のストアの会員', en: 'Members of the older store' },
      text: {
        ja: '従来の「QUOカードオンラインストア」の会員情報は引き継がれていません。',
        en: 'Members of the older “QUOカードオンラインストア” were not carried over.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: [],
      clear: null,
      question: {
        ja: '会員登録したのは、従来の「QUOカードオンラインストア」ですか。',
        en: 'Did you register at the older “QUOカードオンラインストア”?',
      },
      suspect: 'yes',
      found: {
        ja: 'QUOカードPay オンラインストアに、あらためて会員登録してください。',
        en: 'Register again, at QUO Card Pay Online Store.',
      },
      next: ['register'],
    },
    // QC-7 QC-8 QC-33
    password: {
      title: { ja: 'パスワード', en: 'Password' },
      text: {
        ja: '忘れた場合は、新しいパスワードを設定します。登録済みのパスワードが表示されることはありません。',
        en: 'If you forgot it, set a new one. The one you have is never shown to anybody.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: passwordLengthSymptoms(quocardPayPasswords),
      clear: null,
      question: { ja: 'パスワードは確かに合っていますか。', en: 'Are you sure that the password is right?' },
      suspect: 'no',
      found: { ja: '新しいパスワードを設定してください。', en: 'Set a new password.' },
      next: ['reset-password'],
    },
    // QC-21 QC-22
    lock: {
      title: { ja: 'ロック', en: 'Lock' },
      text: {
        ja: '一定回数ログインに失敗するとロックされ、1時間で解除されます。',
        en: 'After a certain number of failed sign-ins the account is locked, for one hour.',
      },
      concernsCredentials: false,
      about: null,
      symptoms: [
        {
          symptom: 'locked',
          text: {
            ja: 'ロックされています。1時間で解除されるまでお待ちください。',
            en: 'It is locked. The lock clears by itself after one hour.',
          },
          next: ['countdown'],
        },
      ],
      clear: { ja: 'ロックされていません。', en: 'It is not locked.' },
      question: {
        ja: 'この1時間に、何度もログインに失敗しましたか。',
        en: 'Did several sign-ins fail within the last hour?',
      },
      suspect: 'yes',
      found: {
        ja: 'ロックされている可能性があります。1時間ほど待ってから試してください。',
        en: 'It may be locked. Try again in an hour.',
      },
      next: ['retry'],
    },
    // QC-16 QC-18 QC-19 QC-20
    'two-step-mail': {
      title: { ja: '二段階認証のメール', en: 'The mail of two-step sign-in' },
      text: {
        ja: '二段階認証では、メールの認証用URLを、ログインを始めた画面で、送信から1時間以内に開きます。',
        en: 'With two-step sign-in, open the link in the mail within one hour of sending, where you began to sign in.',
      },
      concernsCredentials: false,
      about: null,
      symptoms: [
        {
          symptom: 'two-step-pending',
          text: {
            ja: '認証用URLのメールを送信済みです。この画面で開いてください。',
            en: 'The mail with the link has been sent. Open the link here.',
          },
          next: ['paste-link', 'restart-sign-in'],
        },
      ],
      clear: {
        ja: '二段階認証の手前で止まっているため、ここは関係ありません。',
        en: 'It did not come as far as two-step sign-in.',
      },
      question: {
        ja: '認証用URLのメールが届いていますか。',
        en: 'Did you get a mail with a link to sign in?',
      },
      suspect: 'yes',
      found: {
        ja: 'メールのURLを、ログインを始めた画面に貼り付けてください。1時間を過ぎていたら、ログインからやり直してください。',
        en: 'Paste the link where you began to sign in. After one hour, start again.',
      },
      next: ['paste-link', 'restart-sign-in'],
    },
    outage,
    site: otherSupplier,
  },
  supportRequest: null,
};
