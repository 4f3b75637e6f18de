import { z } from 'zod';
import { text, whole } from '../model/bounded-schemas.ts';
import { accountIdSchema } from '../model/identifiers.ts';

/** Bytes of a file that a page hands over at a time: the browser host takes a megabyte at most, and base64 is longer. */
export const uploadChunkBytes = 524_288;
/** The largest file that is imported, in bytes. */
export const maxImportBytes = 2 * 1024 ** 3;
/** The largest file of an account, for the archive or the bill check, in bytes. */
export const maxArchiveFileBytes = 50 * 1024 * 1024;

/** A file that a page has handed over, or is handing over. */
export const uploadSchema = text(36).regex(/^[0-9a-f-]{36}$/);

export const uploadCalls = {
  /**
   * Begins to take a file over: of an account, or for an import, which belongs to none. Refuses `archive.file-too-large`,
   * `import.too-large` and `import.shared-machine`.
   */
  'upload.begin': {
    input: z.strictObject({
      account: accountIdSchema.nullable(),
      name: text(300, 1),
      bytes: whole(0),
    }),
    output: z.strictObject({ upload: uploadSchema }),
  },
  /** Adds the next bytes. Refuses `upload.gone` where they don't follow those before. */
  'upload.add': {
    input: z.strictObject({
      upload: uploadSchema,
      offset: whole(0),
      base64: text(720_000).regex(/^[A-Za-z0-9+/]*={0,2}$/),
    }),
    output: z.null(),
  },
  'upload.discard': { input: z.strictObject({ upload: uploadSchema }), output: z.null() },
} as const;
