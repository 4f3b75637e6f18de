import type { FormDefinition } from '../../forms.ts';
import type { PasswordPolicy } from '../../passwords.ts';
import { fields, groups, optional } from './fields.ts';

export const plusMemberPasswords: PasswordPolicy = {
  minLength: null, // only the most is stated (C-1)
  maxLength: 12, // PM-8
  characters: 'letters-and-digits', // PM-8
  requiredClasses: [],
  longestRun: null,
  common: 'refused',
  summary: {
    ja: '半角英数字12文字以内です(記号は使えません)。',
    en: 'At most 12 half-width letters and digits, no symbols.',
  },
  advice: [],
};

/** PM-5: the domains of addresses that people have several of, as the FAQ lists them. */
export const plusMemberMailDomains = [
  'icloud.com',
  'gmail.com',
  'softbank.ne.jp',
  'i.softbank.jp',
  'ezweb.ne.jp',
  'au.com',
  'yahoo.co.jp',
  'yahoo.ne.jp',
] as const;

const { person, contact, address } = groups;

export const plusMemberForms = {
  customer: {
    groups: [person, contact, address],
    fields: [
      fields.personName(),
      optional(fields.personKana),
      fields.email({
        // PM-6
        hint: {
          ja: '変更するまで、受信できなくなったアドレスもログインIDとして有効です。',
          en: 'Until it is changed it stays a login ID, even when it no longer receives mail.',
        },
        readOnly: true,
      }),
      optional(fields.phone),
      optional(fields.prefecture),
    ],
    notes: [],
  },
  // PM-7
  'password-reset': {
    groups: [contact],
    fields: [
      fields.email({
        label: { ja: '会員登録時のメールアドレス', en: 'Registered e-mail address' },
        mailDomains: plusMemberMailDomains,
      }),
    ],
    notes: [
      // PM-9
      {
        ja: 'メールが届かない場合は、「plusmember.jp」ドメインからのメールを受信できるように設定してください。',
        en: 'If no mail comes, allow mail from the domain plusmember.jp.',
      },
    ],
  },
} as const satisfies Record<string, FormDefinition>;
