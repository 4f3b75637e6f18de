import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { unlistedFiles, type UnfinishedFiles } from '#electron/files/unfinished.ts';
import type { Tables } from '#electron/desk/ports/tables.ts';
import type { Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { csvText, quoted } from './export/csv.ts';
import { suggestedTableName } from './export/file-name.ts';
import { renameOver } from './export/rename-over.ts';
import { finishTemporary, openTemporary, syncFolder, targetOf } from './export/target-file.ts';

/** Excel recognises UTF-8 by it. */
const bom = '\ufeff';

const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : quoted(csvText(value, 'utf8'));
const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

const cannotWrite = (file: string, error: unknown) =>
  refuse('export.cannot-write', {
    params: { file: basename(file), reason: (error as NodeJS.ErrnoException).code ?? 'EIO' },
  });

/** Lets `work` fill a file of another name in the folder of `file`; it is gone again whatever happens. */
async function withTemporaryFile<T>(
  unfinished: UnfinishedFiles,
  file: string,
  work: (path: string, target: string) => Promise<T>,
): Promise<T> {
  const target = await targetOf(file);
  const path = unfinished.begin(target);
  try {
    return await work(path, target);
  } finally {
    // What can't be removed now stays listed for the next start.
    await rm(path, { force: true }).then(
      () => unfinished.end(path),
      () => undefined,
    );
  }
}

/**
 * Writes small tables as CSV (RFC 4180, CRLF, UTF-8 with BOM), safe from formulas, in one go: under another name
 * first, then over a file that is there. Refuses `export.cannot-write` with the system's error code.
 */
export const createTables = (now: () => Instant, unfinished: UnfinishedFiles = unlistedFiles): Tables => ({
  suggestName: (title, supplier) => suggestedTableName(title, supplier, now()),
  canWrite: async (file) => {
    try {
      await withTemporaryFile(unfinished, file, async (path) => (await openTemporary(path)).close());
      return ok(null);
    } catch (error) {
      return cannotWrite(file, error);
    }
  },
  write: async (file, { headings, rows }): Promise<Result<{ bytes: number }>> => {
    const bytes = Buffer.from(bom + line(headings) + rows.map(line).join(''), 'utf8');
    try {
      await withTemporaryFile(unfinished, file, async (path, target) => {
        const handle = await openTemporary(path);
        try {
          await handle.writeFile(bytes);
          await finishTemporary(path, handle);
        } finally {
          await handle.close();
        }
        await renameOver(path, target);
        await syncFolder(dirname(target));
      });
      return ok({ bytes: bytes.length });
    } catch (error) {
      return cannotWrite(file, error);
    }
  },
});
