/**
 * Reads a file, or imports it into a new cache, in a process of its own, so that its memory is its own:
 * `import-once.ts <bytes | read | import> <file>`. Prints rows, milliseconds, the longest that the thread was held, and
 * how far memory rose above what stood before in MB, as JSON.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportStore } from '#electron/cache/import-store.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import { headingsOf, lookedAt } from '#electron/desk/import/look-at-file.ts';
import { runImport } from '#electron/desk/import/run-import.ts';
import { findHeaderRow, fingerprintOf } from '#electron/domain/import/headings.ts';
import { createRowReader } from '#electron/domain/import/read-row.ts';
import { isKnownHeading, suggestMapping } from '#electron/domain/import/suggest-mapping.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { chunksOf, fileSource } from '#electron/table-reader/byte-source.ts';
import { openTable, type Table } from '#electron/table-reader/open-table.ts';
import { instantOf } from '#shared/model/dates.ts';

const [, , what = '', file = ''] = process.argv;
const source = fileSource(file);

/** What of the file has to be read from the disk in any case. */
async function bytes(): Promise<number> {
  let lines = 0;
  for (const chunk of chunksOf(source)) for (const byte of chunk) if (byte === 10) lines += 1;
  return lines;
}

async function table(): Promise<{ table: Table; headings: readonly string[]; headerRow: number | null }> {
  const opened = await openTable(source);
  if (!opened.ok) throw new Error(opened.error.code);
  const first: TableRow[] = [];
  for await (const some of opened.value.rows()) {
    first.push(...some);
    if (first.length >= lookedAt) break;
  }
  const headerRow = findHeaderRow(first, isKnownHeading);
  return { table: opened.value, headings: headingsOf(first, headerRow), headerRow };
}

async function read(): Promise<number> {
  const { table: opened, headings, headerRow } = await table();
  const { mapping } = suggestMapping(headings, headerRow);
  const readRow = createRowReader(headings, mapping, { sparse: opened.reading.sheet !== null });
  let orders = 0;
  for await (const some of opened.rows())
    for (const row of some) if (readRow(row).kind === 'order') orders += 1;
  return orders;
}

async function importAll(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  const cache = openCache({ file: join(folder, 'cache.db'), key: randomBytes(32) }, 'read-write');
  if (!cache.ok) throw new Error(cache.error.code);
  const { table: opened, headings, headerRow } = await table();
  const { mapping } = suggestMapping(headings, headerRow);
  const done = await runImport(
    new ImportStore(cache.value),
    opened.rows(),
    {
      name: 'bench', hash: '', headings, fingerprint: fingerprintOf(headings), mapping,
      sparse: opened.reading.sheet !== null, goodRows: false, now: instantOf(0),
    }, // prettier-ignore
    { progress: () => undefined, signal: new AbortController().signal },
  );
  cache.value.close();
  rmSync(folder, { recursive: true, force: true });
  if (!done.ok) throw new Error(done.error.code);
  return done.value.rows;
}

const before = process.resourceUsage().maxRSS;
const from = performance.now();
const rows = await { bytes, read, import: importAll }[what]!();
const milliseconds = performance.now() - from;
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
process.stdout.write(JSON.stringify({ rows, milliseconds, megabytes }));
