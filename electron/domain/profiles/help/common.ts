import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import type { HelpOccasion } from '../../../../shared/model/help-occasions.ts';
import type { CheckDefinition, ChannelRule } from '../../support-rules.ts';
import type { PasswordPolicy } from '../../passwords.ts';

/** What a step of a diagnosis says whatever the check is about. */
export const diagnosisTexts = {
  anotherReason: {
    ja: '供給元が別の理由を示しているため、ここは原因ではなさそうです。',
    en: 'The supplier gave another reason, so this is not it.',
  },
  notThis: { ja: 'お答えから、ここは原因ではなさそうです。', en: 'By your answer, this is not the reason.' },
} satisfies Record<string, Bilingual>;

/** The fixed words of a support request. */
export const supportRequestTexts = {
  heading: (title: string, locale: Locale): string => (locale === 'ja' ? `【${title}】` : `[${title}]`),
  record: { ja: '購買デスクの記録', en: 'What Kobai Desk noted' },
  at: { ja: '日時(日本時間)', en: 'Time in Japan' },
  code: { ja: 'コード', en: 'Code' },
  message: { ja: '表示された内容', en: 'What was shown' },
} as const;

/** A payment term in words, as `月末締め/翌月末払い`. */
export function termText({ closingDay, payMonthOffset }: PaymentTerm): Bilingual {
  const closing =
    closingDay === 31 ? { ja: '月末', en: 'month end' } : { ja: `${closingDay}日`, en: `day ${closingDay}` };
  const months =
    payMonthOffset === 1
      ? { ja: '翌月', en: 'the next month' }
      : { ja: '翌々月', en: 'the month after next' };
  return {
    ja: `${closing.ja}締め/${months.ja}末払い`,
    en: `closes at ${closing.en}, paid by the end of ${months.en}`,
  };
}

/** What guests can't do. */
export const guestTexts = {
  membersOnly: {
    ja: 'ご注文と会員サービスには、会員登録が必要です。会員登録なしの購入はできません。',
    en: 'Orders and all services take a membership. Nothing can be bought without one.',
  },
  // AM-28
  quotes: { ja: '見積は利用できません。', en: 'No quotations.' },
  // AM-41
  coupons: { ja: 'クーポンは利用できません。', en: 'No coupons.' },
  // AM-47 AM-48
  points: { ja: 'ポイントは使えず、進呈もされません。', en: 'Points are neither used nor earned.' },
  // AM-55
  history: {
    ja: 'ゲストで購入した注文は、購入履歴に表示されません。',
    en: 'What was bought as a guest is not in the purchase history.',
  },
  // AM-66 AM-71
  term: ({ ja, en }: Bilingual): Bilingual => ({
    ja: `NP掛け払いの支払条件は「${ja}」のみで、変更できません。`,
    en: `With NP deferred payment there is one term, which cannot be changed: ${en}.`,
  }),
} as const;

/** When people look for help; in the order in which it is shown. */
export const occasionTitles: Readonly<Record<HelpOccasion, Bilingual>> = {
  'password-forgotten': { ja: 'パスワードを忘れた', en: 'I forgot my password' },
  'id-forgotten': { ja: 'ログイン ID を忘れた', en: 'I forgot my login ID' },
  'email-unusable': {
    ja: '登録したメールアドレスを受信できない',
    en: 'I can no longer receive mail at my registered address',
  },
  'phone-unknown': {
    ja: '登録した電話番号がわからない',
    en: 'I do not know which phone number I registered',
  },
  'mail-not-arriving': { ja: 'メールが届かない', en: 'The mail does not arrive' },
  'unsure-whether-registered': {
    ja: '会員登録したかどうかわからない',
    en: 'I am not sure whether I am registered',
  },
  locked: { ja: 'ロックされた', en: 'My account is locked' },
  outage: { ja: 'サービスを利用できない', en: 'The service cannot be used' },
  'not-in-help': { ja: 'その他のお問い合わせ', en: 'Anything else' },
};

/** How people reach a supplier, where it says nothing more of it; what it gives no address for is not shown. */
export const defaultChannels: readonly ChannelRule[] = [
  { kind: 'phone', label: { ja: '電話', en: 'Phone' }, open: null, hours: null },
  { kind: 'form', label: { ja: 'お問い合わせフォーム', en: 'Contact form' }, open: null, hours: null },
  { kind: 'e-mail', label: { ja: 'メール', en: 'E-mail' }, open: null, hours: null },
  { kind: 'chat', label: { ja: 'チャット', en: 'Chat' }, open: null, hours: null },
  { kind: 'status', label: { ja: '稼働状況', en: 'Service status' }, open: null, hours: null },
];

type Symptoms = CheckDefinition['symptoms'];

/** What shows in a password that was typed wrong. */
const passwordTypingSymptoms: Symptoms = [
  {
    symptom: 'password-full-width',
    text: {
      ja: 'パスワードに全角の文字が含まれていました。日本語入力を切り、半角で入力し直してください。',
      en: 'There were full-width characters in the password. Switch Japanese input off and type it again.',
    },
    next: ['retry'],
  },
  {
    symptom: 'password-capitals',
    text: {
      ja: 'パスワードの英字がすべて大文字でした。Caps Lock がオンになっていないか確認してください。',
      en: 'All letters of the password were capitals. Check whether Caps Lock is on.',
    },
    next: ['retry'],
  },
  {
    symptom: 'password-spaces',
    text: {
      ja: 'パスワードの前か後に空白が入っていました。貼り付けた場合は、空白を除いて入力し直してください。',
      en: 'The password began or ended with a space. If you pasted it, type it again without the space.',
    },
    next: ['retry'],
  },
];

/** What shows in a password that this system cannot have, because of its length. */
export const passwordLengthSymptoms = ({ minLength, maxLength }: PasswordPolicy): Symptoms => [
  ...(minLength === null
    ? []
    : [
        {
          symptom: 'password-too-short',
          text: {
            ja: `入力したパスワードは、このサービスの最小の長さ(${minLength}文字)に足りませんでした。別のサービスのパスワードかもしれません。`,
            en: `The password was shorter than the ${minLength} characters that are needed here. It may be one of another service.`,
          },
          next: ['retry', 'reset-password'],
        } as const,
      ]),
  ...(maxLength === null
    ? []
    : [
        {
          symptom: 'password-too-long',
          text: {
            ja: `入力したパスワードは、このサービスの最大の長さ(${maxLength}文字)を超えていました。別のサービスのパスワードかもしれません。`,
            en: `The password was longer than the ${maxLength} characters that are possible here. It may be one of another service.`,
          },
          next: ['retry', 'reset-password'],
        } as const,
      ]),
];

/** Typing, for systems that do not say whether they tell letter case apart. */
export const letterCaseAndWidth: CheckDefinition = {
  title: { ja: '大文字・小文字、全角・半角', en: 'Letter case and width' },
  text: {
    ja: '大文字と小文字、全角と半角の打ち間違いがないか確認してください。',
    en: 'Check for slips between capitals and small letters, and between full and half width.',
  },
  concernsCredentials: true,
  about: null,
  symptoms: passwordTypingSymptoms,
  clear: null,
  question: {
    ja: 'ID とパスワードを、登録したときと同じ大文字・小文字で入力しましたか。',
    en: 'Did you type ID and password in the same capitals and small letters as when you registered?',
  },
  suspect: 'no',
  found: {
    ja: '登録したときと同じ大文字・小文字で、半角で入力し直してください。',
    en: 'Type them again as you registered them, in half width.',
  },
  next: ['retry'],
};

export const outage: CheckDefinition = {
  title: { ja: '障害・メンテナンス', en: 'Failure or maintenance' },
  text: {
    ja: '供給元のシステムに障害やメンテナンスがないか確認します。',
    en: 'Whether the supplier has a failure or is under maintenance.',
  },
  concernsCredentials: false,
  about: null,
  symptoms: [
    {
      symptom: 'outage-reported',
      text: {
        ja: '供給元を利用できない状態でした。時間をおいて再試行してください。',
        en: 'The supplier could not be used. Try again later.',
      },
      next: ['open-status', 'work-offline', 'retry'],
    },
    {
      symptom: 'outage-detected',
      text: {
        ja: '供給元に障害やメンテナンスのお知らせがあるか、応答がありません。時間をおいて再試行してください。',
        en: 'The supplier has a notice of failure or maintenance, or does not answer. Try again later.',
      },
      next: ['open-status', 'work-offline', 'retry'],
    },
  ],
  clear: { ja: '供給元は正常に応答しています。', en: 'The supplier answers as usual.' },
  question: {
    ja: '「ご利用できません」のような表示が出ましたか。',
    en: 'Did you see a page that says the service is not available?',
  },
  suspect: 'yes',
  found: {
    ja: '障害の可能性があります。稼働状況を確認し、時間をおいて再試行してください。',
    en: 'It may be a failure. Look at the service status, and try again later.',
  },
  next: ['open-status', 'work-offline', 'retry'],
};

/** Several suppliers stand side by side at this desk, and are easily mistaken for each other. */
export const otherSupplier: CheckDefinition = {
  title: { ja: '供給元の取り違え', en: 'Another supplier' },
  text: {
    ja: '供給元ごとに ID とパスワードは異なります。選んだ供給元が正しいか確認してください。',
    en: 'ID and password differ from supplier to supplier. Check that you chose the right one.',
  },
  concernsCredentials: true,
  about: null,
  symptoms: [
    {
      symptom: 'id-of-another-supplier',
      text: {
        ja: '入力された ID は「{suppliers}」の ID の形をしています。供給元を確認してください。',
        en: 'What you typed looks like an ID of {suppliers}. Check the supplier.',
      },
      next: ['choose-supplier'],
    },
  ],
  clear: {
    ja: 'この端末にあるほかの供給元の ID の形ではありません。',
    en: 'It does not look like an ID of another supplier at this desk.',
  },
  question: {
    ja: 'ほかの供給元の ID やパスワードを入力していませんか。',
    en: 'Could it be the ID or password of another supplier?',
  },
  suspect: 'yes',
  found: {
    ja: '供給元を選び直して、そこで登録した ID とパスワードを入力してください。',
    en: 'Choose the other supplier, and use the ID and password you registered there.',
  },
  next: ['choose-supplier'],
};
