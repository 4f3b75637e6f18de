import { randomSecret } from './browser-auth.ts';

/** Files that the page may fetch, each once, at an address that cannot be guessed. */
export interface ServedFiles {
  /**
   * Answers the address, a path on the desk's own origin, at which the file can be fetched once. It expires after
   * a minute, and as soon as `revoked` is aborted.
   */
  offer(path: string, revoked?: AbortSignal): string;
  /** The path behind a token, without using it up; null when there is none. */
  peek(token: string): string | null;
  /** The path behind a token, which is then used up; null when there is none. */
  take(token: string): string | null;
}

export const servedFilesPath = '/desk/files/';

/** How many addresses wait to be fetched; the oldest expires first. */
const maxWaiting = 100;

/** How long an address is good for. Milliseconds. */
const ttlMs = 60_000;

interface Offer {
  readonly path: string;
  readonly revoked: AbortSignal | undefined;
  readonly expiresAt: number;
}

/** `now`: milliseconds of a clock that is never set back. */
export function createServedFiles(now: () => number = () => performance.now()): ServedFiles {
  const waiting = new Map<string, Offer>();
  const peek = (token: string): string | null => {
    const offer = waiting.get(token);
    return offer && now() < offer.expiresAt && offer.revoked?.aborted !== true ? offer.path : null;
  };
  return {
    offer(path, revoked) {
      const token = randomSecret();
      waiting.set(token, { path, revoked, expiresAt: now() + ttlMs });
      for (const oldest of waiting.keys()) {
        if (waiting.size <= maxWaiting) break;
        waiting.delete(oldest);
      }
      return servedFilesPath + token;
    },
    peek,
    take(token) {
      const path = peek(token);
      waiting.delete(token);
      return path;
    },
  };
}
