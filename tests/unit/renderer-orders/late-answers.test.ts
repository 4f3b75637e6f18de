import { effectScope, nextTick, ref } from 'vue';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallName, DeskBridge } from '#shared/ipc/contract.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { useFacets } from '#renderer/features/orders/use-facets.ts';
import { defaultSort, emptyFilter, searchOf } from '#renderer/features/orders/history-query.ts';
import { useOrderSearch } from '#renderer/features/orders/use-order-search.ts';
import { useOrder, type OrderKey } from '#renderer/features/orders/use-order.ts';

const account = accountIdSchema.parse('a'.repeat(32));
const other = accountIdSchema.parse('b'.repeat(32));
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A desk whose every call waits until it is answered by hand. */
function slowDesk() {
  const asked: { name: CallName; answer: (result: unknown) => Promise<unknown> }[] = [];
  const desk = {
    call: (name: CallName) =>
      new Promise((resolve) => {
        asked.push({ name, answer: (result) => (resolve(result), turn()) });
      }),
    on: () => () => {},
  } as unknown as DeskBridge;
  return { desk, asked };
}
function scoped<T>(make: () => T): T {
  const scope = effectScope();
  onTestFinished(() => scope.stop());
  return scope.run(make)!;
}
const key = (id: string): OrderKey => ({ account, id });

describe('an order that is opened while another one is still fetched', () => {
  it('is the only one shown; the late one changes nothing, nor does its refusal', async () => {
    const { desk, asked } = slowDesk();
    const open = ref<OrderKey | null>(key('first'));
    const { order, refusal, loading } = scoped(() => useOrder(desk, open));
    open.value = key('second');
    await nextTick();
    await asked[0]!.answer(ok({ id: 'first' }));
    expect([order.value, loading.value]).toEqual([null, true]);
    await asked[1]!.answer(ok({ id: 'second' }));
    expect([order.value, loading.value]).toEqual([{ id: 'second' }, false]);

    open.value = key('third');
    await nextTick();
    open.value = key('fourth');
    await nextTick();
    await asked[3]!.answer(ok({ id: 'fourth' }));
    await asked[2]!.answer(refuse('cache.unreadable'));
    expect([order.value, refusal.value]).toEqual([{ id: 'fourth' }, null]);
  });

  it('that was closed meanwhile does not come back', async () => {
    const { desk, asked } = slowDesk();
    const open = ref<OrderKey | null>(key('first'));
    const { order, loading } = scoped(() => useOrder(desk, open));
    open.value = null;
    await nextTick();
    expect(loading.value).toBe(false);
    await asked[0]!.answer(ok({ id: 'first' }));
    expect(order.value).toBeNull();
  });

  it('has nothing left of an order that could not be read', async () => {
    const { desk, asked } = slowDesk();
    const open = ref<OrderKey | null>(key('first'));
    const { order, refusal } = scoped(() => useOrder(desk, open));
    await asked[0]!.answer(ok({ id: 'first' }));
    open.value = key('second');
    await nextTick();
    await asked[1]!.answer(refuse('cache.unreadable'));
    expect([order.value, refusal.value?.code]).toEqual([null, 'cache.unreadable']);
  });
});

it('what can be filtered by belongs to the accounts that are shown now, however late the others answer', async () => {
  const { desk, asked } = slowDesk();
  const accounts = ref([account]);
  const { facets, refresh } = scoped(() => useFacets(desk, accounts));
  accounts.value = [account, other];
  await nextTick();
  await asked[1]!.answer(ok({ departments: ['both'] }));
  await asked[0]!.answer(ok({ departments: ['one'] }));
  expect(facets.value).toEqual({ departments: ['both'] });
  const again = refresh();
  await asked[2]!.answer(refuse('cache.unreadable'));
  await again;
  expect(facets.value).toEqual({ departments: ['both'] });
});

describe('rows of a search', () => {
  const searchFor = (text: string) =>
    searchOf(account, { filter: { ...emptyFilter, text }, sort: defaultSort, otherAccounts: [], open: null });
  const totals = { taxExcluded: yen(0), tax: yen(0), taxIncluded: yen(0) };
  const found = (resultId: string) =>
    ok({
      resultId,
      orders: 5,
      lines: 5,
      totals,
      notCounted: { orders: 0, taxIncluded: yen(0) },
      others: [],
      unreadable: 0,
    });
  const rows = ok(Array.from({ length: 5 }, (_, index) => ({ id: String(index) })));

  it('that come after the rows of a later search change nothing', async () => {
    const { desk, asked } = slowDesk();
    const history = scoped(() => useOrderSearch(desk));
    void history.search(searchFor('a'));
    await asked[0]!.answer(found('first'));
    void history.search(searchFor('ab'));
    await asked[2]!.answer(found('second'));
    await asked[3]!.answer(rows);
    expect(history.found.value?.result.resultId).toBe('second');
    await asked[1]!.answer(rows);
    expect(history.found.value?.result.resultId).toBe('second');
  });

  it('once seen allow the same number of new tries when their result is gone later', async () => {
    const { desk, asked } = slowDesk();
    const history = scoped(() => useOrderSearch(desk));
    void history.search(searchFor(''));
    let at = 0;
    for (let round = 0; round < 3; round += 1) {
      // Two tries of the three are used up in each round before the rows are there.
      for (let gone = 0; gone < 2; gone += 1) {
        await asked[at]!.answer(found(`${round}-${gone}`));
        await asked[at + 1]!.answer(refuse('history.result-expired'));
        at += 2;
      }
      await asked[at]!.answer(found(`${round}`));
      await asked[at + 1]!.answer(rows);
      at += 2;
      history.show(0, 4);
      expect([round, history.found.value?.result.resultId]).toEqual([round, String(round)]);
      void history.refresh();
    }
    expect(history.refusal.value).toBeNull();
  });
});
