import { shallowRef, type ShallowRef } from 'vue';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

export interface RowWindowOptions<Row> {
  /** How many rows the list has. */
  readonly length: number;
  readonly fetch: (offset: number, limit: number) => Promise<Result<readonly Row[]>>;
  /** Called once for each page that was refused; its rows stay placeholders. */
  readonly onRefused: (refusal: Refusal) => void;
  readonly pageSize?: number;
  /** How many pages are kept; the one used longest ago goes first. */
  readonly maxPages?: number;
  /** How many pages are asked for at once. */
  readonly concurrency?: number;
}

/**
 * The rows of a long list, of which only the pages near what is shown are held. Rows are read with `at`,
 * which answers null for a row not held yet; `version` changes whenever rows have come.
 */
export interface RowWindow<Row> {
  readonly length: number;
  readonly version: Readonly<ShallowRef<number>>;
  at(index: number): Row | null;
  /** Says which rows are shown. Asks for their pages, then for the neighbours; drops what was still queued. */
  show(first: number, last: number): void;
  /** Fetches the rows from `first` to `last` and waits until they are there, or refused. */
  load(first: number, last: number): Promise<void>;
  /** Answers that are still under way are dropped from now on. */
  close(): void;
}

/** Makes a window on `length` rows, with nothing held yet. */
export function createRowWindow<Row>(options: RowWindowOptions<Row>): RowWindow<Row> {
  const { length, fetch, onRefused, pageSize = 100, maxPages = 40, concurrency = 3 } = options;
  const lastPage = Math.max(0, Math.ceil(length / pageSize) - 1);
  /** In the order of use: a Map remembers it. */
  const pages = new Map<number, readonly Row[]>();
  const inFlight = new Map<number, Promise<void>>();
  const version = shallowRef(0);
  let queue: number[] = [];
  let closed = false;

  const pagesOf = (first: number, last: number): number[] => {
    const from = Math.floor(Math.max(0, first) / pageSize);
    const to = Math.min(lastPage, Math.floor(Math.max(0, last) / pageSize));
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  };

  const touch = (page: number, rows: readonly Row[]) => {
    pages.delete(page);
    pages.set(page, rows);
  };

  const isMissing = (page: number) => !pages.has(page) && !inFlight.has(page);

  async function fetchPage(page: number): Promise<void> {
    const offset = page * pageSize;
    const answer = await fetch(offset, Math.min(pageSize, length - offset));
    inFlight.delete(page);
    if (closed) return;
    if (answer.ok) {
      touch(page, answer.value);
      for (const oldest of pages.keys()) {
        if (pages.size <= maxPages) break;
        pages.delete(oldest);
      }
      version.value += 1;
    } else {
      onRefused(answer.error);
    }
    fetchQueued();
  }

  function start(page: number): Promise<void> {
    const running = inFlight.get(page) ?? fetchPage(page);
    if (!pages.has(page)) inFlight.set(page, running);
    return running;
  }

  function fetchQueued(): void {
    while (!closed && inFlight.size < concurrency && queue.length > 0) {
      const page = queue.shift() as number;
      if (isMissing(page)) void start(page);
    }
  }

  return {
    length,
    version,
    at(index) {
      const rows = pages.get(Math.floor(index / pageSize));
      return rows?.[index % pageSize] ?? null;
    },
    show(first, last) {
      if (closed || length === 0) return;
      const shown = pagesOf(first, last);
      for (const page of shown) {
        const rows = pages.get(page);
        if (rows) touch(page, rows);
      }
      const neighbours = [(shown.at(-1) ?? 0) + 1, (shown[0] ?? 0) - 1];
      queue = [...shown, ...neighbours].filter((page) => page >= 0 && page <= lastPage && isMissing(page));
      fetchQueued();
    },
    async load(first, last) {
      if (closed || length === 0) return;
      await Promise.all(
        pagesOf(first, last)
          .filter((page) => !pages.has(page))
          .map(start),
      );
    },
    close() {
      closed = true;
      queue = [];
    },
  };
}
