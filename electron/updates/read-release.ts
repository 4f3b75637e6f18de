import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Release, UpdateSource } from '#electron/desk/ports/updates.ts';
import { isVersion } from '#electron/domain/versions.ts';
import { listOf, text } from '#shared/model/bounded-schemas.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';

/** How large the description of a release may be. Bytes. */
export const maxReleaseBytes = 64 * 1024;
/** How large the file of a release may be. Bytes. */
const maxFileBytes = 1024 ** 3;

/** What stands at the address: the signed text, and its signature by Ed25519 in base64. */
const envelopeSchema = z.looseObject({ release: text(maxReleaseBytes, 1), signature: text(200, 1) });

const releaseSchema = z.looseObject({
  program: z.literal('kobai-desk'),
  channel: text(20, 1),
  version: text(40, 1).refine(isVersion),
  files: listOf(
    z.looseObject({
      system: text(20, 1),
      processor: text(20, 1),
      /** A name and nothing else: neither a path nor an address. */
      name: text(120, 1).regex(/^\w[\w .-]*$/),
      size: z.int().min(1).max(maxFileBytes),
      sha512: text(88, 88).regex(/^[\w+/]+={0,2}$/),
    }),
    20,
  ),
});

/** The key that releases are signed with, from base64 of its SPKI; null for what is no such key. */
export function releaseKey(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/**
 * The release of a channel for one system, or null where it has none. Nothing of the text is looked at before its signature
 * is verified; the channel is in what is signed, so that one can't be served as another.
 */
export function readRelease(
  bytes: Uint8Array,
  { channel }: Pick<UpdateSource, 'channel'>,
  key: KeyObject,
  target: { readonly system: string; readonly processor: string },
): Result<Release | null, 'unreadable' | 'not-trusted'> {
  const envelope = parsed(envelopeSchema, Buffer.from(bytes).toString('utf8'));
  if (envelope === null) return refused('unreadable');
  const signature = Buffer.from(envelope.signature, 'base64');
  if (!verify(null, Buffer.from(envelope.release), key, signature)) return refused('not-trusted');
  const release = parsed(releaseSchema, envelope.release);
  if (release === null) return refused('unreadable');
  if (release.channel !== channel) return refused('not-trusted');
  const file = release.files.find(
    ({ system, processor }) => system === target.system && processor === target.processor,
  );
  if (file === undefined) return ok(null);
  const { name, size, sha512 } = file;
  return ok({ version: release.version, file: { name, size, sha512 } });
}
