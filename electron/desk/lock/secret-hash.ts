import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { maxHashMemory, secretHashOf } from '#shared/model/secret-hash.ts';

const runScrypt = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>;

/** Cost `N` of scrypt for a new hash: 64 MB for each guess. */
export const secretHashCost = 2 ** 16;
const keyLength = 32;

/** The slow hash of a code that people type: an administrator's for `KioskExitCode` of a policy, or a PIN. */
export async function hashSecret(code: string, cost = secretHashCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await runScrypt(code.normalize('NFKC'), salt, keyLength, {
    N: cost,
    r: 8,
    p: 1,
    maxmem: maxHashMemory,
  });
  return ['scrypt', cost, 8, 1, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether `code` is the one of `hash`; a hash that can't be understood, or is too costly, has none. */
export async function isSecret(code: string, hash: string): Promise<boolean> {
  const known = secretHashOf(hash);
  if (known === null) return false;
  const { N, r, p, salt } = known;
  const wanted = Buffer.from(known.key, 'base64url');
  try {
    const key = await runScrypt(code.normalize('NFKC'), Buffer.from(salt, 'base64url'), wanted.length, {
      N,
      r,
      p,
      maxmem: maxHashMemory,
    });
    return timingSafeEqual(key, wanted);
  } catch {
    return false;
  }
}
