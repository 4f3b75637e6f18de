import type { Bilingual } from '#shared/model/identifiers.ts';
import type { FieldDefinition, FieldRule } from '../../fields/rules.ts';

/** What a form says of a field when it is not the usual. */
export type FieldOverrides = Partial<
  Pick<
    FieldDefinition,
    'label' | 'hint' | 'required' | 'visibleWhen' | 'group' | 'initial' | 'readOnly' | 'steps' | 'mailDomains'
  >
>;

type Field = (changes?: FieldOverrides) => FieldDefinition;

const field =
  (name: string, group: string, label: Bilingual, rule: FieldRule, autocomplete: string): Field =>
  (changes = {}) => ({
    name,
    group,
    label,
    hint: null,
    required: true,
    rule,
    autocomplete,
    initial: '',
    readOnly: false,
    ...changes,
  });

/** How long names and places may be is said by no system; these leave room for the longest that are registered. */
const text = (maxLength: number): FieldRule => ({ kind: 'text', maxLength, width: 'any' });

const prefectures =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );
const prefectureNames =
  'Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa Niigata Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Okinawa'.split(
    ' ',
  );

const prefecture: FieldRule = {
  kind: 'choice',
  options: prefectures.map((name, index) => ({
    value: name,
    label: { ja: name, en: prefectureNames[index] ?? name },
  })),
  otherwise: 'field.option',
};

/** The groups that most forms are made of. */
export const groups = {
  company: { key: 'company', title: { ja: '会社', en: 'Company' } },
  representative: { key: 'representative', title: { ja: '代表者', en: 'Representative' } },
  person: { key: 'person', title: { ja: '担当者', en: 'Person in charge' } },
  contact: { key: 'contact', title: { ja: '連絡先', en: 'Contact' } },
  address: { key: 'address', title: { ja: '住所', en: 'Address' } },
  payment: { key: 'payment', title: { ja: 'お支払い', en: 'Payment' } },
  settings: { key: 'settings', title: { ja: '設定', en: 'Settings' } },
} as const;

/** Every field that more than one form has. */
export const fields = {
  companyName: field(
    'companyName',
    'company',
    { ja: '会社名', en: 'Company name' },
    text(100),
    'organization',
  ),
  companyKana: field(
    'companyKana',
    'company',
    { ja: '会社名(カナ)', en: 'Company name (kana)' },
    { kind: 'katakana', maxLength: 100 },
    'off',
  ),
  corporateNumber: field(
    'corporateNumber',
    'company',
    { ja: '法人番号', en: 'Corporate number' },
    { kind: 'corporate-number' },
    'off',
  ),
  representativeName: field(
    'representativeName',
    'representative',
    { ja: '代表者名', en: 'Representative' },
    text(60),
    'off',
  ),
  representativeKana: field(
    'representativeKana',
    'representative',
    { ja: '代表者名(カナ)', en: 'Representative (kana)' },
    { kind: 'katakana', maxLength: 60 },
    'off',
  ),
  department: field('department', 'person', { ja: '部署', en: 'Department' }, text(60), 'off'),
  personName: field('personName', 'person', { ja: 'お名前', en: 'Name' }, text(60), 'name'),
  personKana: field(
    'personKana',
    'person',
    { ja: 'お名前(カナ)', en: 'Name (kana)' },
    { kind: 'katakana', maxLength: 60 },
    'off',
  ),
  email: field(
    'email',
    'contact',
    { ja: 'メールアドレス', en: 'E-mail address' },
    { kind: 'email' },
    'email',
  ),
  phone: field(
    'phone',
    'contact',
    { ja: '電話番号', en: 'Phone number' },
    { kind: 'phone', hyphens: 'optional' },
    'tel-national',
  ),
  phoneWithHyphens: field(
    'phone',
    'contact',
    { ja: '電話番号', en: 'Phone number' },
    { kind: 'phone', hyphens: 'required' },
    'tel-national',
  ),
  postalCode: field(
    'postalCode',
    'address',
    { ja: '郵便番号', en: 'Postal code' },
    { kind: 'postal-code' },
    'postal-code',
  ),
  prefecture: field(
    'prefecture',
    'address',
    { ja: '都道府県', en: 'Prefecture' },
    prefecture,
    'address-level1',
  ),
  city: field('city', 'address', { ja: '市区町村', en: 'City or ward' }, text(60), 'address-level2'),
  street: field(
    'street',
    'address',
    { ja: '町名・番地', en: 'Street and number' },
    text(100),
    'address-line1',
  ),
  streetFullWidth: field(
    'street',
    'address',
    { ja: '丁目・番地', en: 'Chome and block number' },
    { kind: 'text', maxLength: 100, width: 'full-width' },
    'address-line1',
  ),
  building: field(
    'building',
    'address',
    { ja: '建物名・部屋番号', en: 'Building and room' },
    text(100),
    'address-line2',
  ),
} as const;

/** An optional form of `of`. */
export const optional = (of: Field, changes: FieldOverrides = {}): FieldDefinition =>
  of({ required: false, ...changes });

/** A question that is answered with yes or no, and means no until somebody says yes. */
export const yesNo = (name: string, label: Bilingual, hint: Bilingual | null = null): FieldDefinition =>
  field(name, 'settings', label, { kind: 'yes-no' }, 'off')({ initial: 'no', hint });

/** A field that only one form has. */
export const customField = field;
