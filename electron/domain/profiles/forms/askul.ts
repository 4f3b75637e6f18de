import type { FormDefinition } from '../../forms.ts';
import type { PasswordPolicy } from '../../passwords.ts';
import { fields, groups, optional, customField } from './fields.ts';

/** The product only advises, and contradicts itself (AS-59, AS-60): so nothing of it is enforced. */
export const askulPasswords: PasswordPolicy = {
  minLength: null,
  maxLength: null,
  characters: null,
  requiredClasses: [],
  longestRun: null,
  common: 'refused',
  summary: null,
  advice: [
    // AS-59
    {
      text: {
        ja: '英大文字・英小文字・数字・記号をすべて組み合わせて8文字以上にすることをお勧めします。',
        en: 'Better 8 characters or more, with upper case, lower case, digits and symbols.',
      },
      followedBy: { minLength: 8, requiredClasses: ['upper', 'lower', 'digit', 'symbol'] },
    },
    // AS-60, in conflict with it
    {
      text: {
        ja: '少なくとも英字と数字を混ぜて8文字以上にしてください。',
        en: 'At the least 8 characters, with letters and digits.',
      },
      followedBy: { minLength: 8, requiredClasses: ['letter', 'digit'] },
    },
    // AS-61
    {
      text: {
        ja: '3か月〜半年ごとに変更し、使い回しや、メール・チャットでの共有は避けてください。',
        en: 'Change it every 3 to 6 months, do not reuse it, and never share it by mail or chat.',
      },
    },
  ],
};

const businessKind = customField(
  'businessKind',
  'company',
  { ja: 'お客様の区分', en: 'Kind of customer' },
  {
    kind: 'choice',
    options: [
      { value: 'corporate', label: { ja: '法人', en: 'Company' } },
      { value: 'sole', label: { ja: '個人事業主', en: 'Sole proprietor' } },
      // AS-5
      { value: 'personal', label: { ja: '個人', en: 'Personal' } },
    ],
    otherwise: 'field.option',
  },
  'off',
);

const { company, representative, person, contact, address } = groups;
const sections = [company, representative, person, contact, address];

const ofBusinesses = { visibleWhen: { field: 'businessKind', is: ['corporate', 'sole'] } };

const people = [
  fields.representativeName(ofBusinesses),
  optional(fields.representativeKana, ofBusinesses),
  fields.personName({ label: { ja: '担当者名', en: 'Person in charge' } }),
  optional(fields.personKana, { label: { ja: '担当者名(カナ)', en: 'Person in charge (kana)' } }),
  optional(fields.department, ofBusinesses),
];
const place = [
  fields.postalCode(),
  fields.prefecture(),
  fields.city(),
  fields.street(),
  optional(fields.building),
];

/** AS-5: an account of a private person is in no company's name. */
const ownName = { ja: '個人のアカウントは、ご本人の氏名', en: 'For a personal account, your own name' };

// AS-87
const keepCopy = {
  ja: '変更する前に、現在の内容を控えて確認してください。',
  en: 'Keep a copy of what is registered now, and check it, before you change it.',
};
// AS-71
const takesEffect = {
  ja: '変更は最短で当日中に反映されます。',
  en: 'Changes take effect the same day at the earliest.',
};
// AS-73
const checkNotices = {
  ja: 'パスワードや連絡先を変えたあとは、自動通知と多要素認証の設定も確認してください。',
  en: 'After changing the password or contact, check automatic notices and multi-factor settings too.',
};

/** AS-5: お客様情報 of a private person. */
export const askulPersonalCustomer: FormDefinition = {
  groups: [{ ...person, title: { ja: 'お客様', en: 'You' } }, contact, address],
  fields: [
    fields.personName(),
    optional(fields.personKana),
    fields.email({
      // AS-32
      hint: {
        ja: 'メールアドレスの変更は、サポートに依頼してください。',
        en: 'To change the address, ask support.',
      },
      readOnly: true,
    }),
    fields.phone(),
    ...place,
  ],
  notes: [keepCopy, takesEffect, checkNotices],
};

export const askulForms = {
  // AS-11 AS-66: company, representative and person
  registration: {
    groups: sections,
    fields: [
      businessKind({ initial: 'corporate' }),
      fields.companyName({ label: { ja: '会社名・屋号', en: 'Company or trade name' }, ...ofBusinesses }),
      fields.corporateNumber({
        visibleWhen: { field: 'businessKind', is: ['corporate'] },
        // AS-88
        hint: {
          ja: '数字13桁(検査用数字で誤りを確かめます)',
          en: '13 digits, checked by their check digit',
        },
      }),
      ...people,
      fields.email({
        label: { ja: '担当者のメールアドレス', en: 'E-mail address of the person in charge' },
        readOnly: true,
      }),
      fields.phone(),
      ...place,
    ],
    notes: [
      // AS-3 AS-6
      {
        ja: '法人: 大口注文、会社単位の履歴と請求書の管理、複数の担当者の登録ができます。',
        en: 'Company: bulk orders, history and invoices for the whole company, several persons in charge.',
      },
      // AS-4
      {
        ja: '個人事業主: 法人とほぼ同じですが、規模によりサービスに制限があります。',
        en: 'Sole proprietor: almost the same as a company, with limits by size.',
      },
      // AS-5
      {
        ja: '個人: 購入できる商品は一部で、法人向け機能に対応せず、送料の条件も異なります。',
        en: 'Personal: some products only, no corporate functions, other shipping terms.',
      },
      // AS-12
      {
        ja: 'お手元に、会社と担当者の情報、ID、初期パスワードまたはご自身のパスワードをご用意ください。',
        en: 'Have ready: company and person details, the ID, and the initial password or your own.',
      },
      // AS-88 AS-89
      {
        ja: '登録申込番号や法人番号に誤りがないか確認してください。社名や住所の誤りは、注文や請求書に影響します。',
        en: 'Check the application and corporate numbers. A wrong name or address affects orders and invoices.',
      },
    ],
  },
  // AS-67
  customer: {
    groups: sections,
    fields: [
      fields.companyName({ label: { ja: '会社名・屋号', en: 'Company or trade name' } }),
      optional(fields.corporateNumber),
      optional(fields.representativeName),
      optional(fields.representativeKana),
      fields.personName({ label: { ja: '担当者名', en: 'Person in charge' } }),
      optional(fields.personKana, { label: { ja: '担当者名(カナ)', en: 'Person in charge (kana)' } }),
      optional(fields.department, {
        // AS-69: what somebody sees and orders for hangs on it
        hint: {
          ja: '部署の変更は、社内の管理者に依頼してください。',
          en: 'To change the department, ask your administrator.',
        },
        readOnly: true,
      }),
      fields.email({
        // AS-32
        hint: {
          ja: 'メールアドレスの変更は、社内の管理者またはサポートに依頼してください。',
          en: 'To change the address, ask your administrator or support.',
        },
        readOnly: true,
      }),
      fields.phone(),
      ...place,
    ],
    notes: [
      keepCopy,
      // AS-89
      {
        ja: '会社情報の変更には、書類や登録番号をご用意ください。社名や住所の誤りは、注文や請求書に影響します。',
        en: 'For changes of the company have documents and registration numbers ready. A wrong name or address affects orders and invoices.',
      },
      // AS-88
      {
        ja: '登録申込番号や法人番号に誤りがないか確認し、変更後はこの画面で反映を確かめてください。',
        en: 'Check the application and corporate numbers, and look here afterwards that the change is in.',
      },
      takesEffect,
      checkNotices,
    ],
  },
  // AS-30: the registered address and company information
  'password-reset': {
    groups: [contact, company],
    fields: [fields.email(), fields.companyName({ hint: ownName })],
    notes: [],
  },
  // AS-31
  'id-recovery': {
    groups: [contact, company],
    fields: [fields.email(), fields.companyName({ hint: ownName })],
    notes: [],
  },
} as const satisfies Record<string, FormDefinition>;
