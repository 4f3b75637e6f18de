import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderArchive } from '#electron/archive/folder-archive.ts';
import type { Archive, ArchiveProgress, NewArchiveDocument } from '#electron/desk/ports/archive.ts';
import { viewFile } from '#electron/jobs/view-file.ts';
import { createInvoices } from '#electron/invoices/inspect-invoice.ts';
import { createTables } from '#electron/documents/write-table.ts';
import { unlistedFiles, type UnfinishedFiles } from '#electron/files/unfinished.ts';
import { archiveFilterSchema, type ArchivedDocument, type ArchiveFilter } from '#shared/model/archive.ts';
import { calendarDate, instantOf, type Instant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Result } from '#shared/model/result.ts';

export const archiveId = 'a0000000-0000-4000-8000-000000000001';
export const deskIds = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
] as const;
export const rule = { years: 7, fiscalYearEnd: 3 } as const;
export const person = { account: null, name: '高橋' };
export const at = (second: number): Instant => instantOf(Date.UTC(2026, 10, 28, 0, 0, second));
export const anyKey = (): Buffer => randomBytes(32);
export const noHooks: ArchiveProgress = { progress: () => undefined, signal: new AbortController().signal };

/** A filter with every condition off but these. */
export const filter = (conditions: Partial<ArchiveFilter> = {}): ArchiveFilter => ({
  ...archiveFilterSchema.parse({}),
  ...conditions,
});

export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${result.error.message.en}`);
  return result.value;
}

export const documentOf = (changes: Partial<ArchivedDocument> = {}): ArchivedDocument => ({
  kind: 'invoice',
  tradedOn: calendarDate('2026-11-20'),
  amount: yen(110_000),
  counterparty: '株式会社国税商事',
  registrationNumber: null,
  reference: null,
  note: '',
  ...changes,
});

/** A file that is brought in; its content is its name, so that it is known what it should be. */
export const fileOf = (name: string, changes: Partial<ArchivedDocument> = {}): NewArchiveDocument => ({
  source: { kind: 'file', name, file: { name, path: '', key: new Uint8Array() } },
  document: documentOf(changes),
});

/** The archive of a desk with its memory in `base`, in a folder that others may use too. */
export const archiveIn = (
  base: string,
  {
    folder = join(base, 'archive'),
    desk = deskIds[0] as string,
    managed = null,
    unfinished = unlistedFiles,
  }: {
    readonly folder?: string;
    readonly desk?: string;
    readonly managed?: string | null;
    readonly unfinished?: UnfinishedFiles;
  } = {},
): Archive =>
  good(
    createFolderArchive({
      home: folder,
      managed,
      memory: join(base, `memory-${desk.slice(0, 4)}.json`),
      deskId: desk,
      readUpload: ({ name }) => Buffer.from(`%PDF ${name}`),
      renderPdf: async ({ number }) => Buffer.from(`%PDF issued ${number}`),
      viewFile: viewFile(createInvoices(join(base, 'register'))),
      tables: createTables(() => at(0)),
      unfinished,
    }),
  );

/** Every file below `folder` whose path matches, relative, in order. */
export const filesBelow = (folder: string, pattern = /./): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => pattern.test(path))
    .sort();
