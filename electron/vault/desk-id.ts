import { createHash } from 'node:crypto';
import { z } from 'zod';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import type { Keychain } from './keychain.ts';
import type { InstallationFile } from './installation-file.ts';

/**
 * Where this installation's id was found. `new`: there was none before. `lost`: there was one, and nothing here says
 * which.
 */
export type DeskIdSource = 'file' | 'copy' | 'keychain' | 'caches' | 'new' | 'lost';

/** What is said of where the id of this installation was found. */
export const deskIdNotices: Readonly<Record<DeskIdSource, Refusal | null>> = {
  file: null,
  new: null,
  copy: refusal('desk.id-restored'),
  keychain: refusal('desk.id-found'),
  caches: refusal('desk.id-found'),
  lost: refusal('desk.id-lost'),
};

export interface DeskIdSources {
  readonly keychain: Keychain;
  /** The data folder; several installations of one OS user have each their own. */
  readonly folder: string;
  /** Ids that stand in other files of this folder, the likeliest first. */
  readonly others: () => readonly string[];
  /** Whether anything in this folder shows that it was used before. */
  readonly usedBefore: () => boolean;
}

/**
 * Brings the id back where its file and the copy are gone: from the keychain, which has it under a name that depends
 * on nothing but the folder, else from the names of open writes. Everything that this desk keeps is filed under it.
 * While the keychain can't be asked a new id stays provisional: the next start looks again.
 */
export async function findDeskId(
  installation: InstallationFile,
  { keychain, folder, others, usedBefore }: DeskIdSources,
): Promise<DeskIdSource> {
  const name = `folder/${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const kept = await keychain.get(name);
  let found: DeskIdSource = installation.found === 'copy' ? 'copy' : 'file';
  if (installation.provisional) {
    const inKeychain = z.uuid().safeParse(kept.ok ? kept.value : null);
    const inCaches = others().find((id) => z.uuid().safeParse(id).success);
    if (inKeychain.success) {
      found = 'keychain';
      installation.adopt(inKeychain.data);
    } else if (installation.found === 'file') {
      // Made up at an earlier start without the keychain, which said so if another one was lost.
      if (kept.ok) installation.adopt(installation.deskId);
    } else if (inCaches !== undefined) {
      found = 'caches';
      installation.adopt(inCaches);
    } else {
      found = usedBefore() || installation.found === 'damage' ? 'lost' : 'new';
      if (kept.ok) installation.adopt(installation.deskId);
    }
  }
  // A refusal costs nothing now: the next start tries again.
  if (!installation.provisional && kept.ok && kept.value !== installation.deskId)
    await keychain.set(name, installation.deskId);
  return found;
}
