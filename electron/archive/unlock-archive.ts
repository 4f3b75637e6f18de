import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { archiveCipher } from './archive-cipher.ts';
import { readDescription, type ArchiveDescription } from './archive-files.ts';
import { parseRecoveryKey } from './recovery-key.ts';

/**
 * Reads the description of the archive in a folder and checks the recovery key that a person typed against it. Refuses
 * `archive.bad-recovery-key`, `archive.wrong-key`, `archive.not-found` and `archive.damaged`.
 */
export function unlockArchive(
  folder: string,
  typed: string,
): Result<{ readonly description: ArchiveDescription; readonly key: Buffer }> {
  const key = parseRecoveryKey(typed);
  if (!key) return refuse('archive.bad-recovery-key', { field: 'recoveryKey' });
  const description = readDescription(folder);
  if (description === null) return refuse('archive.not-found', { field: 'folder' });
  if (description === 'damaged') return refuse('archive.damaged', { params: { name: 'archive.json' } });
  return archiveCipher(key, description.archive).check === description.check
    ? ok({ description, key })
    : refuse('archive.wrong-key', { field: 'recoveryKey' });
}
