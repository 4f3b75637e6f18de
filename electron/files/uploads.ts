import { createCipheriv, randomBytes, randomUUID, type Cipheriv } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { stripBidiControls } from '#shared/model/bidi.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { refuseForDisk } from './disk-problem.ts';
import type { UnfinishedFiles } from './unfinished.ts';

const blockSize = 16;
/** Files, and bytes of them, that are held at a time; the oldest make room. */
const mostUploads = 128;
const mostBytes = 4 * 1024 ** 3;

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

/** The whole of an uploaded file. It is for a thread that may wait for the disk. Throws what the system throws. */
export function readUpload({ path, key }: { readonly path: string; readonly key: Uint8Array }): Buffer {
  const bytes = readFileSync(path);
  decipherUpload(key)(bytes, 0);
  return bytes;
}

interface Upload {
  readonly owner: AccountId | null;
  readonly name: string;
  readonly path: string;
  readonly key: Uint8Array;
  readonly cipher: Cipheriv;
  /** Bytes that are to come in all, and that have come. */
  readonly size: number;
  received: number;
  /** Parts come one at a time: two at once would be written into each other. */
  isWriting: boolean;
  /** Null once the file is complete. */
  handle: FileHandle | null;
}

/**
 * Keeps uploads in `folder`, each encrypted with a key that is in memory only: what is left after a kill is noise, and
 * is removed at the next start, because it is listed as unfinished.
 */
export function createUploads(folder: string, unfinished: UnfinishedFiles) {
  const uploads = new Map<string, Upload>();

  const discard = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    if (!upload) return;
    uploads.delete(id);
    await upload.handle?.close().catch(() => undefined);
    upload.key.fill(0);
    await rm(upload.path, { force: true }).then(
      () => unfinished.end(upload.path),
      () => undefined,
    );
  };
  const discardWhere = async (isMeant: (upload: Upload) => boolean): Promise<void> => {
    for (const [id, upload] of [...uploads]) if (isMeant(upload)) await discard(id);
  };
  const makeRoom = async (bytes: number): Promise<void> => {
    const held = (): number => uploads.values().reduce((sum, { size }) => sum + size, bytes);
    for (const [id] of [...uploads]) if (uploads.size >= mostUploads || held() > mostBytes) await discard(id);
  };
  /** A complete file is closed: many wait until they are used. */
  const closeIfComplete = async (upload: Upload): Promise<void> => {
    if (upload.received < upload.size) return;
    const { handle } = upload;
    upload.handle = null;
    await handle?.close();
  };

  return {
    begin: async (owner: AccountId | null, name: string, bytes: number): Promise<Result<string>> => {
      await makeRoom(bytes);
      const id = randomUUID();
      const path = join(folder, 'upload');
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const listed = unfinished.begin(path);
        const handle = await open(listed, 'wx', 0o600);
        const key = randomBytes(32);
        const cipher = cipherAt(key, 0);
        const upload: Upload = {
          owner,
          name: stripBidiControls(name),
          path: listed,
          key,
          cipher,
          size: bytes,
          received: 0,
          isWriting: false,
          handle,
        };
        uploads.set(id, upload);
        await closeIfComplete(upload);
        return ok(id);
      } catch (error) {
        return refuseForDisk('file.not-saved', path, error);
      }
    },
    add: async (id: string, offset: number, bytes: Uint8Array): Promise<Result<null>> => {
      const upload = uploads.get(id);
      if (
        !upload?.handle ||
        upload.isWriting ||
        upload.received !== offset ||
        offset + bytes.length > upload.size
      )
        return refuse('upload.gone');
      upload.received += bytes.length;
      upload.isWriting = true;
      try {
        await upload.handle.writeFile(upload.cipher.update(bytes));
        await closeIfComplete(upload);
        return ok(null);
      } catch (error) {
        await discard(id);
        return refuseForDisk('file.not-saved', upload.path, error);
      } finally {
        upload.isWriting = false;
      }
    },
    find: (owner: AccountId | null, id: string) => {
      const upload = uploads.get(id);
      if (upload?.owner !== owner || upload.handle !== null) return refuse('upload.gone');
      return ok({ name: upload.name, path: upload.path, key: upload.key, bytes: upload.size });
    },
    discard,
    forget: (owner: AccountId): Promise<void> => discardWhere((upload) => upload.owner === owner),
    discardAll: (): Promise<void> => discardWhere(() => true),
  };
}
