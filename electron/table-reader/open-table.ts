import { setImmediate as turn } from 'node:timers/promises';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import type { Delimiter, TableReading, TextEncoding } from '#shared/model/import.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { chunksOf, type ByteSource } from './byte-source.ts';
import { csvSplitter, delimiterOf } from './csv-rows.ts';
import { decoderOf, fittingEncodings, utf8Of } from './encodings.ts';
import { TableFault } from './table-fault.ts';
import { openWorkbook } from './xlsx-rows.ts';
import { zipArchive } from './zip-directory.ts';

/** Bytes of the beginning by which the delimiter is found. */
const headSize = 131_072;

/** A file as a table. What is not stated in the reading was found out. */
export interface Table {
  /** How it is read. */
  readonly reading: TableReading;
  /** Encodings that the whole file fits, or the one that was stated. Empty for a workbook. */
  readonly encodings: readonly TextEncoding[];
  /** Names of the sheets that are shown, in order; empty for text. */
  readonly sheets: readonly string[];
  /** The columns, from 0, that the sheet does not show: hidden by a person. Empty for text. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** The rows from the first on, several at a time. Throws a `TableFault` for damage found on the way. */
  rows(): AsyncGenerator<TableRow[]>;
}

/**
 * Opens a CSV, TSV or XLSX file. `given` states what a person has chosen; the rest is found out. Refuses
 * `import.empty`, `import.not-a-table`, `import.protected` (a password, or a format before 2007), `import.damaged`,
 * `import.too-large`, `import.encoding-unknown`.
 */
export async function openTable(
  source: ByteSource,
  given: Partial<TableReading> = {},
): Promise<Result<Table>> {
  return withTableFaults(async () => {
    if (source.size === 0) return refuse('import.empty');
    const magic = source.read(0, 8);
    if (magic.length >= 4 && magic.readUInt32BE(0) === 0x504b_0304) return ok(await workbook(source, given));
    if (magic.length >= 4 && magic.readUInt32BE(0) === 0xd0cf_11e0) return refuse('import.protected');
    return textTable(source, given);
  });
}

/** Turns what the reader throws into refusals. */
export async function withTableFaults<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableFault) return refuse(error.code);
    throw error;
  }
}

async function workbook(source: ByteSource, given: Partial<TableReading>): Promise<Table> {
  const book = await openWorkbook(zipArchive(source));
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  const sheet = shown.find(({ name }) => name === given.sheet) ?? shown[0];
  if (!sheet) throw new TableFault('import.empty');
  return {
    reading: { encoding: null, delimiter: null, sheet: sheet.name },
    encodings: [],
    sheets: shown.map(({ name }) => name),
    hiddenColumns: await book.hiddenColumns(sheet),
    rows: () => book.rows(sheet),
  };
}

function textTable(source: ByteSource, given: Partial<TableReading>): Result<Table> {
  const stated = given.encoding ?? null;
  const encodings = stated === null ? fittingEncodings(source) : [stated];
  const [encoding] = encodings;
  if (encoding === undefined)
    return refuse(isBinary(source) ? 'import.not-a-table' : 'import.encoding-unknown');
  const head = decoderOf(encoding).push(source.read(0, headSize));
  if (head.includes('\0')) return refuse('import.not-a-table');
  const delimiter: Delimiter = given.delimiter ?? delimiterOf(head);
  return ok({
    reading: { encoding, delimiter, sheet: null },
    encodings,
    sheets: [],
    hiddenColumns: new Set(),
    rows: () => textRows(source, encoding, delimiter),
  });
}

/** Control characters that no text has. */
const isBinary = (source: ByteSource): boolean =>
  source.read(0, headSize).some((byte) => byte < 9 || (byte > 13 && byte < 27));

async function* textRows(
  source: ByteSource,
  encoding: TextEncoding,
  delimiter: Delimiter,
): AsyncGenerator<TableRow[]> {
  const utf8 = utf8Of(encoding);
  const splitter = csvSplitter(delimiter);
  let first = true;
  for (const chunk of chunksOf(source)) {
    const bytes = utf8.push(chunk);
    yield splitter.push(first ? withoutMark(bytes) : bytes);
    first = false;
    // Whoever wants to end this is heard between two pieces.
    await turn();
  }
  yield [...splitter.push(utf8.end()), ...splitter.end()];
}

/** Without the mark at the beginning of a file; some programs write it twice. */
function withoutMark(bytes: Buffer): Buffer {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? withoutMark(bytes.subarray(3)) : bytes;
}
