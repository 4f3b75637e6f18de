import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { ArchiveProgress } from '#electron/desk/ports/archive.ts';
import type { Table, Tables } from '#electron/desk/ports/tables.ts';
import type { UnfinishedFiles } from '#electron/files/unfinished.ts';
import { makeChosenFolder, applyDefaultMode, writeFlushed } from '#electron/files/whole-file.ts';
import { archiveIndexHeadings, archiveKindNames, archiveTexts } from '#shared/messages/archive-texts.ts';
import type { ArchiveRecord, ArchiveVersion } from '#shared/model/archive.ts';
import { tokyoDateOf, tokyoTimeOf, type Instant } from '#shared/model/dates.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import type { OpenArchive } from './open-archive.ts';

const columns = Object.keys(archiveIndexHeadings) as (keyof typeof archiveIndexHeadings)[];
const wallTime = (at: Instant): string => `${tokyoDateOf(at)} ${tokyoTimeOf(at)}`;

/** `0001_20221031_(株)国税商事_110000.pdf`: the name that the tax agency's examples have, after the row's number. */
function fileNameOf(row: number, { document, file }: ArchiveVersion): string {
  const parts = [
    String(row).padStart(4, '0'),
    document.tradedOn?.replaceAll('-', '') ?? '',
    safeNamePart(document.counterparty ?? '', { maxBytes: 90 }),
    document.amount === null ? '' : String(document.amount.amount),
  ];
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? '';
  return `${parts.filter((part) => part !== '').join('_')}${extension}`;
}

export interface ExportOptions {
  readonly into: string;
  readonly locale: Locale;
  readonly at: Instant;
  /** Writes the index, and lists nothing of its own: that would outlive the folder. */
  readonly tables: Tables;
  readonly unfinished: UnfinishedFiles;
}

/**
 * Writes what an auditor asks for: an index as CSV, one row a version, and the files beside it. A file that can't be read
 * stands in the index as such. The folder has its name once it is whole. Refuses `job.cancelled` and `export.cannot-write`;
 * throws what the system throws.
 */
export function exportArchive(
  archive: Pick<OpenArchive, 'content'>,
  records: readonly ArchiveRecord[],
  { into, at, unfinished, ...how }: ExportOptions,
  hooks: ArchiveProgress,
): Promise<Result<{ folder: string; documents: number; bytes: number }>> {
  const name = `${archiveTexts.archive[how.locale]}_${tokyoDateOf(at).replaceAll('-', '')}`;
  return makeChosenFolder(into, name, unfinished, (folder) =>
    writeInto(folder, archive, records, how, hooks),
  );
}

async function writeInto(
  folder: string,
  archive: Pick<OpenArchive, 'content'>,
  records: readonly ArchiveRecord[],
  { locale, tables }: Pick<ExportOptions, 'locale' | 'tables'>,
  { progress, signal }: ArchiveProgress,
): Promise<Result<{ documents: number; bytes: number }>> {
  const rows: Table['rows'][number][] = [];
  let bytes = 0;
  for (const [index, record] of records.entries()) {
    if (signal.aborted) return refuse('job.cancelled');
    const written = new Map<string, string>();
    let before: number | null = null;
    for (const version of record.versions) {
      const row = rows.length + 1;
      const { document, file } = version;
      let name = written.get(file.stored);
      if (name === undefined) {
        const content = record.deleted ? null : archive.content(file);
        name = content?.ok ? fileNameOf(row, version) : archiveTexts.missing[locale];
        if (content?.ok) {
          const path = join(folder, name);
          writeFlushed(path, content.value, 'wx');
          applyDefaultMode(path, 0o666);
          bytes += content.value.length;
        }
        written.set(file.stored, name);
      }
      const reason = record.deleted && version === record.versions.at(-1) ? record.deleted.reason : null;
      const cells: Record<(typeof columns)[number], string | number> = {
        row,
        kind: archiveKindNames[document.kind][locale],
        tradedOn: document.tradedOn ?? '',
        amount: document.amount?.amount ?? '',
        counterparty: document.counterparty ?? '',
        registrationNumber: document.registrationNumber ?? '',
        reference: document.reference ?? '',
        keptAt: wallTime(version.at),
        by: version.by.name,
        origin: archiveTexts[record.origin][locale],
        file: name,
        sha256: file.sha256,
        corrects: before ?? '',
        reason:
          reason === null
            ? (version.reason ?? '')
            : archiveTexts.deleted[locale].replace('{reason}', () => reason),
        note: document.note,
        id: version.entry,
      };
      rows.push(columns.map((column) => cells[column]));
      before = row;
    }
    progress(index + 1, records.length);
    await turn();
  }
  const table = { headings: columns.map((column) => archiveIndexHeadings[column][locale]), rows };
  const index = await tables.write(join(folder, `${archiveTexts.index[locale]}.csv`), table);
  return index.ok ? ok({ documents: records.length, bytes: bytes + index.value.bytes }) : index;
}
