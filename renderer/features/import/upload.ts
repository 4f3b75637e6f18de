import { uploadChunkBytes } from '#shared/ipc/import.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { base64Of } from '#renderer/base64.ts';
import { callDesk } from '#renderer/desk.ts';

/** Hands a file over to the desk, piece by piece; `progress` is called with the bytes so far. Gives the upload's id. */
export async function uploadFile(
  file: File,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Result<string | null>> {
  const begun = await callDesk('import.upload', { name: file.name.slice(0, 300), bytes: file.size });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let offset = 0; offset < file.size; offset += uploadChunkBytes) {
    if (signal.aborted) {
      await callDesk('import.discard', { upload });
      return ok(null);
    }
    const bytes = new Uint8Array(await file.slice(offset, offset + uploadChunkBytes).arrayBuffer());
    const added = await callDesk('import.add', { upload, offset, base64: base64Of(bytes) });
    if (!added.ok) return added;
    progress(offset + bytes.length);
  }
  return ok(upload);
}
