import { describe, expect, it } from 'vitest';
import { effectScope } from 'vue';
import type { CallName, DeskBridge } from '#shared/ipc/contract.ts';
import type { HistorySearch } from '#shared/ipc/orders.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { emptyFilter, searchOf, defaultSort } from '#renderer/features/orders/history-query.ts';
import { useOrderSearch } from '#renderer/features/orders/use-order-search.ts';

const account = accountIdSchema.parse('a'.repeat(32));
const issuableSearch = (text: string): HistorySearch =>
  searchOf(account, { filter: { ...emptyFilter, text }, sort: defaultSort, otherAccounts: [], open: null });
const notCounted = { orders: 0, taxIncluded: yen(0) };
const totals = { taxExcluded: yen(0), tax: yen(0), taxIncluded: yen(0) };
const resultOf = (resultId: string, orders = 0) =>
  ok({ resultId, orders, lines: orders, totals, notCounted, others: [], unreadable: 0 });

/** A desk whose searches wait; each is answered by hand. */
function desk(rowsAnswer: () => unknown = () => ok([])) {
  const searches: { text: string; answer: (result: unknown) => void }[] = [];
  const bridge = {
    call: (name: CallName, input: unknown) =>
      name === 'orders.search'
        ? new Promise((answer) => {
            searches.push({ text: (input as HistorySearch).filter.text, answer });
          })
        : Promise.resolve(rowsAnswer()),
    on: () => () => {},
  } as unknown as DeskBridge;
  return { bridge, searches };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const scoped = <T>(make: () => T) => {
  const scope = effectScope();
  return { value: scope.run(make) as T, stop: () => scope.stop() };
};

describe('searching the history', () => {
  it('drops the answer to an earlier search that comes late', async () => {
    const { bridge, searches } = desk();
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch('ペ'));
    void history.search(issuableSearch('ペン'));
    searches[1]?.answer(resultOf('second'));
    await settled();
    searches[0]?.answer(resultOf('first'));
    await settled();
    expect(history.found.value?.result.resultId).toBe('second');
    expect(history.searching.value).toBe(false);
  });

  it('drops a late refusal of an earlier search too', async () => {
    const { bridge, searches } = desk();
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch('a'));
    void history.search(issuableSearch('b'));
    searches[1]?.answer(resultOf('b'));
    await settled();
    searches[0]?.answer(refuse('cache.unreadable'));
    await settled();
    expect(history.refusal.value).toBeNull();
  });

  it('keeps what is shown until the next result has come', async () => {
    const { bridge, searches } = desk();
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch('a'));
    searches[0]?.answer(resultOf('a'));
    await settled();
    void history.search(issuableSearch('ab'));
    expect(history.found.value?.result.resultId).toBe('a');
    expect(history.searching.value).toBe(true);
  });

  it('is settled when the answer to the last search is shown, not before', async () => {
    const { bridge, searches } = desk();
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch('用'));
    let shown: string | undefined;
    const waiting = history.settled().then(() => (shown = history.found.value?.result.resultId));
    void history.search(issuableSearch('用紙'));
    searches[0]?.answer(resultOf('first'));
    await settled();
    expect(shown).toBeUndefined();
    searches[1]?.answer(resultOf('second'));
    await waiting;
    expect(shown).toBe('second');
  });

  it('searches again without a word when its result is gone', async () => {
    let gone = true;
    const { bridge, searches } = desk(() => (gone ? refuse('history.result-expired') : ok([])));
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch(''));
    searches[0]?.answer(resultOf('old', 5));
    await settled();
    gone = false;
    expect(searches).toHaveLength(2);
    searches[1]?.answer(resultOf('new', 5));
    await settled();
    expect(history.found.value?.result.resultId).toBe('new');
    expect(history.refusal.value).toBeNull();
  });

  it('does not chase for ever a result that is always gone', async () => {
    const { bridge, searches } = desk(() => refuse('history.result-expired'));
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch(''));
    for (let index = 0; index < 10; index += 1) {
      searches[index]?.answer(resultOf(String(index), 5));
      await settled();
    }
    expect(searches).toHaveLength(4);
    expect(history.refusal.value?.code).toBe('history.result-expired');
  });

  it('begins a new turn with a new search, not when it is brought up to date', async () => {
    const { bridge, searches } = desk();
    const { value: history } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch('a'));
    const searchCount = history.searchCount.value;
    searches[0]?.answer(resultOf('a'));
    await settled();
    void history.refresh();
    expect(searches).toHaveLength(2);
    expect(history.searchCount.value).toBe(searchCount);
  });

  it('holds nothing once its page is gone', async () => {
    const { bridge, searches } = desk();
    const { value: history, stop } = scoped(() => useOrderSearch(bridge));
    void history.search(issuableSearch('a'));
    searches[0]?.answer(resultOf('a'));
    await settled();
    void history.refresh();
    stop();
    searches[1]?.answer(resultOf('late'));
    await settled();
    expect(history.found.value).toBeNull();
  });
});
