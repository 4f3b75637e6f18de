import type { Bilingual, ProfileId, SupplierId } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { PaymentMethod, PaymentTerm } from '#shared/model/order.ts';

/** A supplier that the store in the box plays. */
export interface EmbeddedSupplier {
  readonly id: SupplierId;
  readonly profile: ProfileId;
  readonly name: Bilingual;
}

/** How a supplier numbers: a running number from `first` on in steps, after a prefix and maybe the day or the month. */
export interface NumberSeries {
  /** Series of one name share their numbers, whatever they are for. */
  readonly series: string;
  readonly prefix: string;
  readonly per: 'day' | 'month' | 'ever';
  readonly digits: number;
  readonly first: number;
  readonly step: number;
}

/** Who stands on a paper as its issuer. All of it is invented. */
export interface PaperIssuer {
  readonly name: string;
  /** 登録番号 of a qualified invoice: T and a corporate number. */
  readonly registrationNumber: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly person: string | null;
  /** What stands in the seal; null for none. */
  readonly seal: string | null;
  /** 振込先, for what is paid by bank transfer. */
  readonly bankAccount: string | null;
  /** 但し書き of a receipt. */
  readonly proviso: string;
}

/**
 * What a supplier of this store is, besides its profile: its identifiers, its lock, what it sells. Its forms, password
 * policy and ways are those of the profile that it names, which it applies by itself, whatever a desk has checked.
 */
export interface SupplierRules extends EmbeddedSupplier {
  readonly identifierKinds: readonly IdentifierKind[];
  /** Whether `A@…` and `a@…` are two login IDs (PM-2). */
  readonly caseSensitiveIds: boolean;
  /** Minutes after which a lock ends by itself; null when a person ends it. */
  readonly lockMinutes: number | null;
  /** How members pay for their membership, where they pay for one. */
  readonly course: 'monthly' | null;
  /** Whether orders belong to departments; if so, all but administrators see their own department's only. */
  readonly departments: boolean;
  /** What is sold is sent by mail or charged at once, not shipped. */
  readonly digital: boolean;
  /** What is sold is value codes that a member downloads; until then a withdrawal is refused (QC-41). */
  readonly valueCodes: boolean;
  /** Each member has a balance here, which is lost with the membership (QT-7, QT-23). */
  readonly keepsBalance: boolean;
  readonly payments: readonly PaymentMethod[];
  readonly terms: readonly PaymentTerm[];
  readonly orderNumbers: NumberSeries;
  /** Of quotes or saved orders; null where none are made. */
  readonly quoteNumbers: NumberSeries | null;
  /** How points read among an order's discounts; null where there are none. */
  readonly pointsLabel: string | null;
  readonly issuer: PaperIssuer;
  readonly support: {
    readonly phone: string | null;
    readonly hours: Bilingual | null;
    readonly formUrl: string | null;
    readonly email: string | null;
    readonly chatUrl: string | null;
    readonly faxFormUrl: string | null;
  };
}

const supplier = (id: string, profile: string, ja: string, en: string): EmbeddedSupplier => ({
  id: id as SupplierId,
  profile: profile as ProfileId,
  name: { ja, en },
});

const endOfMonthNext: PaymentTerm = { closingDay: 31, payMonthOffset: 1, payDay: 31 };
const twentiethNext: PaymentTerm = { closingDay: 20, payMonthOffset: 1, payDay: 31 };
const endOfMonthAfterNext: PaymentTerm = { closingDay: 31, payMonthOffset: 2, payDay: 31 };

const running = (series: string, prefix: string, digits: number, first = 1, step = 1): NumberSeries => ({
  series,
  prefix,
  per: 'ever',
  digits,
  first,
  step,
});
/** AM-34, AM-54: quotes and orders begin alike, so they share one series. */
const ecNumbers: NumberSeries = { series: 'ec', prefix: 'EC', per: 'day', digits: 4, first: 1, step: 1 };

const weekdays: Bilingual = { ja: '平日 9:00–18:00', en: 'Weekdays 9:00–18:00' };

/** The five suppliers with what each decides. Hosts end in `.example`: nothing of a real shop is pointed at. */
export const supplierRules: readonly SupplierRules[] = [
  {
    ...supplier('askul-trial', 'askul', 'アスクル法人(お試し)', 'ASKUL for companies (trial)'),
    identifierKinds: ['inquiry-number', 'email'],
    caseSensitiveIds: false,
    lockMinutes: null,
    course: null,
    departments: true,
    digital: false,
    valueCodes: false,
    keepsBalance: false,
    payments: ['np', 'card', 'bank-transfer', 'cash-on-delivery', 'points'],
    terms: [endOfMonthNext],
    orderNumbers: running('orders', '', 9, 300_000_003, 3),
    quoteNumbers: running('quotes', '', 8, 50_000_001),
    pointsLabel: 'ポイント利用',
    issuer: {
      name: 'アスクル法人お試し販売株式会社',
      registrationNumber: 'T7999801000101',
      postalCode: '135-0000',
      address: '東京都江東区見本1丁目1-1 見本センタービル8階',
      phone: '0120-000-000',
      person: 'お客様サービス係',
      seal: 'アスクル法人お試し販売之印',
      bankAccount: '見本銀行 東京支店(001) 普通 0000101 アスクルホウジンオタメシハンバイ(カ',
      proviso: '事務用品代として',
    },
    support: {
      phone: '0120-000-000',
      hours: weekdays,
      formUrl: 'https://askul-trial.example/contact',
      email: null,
      chatUrl: 'https://askul-trial.example/chat',
      faxFormUrl: 'https://askul-trial.example/fax',
    },
  },
  {
    ...supplier('amano-trial', 'amano', 'アマノオンラインショップ(お試し)', 'Amano Online Shop (trial)'),
    identifierKinds: ['email'],
    caseSensitiveIds: false,
    lockMinutes: null,
    course: null,
    departments: false,
    digital: false,
    valueCodes: false,
    keepsBalance: false,
    payments: ['np', 'card', 'bank-transfer', 'cash-on-delivery', 'points'],
    // AM-67: exactly these three.
    terms: [endOfMonthNext, twentiethNext, endOfMonthAfterNext],
    orderNumbers: ecNumbers,
    quoteNumbers: ecNumbers,
    pointsLabel: 'ポイント利用',
    issuer: {
      name: 'アマノオンラインショップお試し株式会社',
      registrationNumber: 'T6999801000102',
      postalCode: '222-0000',
      address: '神奈川県横浜市港北区見本町2-2',
      phone: '045-000-0102',
      person: '受注担当',
      seal: 'アマノお試し之印',
      bankAccount: '見本銀行 横浜支店(002) 普通 0000102 アマノオンラインシヨツプオタメシ(カ',
      proviso: 'お品代として',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://amano-trial.example/contact',
      email: null,
      chatUrl: null,
      faxFormUrl: null,
    },
  },
  {
    ...supplier(
      'quocard-pay-trial',
      'quocard-pay',
      'QUOカードPay オンラインストア(お試し)',
      'QUO Card Pay Online Store (trial)',
    ),
    identifierKinds: ['email'],
    caseSensitiveIds: false,
    // QC-22: the lock clears by itself after one hour.
    lockMinutes: 60,
    course: null,
    departments: false,
    digital: true,
    valueCodes: true,
    keepsBalance: false,
    payments: ['card', 'bank-transfer'],
    terms: [],
    orderNumbers: running('orders', 'QP', 8),
    quoteNumbers: running('saved-orders', 'QS', 8),
    pointsLabel: null,
    issuer: {
      name: 'QUOカードPayお試し株式会社',
      registrationNumber: 'T5999801000103',
      postalCode: '103-0000',
      address: '東京都中央区見本橋3丁目3-3',
      phone: '03-0000-0103',
      person: null,
      seal: 'QUOカードPayお試し之印',
      bankAccount: '見本銀行 東京支店(001) 普通 0000103 クオカードペイオタメシ(カ',
      proviso: 'デジタルギフト代として',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://quocard-pay-trial.example/contact',
      email: null,
      chatUrl: null,
      faxFormUrl: null,
    },
  },
  {
    ...supplier('qoo10-qcash-trial', 'qoo10-qcash', 'Qoo10 Qキャッシュ(お試し)', 'Qoo10 Q-cash (trial)'),
    identifierKinds: ['member-id', 'email'],
    caseSensitiveIds: false,
    lockMinutes: null,
    course: null,
    departments: false,
    digital: true,
    valueCodes: false,
    keepsBalance: true,
    payments: [
      'card',
      'paypal',
      'bank-transfer',
      'convenience-store',
      'pay-later',
      'wallet',
      'carrier',
      'proceeds',
    ],
    terms: [],
    orderNumbers: running('orders', '', 9, 710_000_007, 7),
    quoteNumbers: null,
    pointsLabel: null,
    issuer: {
      name: 'Qoo10お試し合同会社',
      registrationNumber: 'T4999801000104',
      postalCode: '107-0000',
      address: '東京都港区見本坂4丁目4-4',
      phone: '03-0000-0104',
      person: null,
      seal: null,
      bankAccount: null,
      proviso: 'Qキャッシュ代として',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://qoo10-qcash-trial.example/contact',
      email: null,
      chatUrl: null,
      faxFormUrl: null,
    },
  },
  {
    ...supplier('plus-member-trial', 'plus-member', 'Plus member(お試し)', 'Plus member (trial)'),
    identifierKinds: ['member-id', 'email'],
    caseSensitiveIds: true,
    lockMinutes: null,
    course: 'monthly',
    departments: false,
    digital: true,
    valueCodes: false,
    keepsBalance: false,
    payments: ['card', 'carrier'],
    terms: [],
    orderNumbers: { series: 'orders', prefix: 'PM', per: 'month', digits: 4, first: 1, step: 1 },
    quoteNumbers: null,
    pointsLabel: null,
    issuer: {
      name: 'Plus memberお試し株式会社',
      registrationNumber: 'T3999801000105',
      postalCode: '150-0000',
      address: '東京都渋谷区見本台5丁目5-5',
      phone: '03-0000-0105',
      person: null,
      seal: null,
      bankAccount: null,
      proviso: '会費として',
    },
    support: {
      phone: null,
      hours: null,
      formUrl: 'https://plus-member-trial.example/contact',
      email: 'support@plus-member-trial.example',
      chatUrl: null,
      faxFormUrl: null,
    },
  },
];

/** The suppliers in the box, each served below `/{id}`. */
export const embeddedSuppliers: readonly EmbeddedSupplier[] = supplierRules.map(({ id, profile, name }) => ({
  id,
  profile,
  name,
}));
