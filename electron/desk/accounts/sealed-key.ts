import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Cost `N` of scrypt: about a third of a second and 128 MB for each guess on a usual machine. */
export const SEALING_COST = 2 ** 17;
const runScrypt = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>;
const derive = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  runScrypt(password, salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });

const sealedSchema = z.strictObject({
  v: z.literal(1),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  sealed: z.base64(),
});

/**
 * Seals `content` so that only the password opens it (scrypt, AES-256-GCM). `context` is bound in: a sealed
 * text moved to another place doesn't open there. So an account's saved history stays closed on a shared
 * machine, even to somebody who can read the keychain of the same OS user. `cost` is lower only in tests.
 */
export async function seal(
  content: string,
  password: string,
  context: string,
  cost = SEALING_COST,
): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(password, salt, cost), iv);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return JSON.stringify({
    v: 1,
    salt: text(salt),
    iv: text(iv),
    tag: text(cipher.getAuthTag()),
    sealed: text(sealed),
  });
}

/** The content of what `seal` made, or null for another password, context or cost, or a damaged text. */
export async function unseal(
  sealedText: string,
  password: string,
  context: string,
  cost = SEALING_COST,
): Promise<string | null> {
  const parsed = sealedSchema.safeParse(parseJson(sealedText));
  if (!parsed.success) return null;
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  try {
    const key = await derive(password, bytes(parsed.data.salt), cost);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(parsed.data.iv), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes(parsed.data.tag));
    return decipher.update(bytes(parsed.data.sealed), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

/** What a text means as JSON; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
