import { ordersPurpose, previewFile, sampleRows } from '#electron/desk/import/preview-file.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { openTable } from '#electron/table-reader/open-table.ts';
import type { FilePreview } from '#shared/ipc/import.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { good } from './archives.ts';

/** The rows of a CSV as the page of imports shows them before anything is imported; `mapping` is what a person has said. */
export async function previewOfCsv(
  rows: readonly string[],
  mapping: ImportMapping | null = null,
): Promise<FilePreview> {
  const table = good(await openTable(memorySource(Buffer.from(`${rows.join('\r\n')}\r\n`))));
  const read: TableRow[] = [];
  for await (const some of table.rows()) read.push(...some);
  return previewFile(ordersPurpose, { ...table, rows: read.slice(0, sampleRows) }, mapping, true, () => null);
}
