import { newSecret } from './admission.ts';

/** Files that the page may fetch, each once, at an address that cannot be guessed. */
export interface ServedFiles {
  /** Answers the address, a path on the desk's own origin, at which the file can be fetched once. */
  offer(path: string): string;
  /** The path behind a token, without using it up; null when there is none. */
  look(token: string): string | null;
  /** The path behind a token, which is then used up; null when there is none. */
  take(token: string): string | null;
}

export const servedFilesPath = '/desk/files/';

/** How many addresses wait to be fetched; the oldest lapses first. */
const mostWaiting = 100;

export function createServedFiles(): ServedFiles {
  const waiting = new Map<string, string>();
  return {
    offer(path) {
      const token = newSecret();
      waiting.set(token, path);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= mostWaiting) break;
        waiting.delete(oldest);
      }
      return servedFilesPath + token;
    },
    look: (token) => waiting.get(token) ?? null,
    take(token) {
      const path = waiting.get(token) ?? null;
      waiting.delete(token);
      return path;
    },
  };
}
