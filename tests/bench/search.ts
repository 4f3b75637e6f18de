import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { openCache, type CacheConnection } from '#electron/cache/open-cache.ts';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import { historySearchSchema, type HistoryFilter, type HistorySearch } from '#shared/ipc/orders.ts';
import { instantOf } from '#shared/model/dates.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { Result } from '#shared/model/result.ts';
import { benchRow, quantile, type BenchRow } from './bench-row.ts';
import { largeHistory } from './large-history.ts';

const orderCount = 300_000;
const pageSize = 500;
const account = accountIdSchema.parse('a'.repeat(32));

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

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

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
function build(
  connection: CacheConnection,
  plain: PlainTables,
): { lines: number; ms: number; plainMs: number } {
  const writer = new OrderWriter(connection);
  const asOf = instantOf(Date.UTC(2026, 3, 1));
  good(writer.begin(asOf));
  let [ms, plainMs, lines, written] = [0, 0, 0, 0];
  let orders: Order[] = [];
  for (const order of largeHistory(orderCount)) {
    orders.push(order);
    lines += order.lines.length;
    if (orders.length < pageSize) continue;
    written += orders.length;
    const nextCursor = written < orderCount ? String(written) : null;
    const page = {
      orders,
      removed: [],
      nextCursor,
      position: String(written),
      asOf,
      remaining: orderCount - written,
    };
    ms += milliseconds(() => good(writer.apply(page)));
    plainMs += milliseconds(() => plain.write(orders));
    orders = [];
  }
  ms += milliseconds(() => good(writer.complete(String(orderCount))));
  return { lines, ms, plainMs };
}

const issuableSearch = (filter: Partial<HistoryFilter>, sort?: HistorySearch['sort']): HistorySearch =>
  historySearchSchema.parse({ accounts: [account], filter, sort });

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
  rows.push(benchRow('search, all words, p95', quantile(all, 0.95), 'ms'));
  return rows;
}

function listRows(reader: HistoryReader): BenchRow[] {
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
    timed('facets', () => good(reader.facets([account]))),
  ];
  const { resultId } = good(reader.search(issuableSearch({})));
  return [
    ...searches,
    timed('100 rows at the far end', () => good(reader.rows(resultId, orderCount - 100, 100))),
    timed('500 rows in the middle', () => good(reader.rows(resultId, orderCount / 2, 500))),
  ];
}

/** The cache with 300,000 orders of 1,000,000 lines: writing, searching, paging, reading all for an export. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
  const where = { file: join(folder, 'cache.db'), key: randomBytes(32) };
  const plain = new PlainTables(join(folder, 'plain.db'));
  const reader = new HistoryReader();
  try {
    const connection = good(openCache(where, 'read-write'));
    const built = build(connection, plain);
    connection.close();
    plain.db.pragma('wal_checkpoint(TRUNCATE)');
    const perSecond = (ms: number): number => Math.round(built.lines / (ms / 1000));
    const perLine = (file: string): number => statSync(file).size / built.lines;

    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const opening = milliseconds(() => good(reader.open(account, good(openCache(where, 'read-only')))));
    const firstSearch = milliseconds(() => good(reader.search(issuableSearch({ text: '用紙' }))));
    const memory = process.memoryUsage().rss - before;

    const rows = [
      benchRow('cache: lines', built.lines, 'lines'),
      benchRow('cache: time to write 1,000,000 lines', (built.ms / built.lines) * 1e6, 'ms', {
        name: 'the same rows, plain, no index',
        value: (built.plainMs / built.lines) * 1e6,
      }),
      benchRow('cache: write rate', perSecond(built.ms), 'lines/s'),
      benchRow('cache: file size', perLine(where.file), 'bytes/line', {
        name: 'the same rows, plain, no index',
        value: perLine(join(folder, 'plain.db')),
      }),
      benchRow('cache: open', opening, 'ms'),
      benchRow('cache: first search after opening', firstSearch, 'ms'),
      benchRow('cache: memory of an open history', memory / 2 ** 20, 'MiB'),
      ...searchRows(reader, plain),
      ...listRows(reader),
    ];
    let read = 0;
    const all = good(reader.orders(issuableSearch({}))).orders;
    const export_ = milliseconds(() => {
      for (const { order } of all) read += order.lines.length;
    });
    return [...rows, benchRow('export: orders read whole', Math.round(read / (export_ / 1000)), 'lines/s')];
  } finally {
    reader.close(account);
    plain.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
