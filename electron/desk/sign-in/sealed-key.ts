import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Cost `N` of scrypt: about a third of a second and 128 MB for each guess on a usual machine. */
export const SEALING_COST = 2 ** 17;
const runScrypt = promisify(scrypt) as (
  password: Buffer,
  salt: Buffer,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>;
/** The caller wipes the key. */
async function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const bytes = Buffer.from(password);
  try {
    return await runScrypt(bytes, salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
  } finally {
    bytes.fill(0);
  }
}

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
 * machine, even to somebody who can read the keychain of the same OS user. `cost` is lower only in tests. The derived
 * key is wiped; the content is its owner's to wipe.
 */
export async function seal(
  content: Uint8Array,
  password: string,
  context: string,
  cost = SEALING_COST,
): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const key = await derive(password, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  key.fill(0);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return JSON.stringify({
    v: 1,
    salt: text(salt),
    iv: text(iv),
    tag: text(cipher.getAuthTag()),
    sealed: text(sealed),
  });
}

/**
 * The content of what `seal` made, the caller's to wipe, or null for another password, context or cost, or a damaged
 * text.
 */
export async function unseal(
  sealedText: string,
  password: string,
  context: string,
  cost = SEALING_COST,
): Promise<Buffer | null> {
  const parsed = sealedSchema.safeParse(parseJson(sealedText));
  if (!parsed.success) return null;
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  try {
    const key = await derive(password, bytes(parsed.data.salt), cost);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(parsed.data.iv), { authTagLength: 16 });
    key.fill(0);
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes(parsed.data.tag));
    const content = decipher.update(bytes(parsed.data.sealed));
    decipher.final();
    return content;
  } catch {
    return null;
  }
}

/** Parses JSON; null if it is invalid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
