import { createHash } from 'node:crypto';
import type { FilePreview } from '#shared/ipc/import.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { billPurpose } from '../desk/bills/bill-purpose.ts';
import { headingsOf, previewFile, ordersPurpose, type TablePurpose } from '../desk/import/preview-file.ts';
import { runImport } from '../desk/import/run-import.ts';
import type { JobResults } from '../desk/ports/job-threads.ts';
import { fingerprintOf } from '../domain/import/headings.ts';
import { rowOptions } from '../domain/import/split-numbers.ts';
import { chunksOf } from '../table-reader/byte-source.ts';
import type { Job, TaskOf } from './job.ts';
import { billMark, firstRows, withImports, withTable } from './tables.ts';

/** The first rows of an uploaded file and what its columns may mean. */
export const previewUpload = (
  task: TaskOf<'import-preview'>,
): Promise<Result<JobResults['import-preview']>> =>
  withTable(task, async (table) => {
    const rows = await firstRows(table);
    if (rows.length === 0) return refuse('import.empty');
    const mappings = new Map<string, ReturnType<Parameters<typeof previewFile>[4]>>();
    const isBill = task.purpose === 'bill';
    const find = async (fingerprint: string): Promise<void> => {
      for (const { account, where } of task.sources) {
        const found = await withImports(where, (store) =>
          ok(store.mappingOf(isBill ? billMark + fingerprint : fingerprint)),
        );
        if (found.ok && found.value) mappings.set(fingerprint, { account, mapping: found.value });
      }
    };
    // Which row has the headings is known only after the look; those of each candidate are few.
    for (const { row } of rows.slice(0, 20)) await find(fingerprintOf(headingsOf(rows, row)));
    const { reading, encodings, sheets, hiddenColumns } = table;
    const file = { reading, encodings, sheets, hiddenColumns, rows };
    const previewFor = <T>(purpose: TablePurpose<T>): FilePreview =>
      previewFile(
        purpose,
        file,
        task.mapping,
        task.reading.encoding !== null,
        (headings) => mappings.get(fingerprintOf(headings)) ?? null,
      );
    if (!isBill) return ok(previewFor(ordersPurpose));
    return ok(previewFor(billPurpose));
  });

/** Takes the orders of an uploaded file into the history. */
export const importFile = (task: TaskOf<'import'>, job: Job): Promise<Result<JobResults['import']>> =>
  withTable(task, async (table, source) => {
    const first = await firstRows(table);
    const headings = headingsOf(first, task.mapping.headerRow);
    const hashed = createHash('sha256').update(JSON.stringify([task.reading, task.mapping]));
    for (const bytes of chunksOf(source)) hashed.update(bytes);
    const hash = hashed.digest('hex');
    const done = await withImports(task.where, (store) =>
      runImport(
        store,
        table.rows(),
        {
          ...task,
          name: task.file.name,
          hash,
          headings,
          fingerprint: fingerprintOf(headings),
          options: rowOptions(table.reading, headings, task.mapping, first),
        },
        { progress: (rows) => job.progress(rows, null), signal: job.signal },
      ),
    );
    if (!done.ok || done.value.import === null) return done;
    const elsewhere: AccountId[] = [];
    for (const { account, where } of task.others) {
      const at = await withImports(where, (store) => ok(store.importedAt(hash)));
      if (at.ok && at.value !== null) elsewhere.push(account);
    }
    return ok({ ...done.value, elsewhere });
  });

/** Takes an import back as a whole. */
export const undoImport = (task: TaskOf<'import-undo'>): Promise<Result<JobResults['import-undo']>> =>
  withImports(task.where, (store) =>
    store.inTransaction(task.now, async () => {
      const undone = store.undo(task.id);
      if (!undone.ok) return undone;
      return undone.value === null ? refuse('import.unknown') : ok(undone.value);
    }),
  );

/** The files that were imported. */
export const listImports = (task: TaskOf<'import-list'>): Promise<Result<JobResults['import-list']>> =>
  withImports(task.where, (store) => ok(store.list()));
