/** Name and password for one proxy, and for no other. */
export interface ProxyPassword {
  /** `host:port`. */
  readonly proxy: string;
  readonly name: string;
  readonly password: string;
}

/**
 * What a proxy on the way wants to know, and what it is given. Held in memory; the desk keeps it in the keychain. One that
 * the proxy refused is never given again, so that no account is locked by it.
 */
export interface ProxySignIn {
  /** The proxy that asked for a name and a password, `host:port`; null where none has. */
  readonly asked: string | null;
  /** `given`: nobody has seen yet what the proxy makes of it. */
  readonly state: 'none' | 'given' | 'accepted' | 'wrong';
  /** The password for the proxy that asks now; null where there is none, and for any other proxy. */
  passwordFor(proxy: string): ProxyPassword | null;
  /** What the proxy made of it. */
  outcome(accepted: boolean): void;
  /** From now on this is given; null forgets everything. */
  use(password: ProxyPassword | null): void;
  /** Calls back after each change, until the returned function is called. */
  listen(changed: () => void): () => void;
}
