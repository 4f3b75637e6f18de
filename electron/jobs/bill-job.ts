import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { ImportStore } from '../cache/import-store.ts';
import { checkBill, withheldBill } from '../desk/bills/check-bill.ts';
import { readBill, type ReadBill } from '../desk/bills/read-bill.ts';
import { headingsOf } from '../desk/import/preview-file.ts';
import type { JobResults } from '../desk/ports/job-threads.ts';
import { billFileLines, billRows } from '../documents/export/bill-rows.ts';
import { writeRows } from '../documents/export/write-export.ts';
import { billOfInvoice, totalNotes } from '../domain/bills/invoice-bill.ts';
import { fingerprintOf } from '../domain/import/headings.ts';
import { rowOptions } from '../domain/import/split-numbers.ts';
import { readUpload } from '../files/uploads.ts';
import { readInvoiceXml } from '../invoices/read-invoice-xml.ts';
import { allOf, withHistories } from './histories.ts';
import type { Job, TaskOf } from './job.ts';
import { billMark, firstRows, withImports, withTable } from './tables.ts';

/** An uploaded bill: a table, or an electronic invoice. */
async function readBillFile(task: TaskOf<'bill-check'>, signal: AbortSignal): Promise<Result<ReadBill>> {
  const { table } = task;
  if (table)
    return withTable({ ...task, reading: table.reading }, async (opened) => {
      const first = await firstRows(opened);
      const headings = headingsOf(first, table.mapping.headerRow);
      const options = rowOptions(opened.reading, headings, table.mapping, first);
      const read = await readBill(opened.rows(), table, headings, { ...options, signal });
      if (!read.ok) return read;
      const remember = (store: ImportStore): Result<null> => {
        store.saveMapping(billMark + fingerprintOf(headings), table.mapping);
        return ok(null);
      };
      const remembered = await withImports(task.sources[0]!.where, remember);
      return remembered.ok ? read : remembered;
    });
  const read = readInvoiceXml(readUpload(task.file));
  if (!read.ok) return read;
  const bill = billOfInvoice(read.value);
  if (!bill) return refuse('bill.unreadable');
  const notes = totalNotes(read.value, bill);
  return ok({
    bill,
    problems: [],
    problemCount: 0,
    notes,
    noteCount: notes.length,
    summaries: [],
    stated: null,
  });
}

/** Lays an uploaded bill against the orders, and writes the result where that is asked for. */
export async function checkBillFile(
  task: TaskOf<'bill-check'>,
  job: Job,
): Promise<Result<JobResults['bill-check']>> {
  const bill = await readBillFile(task, job.signal);
  if (!bill.ok) return bill;
  if (bill.value.problemCount > 0 && !task.table?.goodRows)
    return ok({ report: withheldBill(bill.value, task.day), written: null });
  return withHistories<JobResults['bill-check']>(task.sources, async (reader) => {
    const checked = await checkBill(bill.value, task, {
      find: (filter) => {
        const sort = { by: 'orderedAt', direction: 'ascending' } as const;
        const search = { accounts: task.sources.map(({ account }) => account), filter, sort };
        const counted = reader.search(search);
        if (!counted.ok) return counted;
        const found = reader.orders(search);
        if (!found.ok) return found;
        const orders = allOf(found.value).map(({ order }) => order);
        return ok({ count: counted.value.orders, orders });
      },
      progress: job.progress,
      signal: job.signal,
    });
    if (!checked.ok) return checked;
    const { report, lines } = checked.value;
    if (!task.into) return ok({ report, written: null });
    const { file, format, locale, result, archived } = task.into;
    if (report.result !== result) return refuse('bill.outdated');
    const written = await writeRows(
      billFileLines(lines, bill.value.summaries),
      billRows(report.tax, locale, archived),
      {
        format,
        file,
        unmappable: 'replace',
        unfinished: job.unfinished,
        signal: job.signal,
      },
    );
    return written.ok ? ok({ report, written: written.value }) : written;
  });
}
