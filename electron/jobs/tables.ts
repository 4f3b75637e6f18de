import type { Result } from '#shared/model/result.ts';
import { ImportStore } from '../cache/import-store.ts';
import { openCache } from '../cache/open-cache.ts';
import { sampleRows } from '../desk/import/preview-file.ts';
import type { TableRow } from '../domain/import/table-row.ts';
import { decipherUpload } from '../files/uploads.ts';
import { fileSource, type ByteSource } from '../table-reader/byte-source.ts';
import { openTable, withTableFaults, type Table } from '../table-reader/open-table.ts';
import type { TaskOf } from './job.ts';

/** What a bill's columns are is remembered apart from what those of orders are. */
export const billMark = 'bill\n';

/** Opens an uploaded file as a table for as long as `use` runs. */
export async function withTable<T>(
  { file, reading }: Pick<TaskOf<'import-preview'>, 'file' | 'reading'>,
  use: (table: Table, source: ByteSource) => Promise<Result<T>>,
): Promise<Result<T>> {
  const source = fileSource(file.path, decipherUpload(file.key));
  try {
    return await withTableFaults(async () => {
      const table = await openTable(source, reading);
      return table.ok ? await use(table.value, source) : table;
    });
  } finally {
    source.close();
  }
}

/** The first rows of a table. */
export async function firstRows(table: Table): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const some of table.rows()) {
    rows.push(...some);
    if (rows.length >= sampleRows) break;
  }
  return rows.slice(0, sampleRows);
}

/** Runs `use` on the files of a cache. */
export async function withImports<T>(
  where: TaskOf<'import-list'>['where'],
  use: (store: ImportStore) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const opened = openCache(where, 'read-write');
  if (!opened.ok) return opened;
  try {
    return await use(new ImportStore(opened.value));
  } finally {
    opened.value.close();
  }
}
