import type { ArchiveScope } from '#electron/desk/ports/archive.ts';
import type { ArchivedFile, ArchiveRecord } from '#shared/model/archive.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { OpenArchive } from './open-archive.ts';

/** Whoever corrects, deletes or reads a file sees the same records; how long they are kept is not asked there. */
export const anyRule = { years: 7, fiscalYearEnd: 3 } as const;

export const isVisible = (scope: ArchiveScope, { versions }: ArchiveRecord): boolean =>
  scope === 'all' || scope.some((account) => versions[0]!.by.account === account);

/** A record that may be seen, with what other desks have added. Refuses `archive.unknown`. */
export function findRecord(
  archive: OpenArchive,
  id: ArchiveRecord['id'],
  scope: ArchiveScope,
  rule: Parameters<OpenArchive['records']>[0] = anyRule,
): Result<ArchiveRecord> {
  archive.refresh();
  const record = archive.records(rule).get(id);
  return record && isVisible(scope, record) ? ok(record) : refuse('archive.unknown');
}

/** The file of a version, whole. Refuses `archive.unknown`, `archive.deleted`, `archive.damaged`. */
export function readVersion(
  archive: OpenArchive,
  id: ArchiveRecord['id'],
  scope: ArchiveScope,
  version: number,
): Result<{ readonly file: ArchivedFile; readonly bytes: Buffer }> {
  const found = findRecord(archive, id, scope);
  if (!found.ok) return found;
  if (found.value.deleted) return refuse('archive.deleted');
  const wanted = found.value.versions[version];
  if (!wanted) return refuse('archive.unknown');
  const content = archive.content(wanted.file);
  return content.ok ? ok({ file: wanted.file, bytes: content.value }) : content;
}
