import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { Bilingual, ProfileId, SupplierId } from '#shared/model/identifiers.ts';
import type { SignInRequest } from '#shared/supplier-api/sign-in.ts';

/** A supplier that the embedded store plays, as a desk is shown of it. */
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
  /** 但し書き of a receipt whose products have no category, without 但し and として. */
  readonly proviso: string;
}

/**
 * A supplier of this store: what its profile says, and besides that only how it numbers, who issues its documents and
 * where its support is. It applies the rules of the profile by itself, whatever a desk has checked.
 */
export interface Supplier {
  readonly id: SupplierId;
  readonly name: Bilingual;
  readonly profile: SupplierProfile;
  readonly orderNumbers: NumberSeries;
  /** Of quotes or saved orders; null where none are made. */
  readonly quoteNumbers: NumberSeries | null;
  readonly issuer: DocumentIssuer;
  /**
   * Whom an ID token of the supplier's own sign-in page is about, by whatever it is checked with; null for one that must
   * not be taken. For a profile with `singleSignOn`.
   */
  readonly personOf?: (idToken: string, nonce: string) => SignInRequest['identifier'] | null;
  readonly support: {
    readonly phone: string | null;
    readonly hours: Bilingual | null;
    readonly formUrl: string | null;
    readonly email: string | null;
    readonly chatUrl: string | null;
    readonly faxFormUrl: string | null;
  };
}
