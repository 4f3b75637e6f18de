import type { SupportRules } from '../../support-rules.ts';
import { plusMemberMailDomains, plusMemberPasswords } from '../forms/plus-member.ts';
import { plusMemberQuestions } from './plus-member-questions.ts';
import { letterCaseAndWidth, otherSupplier, passwordLengthSymptoms, defaultChannels } from './common.ts';

export const plusMemberSupport: SupportRules = {
  channels: defaultChannels,
  prepare: [
    // PM-17 PM-18
    {
      ja: 'お名前、生年月日、お住まいの都道府県、電話番号、ご利用のコースとお支払い方法',
      en: 'Your name, birth date, prefecture and phone number, your course and how you pay for it',
    },
    // PM-20 PM-21 PM-22
    {
      ja: 'キャリア決済の場合は、会費の決済を確認できる番号(ドコモ: 12桁の決済番号、au: 継続課金 ID、ソフトバンク・ワイモバイル: 注文番号)',
      en: 'With carrier billing, the number of the payment (docomo: 12-digit payment number, au: continuing-charge ID, SoftBank or Y!mobile: order number)',
    },
  ],
  advice: [],
  notes: [
    // PM-5
    {
      ja: `メールアドレスを複数お持ちの場合は、登録した可能性のあるものを順に試してください(例: ${plusMemberMailDomains.join('、')})。`,
      en: `If you have several e-mail addresses, try each that you may have registered with (such as ${plusMemberMailDomains.join(', ')}).`,
    },
    // PM-6
    {
      ja: 'マイページで変更していないメールアドレスは、受信できなくなってもログイン ID として有効です。',
      en: 'An address that was not changed in my page stays your login ID, even when it no longer receives mail.',
    },
    // PM-9
    {
      ja: 'メールが届かないときは、「plusmember.jp」ドメインからのメールを受信できるように設定してください。',
      en: 'If mail does not come, allow mail from the domain plusmember.jp.',
    },
    // PM-14
    {
      ja: 'オフィシャルサイトと JO1 Mail では、ログインが別々です。',
      en: 'The official site and JO1 Mail have sign-ins of their own.',
    },
  ],
  questions: plusMemberQuestions,
  whileOrderingClosed: [],
  pages: [
    // PM-26
    {
      key: 'official-site',
      label: { ja: 'JO1 OFFICIAL SITE ログイン', en: 'Sign-in of the JO1 official site' },
      at: ['sign-in'],
    },
    { key: 'mail-site', label: { ja: 'JO1 Mail ログイン', en: 'Sign-in of JO1 Mail' }, at: ['sign-in'] },
    // PM-25
    {
      key: 'member-id',
      label: { ja: 'Plus member ID 確認はこちら', en: 'Where to see your Plus member ID' },
      at: ['identifier'],
    },
    // PM-24
    { key: 'environment', label: { ja: '推奨環境', en: 'Recommended environment' }, at: [] },
  ],
  checks: {
    // PM-2
    'letter-case-and-width': {
      ...letterCaseAndWidth,
      text: {
        ja: '英字の大文字と小文字、全角と半角は区別されます。「@」や数字も同じです。',
        en: 'Capitals and small letters differ here, and so do full and half width, also of @ and digits.',
      },
    },
    // PM-3
    'leading-letter': {
      title: { ja: 'ID の先頭の「E」', en: 'The leading E of the ID' },
      text: {
        ja: 'Plus member ID は、先頭の「E」も含めて入力します。',
        en: 'A Plus member ID is typed with its leading E.',
      },
      concernsCredentials: true,
      about: {
        kind: 'member-id',
        otherwise: {
          ja: 'メールアドレスを入力しているため、ここは関係ありません。',
          en: 'You typed an e-mail address, so this does not apply.',
        },
      },
      symptoms: [
        {
          symptom: 'prefix-lower-case',
          text: {
            ja: '先頭の「E」が小文字で入力されていました。大文字で入力してください。',
            en: 'The leading E was typed as a small letter. Type it as a capital.',
          },
          next: ['retry'],
        },
        {
          symptom: 'prefix-missing',
          text: {
            ja: '先頭の「E」がありませんでした。「E」から入力してください。',
            en: 'The leading E was missing. Type the ID with it.',
          },
          next: ['retry', 'switch-id-kind'],
        },
        {
          symptom: 'id-not-taken',
          text: {
            ja: '入力された文字は、Plus member ID の形ではありません。登録したメールアドレスでもログインできます。',
            en: 'What was typed is no Plus member ID. You can also sign in with the address you registered.',
          },
          next: ['switch-id-kind', 'retry'],
        },
      ],
      clear: { ja: 'ID は「E」から入力されています。', en: 'The ID was typed with its leading E.' },
      question: {
        ja: 'ID は、先頭の「E」から入力しましたか。',
        en: 'Did you type the ID with its leading E?',
      },
      suspect: 'no',
      found: { ja: '「E」を付けて入力し直してください。', en: 'Type it again with the leading E.' },
      next: ['retry', 'switch-id-kind'],
    },
    // PM-4 PM-5 PM-6
    'registered-email': {
      title: { ja: '会員登録時のメールアドレス', en: 'The address given at registration' },
      text: {
        ja: 'ログインには、会員登録のときに登録したメールアドレスを使います。受信できなくなったアドレスも、変更していなければ有効です。',
        en: 'You sign in with the address you registered with. Unless you changed it, it is valid even if it no longer receives mail.',
      },
      concernsCredentials: true,
      about: {
        kind: 'email',
        otherwise: {
          ja: 'Plus member ID を入力しているため、ここは関係ありません。',
          en: 'You typed a Plus member ID, so this does not apply.',
        },
      },
      symptoms: [],
      clear: null,
      question: {
        ja: '入力したのは、会員登録のときに登録したメールアドレスですか。',
        en: 'Is it the address you gave when you registered?',
      },
      suspect: 'no',
      found: {
        ja: `登録したメールアドレスで試してください。複数お持ちの場合は、順に試してください(例: ${plusMemberMailDomains.join('、')})。`,
        en: `Try the address you registered with. If you have several, try each (such as ${plusMemberMailDomains.join(', ')}).`,
      },
      next: ['retry', 'recover-id'],
    },
    // PM-7 PM-8 PM-9
    password: {
      title: { ja: 'パスワード', en: 'Password' },
      text: {
        ja: '忘れた場合は、新しいパスワードを設定できます。案内のメールが届かないときは、「plusmember.jp」からのメールを受信できるようにしてください。',
        en: 'If you forgot it, you can set a new one. If the mail does not come, allow mail from plusmember.jp.',
      },
      concernsCredentials: true,
      about: null,
      symptoms: passwordLengthSymptoms(plusMemberPasswords),
      clear: null,
      question: {
        ja: 'パスワードは確かに合っていますか。',
        en: 'Are you sure that the password is right?',
      },
      suspect: 'no',
      found: {
        ja: '新しいパスワードを設定してください。',
        en: 'Set a new password.',
      },
      next: ['reset-password'],
    },
    // PM-10
    cookies: {
      title: { ja: 'セッション情報(Cookie)', en: 'The session (cookies)' },
      text: {
        ja: 'ログインの後にトップページへ戻る場合は、セッション情報(Cookie)が失われています。',
        en: 'If you come back to the top page after signing in, the session (cookies) was lost.',
      },
      concernsCredentials: false,
      about: null,
      symptoms: [
        {
          symptom: 'session-lost',
          text: {
            ja: 'セッション情報(Cookie)が失われていました。セッションをリセットして、もう一度ログインしてください。',
            en: 'The session (cookies) was lost. Reset the session, then sign in again.',
          },
          next: ['reset-session'],
        },
      ],
      clear: {
        ja: 'セッション情報は購買デスクが保っており、失われていません。',
        en: 'The desk keeps the session, and it was not lost.',
      },
      question: {
        ja: 'ログインすると、トップページに戻ってしまいますか。',
        en: 'Do you come back to the top page when you sign in?',
      },
      suspect: 'yes',
      found: {
        ja: 'セッションをリセットして、もう一度ログインしてください。',
        en: 'Reset the session, then sign in again.',
      },
      next: ['reset-session'],
    },
    // PM-11 PM-12
    'payment-goes-on': {
      title: { ja: '月会費コースの会費', en: 'The monthly payment' },
      text: {
        ja: '月会費コースでは、会費(クレジットカードまたはキャリア決済)の決済が続いている方だけがログインできます。ご利用明細で確認してください。',
        en: 'With the monthly course you can sign in only while the payment by card or carrier goes on. Look at your statement.',
      },
      concernsCredentials: false,
      about: null,
      symptoms: [
        {
          symptom: 'course-lapsed',
          text: {
            ja: '会費の決済が確認できませんでした。月会費コースの場合は、決済が止まった時点で退会済みのため、新しく入会してください。',
            en: 'No payment was found. With the monthly course the membership ended when the payment stopped; join again.',
          },
          next: ['open-member-site', 'contact-support'],
        },
      ],
      clear: null,
      question: {
        ja: '月会費コースで、会費の決済が止まっていますか。',
        en: 'Are you on the monthly course, and has the payment stopped?',
      },
      suspect: 'yes',
      found: {
        ja: '退会済みになっているため、新しく入会してください。',
        en: 'The membership has ended; join again.',
      },
      next: ['open-member-site', 'contact-support'],
    },
    // PM-13
    'renewal-paid': {
      title: { ja: 'まとめて払いコースの更新', en: 'The renewal of the lump-sum course' },
      text: {
        ja: 'まとめて払いコースでは、1年以内に更新の支払いがないと退会になります。',
        en: 'With the lump-sum course the membership ends when the renewal is not paid within one year.',
      },
      concernsCredentials: false,
      about: null,
      symptoms: [
        {
          symptom: 'course-lapsed',
          text: {
            ja: '会費の決済が確認できませんでした。まとめて払いコースの場合は、更新されないまま1年が過ぎて退会済みのため、新しく入会してください。',
            en: 'No payment was found. With the lump-sum course it was not renewed within one year, and has ended; join again.',
          },
          next: ['open-member-site', 'contact-support'],
        },
      ],
      clear: null,
      question: {
        ja: 'まとめて払いコースで、更新の支払いをしないまま1年が過ぎていますか。',
        en: 'Are you on the lump-sum course, and has one year passed without a renewal?',
      },
      suspect: 'yes',
      found: {
        ja: '退会済みになっているため、新しく入会してください。',
        en: 'The membership has ended; join again.',
      },
      next: ['open-member-site', 'contact-support'],
    },
    // PM-14
    site: {
      ...otherSupplier,
      title: { ja: 'サイトの取り違え', en: 'The wrong site' },
      text: {
        ja: 'オフィシャルサイトと JO1 Mail では、ログインが別々です。登録した方でログインしてください。',
        en: 'The official site and JO1 Mail have sign-ins of their own. Use the one you registered at.',
      },
      // Of two sites of one kind no ID tells which it belongs to.
      clear: null,
      question: {
        ja: '登録したのは、いま選んでいるサイトですか。',
        en: 'Did you register at the site that is chosen now?',
      },
      suspect: 'no',
      found: {
        ja: '登録したサイトを選んで、ログインし直してください。',
        en: 'Choose the site you registered at, and sign in there.',
      },
    },
  },
  supportRequest: {
    // PM-16: the same in both languages
    subject: { ja: 'ログイン不可に関するお問い合わせ', en: 'ログイン不可に関するお問い合わせ' },
    byMail: true, // PM-15
    onlyWhen: {
      carrier: { field: 'paymentMethod', is: ['carrier'] },
      docomoPayment: { field: 'carrier', is: ['docomo'] },
      auCharge: { field: 'carrier', is: ['au'] },
      softbankOrder: { field: 'carrier', is: ['softbank'] },
    },
  },
};
