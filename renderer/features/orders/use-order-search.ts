import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import type { HistoryResult, HistorySearch, OrderRow } from '#shared/ipc/orders.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { createRowWindow, type RowWindow } from './row-window.ts';

/** What a search found, with its rows; both always belong to the same search. */
export interface FoundOrders {
  readonly search: HistorySearch;
  readonly result: HistoryResult;
  readonly rows: RowWindow<OrderRow>;
}

export interface OrderSearch {
  /** What is shown. It stays while the next search runs, so that nothing flickers. */
  readonly found: Readonly<ShallowRef<FoundOrders | null>>;
  readonly refusal: Readonly<ShallowRef<Refusal | null>>;
  readonly searching: Readonly<Ref<boolean>>;
  /** Goes up with every new search, not with one that only brings the same one up to date. */
  readonly searchCount: Readonly<Ref<number>>;
  /** Searches. An answer to an earlier search that comes late is dropped. */
  search(search: HistorySearch): Promise<void>;
  /** The last search once more, after the data has changed; the place in the list is kept. */
  refresh(): Promise<void>;
  /** Waits until what is shown is the answer to the last search, or that was refused. */
  settled(): Promise<void>;
  /** Says which rows are seen, so that they are fetched. */
  show(first: number, last: number): void;
}

/** Rows fetched before a new result takes the place of the old one. */
const INITIAL_ROWS = 50;
/** A result that is gone again as soon as it is there is not chased for ever. */
const MAX_RETRIES = 3;

/** The search of one history page. Ends with the scope it was made in, and keeps nothing after that. */
export function useOrderSearch(desk: DeskBridge): OrderSearch {
  const found = shallowRef<FoundOrders | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const searching = ref(false);
  const searchCount = ref(0);
  let latest = 0;
  let wanted: HistorySearch | null = null;
  let visibleRange = { first: 0, last: INITIAL_ROWS - 1 };
  let retries = 0;
  let running: Promise<void> = Promise.resolve();

  function refuse(error: Refusal): void {
    if (error.code === 'history.result-expired' && retries < MAX_RETRIES) {
      retries += 1;
      void start();
      return;
    }
    refusal.value = error;
  }

  async function run(): Promise<void> {
    if (wanted === null) return;
    const search = wanted;
    const requestId = ++latest;
    searching.value = true;
    const answer = await desk.call('orders.search', search);
    if (requestId !== latest) return;
    if (!answer.ok) {
      searching.value = false;
      refuse(answer.error);
      return;
    }
    const result = answer.value;
    let rowsRefused = false;
    const rows = createRowWindow<OrderRow>({
      length: result.orders,
      fetch: (offset, limit) => desk.call('orders.rows', { resultId: result.resultId, offset, limit }),
      onRefused: (error) => {
        rowsRefused = true;
        if (requestId === latest) refuse(error);
      },
    });
    await rows.load(visibleRange.first, visibleRange.last);
    if (requestId !== latest) {
      rows.close();
      return;
    }
    searching.value = false;
    if (rowsRefused) {
      rows.close();
      return;
    }
    found.value?.rows.close();
    found.value = { search, result, rows };
    refusal.value = null;
  }

  function start(): Promise<void> {
    running = run();
    return running;
  }

  onScopeDispose(() => {
    latest += 1;
    found.value?.rows.close();
    found.value = null;
  });

  return {
    found,
    refusal,
    searching,
    searchCount,
    search(search) {
      wanted = search;
      visibleRange = { first: 0, last: INITIAL_ROWS - 1 };
      retries = 0;
      searchCount.value += 1;
      return start();
    },
    refresh: () => start(),
    async settled() {
      // A search that was put in the place of another one is waited for as well.
      for (let waited: Promise<void> | null = null; waited !== running;) {
        waited = running;
        await waited;
      }
    },
    show(first, last) {
      visibleRange = { first, last: Math.max(last, first) };
      const rows = found.value?.rows;
      rows?.show(first, last);
      if (rows !== undefined && rows.at(first) !== null) retries = 0;
    },
  };
}
