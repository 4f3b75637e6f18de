import { uploadChunkBytes } from '#shared/ipc/uploads.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { base64Of } from './base64.ts';
import { callDesk } from './desk.ts';

export const discardUpload = (upload: string): void => void callDesk('upload.discard', { upload });

/**
 * Hands a file over to the desk, piece by piece, and gives the upload's id; `account` is null for an import. `progress` is
 * called with the bytes so far. Refuses `upload.gone` where the file can't be read any more, `job.cancelled`, and what the
 * desk refuses; then nothing of it stays there.
 */
export async function uploadFile(
  account: AccountId | null,
  file: File,
  progress: (bytes: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<string>> {
  const begun = await callDesk('upload.begin', {
    account,
    name: file.name.slice(-300).toWellFormed(),
    bytes: file.size,
  });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  const send = async (): Promise<Result<string>> => {
    for (let offset = 0; offset < file.size; offset += uploadChunkBytes) {
      if (signal?.aborted) return refuse('job.cancelled');
      const piece = await file
        .slice(offset, offset + uploadChunkBytes)
        .arrayBuffer()
        .catch(() => null);
      if (piece === null) return refuse('upload.gone');
      const bytes = new Uint8Array(piece);
      const added = await callDesk('upload.add', { upload, offset, base64: base64Of(bytes) });
      if (!added.ok) return added;
      progress(offset + bytes.length);
    }
    return ok(upload);
  };
  const sent = await send();
  if (!sent.ok) discardUpload(upload);
  return sent;
}
