import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import { historySearchSchema, type HistoryFilter, type HistorySearch } from '#shared/ipc/orders.ts';
import type { Order } from '#shared/model/order.ts';
import { benchAccount, good, ordersOf, writeHistory, type BenchHistory } from './bench-history.ts';
import { benchLines } from './bench-lines.ts';
import { benchRow, quantile, type BenchRow } from './bench-row.ts';
import { largeHistory } from './large-history.ts';
import type { ListOnce, ListTaken } from './list-once.ts';
import { measureProgram } from './measured-program.ts';

const words: readonly (readonly [string, readonly string[]])[] = [
  ['1 character', ['紙', '黒', '部', 'a', '1', '佐', 'ペ']],
  ['2 characters', ['用紙', '電球', 'ﾍﾟﾝ', '営業', '12', '佐藤', 'ec']],
  [
    '3 and more characters',
    ['コピー用紙', 'EC202511', 'がむてーぷ', '4900000010', 'north star', '品質保証課', '定期発注'],
  ],
  ['2 words', ['佐藤 ペン', '用紙 A4', '営業 軍手', '2024 至急']],
  ['no such word', ['存在しない品', 'ZZ-99999']],
];

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Rows of the same orders as they are, neither encrypted nor indexed: what writing costs at least. */
class PlainTables {
  readonly db: Database.Database;
  readonly #write: (orders: readonly Order[]) => void;

  constructor(file: string) {
    this.db = new Database(file);
    this.db.pragma('journal_mode = WAL');
    this.db.exec(`
      CREATE TABLE plain_order (id TEXT, number TEXT, at TEXT, day TEXT, status TEXT, person TEXT, department TEXT,
        payment TEXT, memo TEXT, comment TEXT, place TEXT, tax_excluded INTEGER, tax INTEGER, tax_included INTEGER);
      CREATE TABLE plain_line (order_id TEXT, line INTEGER, code TEXT, jan TEXT, name TEXT, maker TEXT, category TEXT,
        quantity INTEGER, unit TEXT, price INTEGER, amount INTEGER, rate INTEGER, number TEXT);`);
    const order = this.db.prepare(`INSERT INTO plain_order VALUES (${Array(14).fill('?').join()})`);
    const line = this.db.prepare(`INSERT INTO plain_line VALUES (${Array(13).fill('?').join()})`);
    this.#write = this.db.transaction((orders: readonly Order[]) => {
      for (const it of orders) {
        order.run(it.id, it.number, it.orderedAt, it.orderedOn, it.status, it.orderedBy.name, it.department?.name, it.payment.method, it.costMemo, it.comment, it.deliverTo?.name, it.totals.taxExcluded.amount, it.totals.tax.amount, it.totals.taxIncluded.amount); // prettier-ignore
        for (const at of it.lines) {
          line.run(it.id, at.lineNumber, at.productCode, at.jan, at.name, at.maker, at.category, at.quantity, at.unit, at.unitPrice.amount, at.amount.amount, at.taxRate, it.number); // prettier-ignore
        }
      }
    });
  }

  write(orders: readonly Order[]): void {
    this.#write(orders);
  }

  /** Looks for a word in every line, unfolded, and collects the orders. */
  scan(word: string): number {
    const pattern = `%${word}%`;
    return this.db
      .prepare(
        `SELECT count(DISTINCT order_id) FROM plain_line
         WHERE name LIKE ? OR code LIKE ? OR jan LIKE ? OR maker LIKE ? OR number LIKE ?`,
      )
      .pluck()
      .get(pattern, pattern, pattern, pattern, pattern) as number;
  }
}

/** Writes the history into both, page by page in turns, so that neither has the quieter machine. */
function build(folder: string, lines: number, plain: PlainTables): BenchHistory & { plainMs: number } {
  let plainMs = 0;
  const history = writeHistory(folder, largeHistory(ordersOf(lines)), (page) => {
    plainMs += milliseconds(() => plain.write(page));
  });
  return { ...history, plainMs };
}

const issuableSearch = (filter: Partial<HistoryFilter>, sort?: HistorySearch['sort']): HistorySearch =>
  historySearchSchema.parse({ accounts: [benchAccount], filter, sort });

function searchRows(reader: HistoryReader, plain: PlainTables): BenchRow[] {
  const rows: BenchRow[] = [];
  const all: number[] = [];
  for (const [what, list] of words) {
    const times = list.flatMap((text) => {
      const search = issuableSearch({ text });
      return Array.from({ length: 5 }, () => milliseconds(() => good(reader.search(search))));
    });
    all.push(...times);
    const scans = list.slice(0, 3).map((word) => milliseconds(() => plain.scan(word.split(' ')[0] ?? '')));
    const reference = { name: 'LIKE over the lines, p50', value: quantile(scans, 0.5) };
    rows.push(benchRow(`search, ${what}, p50`, quantile(times, 0.5), 'ms', reference));
    rows.push(benchRow(`search, ${what}, p95`, quantile(times, 0.95), 'ms'));
  }
  rows.push(
    benchRow('search, all words, p95', quantile(all, 0.95), 'ms', { name: 'a frame', value: 1000 / 60 }),
  );
  return rows;
}

function listRows(reader: HistoryReader, orderCount: number): BenchRow[] {
  const timed = (name: string, work: () => unknown): BenchRow =>
    benchRow(
      `${name}, p50`,
      quantile(
        Array.from({ length: 7 }, () => milliseconds(work)),
        0.5,
      ),
      'ms',
    );
  const period: Partial<HistoryFilter> = { from: '2025-04-01' as never, to: '2025-09-30' as never };
  const filter = { ...period, departments: ['総務部', '製造部'], minTotal: 50_000 };
  const searches = [
    timed('everything, newest first', () => good(reader.search(issuableSearch({})))),
    timed('filters only', () => good(reader.search(issuableSearch(filter)))),
    ...(['total', 'person', 'number'] as const).map((by) =>
      timed(`everything, by ${by}`, () =>
        good(reader.search(issuableSearch({}, { by, direction: 'ascending' }))),
      ),
    ),
    timed('facets', () => good(reader.facets([benchAccount]))),
  ];
  const { resultId } = good(reader.search(issuableSearch({})));
  return [
    ...searches,
    timed('100 rows at the far end', () => good(reader.rows(resultId, orderCount - 100, 100))),
    timed('500 rows in the middle', () => good(reader.rows(resultId, Math.floor(orderCount / 2), 500))),
  ];
}

/** The cache with about `lines` lines: writing, searching, paging, reading all for an export. */
async function rowsOf(lines: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  const plain = new PlainTables(join(folder, 'plain.db'));
  const reader = new HistoryReader();
  try {
    const built = build(folder, lines, plain);
    plain.db.pragma('wal_checkpoint(TRUNCATE)');
    const perSecond = (ms: number): number => Math.round(built.lines / (ms / 1000));
    const perLine = (file: string): number => statSync(file).size / built.lines;

    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const opening = milliseconds(() =>
      good(reader.open(benchAccount, good(openCache(built.where, 'read-only')))),
    );
    const firstSearch = milliseconds(() => good(reader.search(issuableSearch({ text: '用紙' }))));
    const memory = process.memoryUsage().rss - before;

    const rows = [
      benchRow('cache: lines', built.lines, 'lines'),
      benchRow('cache: time to write 1,000,000 lines', (built.milliseconds / built.lines) * 1e6, 'ms', {
        name: 'the same rows, plain, no index',
        value: (built.plainMs / built.lines) * 1e6,
      }),
      benchRow('cache: write rate', perSecond(built.milliseconds), 'lines/s'),
      benchRow('cache: file size', perLine(built.where.file), 'bytes/line', {
        name: 'the same rows, plain, no index',
        value: perLine(join(folder, 'plain.db')),
      }),
      benchRow('cache: open', opening, 'ms'),
      benchRow('cache: first search after opening', firstSearch, 'ms', {
        name: 'what was asked for',
        value: 150,
      }),
      benchRow('cache: memory of an open history', memory / 2 ** 20, 'MiB'),
      ...searchRows(reader, plain),
      ...listRows(reader, built.orders),
    ];
    let read = 0;
    const all = good(reader.orders(issuableSearch({}))).orders;
    const export_ = milliseconds(() => {
      for (const { order } of all) read += order.lines.length;
    });
    return [
      ...rows,
      benchRow('export: orders read whole', Math.round(read / (export_ / 1000)), 'lines/s'),
      ...(await firstList(built, folder)),
    ];
  } finally {
    reader.close(benchAccount);
    plain.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first list after a start, in processes of their own, in turns with that of an empty history. */
async function firstList(history: BenchHistory, folder: string): Promise<BenchRow[]> {
  const script = fileURLToPath(new URL('list-once.ts', import.meta.url));
  const quiet = '--disable-warning=ExperimentalWarning';
  const run = async ({ where }: BenchHistory): Promise<ListTaken> => {
    const once: ListOnce = {
      account: benchAccount,
      cache: where.file,
      key: Buffer.from(where.key).toString('hex'),
      everything: issuableSearch({}),
      word: issuableSearch({ text: '用紙' }),
    };
    const { output } = await measureProgram(process.execPath, [quiet, script, JSON.stringify(once)]);
    return JSON.parse(output) as ListTaken;
  };
  const nothing = join(folder, 'empty');
  mkdirSync(nothing);
  const empty = writeHistory(nothing, []);
  const ours: ListTaken[] = [];
  const empties: ListTaken[] = [];
  for (let round = 0; round < 5; round += 1) {
    ours.push(await run(history));
    empties.push(await run(empty));
  }
  const least = (of: keyof ListTaken, runs: readonly ListTaken[]): number =>
    Math.min(...runs.map((each) => each[of]));
  const what = `${history.lines} lines`;
  const name = 'of an empty history';
  return [
    benchRow(`first list from the cache, thread and all, ${what}`, least('list', ours), 'ms', {
      name,
      value: least('list', empties),
    }),
    benchRow(`the first word after it, ${what}`, least('word', ours), 'ms'),
    benchRow(`idle memory of the whole process, ${what}`, least('megabytes', ours), 'MB', {
      name,
      value: least('megabytes', empties),
    }),
  ];
}

/** Caches of the sizes that were asked for. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const lines of benchLines()) rows.push(...(await rowsOf(lines)));
  return rows;
}
