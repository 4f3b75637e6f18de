import type { Result } from '#shared/model/result.ts';

/** Where people of a supplier sign in, as the supplier says. */
export interface Issuer {
  /** Its identifier, an address: `/.well-known/openid-configuration` follows it. */
  readonly issuer: string;
  /** What a desk is called there. */
  readonly clientId: string;
}

/** What an issuer says of a person, for the supplier to look at. */
export interface IdToken {
  readonly idToken: string;
  /** The random value that this sign-in was begun with; it stands in the token too. */
  readonly nonce: string;
}

/** A sign-in that a page outside the desk has to complete. */
export interface PageSignIn {
  /** To be opened in the system's browser. */
  readonly address: string;
  /**
   * What came of it. Refuses `sign-in.page-cancelled`, `sign-in.page-timed-out`, `sign-in.page-refused`,
   * `sign-in.page-wrong-answer` and `sign-in.page-unreachable`.
   */
  readonly ended: Promise<Result<IdToken>>;
  readonly cancel: () => void;
}

/** Sign-in on a page of an issuer: OpenID Connect, by a code with PKCE that comes back to this machine. */
export interface SingleSignOn {
  /** Refuses `sign-in.page-unreachable` where the issuer can't be asked. */
  begin(at: Issuer): Promise<Result<PageSignIn>>;
}
