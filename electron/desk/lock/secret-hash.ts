import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { exitCodePattern } from '#shared/model/managed-settings.ts';

const runScrypt = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>;

/** Cost `N` of scrypt for a new hash: 64 MB for each guess. */
export const secretHashCost = 2 ** 16;
/** More memory than this is given to no hash. Bytes. */
const maxMemory = 268_435_456;
const keyLength = 32;

/** The slow hash of a code that people type: an administrator's for `KioskExitCode` of a policy, or a PIN. */
export async function hashSecret(code: string, cost = secretHashCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await runScrypt(code.normalize('NFKC'), salt, keyLength, {
    N: cost,
    r: 8,
    p: 1,
    maxmem: maxMemory,
  });
  return ['scrypt', cost, 8, 1, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether `code` is the one of `hash`; a hash that can't be understood, or is too costly, has none. */
export async function isSecret(code: string, hash: string): Promise<boolean> {
  if (!exitCodePattern.test(hash)) return false;
  const [, N = '', r = '', p = '', salt = '', expected = ''] = hash.split('$');
  const wanted = Buffer.from(expected, 'base64url');
  try {
    const key = await runScrypt(code.normalize('NFKC'), Buffer.from(salt, 'base64url'), wanted.length, {
      N: Number(N),
      r: Number(r),
      p: Number(p),
      maxmem: maxMemory,
    });
    return timingSafeEqual(key, wanted);
  } catch {
    return false;
  }
}
