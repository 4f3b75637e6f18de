import type { FormDefinition } from '../../forms.ts';
import type { PasswordPolicy } from '../../passwords.ts';
import { fields, groups, optional, customField, yesNo } from './fields.ts';

export const amanoPasswords: PasswordPolicy = {
  minLength: 6, // AM-11
  maxLength: 20, // AM-11
  characters: 'half-width', // AM-11
  requiredClasses: [],
  longestRun: 2, // AM-12
  // AM-4 advises against what can be guessed, and AM-11 takes it: `abc123` is a good password here.
  common: 'advised',
  summary: {
    ja: '半角英数字記号6〜20文字で、同じ文字を3つ以上続けないでください。',
    en: '6 to 20 half-width letters, digits and symbols, without the same character three times in a row.',
  },
  // AM-4
  advice: [
    {
      text: {
        ja: 'ほかのサイトと同じパスワードや、生年月日・電話番号から推測できるものは避け、英字と数字を組み合わせてください。',
        en: 'Avoid a password of another site, or one that a birth date or phone number gives away; combine letters and digits.',
      },
    },
    {
      text: {
        ja: '定期的に変更し、だれにも教えないでください。',
        en: 'Change it regularly, and tell it to nobody.',
      },
    },
  ],
};

/** The three payment terms of NP (AM-67). The value says closing day, months until payment, and day of payment. */
const paymentTerm = customField(
  'paymentTerm',
  'payment',
  { ja: '支払条件', en: 'Payment term' },
  {
    kind: 'choice',
    options: [
      {
        value: '31-1-31',
        label: { ja: '月末締め/翌月末払い', en: 'Closes at month end, paid by the end of the next month' },
      },
      {
        value: '20-1-31',
        label: { ja: '20日締め/翌月末払い', en: 'Closes on the 20th, paid by the end of the next month' },
      },
      {
        value: '31-2-31',
        label: {
          ja: '月末締め/翌々月末払い',
          en: 'Closes at month end, paid by the end of the month after next',
        },
      },
    ],
    otherwise: 'field.payment-term', // AM-68
  },
  'off',
);

const invoiceAddressee = customField(
  'invoiceAddressee',
  'payment',
  { ja: '請求書の宛名', en: 'Addressee of the invoice' },
  { kind: 'text', maxLength: 100, width: 'any' },
  'off',
);

const { company, person, contact, address, payment, settings } = groups;
const npOnly = { ja: 'NP掛け払いをご利用の場合', en: 'With NP deferred payment' };

export const amanoForms = {
  // AM-20: one menu for all of it
  customer: {
    groups: [contact, company, person, address, payment, settings],
    fields: [
      fields.email({
        // AM-16 AM-22
        hint: {
          ja: 'メールアドレスとパスワードの変更は、それぞれ別のメニューで行います。',
          en: 'The e-mail address and the password are changed in menus of their own.',
        },
        readOnly: true,
      }),
      fields.companyName(),
      fields.personName({ label: { ja: 'ご担当者名', en: 'Person in charge' } }),
      fields.phone({ label: { ja: '連絡先電話番号', en: 'Contact phone number' } }),
      fields.postalCode(),
      fields.prefecture(),
      fields.city(),
      fields.street(),
      optional(fields.building),
      optional(invoiceAddressee, { hint: npOnly }), // AM-21
      optional(paymentTerm, { hint: npOnly }), // AM-20 AM-67
      yesNo(
        'directMail',
        { ja: 'DM購読', en: 'Receive direct mail' },
        // AM-43
        {
          ja: '[はい]にすると、キャンペーンやクーポンのお知らせが登録のメールアドレスに届きます。',
          en: 'With yes, news of campaigns and coupons comes to the registered address.',
        },
      ),
    ],
    notes: [
      // AM-18 AM-19 AM-70
      {
        ja: '変更した内容は、次回以降の見積・注文から適用されます。手続き済みのものは変わりません。',
        en: 'Changes apply from the next quote or order. What is already done stays as it was.',
      },
    ],
  },
  // AM-25 AM-26
  address: {
    groups: [company, person, contact, address],
    fields: [
      optional(fields.companyName, { label: { ja: 'お届け先の会社名', en: 'Company to deliver to' } }),
      fields.personName({ label: { ja: 'お届け先のお名前', en: 'Person to deliver to' } }),
      fields.phone(),
      fields.postalCode(),
      fields.prefecture(),
      fields.city(),
      fields.street(),
      optional(fields.building),
    ],
    notes: [],
  },
  // AM-7
  'password-reset': {
    groups: [contact],
    fields: [
      fields.email({ label: { ja: 'メールアドレス', en: 'E-mail address' } }),
      fields.phone({
        label: { ja: '連絡先電話番号', en: 'Contact phone number' },
        // AM-8
        hint: { ja: 'ハイフンはあってもなくてもかまいません。', en: 'With or without hyphens.' },
      }),
    ],
    notes: [],
  },
} as const satisfies Record<string, FormDefinition>;
