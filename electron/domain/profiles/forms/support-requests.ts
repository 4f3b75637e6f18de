import type { Bilingual } from '#shared/model/identifiers.ts';
import type { FieldRule } from '../../fields/rules.ts';
import type { FormDefinition } from '../../forms.ts';
import { fields, groups, optional, customField } from './fields.ts';
import { plusMemberMailDomains } from './plus-member.ts';

const text = (maxLength: number): FieldRule => ({ kind: 'text', maxLength, width: 'any' });
const choice = (...options: readonly (readonly [value: string, ja: string, en: string])[]): FieldRule => ({
  kind: 'choice',
  options: options.map(([value, ja, en]) => ({ value, label: { ja, en } })),
  otherwise: 'field.option',
});

/** PM-19 names length and first and last character of the password. They are left out: they would give it away. */
const noPassword: Bilingual = {
  ja: 'パスワードは、一部であっても書かないでください。',
  en: 'Never write your password, nor a part of it.',
};

const problem = { key: 'problem', title: { ja: '詳細', en: 'Details' } };
const loginAt = customField(
  'loginAt',
  'problem',
  { ja: 'ログインできなかった日時', en: 'When you could not sign in' },
  text(60),
  'off',
);
const errorMessage = customField(
  'errorMessage',
  'problem',
  { ja: '表示されたエラーメッセージ', en: 'The error message shown' },
  text(300),
  'off',
);
const content = customField(
  'content',
  'problem',
  { ja: 'お問い合わせの内容', en: 'What you would like to know' },
  text(500),
  'off',
);

/** The carriers' menus that lead to the number of a payment, as they are called there (PM-20 to PM-22). */
const docomoMenus = [
  'dメニュー',
  'My docomo',
  'ログインする',
  'ネットワーク暗証番号を入力',
  '暗証番号確認',
  'ご利用料金',
  '詳細を確認',
  '関連メニュー',
  'ドコモ払い・d払いのご利用料金の確認',
];
const auMenus = ['au ID', 'auかんたん決済メニュー', '継続利用サービス一覧', '継続課金ID'];
const softbankMenus = [
  'My SoftBank',
  'メニュー',
  '料金・支払い管理',
  'まとめて支払い',
  'ご利用履歴',
  '当サイトの項目の確認する',
];

/** PM-17 PM-18 PM-19, in its three blocks. */
export const plusMemberSupportRequest: FormDefinition = {
  groups: [
    { key: 'person', title: { ja: 'お客様情報', en: 'Customer' } },
    { key: 'payment', title: { ja: 'お支払い情報', en: 'Payment' } },
    problem,
  ],
  fields: [
    fields.personName({ label: { ja: 'お名前(漢字)', en: 'Name (kanji)' } }),
    fields.personKana({ label: { ja: 'お名前(カナ)', en: 'Name (kana)' } }),
    optional(customField('nickname', 'person', { ja: 'ニックネーム', en: 'Nickname' }, text(60), 'nickname')),
    customField(
      'birthDate',
      'person',
      { ja: '生年月日(西暦8桁)', en: 'Birth date (8 digits)' },
      { kind: 'digits', digits: 8 },
      'off',
    )({ hint: { ja: '例: 19990401', en: 'As in 19990401' } }),
    fields.prefecture({ group: 'person' }),
    fields.phone({ group: 'person' }),

    customField(
      'course',
      'payment',
      { ja: 'ご利用のコース', en: 'Course' },
      choice(['monthly', '月会費コース', 'Monthly'], ['lump-sum', 'まとめて払いコース', 'Lump sum']),
      'off',
    )(),
    customField(
      'paymentMethod',
      'payment',
      { ja: 'お支払い方法', en: 'Payment method' },
      choice(
        ['card', 'クレジットカード', 'Credit card'],
        ['carrier', 'キャリア決済', 'Carrier billing'],
        ['convenience-store', 'コンビニ', 'Convenience store'],
      ),
      'off',
    )(),
    customField(
      'carrier',
      'payment',
      { ja: 'キャリア', en: 'Carrier' },
      choice(
        ['docomo', 'ドコモ', 'docomo'],
        ['au', 'au', 'au'],
        ['softbank', 'ソフトバンク・ワイモバイル', 'SoftBank or Y!mobile'],
      ),
      'off',
    )({ visibleWhen: { field: 'paymentMethod', is: ['carrier'] } }),
    // PM-20
    customField(
      'docomoPayment',
      'payment',
      { ja: '12桁の決済番号', en: 'Payment number (12 digits)' },
      { kind: 'digits', digits: 12 },
      'off',
    )({
      visibleWhen: { field: 'carrier', is: ['docomo'] },
      hint: {
        ja: '次の順に開くと表示される、12桁の番号です。',
        en: 'The number of 12 digits that these menus lead to.',
      },
      steps: docomoMenus,
    }),
    // PM-21
    customField(
      'auCharge',
      'payment',
      { ja: '継続課金ID', en: 'Continuing-charge ID' },
      text(40),
      'off',
    )({
      visibleWhen: { field: 'carrier', is: ['au'] },
      hint: {
        ja: 'アプリではなく、ブラウザーで次の順に開いてください。お支払い情報の番号や電話番号では調査できません。',
        en: 'Open these menus in a browser, not in the app. A payment-info number or a phone number cannot be looked up.',
      },
      steps: auMenus,
    }),
    // PM-22
    customField(
      'softbankOrder',
      'payment',
      { ja: '注文番号', en: 'Order number' },
      text(40),
      'off',
    )({
      visibleWhen: { field: 'carrier', is: ['softbank'] },
      hint: {
        ja: '次の順に開くと表示されます。',
        en: 'These menus lead to it.',
      },
      steps: softbankMenus,
    }),

    // As typed, since a slip in it may be the reason: so neither is read as an ID or an address.
    optional(customField('triedId', 'problem', { ja: '入力した ID', en: 'ID you typed' }, text(320), 'off')),
    optional(
      customField(
        'triedEmail',
        'problem',
        { ja: '入力したメールアドレス', en: 'E-mail address you typed' },
        text(320),
        'off',
      ),
      { mailDomains: plusMemberMailDomains },
    ),
    optional(errorMessage),
    optional(loginAt),
  ],
  notes: [noPassword],
};

/** AS-37 AS-86 */
export const askulSupportRequest: FormDefinition = {
  groups: [groups.company, groups.person, problem],
  fields: [
    fields.companyName(),
    customField(
      'memberNumber',
      'company',
      { ja: '会員番号(お問い合わせ番号)', en: 'Member number (inquiry number)' },
      text(20),
      'off',
    )(),
    fields.personName({ label: { ja: '担当者名', en: 'Person in charge' } }),
    fields.phone({ group: 'person', label: { ja: '日中の連絡先', en: 'Phone number by day' } }),
    fields.email({ group: 'person', label: { ja: '登録メールアドレス', en: 'Registered e-mail address' } }),
    optional(
      customField(
        'errorCode',
        'problem',
        { ja: '表示されたエラーコード', en: 'Error code shown' },
        text(60),
        'off',
      ),
    ),
    optional(
      customField(
        'screen',
        'problem',
        { ja: '表示された画面', en: 'Page it was shown on' },
        text(100),
        'off',
      ),
    ),
    optional(loginAt, { label: { ja: '発生した日時', en: 'When it happened' } }),
    optional(
      customField(
        'latestOrder',
        'problem',
        { ja: '直近の注文番号', en: 'Latest order number' },
        text(60),
        'off',
      ),
    ),
    content(),
  ],
  notes: [
    noPassword,
    // AS-35
    {
      ja: 'お問い合わせフォームには、画面の画像を添付できます。',
      en: 'Screenshots can be attached in the contact form.',
    },
  ],
};

/** AM-2, with the four cases of AM-5. */
export const amanoSupportRequest: FormDefinition = {
  groups: [problem, groups.company, groups.person, groups.contact],
  fields: [
    customField(
      'about',
      'problem',
      { ja: 'お困りの内容', en: 'What it is about' },
      choice(
        [
          'registration-unknown',
          '登録したメールアドレスまたは連絡先電話番号がわからない',
          'The registered address or phone number is not known',
        ],
        [
          'email-unusable',
          '登録したメールアドレスで受信できない',
          'Mail to the registered address cannot be received',
        ],
        ['mail-not-arriving', '再設定のメールが届かない', 'The mail to set a new password does not arrive'],
        [
          'unsure-whether-registered',
          '会員登録したかどうかわからない',
          'It is not known whether there is a registration',
        ],
        ['other', 'その他', 'Something else'],
      ),
      'off',
    )(),
    optional(content),
    optional(loginAt),
    optional(fields.companyName),
    fields.personName(),
    fields.email({ label: { ja: '連絡を受けるメールアドレス', en: 'Address to be answered at' } }),
    optional(fields.phone),
  ],
  notes: [noPassword],
};
