import { maxArchiveFileBytes, maxImportBytes } from '#shared/ipc/uploads.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Gate } from '../gate/gate.ts';
import type { Uploads } from '../ports/uploads.ts';

export interface UploadPorts {
  readonly uploads: Uploads;
  readonly gate: Pick<Gate, 'session'>;
  /** Whether nobody may stay signed in: then nothing is imported, which would be seen without a sign-in. */
  readonly nobodyStays: () => boolean;
}

/** The one way in which files come from the page. */
export const createUploadCalls = ({
  uploads,
  gate,
  nobodyStays,
}: UploadPorts): Pick<CallHandlers, Extract<keyof CallHandlers, `upload.${string}`>> => ({
  'upload.begin': async ({ account, name, bytes }) => {
    if (account === null) {
      if (nobodyStays()) return refuse('import.shared-machine');
      if (bytes > maxImportBytes) return refuse('import.too-large');
    } else {
      const session = gate.session(account);
      if (!session.ok) return session;
      if (bytes > maxArchiveFileBytes)
        return refuse('archive.file-too-large', { params: { name, max: maxArchiveFileBytes / 1024 ** 2 } });
    }
    const begun = await uploads.begin(account, name, bytes);
    return begun.ok ? ok({ upload: begun.value }) : begun;
  },
  'upload.add': ({ upload, offset, base64 }) => uploads.add(upload, offset, Buffer.from(base64, 'base64')),
  'upload.discard': async ({ upload }) => {
    await uploads.discard(upload);
    return ok(null);
  },
});
