import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits that can stand in an address, a cookie or a path. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by its time how much was right. */
export const secretsEqual = (one: string, other: string): boolean =>
  timingSafeEqual(digest(one), digest(other));

/** What the browser that brought the token is given: two secrets, and only both together open the desk. */
export interface Session {
  /** The `Set-Cookie` value. Browsers send a cookie to every port of 127.0.0.1, so other programs may see it. */
  readonly cookie: string;
  /** The key that the page keeps for its own origin, port included, and sends with each call. No cookie carries it. */
  readonly pageKey: string;
}

/** Who may use the desk: the one browser that brought the token of the address. */
export interface BrowserAuth {
  /** The token for the address; it works once. */
  readonly token: string;
  /** Exchanges the token for the secrets of the session. Null when it is wrong or used up. */
  exchange(token: string): Session | null;
  /** Whether a `Cookie` header carries the session's cookie. It lets in to the page itself, which holds no secret. */
  hasSessionCookie(cookieHeader: string | undefined): boolean;
  /** Whether `candidate` is the page's key: without it no call is answered and no event is sent. */
  isPageKey(candidate: string | undefined): boolean;
}

/**
 * Makes an admission for the page on `port`. The port is in the cookie's name, because cookies
 * do not tell ports apart and two desks may run side by side.
 */
export function createBrowserAuth(port: number): BrowserAuth {
  const cookieName = `kobai-desk-${port}`;
  const token = randomSecret();
  const session = randomSecret();
  const pageKey = randomSecret();
  let used = false;
  return {
    token,
    exchange(candidate) {
      if (used || !secretsEqual(candidate, token)) return null;
      used = true;
      // Not `Secure`: the page is plain HTTP, and it never leaves this machine.
      return { cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`, pageKey };
    },
    isPageKey: (candidate) => candidate !== undefined && secretsEqual(candidate, pageKey),
    hasSessionCookie(cookieHeader) {
      return (cookieHeader ?? '').split(';').some((pair) => {
        const at = pair.indexOf('=');
        return (
          at > 0 &&
          pair.slice(0, at).trim() === cookieName &&
          secretsEqual(pair.slice(at + 1).trim(), session)
        );
      });
    },
  };
}
