import type { SupportRules } from '../../support-rules.ts';
import { letterCaseAndWidth, otherSupplier, outage } from './common.ts';

/** What to look at when somebody cannot sign in; `signIn.checks` puts it in order. */
export const askulChecks: SupportRules['checks'] = {
  // AS-24 AS-9 AS-10
  'login-id': {
    title: { ja: 'ログイン ID', en: 'The login ID' },
    text: {
      ja: 'お問い合わせ番号(10桁)は管理者・代表者のものです。担当者は、ご自身のメールアドレスでログインします。',
      en: 'The inquiry number (10 digits) is the administrator’s. Everybody else signs in with their own e-mail address.',
    },
    concernsCredentials: true,
    about: null,
    symptoms: [
      {
        symptom: 'id-not-taken',
        // AS-8
        text: {
          ja: '入力された文字は、10桁のお問い合わせ番号でもメールアドレスでもありません。',
          en: 'What was typed is neither a 10-digit inquiry number nor an e-mail address.',
        },
        next: ['retry', 'switch-id-kind', 'recover-id'],
      },
    ],
    clear: null,
    question: {
      ja: '入力したのは、ご自身に割り当てられた ID ですか。',
      en: 'Is it the ID that was given to you?',
    },
    suspect: 'no',
    found: {
      ja: 'ご自身の ID を確認してください。わからない場合は、ID の確認をご利用ください。',
      en: 'Find out your own ID. If you do not know it, have it confirmed.',
    },
    next: ['recover-id', 'switch-id-kind'],
  },
  password: {
    title: { ja: 'パスワード', en: 'Password' },
    text: {
      ja: 'パスワードを忘れた場合は、登録メールアドレスと会社情報で再発行できます。',
      en: 'If you forgot it, have a new one issued with your registered address and company information.',
    },
    concernsCredentials: true,
    about: null,
    symptoms: [],
    clear: null,
    question: { ja: 'パスワードは確かに合っていますか。', en: 'Are you sure that the password is right?' },
    suspect: 'no',
    found: { ja: 'パスワードを再発行してください。', en: 'Have a new password issued.' },
    next: ['reset-password'],
  },
  // AS-24 AS-19
  'password-expired': {
    title: { ja: 'パスワードの有効期限', en: 'Expiry of the password' },
    text: {
      ja: 'パスワードには有効期限があり、仮パスワードは一定の期間で失効します。',
      en: 'Passwords can expire, and a temporary one lapses after a certain time.',
    },
    concernsCredentials: false,
    about: null,
    symptoms: [
      {
        symptom: 'temporary-password-lapsed',
        text: {
          ja: '仮パスワードの期限が切れています。再発行してください。',
          en: 'The temporary password has lapsed. Have a new one issued.',
        },
        next: ['reset-password', 'contact-admin'],
      },
      {
        symptom: 'password-expired',
        text: {
          ja: 'パスワードの有効期限が切れています。新しいパスワードを設定してください。',
          en: 'The password has expired. Set a new one.',
        },
        next: ['reset-password'],
      },
    ],
    clear: {
      ja: '供給元から、期限切れの知らせはありませんでした。',
      en: 'The supplier did not say that it has expired.',
    },
    question: {
      ja: '仮パスワードを受け取ってから、日数が経っていますか。',
      en: 'Has it been a while since you got a temporary password?',
    },
    suspect: 'yes',
    found: { ja: 'パスワードを再発行してください。', en: 'Have a new password issued.' },
    next: ['reset-password'],
  },
  'letter-case-and-width': letterCaseAndWidth,
  // AS-27 AS-82 AS-83
  outage: {
    ...outage,
    text: {
      // AS-95
      ja: '障害のときは、「こちらのページは現在ご利用できません」という表示やコードが出たり、動作が不安定になったりします。',
      en: 'In an outage you may see that the page is not available, or a code, or it works only now and then.',
    },
    question: {
      ja: '「こちらのページは現在ご利用できません」と表示されましたか。',
      en: 'Did you see that the page is not available?',
    },
    found: {
      ja: '公式の情報を確認し、セッションをリセットしてログインし直してください。それでも変わらなければ、別の端末や回線で試してください。',
      en: 'Look at the official status, reset the session and sign in again. If that changes nothing, try another device or network.',
    },
    next: ['open-status', 'reset-session', 'work-offline'],
  },
  // AS-24 AS-25 AS-21 AS-81 AS-28
  'changed-or-suspended': {
    title: { ja: '登録の変更・利用停止・ロック', en: 'Changed, stopped or locked' },
    text: {
      // AS-95
      ja: 'メールアドレスの変更、利用停止、承認待ち、ロックのいずれかで、アクセスを拒否されてログインできないことがあります。',
      en: 'Access is refused after a changed address, for a stopped account, without an approval, or by a lock.',
    },
    concernsCredentials: false,
    about: null,
    symptoms: [
      {
        symptom: 'waiting-approval',
        text: {
          ja: '社内の管理者の承認を待っています。管理者に承認を依頼してください。',
          en: 'It waits for the approval of your administrator. Ask them to approve it.',
        },
        next: ['contact-admin'],
      },
      {
        symptom: 'locked',
        text: {
          ja: 'ロックされています。社内の管理者またはサポートに解除を依頼してください。',
          en: 'It is locked. Ask your administrator or support to unlock it.',
        },
        next: ['contact-admin', 'contact-support'],
      },
      {
        symptom: 'disabled-by-administrator',
        text: {
          ja: '社内の管理者により利用停止になっています。管理者に確認してください。',
          en: 'It was disabled by the administrator of your company. Ask them.',
        },
        next: ['contact-admin'],
      },
      {
        symptom: 'suspended',
        text: {
          ja: '利用が停止されている可能性があります。コードを控えて、サポートへお問い合わせください。',
          en: 'It may have been stopped. Note the code, and contact support.',
        },
        next: ['copy-code', 'contact-support'],
      },
    ],
    clear: null,
    question: {
      ja: '最近、メールアドレスや担当者の登録に変更がありましたか。',
      en: 'Was your address or your registration changed recently?',
    },
    suspect: 'yes',
    found: {
      ja: '社内の管理者またはサポートに、現在の登録を確認してください。',
      en: 'Ask your administrator or support what is registered now.',
    },
    next: ['contact-admin', 'contact-support'],
  },
  // AS-25
  'browser-or-cache': {
    title: { ja: 'この端末のセッション', en: 'The session of this machine' },
    text: {
      // AS-95
      ja: '古いセッション情報が残っていると、ログインできないことや、ページが真っ白になることがあります。',
      en: 'An old session that is still around may stand in the way, or leave the page blank.',
    },
    concernsCredentials: false,
    about: null,
    symptoms: [
      {
        symptom: 'session-lost',
        text: {
          ja: 'セッション情報が失われていました。リセットして、もう一度ログインしてください。',
          en: 'The session was lost. Reset it, then sign in again.',
        },
        next: ['reset-session'],
      },
    ],
    clear: null,
    question: {
      ja: '同じ ID とパスワードで、ほかの端末やブラウザーからはログインできますか。',
      en: 'Can you sign in with the same ID and password on another device or in a browser?',
    },
    suspect: 'yes',
    found: {
      ja: 'この端末のセッションをリセットして、もう一度ログインしてください。',
      en: 'Reset the session of this machine, then sign in again.',
    },
    next: ['reset-session'],
  },
  // AS-76
  'corporate-or-personal': {
    title: { ja: '法人と個人のアカウント', en: 'Corporate and personal accounts' },
    text: {
      ja: 'ログインできない状態が続くときは、法人用と個人用のアカウントを取り違えていないかも確認してください。',
      en: 'If it goes on, check too whether you are mixing up a corporate and a personal account.',
    },
    concernsCredentials: true,
    about: null,
    symptoms: [],
    clear: null,
    question: {
      ja: '個人用のアカウントの ID を入力していませんか。',
      en: 'Could it be the ID of a personal account?',
    },
    suspect: 'yes',
    found: {
      ja: '法人用のアカウントの ID とパスワードを入力してください。',
      en: 'Use the ID and password of the corporate account.',
    },
    next: ['retry', 'contact-support'],
  },
  site: otherSupplier,
};
