import type { Bilingual, ProfileId, SupplierId } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { PaymentMethod, PaymentTerm } from '#shared/model/order.ts';

/** A supplier that the store in the box plays. */
export interface EmbeddedSupplier {
  readonly id: SupplierId;
  readonly profile: ProfileId;
  readonly name: Bilingual;
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
    payments: ['card', 'paypal', 'bank-transfer', 'convenience-store', 'carrier', 'proceeds'],
    terms: [],
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
