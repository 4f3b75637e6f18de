import { maxArchiveFileBytes } from '#shared/ipc/archive.ts';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Clock } from '../ports/clock.ts';

/** An upload that nobody uses within this time is forgotten. Milliseconds. */
const forgottenAfter = 600_000;
/** The most that is held at a time, in bytes. */
const maxHeld = 4 * maxArchiveFileBytes;

/** Files on their way from the page, which comes in parts: in memory, until they are used. */
export interface Uploads {
  /** Refuses `archive.file-too-large` and `call.bad-input`; then the upload is forgotten. */
  add(account: AccountId, upload: string, part: string): Result<null>;
  /** The whole file, which stays. Refuses as `take`. */
  look(account: AccountId, upload: string): Result<Buffer>;
  /** The whole file, and forgets it. Refuses `archive.upload-incomplete`. */
  take(account: AccountId, upload: string): Result<Buffer>;
  forget(account: AccountId): void;
}

export function createUploads(clock: Clock): Uploads {
  const held = new Map<string, { account: AccountId; parts: Buffer[]; bytes: number; at: number }>();
  const forgetOld = (now: number): void => {
    for (const [upload, { at }] of held) if (now - at > forgottenAfter) held.delete(upload);
  };
  const look: Uploads['look'] = (account, upload) => {
    const found = held.get(upload);
    return found?.account === account ? ok(Buffer.concat(found.parts)) : refuse('archive.upload-incomplete');
  };
  return {
    add: (account, upload, part) => {
      const now = millisecondsOf(clock.now());
      forgetOld(now);
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(part)) {
        held.delete(upload);
        return refuse('call.bad-input', { field: 'part', fields: ['part'] });
      }
      const bytes = Buffer.from(part, 'base64');
      const found = held.get(upload) ?? { account, parts: [], bytes: 0, at: now };
      const all = [...held.values()].reduce((sum, each) => sum + each.bytes, bytes.length);
      if (found.account !== account || found.bytes + bytes.length > maxArchiveFileBytes || all > maxHeld) {
        held.delete(upload);
        const max = maxArchiveFileBytes / 1024 / 1024;
        return refuse('archive.file-too-large', { params: { name: '', max } });
      }
      held.set(upload, {
        ...found,
        parts: [...found.parts, bytes],
        bytes: found.bytes + bytes.length,
        at: now,
      });
      return ok(null);
    },
    look,
    take: (account, upload) => {
      const found = look(account, upload);
      if (found.ok) held.delete(upload);
      return found;
    },
    forget: (account) => {
      for (const [upload, each] of held) if (each.account === account) held.delete(upload);
    },
  };
}
