import type { SupportRules } from '../../support-rules.ts';
import { askulChecks } from './askul-checks.ts';
import { askulQuestions } from './askul-questions.ts';

const weekdays = { from: '09:00', to: '18:00' } as const; // AS-34
const weekdayHours = { ja: '平日 9:00〜18:00(祝日を除く)', en: 'Weekdays 9:00–18:00, except holidays' };
const dayAndNight = { ja: '24時間', en: 'Day and night' };

export const askulSupport: SupportRules = {
  channels: [
    {
      kind: 'phone',
      label: { ja: '電話サポート', en: 'Phone support' },
      open: weekdays,
      hours: weekdayHours,
    },
    // AS-35
    {
      kind: 'form',
      label: {
        ja: 'お問い合わせフォーム(画面の画像を添付できます)',
        en: 'Contact form (screenshots can be attached)',
      },
      open: 'always',
      hours: dayAndNight,
    },
    // AS-36 AS-85
    {
      kind: 'chat',
      label: {
        ja: '法人専用チャット(簡単なご質問・緊急時)',
        en: 'Chat for companies (simple questions, emergencies)',
      },
      open: null,
      hours: null,
    },
    // AS-84
    { kind: 'fax-order', label: { ja: 'FAX 注文用紙', en: 'Form to order by FAX' }, open: null, hours: null },
    {
      kind: 'phone-order',
      label: {
        ja: '電話注文(カタログの商品番号をお手元に)',
        en: 'Order by phone (with the product numbers of the catalogue)',
      },
      open: weekdays,
      hours: weekdayHours,
    },
    {
      kind: 'status',
      label: { ja: '障害・メンテナンス情報', en: 'Failures and maintenance' },
      open: 'always',
      hours: null,
    },
  ],
  prepare: [
    // AS-12
    { ja: 'ログイン ID(パスワードは伝えないでください)', en: 'Your login ID (never tell your password)' },
    // AS-37 AS-86
    {
      ja: '会社名、会員番号、登録メールアドレス',
      en: 'Company name, member number, registered e-mail address',
    },
    { ja: '担当者のお名前と、日中の連絡先', en: 'Your name, and where you can be reached by day' },
    {
      ja: '表示されたコードやメッセージ、そのときの画面と日時',
      en: 'The code or message shown, with the page and the time',
    },
    { ja: '直近の注文番号', en: 'Your latest order number' },
    // AS-88 AS-89
    {
      ja: '会社情報の変更では、登録申込番号、法人番号と必要書類',
      en: 'For changes of the company: application number, corporate number and documents',
    },
  ],
  advice: [
    // AS-13
    {
      ja: 'パスワードは定期的に変更し、部署で共用する場合は権限に注意してください。',
      en: 'Change passwords regularly, and mind permissions where an account is shared in a department.',
    },
    // AS-18
    {
      ja: '仮パスワードをほかの担当者へ渡すときは、安全な方法を使ってください。',
      en: 'Pass a temporary password on only in a safe way.',
    },
    // AS-61
    {
      ja: 'パスワードは3か月〜半年ごとに変え、使い回しや、メール・チャットでの共有は避けてください。',
      en: 'Renew passwords every 3 to 6 months; do not reuse them, nor share them by mail or chat.',
    },
    // AS-62
    {
      ja: '紙や、暗号化していない Excel への保存は避け、暗号化されるパスワード管理ツールを使ってください。',
      en: 'Keep passwords in a tool that encrypts them, not on paper or in a plain Excel file.',
    },
    // AS-78
    {
      ja: 'ご自身のログイン履歴をときどき確認してください。',
      en: 'Look at your own sign-in history now and then.',
    },
    // AS-90
    { ja: 'ID とパスワードを他人に教えないでください。', en: 'Never share ID or password.' },
    // AS-91
    {
      ja: '変更の手続きは、平日の営業時間内に行ってください。',
      en: 'Make changes within weekday business hours.',
    },
    // AS-92
    {
      ja: '管理画面で迷ったら早めにサポートへ相談し、お知らせを定期的に確認してください。エラー番号は FAQ でも調べられます。',
      en: 'When unsure in the administration ask support early, and read the notices regularly. Error numbers are in the FAQ too.',
    },
    // AS-100
    {
      ja: '推測されやすい文字列をパスワードにせず、使い方を社内で共有してください。席を離れるときは画面を開いたままにせず、変更した内容は注文の画面でも確認してください。',
      en: 'Avoid passwords that are easily guessed, and teach your staff. Leave no page open when you go away, and check a change on the order page too.',
    },
  ],
  notes: [
    // AS-20
    {
      ja: '管理者の設定により、二段階認証を使える場合があります。',
      en: 'Two-step sign-in may be available if the administrator sets it.',
    },
    // AS-25
    {
      ja: 'ID・パスワードがわからないときは再発行か確認を、障害のときは時間をおいて再試行を、停止や変更のときは管理者またはサポートへの連絡をしてください。',
      en: 'Unknown ID or password: reissue or confirm it. A failure: wait and retry. Stopped or changed: ask the administrator or support.',
    },
    // AS-37
    {
      ja: 'お問い合わせの履歴は、控えておいてください。',
      en: 'Keep a record of what you asked, and when.',
    },
    // AS-65
    {
      ja: '接続先が公式のサイトであることを確認してください。購買デスクは接続先のホスト名を表示します。',
      en: 'Make sure you are connected to the official site. The desk shows the host it talks to.',
    },
    // AS-77
    {
      ja: '「現在ご注文いただけません」と表示されたら、復旧の情報を確認し、早めにサポートへご相談ください。',
      en: 'When orders cannot be taken, look for news of recovery, and contact support early.',
    },
    // AS-80
    {
      ja: '二重に登録してしまった場合は、サポートが確認し、不要な方を削除します。',
      en: 'If you registered twice, support checks and deletes the one you do not need.',
    },
    // AS-82
    {
      ja: '障害のときは、公式の情報の確認、セッションのリセットと再ログイン、別の端末や回線、の順に試してください。',
      en: 'In an outage: the official status, then reset the session and sign in again, then another device or network.',
    },
    // AS-94
    {
      ja: '障害が終わるまでは、電話またはメールでのお問い合わせを優先してください。',
      en: 'Until an outage is over, prefer phone or e-mail to ask support.',
    },
    // AS-85
    {
      // AS-99
      ja: '注文を受け付けられない間は、注文履歴のデータの提供と見積の作成を、サポートに依頼できます。',
      en: 'While orders cannot be taken, support supplies the data of your purchase history and makes quotations on request.',
    },
  ],
  questions: askulQuestions,
  whileOrderingClosed: [
    // AS-77
    {
      ja: '復旧の情報を確認し、お急ぎの場合は早めにサポートへご相談ください。',
      en: 'Look for news of recovery, and contact support early if it is urgent.',
    },
    // AS-99
    {
      ja: '注文履歴のデータの提供と見積の作成は、サポートに依頼できます。',
      en: 'Support supplies the data of your purchase history and makes quotations on request.',
    },
  ],
  pages: [],
  checks: askulChecks,
  supportRequest: {
    subject: { ja: 'ログインに関するお問い合わせ', en: 'Question about signing in' },
    byMail: false, // AS-34 to AS-36 name phone, form and chat
    onlyWhen: {},
  },
};
