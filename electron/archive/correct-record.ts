import type { ArchiveCorrection } from '#electron/desk/ports/archive.ts';
import { latest } from '#electron/domain/archive/archive-records.ts';
import type { ArchiveId, ArchivePerson } from '#shared/model/archive.ts';
import type { Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { sha256 } from './archive-cipher.ts';
import { findRecord } from './find-record.ts';
import { newFileOf, type NewFileSources } from './new-file.ts';
import type { NewFile, OpenArchive } from './open-archive.ts';

/**
 * Adds a version to a document: other fields, another file, or both. What was there stays. Refuses `archive.unknown`,
 * `archive.deleted`, `archive.no-change`, `archive.kept-elsewhere`, `archive.file-kind`, `file.not-saved`.
 */
export async function correctRecord(
  archive: OpenArchive,
  by: ArchivePerson,
  at: Instant,
  { of, reason, document, file: source = null }: ArchiveCorrection,
  sources: NewFileSources,
): Promise<Result<ArchiveId>> {
  const found = findRecord(archive, of, 'all');
  if (!found.ok) return found;
  if (found.value.deleted) return refuse('archive.deleted');
  const before = latest(found.value);
  const made = source === null ? ok(null) : await newFileOf({ source, document }, sources);
  if (!made.ok) return made;
  let file: NewFile | null = made.value;
  if (file !== null) {
    const content = sha256(file.bytes);
    const owner = archive.withContent(content);
    if (owner !== null && owner !== of) return refuse('archive.kept-elsewhere', { params: { id: owner } });
    // The file that is there already: then only the fields can be new.
    if (content === before.file.sha256) file = null;
  }
  if (file === null && JSON.stringify(before.document) === JSON.stringify(document))
    return refuse('archive.no-change');
  return archive.append(by, at, { action: 'correct', of, reason, document }, file);
}
