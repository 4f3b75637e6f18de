import { archivePartBytes } from '#shared/ipc/archive.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { base64Of } from '#renderer/base64.ts';
import { callDesk } from '#renderer/desk.ts';

/**
 * Sends a file to the desk in parts, and answers the name under which it waits there. Refuses
 * `archive.upload-incomplete` where the file can't be read any more, and what the desk refuses.
 */
export async function sendFile(account: AccountId, file: Blob): Promise<Result<string>> {
  const upload = crypto.randomUUID();
  for (let at = 0; at < file.size; at += archivePartBytes) {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.slice(at, at + archivePartBytes).arrayBuffer());
    } catch {
      return refuse('archive.upload-incomplete');
    }
    const sent = await callDesk('archive.upload', { account, upload, part: base64Of(bytes) });
    if (!sent.ok) return sent;
  }
  return ok(upload);
}
