import { z } from 'zod';
import { supplierIdSchema } from '#shared/model/identifiers.ts';
import { memberSchema } from '#shared/model/member.ts';
import { readCacheKey, writeCacheKey, type CacheKey } from './cache-key.ts';
import { parseJson } from './sealed-key.ts';

/** A cache key in JSON. */
export const keySchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What only the person's password opens: enough to show the saved history without the supplier. */
export const offlineAccessSchema = z.strictObject({
  supplier: supplierIdSchema,
  member: memberSchema,
  cacheKey: keySchema,
});
export type OfflineAccess = Readonly<Omit<z.infer<typeof offlineAccessSchema>, 'cacheKey'>> & {
  readonly cacheKey: CacheKey;
};

// JSON escapes quotes inside texts, so this occurs only before the key.
const cacheKeyPrefix = '"cacheKey":"';
const blankKey = '0'.repeat(64);

/** The JSON of a locker, with the key written into its bytes. The caller wipes them. */
export function serializeOfflineAccess(offlineAccess: OfflineAccess): Buffer {
  const bytes = Buffer.from(JSON.stringify({ ...offlineAccess, cacheKey: blankKey }));
  writeCacheKey(offlineAccess.cacheKey, bytes, bytes.indexOf(cacheKeyPrefix) + cacheKeyPrefix.length);
  return bytes;
}

/** Parses the JSON of a locker and wipes the key from its bytes; null for anything else. */
export function parseOfflineAccess(bytes: Buffer): OfflineAccess | null {
  const at = bytes.indexOf(cacheKeyPrefix) + cacheKeyPrefix.length;
  const digits = bytes.subarray(at, at + blankKey.length);
  if (digits.length < blankKey.length) return null;
  const cacheKey = readCacheKey(digits);
  digits.fill(blankKey);
  const offlineAccess = offlineAccessSchema.safeParse(parseJson(bytes.toString()));
  return offlineAccess.success ? { ...offlineAccess.data, cacheKey } : null;
}
