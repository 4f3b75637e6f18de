import { uploadChunkBytes } from '#shared/ipc/uploads.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { TestDesk } from './desk.ts';

/** Hands a file over as the page does, and gives the upload's id. */
export async function upload(
  desk: TestDesk,
  account: AccountId | null,
  bytes: Uint8Array,
  name: string,
): Promise<string> {
  const { upload: id } = await desk.good('upload.begin', { account, name, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += uploadChunkBytes) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + uploadChunkBytes)).toString('base64');
    await desk.good('upload.add', { upload: id, offset, base64 });
  }
  return id;
}
