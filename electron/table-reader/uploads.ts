import { createCipheriv, randomBytes, randomUUID, type Cipheriv } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadedFile, Uploads } from '#electron/desk/ports/uploads.ts';
import { refuseForDisk } from '#electron/files/disk-problem.ts';
import type { UnfinishedFiles } from '#electron/files/unfinished.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';

const blockSize = 16;
/** Files that are held at a time; the oldest makes room. */
const mostUploads = 8;

/** AES in counter mode from a block on; encrypting and decrypting are the same. */
function cipherAt(key: Uint8Array, block: number): Cipheriv {
  const counter = Buffer.alloc(blockSize);
  counter.writeBigUInt64BE(BigInt(block), 8);
  return createCipheriv('aes-256-ctr', key, counter);
}

/** Decrypts bytes of an uploaded file in place, wherever in it they are. */
export const decipherUpload =
  (key: Uint8Array) =>
  (bytes: Buffer, offset: number): void => {
    const cipher = cipherAt(key, Math.floor(offset / blockSize));
    cipher.update(Buffer.alloc(offset % blockSize));
    cipher.update(bytes).copy(bytes);
  };

interface Upload extends UploadedFile {
  readonly handle: FileHandle;
  readonly cipher: Cipheriv;
  size: number;
}

/**
 * Keeps uploads in `folder`, each encrypted with a key that is in memory only: what is left after a kill is noise, and
 * is removed at the next start, because it is listed as unfinished.
 */
export function createUploads(folder: string, unfinished: UnfinishedFiles): Uploads {
  const uploads = new Map<string, Upload>();

  const discard: Uploads['discard'] = async (id) => {
    const upload = uploads.get(id);
    if (!upload) return;
    uploads.delete(id);
    await upload.handle.close().catch(() => undefined);
    upload.key.fill(0);
    await rm(upload.path, { force: true }).then(
      () => unfinished.end(upload.path),
      () => undefined,
    );
  };

  return {
    begin: async () => {
      const [oldest] = uploads.keys();
      if (oldest !== undefined && uploads.size >= mostUploads) await discard(oldest);
      const id = randomUUID();
      const path = join(folder, 'upload');
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const listed = unfinished.begin(path);
        const handle = await open(listed, 'wx', 0o600);
        const key = randomBytes(32);
        uploads.set(id, { path: listed, key, handle, cipher: cipherAt(key, 0), size: 0 });
        return ok(id);
      } catch (error) {
        return refuseForDisk('file.not-saved', path, error);
      }
    },
    add: async (id, offset, bytes) => {
      const upload = uploads.get(id);
      if (!upload || upload.size !== offset) return refuse('import.no-upload');
      upload.size += bytes.length;
      try {
        await upload.handle.writeFile(upload.cipher.update(bytes));
        return ok(null);
      } catch (error) {
        await discard(id);
        return refuseForDisk('file.not-saved', upload.path, error);
      }
    },
    find: (id) => {
      const upload = uploads.get(id);
      return upload ? ok({ path: upload.path, key: upload.key }) : refuse('import.no-upload');
    },
    discard,
    discardAll: async () => {
      for (const id of [...uploads.keys()]) await discard(id);
    },
  };
}
