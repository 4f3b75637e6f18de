import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { ArchiveProgress } from '#electron/desk/ports/archive.ts';
import type { Table, Tables } from '#electron/desk/ports/tables.ts';
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

/** A folder below `into` that was not there. */
function newFolder(into: string, name: string): string {
  mkdirSync(into, { recursive: true });
  for (let number = 1; ; number += 1) {
    const folder = join(into, number === 1 ? name : `${name}_${number}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Writes what an auditor asks for: an index as CSV, one row a version, and the files beside it. A file that can't be read
 * stands in the index as such. Refuses `job.cancelled` and `export.cannot-write`; throws what the system throws.
 */
export async function exportArchive(
  archive: Pick<OpenArchive, 'content'>,
  records: readonly ArchiveRecord[],
  { into, locale, at, tables }: { into: string; locale: Locale; at: Instant; tables: Tables },
  { progress, signal }: ArchiveProgress,
): Promise<Result<{ folder: string; documents: number; bytes: number }>> {
  const folder = newFolder(into, `${archiveTexts.archive[locale]}_${tokyoDateOf(at).replaceAll('-', '')}`);
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
          writeFileSync(join(folder, name), content.value, { flag: 'wx' });
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
  return index.ok ? ok({ folder, documents: records.length, bytes: bytes + index.value.bytes }) : index;
}
