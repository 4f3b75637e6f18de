import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { Bilingual, ProfileId, SupplierId } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { PaymentMethod, PaymentTerm } from '#shared/model/order.ts';

/** A supplier that the embedded store plays. */
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

/** Who stands on a document as its issuer. All of it is invented. */
export interface DocumentIssuer {
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
  /** Where a transfer for what is charged goes, in its parts; null where nothing is charged by transfer. */
  readonly transferAccount: {
    readonly bank: string;
    readonly branch: string;
    readonly account: string;
    readonly holder: string;
  } | null;
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
  readonly issuer: DocumentIssuer;
  readonly support: {
    readonly phone: string | null;
    readonly hours: Bilingual | null;
    readonly formUrl: string | null;
    readonly email: string | null;
    readonly chatUrl: string | null;
    readonly faxFormUrl: string | null;
  };
}

/** A supplier of this store with the profile that it names. */
export interface Supplier extends Omit<SupplierRules, 'profile'> {
  readonly profile: SupplierProfile;
}
