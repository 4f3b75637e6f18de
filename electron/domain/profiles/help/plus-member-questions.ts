import type { SupportRules } from '../../support-rules.ts';

/** PM-23: the six questions beside the one about signing in. */
export const plusMemberQuestions: SupportRules['questions'] = [
  {
    question: {
      ja: 'ログイン ID(メールアドレス)を忘れました',
      en: 'I forgot the e-mail address that I sign in with',
    },
    answer: {
      ja: '会員登録のときのメールアドレスです。受信できなくなったアドレスも、変更していなければ有効です。「E」で始まる Plus member ID でもログインできます。',
      en: 'It is the address you registered with, even if it no longer receives mail. You can also sign in with your Plus member ID, which begins with E.',
    },
  },
  {
    question: { ja: 'パスワードを忘れました', en: 'I forgot my password' },
    answer: {
      ja: 'ログイン画面の「パスワードを忘れた方」から、登録したメールアドレスで新しいパスワードを設定できます。',
      en: 'Set a new one with your registered address, by “パスワードを忘れた方” (forgotten password) on the sign-in page.',
    },
  },
  {
    question: { ja: 'Plus member ID とは何ですか', en: 'What is a Plus member ID?' },
    answer: {
      ja: '「E」で始まる会員の ID です(旧: EMTG ID)。先頭の「E」も含めて入力します。',
      en: 'The ID of a member, which begins with E (it was called EMTG ID). Type it with its E.',
    },
  },
  {
    question: { ja: 'Plus member ID はどこで確認できますか', en: 'Where do I see my Plus member ID?' },
    answer: {
      ja: '供給元の「Plus member ID 確認はこちら」のページで確認できます。ログイン欄の下からも開けます。',
      en: 'On the supplier’s page “Plus member ID確認はこちら”, which also opens below the sign-in field.',
    },
  },
  {
    question: { ja: 'Plus member ID を削除したい', en: 'I want to delete a Plus member ID' },
    answer: {
      ja: '削除は供給元で行います。ご利用中の会費の決済が残っていないことを確かめて、お問い合わせください。',
      en: 'The supplier deletes it. Make sure that no payment of a course goes on, then ask support.',
    },
  },
  {
    question: {
      ja: 'Plus member ID を複数取得してしまいました',
      en: 'I got several Plus member IDs by mistake',
    },
    answer: {
      ja: '会費をお支払い中の ID だけでログインできます。使う ID を確かめて、ほかの ID はお問い合わせのうえ削除してください。',
      en: 'Only the ID that you pay a course for signs in. Find out which one it is, and have support delete the others.',
    },
  },
];
