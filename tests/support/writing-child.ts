import { join } from 'node:path';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { writeDocuments } from '#electron/documents/pdf/write-documents.ts';
import { createTables } from '#electron/documents/write-table.ts';
import { listUnfinished } from '#electron/files/unfinished.ts';
import { instantOf } from '#shared/model/dates.ts';
import {
  anyKey,
  archiveId,
  archiveIn,
  at,
  fileOf,
  filter,
  good,
  person,
  rule,
} from '#tests/support/archives.ts';
import { manyOrders } from '#tests/unit/documents/sample-orders.ts';
import { sampleDocument } from '#tests/unit/documents/pdf/sample-documents.ts';
import { link, open, rm } from 'node:fs/promises';

/*
 * Writes a file that is never finished, and is to be killed meanwhile. Arguments: what, the data folder of a desk, the
 * file. Says `half` once a part of it is on the disk.
 */
const [, , what = '', data = '', file = ''] = process.argv;
const unfinished = listUnfinished(join(data, 'unfinished'));
const half = (): void => void process.stdout.write('half\n');
const never = (): Promise<never> => (half(), new Promise<never>(() => setInterval(() => undefined, 1000)));
const disk = {
  open: (path: string) => open(path, 'wx'),
  renameOver: never,
  link: what === 'documents' ? never : link,
  remove: (path: string) => rm(path, { force: true }),
};

function* endless() {
  for (let round = 0; ; round += 1) {
    yield* manyOrders(500);
    if (round === 3) half();
  }
}
const document = { document: sampleDocument('receipt'), supplier: 'アマノ' };

/** Exports an archive of two documents, and gets no further than the first. */
async function halfAnArchive(): Promise<void> {
  const archive = archiveIn(join(data, '..', 'archive-desk'), { unfinished });
  good(await archive.create(archiveId, anyKey()));
  good(await archive.keep(person, at(1), [fileOf('a.pdf'), fileOf('b.pdf')]));
  const progress = (): void => {
    half();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const everything = { filter: filter(), scope: 'all', rule } as const;
  const { signal } = new AbortController();
  await archive.exportTo(everything, join(file, '..'), 'ja', at(2), { progress, signal });
}

switch (what) {
  case 'export':
    await writeExport(endless(), { granularity: 'line', locale: 'ja', format: 'csv-utf8', file, unfinished });
    break;
  case 'joint paper':
    await writeDocuments([document], { into: { kind: 'file', file }, unfinished }, disk);
    break;
  case 'documents':
    await writeDocuments(
      [document],
      { into: { kind: 'folder', folder: join(file, '..'), pattern: '{number}' }, unfinished },
      disk,
    );
    break;
  case 'archive':
    await halfAnArchive();
    break;
  case 'table': {
    // Between writing and renaming there is nothing to hold on to: it is written until it is killed.
    const tables = createTables(() => instantOf(0), unfinished);
    const rows = Array.from({ length: 200_000 }, () => ['高橋', 1]);
    half();
    for (;;) await tables.write(file, { headings: ['a', 'b'], rows });
  }
}
