import type { FileView, WantedRows } from '#electron/desk/ports/archive.ts';
import { foldFields, searchTerms } from '#electron/domain/search-folding.ts';
import { containsSpelling } from '#electron/domain/search-ends.ts';
import type { createInvoices } from '#electron/invoices/inspect-invoice.ts';
import type { ArchivedFile } from '#shared/model/archive.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { memorySource } from '../table-reader/byte-source.ts';
import { openTable, withTableFaults } from '../table-reader/open-table.ts';

const tableTypes: ReadonlySet<string> = new Set(['text/csv', 'text/tab-separated-values', 'text/plain']);
/** What is shown of a row: no file of orders or bills has wider ones, and what is longer is in the file. */
const maxCells = 200;
const maxCell = 1000;
const cut = (cell: string): string => {
  const characters = Array.from(cell.toWellFormed());
  return characters.length <= maxCell ? cell.toWellFormed() : `${characters.slice(0, maxCell - 1).join('')}…`;
};

/** Rows of a text table, as they stand in the file; a row that can't be split safely is there as far as it was split. */
const rowsOf = (bytes: Uint8Array, { words, offset, limit }: WantedRows): Promise<Result<FileView>> =>
  withTableFaults<FileView>(async () => {
    const table = await openTable(memorySource(bytes));
    if (!table.ok) return table;
    const terms = searchTerms(words);
    const rows: { row: number; cells: string[] }[] = [];
    let found = 0;
    for await (const some of table.value.rows())
      for (const { row, cells } of some) {
        if (terms.length > 0) {
          const folded = foldFields(cells);
          if (!terms.every((term) => containsSpelling(folded, term))) continue;
        }
        found += 1;
        if (found <= offset) continue;
        const { encoding } = table.value.reading;
        if (rows.length === limit) return ok({ kind: 'table', encoding, rows, more: true });
        rows.push({ row, cells: cells.slice(0, maxCells).map(cut) });
      }
    return ok({ kind: 'table', encoding: table.value.reading.encoding, rows, more: false });
  });

/** Files of the archive as people read them on the screen: invoices (JP PINT) and text tables. */
export const viewFile =
  (invoices: Pick<ReturnType<typeof createInvoices>, 'view'>) =>
  async ({ mediaType }: ArchivedFile, bytes: Uint8Array, wanted: WantedRows): Promise<Result<FileView>> => {
    if (tableTypes.has(mediaType)) return rowsOf(bytes, wanted);
    if (mediaType !== 'application/xml') return ok({ kind: 'other' });
    const invoice = await invoices.view(bytes);
    if (!invoice.ok) return invoice;
    return ok(invoice.value === null ? { kind: 'other' } : { kind: 'invoice', invoice: invoice.value });
  };
