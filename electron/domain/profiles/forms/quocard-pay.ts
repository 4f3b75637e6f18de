import type { FormDefinition } from '../../forms.ts';
import type { PasswordPolicy } from '../../passwords.ts';
import { fields, groups, optional, yesNo } from './fields.ts';

export const quocardPayPasswords: PasswordPolicy = {
  minLength: 8, // QC-7
  maxLength: null, // QC-10: none is stated
  characters: 'half-width', // QC-7; which symbols exactly is not stated, so the supplier answers (QC-9)
  requiredClasses: ['upper', 'lower', 'digit'], // QC-8
  longestRun: null,
  common: 'refused',
  summary: {
    ja: '半角8文字以上で、大文字・小文字・数字をすべて含めてください。',
    en: 'At least 8 half-width characters, with upper-case letters, lower-case letters and digits.',
  },
  advice: [
    // QC-25
    {
      text: {
        ja: 'ほかのサイトと同じパスワードを使い回さず、定期的に変更してください。',
        en: 'Do not reuse a password of another site, and renew it regularly.',
      },
    },
  ],
};

/** The input rules of the guide (QC-11 … QC-15), the magazine (QC-30 QC-31) and two-step login (QC-17). */
const details = [
  fields.companyName(),
  fields.companyKana({
    hint: { ja: '全角カタカナ', en: 'Full-width katakana' }, // QC-11
  }),
  fields.personName(),
  fields.personKana({
    hint: { ja: '全角カタカナ', en: 'Full-width katakana' }, // QC-12
  }),
  fields.phoneWithHyphens({
    hint: {
      ja: '半角数字、ハイフンを含めて(例: 03-1234-5678)',
      en: 'Half-width, with hyphens: 03-1234-5678',
    }, // QC-13
  }),
  fields.postalCode({
    hint: { ja: '半角数字7桁', en: '7 half-width digits' }, // QC-14
  }),
  fields.prefecture(),
  fields.city(),
  fields.streetFullWidth({
    hint: { ja: '全角(例: 丸の内１－２－３)', en: 'Full-width, as in 丸の内１－２－３' }, // QC-15
  }),
  optional(fields.building),
  yesNo(
    'magazine',
    { ja: 'メールマガジンを受け取る', en: 'Receive the mail magazine' },
    // QC-30
    {
      ja: '新しい機能や利用できるお店、セールのお知らせ。いつでも会員情報で変更できます。',
      en: 'News of features, shops and sales. You can change this in the member details at any time.',
    },
  ),
  yesNo(
    'twoStep',
    { ja: '二段階認証を使う', en: 'Use two-step sign-in' },
    // QC-16 QC-17 QC-43
    {
      ja: '不正なログインを防ぐため、ぜひご利用ください。パスワードに加えて、メールで届く認証用URLでログインします。あとから会員情報で変更できます。',
      en: 'Recommended, against sign-ins by others. Signing in then also takes a link that comes by mail. You can change this in the member details later.',
    },
  ),
];

const { company, person, contact, address, settings } = groups;

export const quocardPayForms = {
  // QC-4: the address was proved before this can be filled in
  registration: {
    // The address stands above the form by then, so nobody is met with a phone number first.
    groups: [company, person, contact, address, settings],
    fields: [
      fields.email({
        label: { ja: 'メールアドレス(ログインID)', en: 'E-mail address (login ID)' }, // QC-5
        readOnly: true,
      }),
      ...details,
    ],
    notes: [
      // QC-23
      {
        ja: '従来の「QUOカードオンラインストア」の会員の方も、新しく登録が必要です。',
        en: 'Members of the older “QUOカードオンラインストア” register again.',
      },
    ],
  },
  // QC-24 QC-29: seen and changed in one screen
  customer: {
    groups: [contact, company, person, address, settings],
    fields: [
      fields.email({
        label: { ja: 'メールアドレス(ログインID)', en: 'E-mail address (login ID)' },
        hint: {
          ja: '変更には、現在と新しいアドレスの両方で受け取るメールでの確認が必要です。', // QC-37 QC-38
          en: 'Changing it takes a confirmation by mail at both the current and the new address.',
        },
        readOnly: true,
      }),
      ...details,
    ],
    notes: [],
  },
  'password-reset': { groups: [contact], fields: [fields.email()], notes: [] }, // QC-35
} as const satisfies Record<string, FormDefinition>;
