import type { Abilities } from '#shared/model/member-abilities.ts';
import { accountSchema, type Account } from '#shared/ipc/sign-in.ts';
import { describeForm } from '#electron/domain/forms.ts';
import { passwordAdvice, passwordConditions } from '#electron/domain/passwords.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import type { FormName } from '#shared/model/forms.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Customer } from '#shared/supplier-api/customer.ts';
import type { CompanyMember, CompanyMembers } from '#shared/supplier-api/people.ts';
import type { Withdrawal } from '#shared/supplier-api/withdrawal.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { Answers } from './install.ts';
import { abilities, suppliers } from './values.ts';

const at = (day: string, time = '10:12') => tokyoInstant(calendarDate(day), time);

const accountOf = (
  digit: string,
  profile: string,
  name: string,
  role: 'administrator' | 'buyer',
  department: string,
): Account =>
  accountSchema.parse({
    id: digit.repeat(32),
    supplier: suppliers.find((one) => one.profile === profile),
    member: {
      id: 'm-1',
      name,
      kana: null,
      email: 'sato@hoshino.example',
      role,
      department: { id: `d-${department}`, name: department },
      company: { id: 'c1', name: '株式会社星野製作所' },
    },
    staySignedIn: false,
    state: 'signed-in',
    signedInAt: at('2026-11-22', '09:00'),
  });

/** One person in each system whose rules differ, and the same person in another department. */
export const people = {
  askul: accountOf('1', 'askul', '佐藤 恵子', 'administrator', '総務部'),
  askulOther: accountOf('2', 'askul', '佐藤 恵子', 'buyer', '研究開発センター 第二材料評価室'),
  amano: accountOf('3', 'amano', '佐藤 恵子', 'buyer', '総務部'),
  quocard: accountOf('4', 'quocard-pay', '佐藤 恵子', 'buyer', '総務部'),
  plus: accountOf('5', 'plus-member', '佐藤 恵子', 'buyer', '総務部'),
} as const;
export type PersonKey = keyof typeof people;

export const abilitiesOf: Readonly<Record<PersonKey, Abilities>> = {
  askul: { ...abilities, members: true, addresses: true },
  askulOther: abilities,
  amano: {
    ...abilities,
    passwordChange: { requiresEmail: true },
    emailChange: { kind: 'password-and-repeat', requiresEmail: true },
    addresses: true,
    withdrawal: 'supplier-site',
    areas: profileById('amano')!.areas,
  },
  quocard: {
    ...abilities,
    emailChange: { kind: 'two-confirmations', requiresEmail: false },
    twoStep: true,
    withdrawal: 'self',
  },
  plus: { ...abilities, customer: false, withdrawal: 'payment' },
};

/** A form as the supplier's profile has it. */
export function formOf(person: PersonKey, form: FormName): Result<CallOutput<'forms.describe'>> {
  const definition = profileById(people[person].supplier.profile)?.forms[form];
  return definition ? ok(describeForm(form, definition)) : refuse('form.not-offered');
}

/** The conditions of the supplier's password policy for what is typed. */
export function passwordOf(person: PersonKey, password: string): Result<CallOutput<'passwords.check'>> {
  const profile = profileById(people[person].supplier.profile)!;
  const conditions = [...passwordConditions(profile.passwords.policy, password)];
  return ok({
    good: conditions.every(({ met }) => met),
    summary: profile.passwords.policy.summary,
    conditions,
    advice: [...passwordAdvice(profile.passwords.policy, password)],
  });
}

const values = {
  email: 'sato@hoshino.example',
  companyName: '株式会社星野製作所',
  companyKana: 'カブシキガイシャホシノセイサクショ',
  corporateNumber: '4010001012345',
  representativeName: '星野 一',
  representativeKana: 'ホシノ ハジメ',
  personName: '佐藤 恵子',
  personKana: 'サトウ ケイコ',
  department: '総務部',
  phone: '03-3210-4567',
  postalCode: '1000005',
  prefecture: '東京都',
  city: '千代田区',
  street: '丸の内１－２－３',
  building: '星野ビル 8階',
  invoiceAddressee: '株式会社星野製作所 経理部 御中',
  paymentTerm: '31-1-31',
  directMail: 'no',
  magazine: 'yes',
  twoStep: 'no',
};

export const customer: Customer = { version: 3, changedAt: at('2026-08-03', '16:40'), values };
const longWord = '国際総合事務機器文具販売流通加工配送管理統括本部第一営業開発推進部東日本広域法人担当課';
export const longCustomer: Customer = {
  ...customer,
  values: {
    ...values,
    companyName: `${longWord}${longWord}`.slice(0, 60),
    personName: '長谷川 エリザベス 由美子 フォン・ホーエンツォレルン',
    building: 'グランドプレミアムタワー東京ベイサイドインターナショナルスクエア ノースウイング 38階 3801号室',
    email: 'elisabeth.yumiko.hasegawa-von-hohenzollern@international-trading-division.hoshino.example',
  },
};

export const checked = (changed: Readonly<Record<string, string>>): CallOutput<'customer.check'> => ({
  values: { ...values, ...changed },
  changed: Object.keys(changed),
});

const address = (id: string, isDefault: boolean, given: Readonly<Record<string, string>>) => ({
  id,
  version: 1,
  isDefault,
  values: {
    companyName: '株式会社星野製作所',
    personName: '佐藤 恵子',
    phone: '03-3210-4567',
    postalCode: '1000005',
    prefecture: '東京都',
    city: '千代田区',
    street: '丸の内１－２－３',
    building: '星野ビル 8階',
    ...given,
  },
});

export const addresses: CallOutput<'addresses.list'> = {
  addresses: [
    address('ad-2', false, {
      companyName: '株式会社星野製作所 川崎工場',
      personName: '資材課 高橋 健太',
      postalCode: '2100855',
      prefecture: '神奈川県',
      city: '川崎市川崎区',
      street: '南渡田町１－１',
      building: '',
    }),
    address('ad-1', true, {}),
    address('ad-3', false, {
      companyName: longCustomer.values['companyName']!,
      personName: longCustomer.values['personName']!,
      building: longCustomer.values['building']!,
    }),
  ],
};

export const security: CallOutput<'account.security'> = {
  passwordChangedAt: at('2026-05-11'),
  twoStep: true,
  sessions: [
    { signedInAt: at('2026-11-21', '18:02'), place: '203.0.113.24', current: false, thisDesk: false },
    { signedInAt: at('2026-11-22', '09:00'), place: 'in-program', current: true, thisDesk: true },
  ],
  signIns: [
    {
      at: at('2026-11-22', '09:00'),
      outcome: 'two-step-completed',
      identifierKind: 'email',
      place: 'in-program',
      thisDesk: true,
    },
    {
      at: at('2026-11-22', '08:59'),
      outcome: 'two-step-sent',
      identifierKind: 'email',
      place: 'in-program',
      thisDesk: true,
    },
    {
      at: at('2026-11-21', '18:02'),
      outcome: 'signed-in',
      identifierKind: 'email',
      place: '203.0.113.24',
      thisDesk: false,
    },
    {
      at: at('2026-11-20', '02:14'),
      outcome: 'locked',
      identifierKind: 'email',
      place: '198.51.100.7',
      thisDesk: false,
    },
    {
      at: at('2026-11-20', '02:13'),
      outcome: 'mismatch',
      identifierKind: 'email',
      place: '2001:db8:85a3::8a2e:370:7334',
      thisDesk: false,
    },
    {
      at: at('2026-11-02', '08:31'),
      outcome: 'password-change-required',
      identifierKind: 'email',
      place: 'in-program',
      thisDesk: true,
    },
    {
      at: at('2026-11-01', '08:30'),
      outcome: 'refused',
      identifierKind: 'email',
      place: 'in-program',
      thisDesk: true,
    },
  ],
  renewPasswordBy: null,
};

const departments = [
  { id: 'd-1', code: '110', name: '総務部' },
  { id: 'd-2', code: '210', name: '営業第一部' },
  { id: 'd-3', code: '310', name: '研究開発センター 第二材料評価室' },
];

export function memberOf(
  id: string,
  name: string,
  given: Partial<CompanyMember> = {},
  department = 0,
): CompanyMember {
  const { code: _, ...place } = departments[department % departments.length]!;
  return {
    member: {
      id,
      name,
      kana: null,
      email: `${id}@hoshino.example`,
      role: 'buyer',
      department: place,
      company: { id: 'c1', name: '株式会社星野製作所' },
    },
    state: 'active',
    locked: false,
    identifierKinds: ['email'],
    addedAt: at('2025-04-01'),
    lastSignedInAt: at('2026-11-20', '08:45'),
    version: 1,
    ...given,
  };
}

const self = ((one): CompanyMember => ({
  ...one,
  identifierKinds: ['inquiry-number', 'email'],
  member: { ...one.member, role: 'administrator', email: 'sato@hoshino.example' },
}))(memberOf('m-1', '佐藤 恵子'));

export const company: CompanyMembers = {
  departments,
  members: [
    self,
    memberOf('tanaka', '田中 一郎', {}, 1),
    memberOf('suzuki', '鈴木 陽子', { state: 'waiting-approval', lastSignedInAt: null }, 1),
    memberOf('takahashi', '高橋 健太', { locked: true }, 2),
    memberOf('ito', '伊藤 直樹', { state: 'disabled' }, 0),
    memberOf('watanabe', '渡邉 恵', { state: 'invited', lastSignedInAt: null }, 0),
    memberOf(
      'elisabeth.yumiko.hasegawa-von-hohenzollern.international',
      longCustomer.values['companyName']!,
      {},
      2,
    ),
  ],
};
export const singlePersonCompany: CompanyMembers = { departments, members: [self] };
export const largeCompany: CompanyMembers = {
  departments,
  members: [
    self,
    ...Array.from({ length: 79 }, (_, index) =>
      memberOf(
        `member-${index + 2}`,
        index % 7 === 0 ? longCustomer.values['personName']! : `田中 ${index + 2}郎`,
        index % 23 === 0 ? { state: 'waiting-approval', lastSignedInAt: null } : {},
        index,
      ),
    ),
  ],
};

export const withdrawal: Withdrawal = { by: 'self', undownloaded: [], deletesHistory: true, forfeits: null };
export const blockedWithdrawal: Withdrawal = {
  ...withdrawal,
  forfeits: yen(1_284_500),
  undownloaded: Array.from({ length: 12 }, (_, index) => ({
    orderId: `o-${Math.floor(index / 2)}`,
    orderNumber: `QC20261${String(100 + Math.floor(index / 2))}`,
    orderedOn: calendarDate(`2026-1${index % 2}-0${1 + (index % 9)}`),
    lineNumber: 1 + (index % 2),
    name:
      index % 3 === 0
        ? 'QUOカードPay 10,000円 バリューコード(キャンペーン用・デザイン指定あり・有効期限2029年末)'
        : 'QUOカードPay 500円',
    quantity: 1 + index * 40,
  })),
};

/** What the pages of an account ask for, answered well for `person`. */
export const accountAnswers = (person: PersonKey): Answers => ({
  'account.abilities': ok(abilitiesOf[person]),
  'customer.get': ok(customer),
  'customer.check': ok(checked({})),
  'customer.change': ok({ ...customer, version: 4 }),
  'addresses.list': ok(addresses),
  'forms.check': ok([]),
  'postal-codes.look-up': ok([]),
  'passwords.check': passwordOf(person, ''),
  'account.pending-email-change': ok({ pending: null }),
  'account.security': ok(security),
  'people.list': ok(company),
  'withdrawal.get': ok(withdrawal),
  'links.consume': ok({ link: null }),
});
