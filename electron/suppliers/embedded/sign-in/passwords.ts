import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<
  string | Buffer,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);
const KEY_BYTES = 32;
/** In UTF-8 every half of a surrogate pair is the same replacement character, so that many passwords would be one. */
const encodeExactly = (password: string): string | Buffer =>
  password.isWellFormed() ? password : Buffer.from(password, 'utf16le');
const R = 8;

export interface Passwords {
  /** `scrypt$N$r$p$salt$key`, with a new salt. The password is taken exactly as given. */
  hash(password: string): Promise<string>;
  /**
   * Whether the password is the one of `hash`. Without a hash (an ID that nobody has) it does the same
   * work against a stand-in and answers no, so that the time taken tells nothing.
   */
  matches(password: string, hash: string | null): Promise<boolean>;
  /** How many derivations were done, by cost: what a test counts instead of measuring time. */
  readonly work: () => Readonly<Record<number, number>>;
}

/** Passwords by scrypt with the cost `N` (a power of two); verifying uses the cost that a hash was made with. */
export function createPasswords(cost: number): Passwords {
  const work: Record<number, number> = {};
  const dummySalt = randomBytes(16);
  const dummyHash = `scrypt$${cost}$${R}$1$${dummySalt.toString('base64url')}$${randomBytes(KEY_BYTES).toString('base64url')}`;

  const run = (password: string, salt: Buffer, n: number, r: number, p: number) => {
    work[n] = (work[n] ?? 0) + 1;
    return derive(encodeExactly(password), salt, KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r });
  };
  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await run(password, salt, cost, R, 1);
      return `scrypt$${cost}$${R}$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
    },
    async matches(password, hash) {
      const [, n, r, p, salt, key] = (hash ?? dummyHash).split('$');
      const wanted = Buffer.from(key!, 'base64url');
      const found = await run(password, Buffer.from(salt!, 'base64url'), Number(n), Number(r), Number(p));
      return timingSafeEqual(found, wanted) && hash !== null;
    },
    work: () => ({ ...work }),
  };
}
