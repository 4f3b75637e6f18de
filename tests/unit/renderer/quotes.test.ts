import { describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { i18n } from '#renderer/i18n/index.ts';
import { daysLeft, quotesToShow, statesOf } from '#renderer/features/quotes/quote-states.ts';
import { useQuoteOrder, type QuoteOrderCalls } from '#renderer/features/quotes/use-quote-order.ts';
import {
  isPurchasable,
  replacementOf,
  useReorder,
  type ReorderCalls,
} from '#renderer/features/orders/use-reorder.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import {
  cart,
  order,
  quoteOf,
  quotes,
  calculation,
  reorderPreview,
} from '#tests/support/page-double/values-buying.ts';

const account = people.amano.id;
const quote = quoteOf(1, 'valid');
const looked = { quote, calculation, taxChanged: false, problem: null, today: null, refusal: null };

describe('a quote', () => {
  it('names what brought its price down as the page of the supplier is named', () => {
    const { t } = i18n.global;
    const said = (title: 'points' | 'campaigns') =>
      t('quotes.stateDescription.ended', { benefits: t(`benefits.titles.${title}`) });
    expect(said('points')).toContain('ポイント');
    expect(said('points')).not.toMatch(/クーポン|キャンペーン/);
    expect(said('campaigns')).not.toMatch(/クーポン|ポイント/);
    // A refusal is worded without knowing what the supplier has.
    const { ja, en } = refusal('quote.ended').message;
    expect(`${ja} ${en}`).not.toMatch(/クーポン|ポイント|キャンペーン|coupon|points|campaign/i);
  });

  it('AM-36 counts the last day of its validity as a day on which it holds', () => {
    const until = { validUntil: calendarDate('2026-12-22') };
    expect(daysLeft(until, calendarDate('2026-12-21'))).toBe(1);
    expect(daysLeft(until, calendarDate('2026-12-22'))).toBe(0);
    expect(daysLeft(until, calendarDate('2026-12-23'))).toBe(-1);
    expect(daysLeft({ validUntil: null }, calendarDate('2026-12-22'))).toBeNull();
  });

  it('is found by number, product, person and the number of its order, the latest first', () => {
    expect(quotesToShow(quotes, null, '').map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6']);
    expect(quotesToShow(quotes, 'valid', '').map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(quotesToShow(quotes, null, 'エリザベス').map(({ id }) => id)).toEqual(['q2']);
    expect(quotesToShow(quotes, null, 'ＥＣ２０２６１１２０－００１２').map(({ id }) => id)).toEqual(['q6']);
    expect(quotesToShow(quotes, null, '緑茶 期限')).toEqual([]);
  });

  it('QC-27 a saved order has states of its own', () => {
    expect(statesOf('saved-order')).toEqual(['saved', 'ordered']);
    expect(statesOf('quote')).not.toContain('saved');
  });
});

describe('ordering from a quote', () => {
  function start(given: Partial<QuoteOrderCalls> = {}) {
    const calls = {
      preview: vi.fn<QuoteOrderCalls['preview']>(() => Promise.resolve(ok(looked))),
      order: vi.fn<QuoteOrderCalls['order']>(() => Promise.resolve(ok({ order, pointsEarned: 0 }))),
      ...given,
    };
    let keys = 0;
    return { calls, ordering: useQuoteOrder(account, quote.id, calls, () => `key-${++keys}`) };
  }

  it('AM-38 AM-39 orders exactly what was looked at, once however often it is pressed', async () => {
    const { ordering, calls } = start();
    await ordering.order();
    expect(calls.order).not.toHaveBeenCalled();
    await ordering.loadPreview();
    await Promise.all([ordering.order(), ordering.order()]);
    await ordering.order();
    expect(calls.order).toHaveBeenCalledExactlyOnceWith({
      account,
      quote: quote.id,
      taxIncluded: calculation.totals.taxIncluded.amount,
      key: 'key-1',
    });
    expect(ordering.placed.value?.order.number).toBe(order.number);
  });

  it('AM-30 sends nothing while the price behind it is over', async () => {
    const { ordering, calls } = start({
      preview: () =>
        Promise.resolve(ok({ ...looked, problem: { code: 'quote.ended' }, refusal: refusal('quote.ended') })),
    });
    await ordering.loadPreview();
    expect(ordering.canOrder.value).toBe(false);
    await ordering.order();
    expect(calls.order).not.toHaveBeenCalled();
  });

  it('AM-32 looks again, under a new key, when what was confirmed is not what it is now', async () => {
    const taxed = {
      ...looked,
      taxChanged: true,
      calculation: { ...calculation, totals: { ...calculation.totals, taxIncluded: yen(1) } },
    };
    const { ordering, calls } = start({
      preview: vi
        .fn<QuoteOrderCalls['preview']>()
        .mockResolvedValueOnce(ok(looked))
        .mockResolvedValue(ok(taxed)),
      order: vi
        .fn<QuoteOrderCalls['order']>()
        .mockResolvedValueOnce(refuse('checkout.changed'))
        .mockResolvedValue(ok({ order, pointsEarned: 0 })),
    });
    await ordering.loadPreview();
    await ordering.order();
    expect(ordering.refusal.value?.code).toBe('checkout.changed');
    expect(ordering.preview.value?.taxChanged).toBe(true);
    await ordering.order();
    expect(vi.mocked(calls.order).mock.calls.map(([{ taxIncluded, key }]) => [taxIncluded, key])).toEqual([
      [calculation.totals.taxIncluded.amount, 'key-1'],
      [1, 'key-2'],
    ]);
  });

  it('is sent again under the same key, looked at again or not, where the answer was lost on this machine', async () => {
    const { ordering, calls } = start({
      order: vi
        .fn<QuoteOrderCalls['order']>()
        .mockResolvedValueOnce(refuse('desk.unreachable'))
        .mockResolvedValueOnce(refuse('unexpected'))
        .mockResolvedValue(ok({ order, pointsEarned: 0 })),
    });
    await ordering.loadPreview();
    await ordering.order();
    await ordering.order();
    await ordering.loadPreview();
    await ordering.order();
    expect(vi.mocked(calls.order).mock.calls.map(([{ key }]) => key)).toEqual(['key-1', 'key-1', 'key-1']);
    expect(ordering.placed.value?.order.number).toBe(order.number);
  });

  it('waits when nobody knows whether it arrived', async () => {
    const { ordering, calls } = start({
      order: vi.fn<QuoteOrderCalls['order']>(() => Promise.resolve(refuse('checkout.unresolved'))),
    });
    await ordering.loadPreview();
    await ordering.order();
    await ordering.order();
    expect(ordering.waiting.value).toBe(true);
    expect(calls.order).toHaveBeenCalledOnce();
  });
});

describe('もう一度注文', () => {
  function start() {
    const calls = {
      preview: vi.fn<ReorderCalls['preview']>(() => Promise.resolve(ok(reorderPreview))),
      fill: vi.fn<ReorderCalls['fill']>(() => Promise.resolve(ok({ cart, left: [] }))),
    };
    return { calls, reorder: useReorder(account, 'o1', calls) };
  }

  it('AM-57 AS-39 begins with what is sold, and puts what is chosen into the cart', async () => {
    const { reorder, calls } = start();
    await reorder.load();
    expect(reorder.chosen.value).toEqual([1, 2, 5]);
    reorder.chosen.value = [2];
    reorder.instead.value = [3];
    await reorder.fill('keep');
    expect(calls.fill).toHaveBeenCalledExactlyOnceWith({
      from: 'order',
      id: 'o1',
      lines: [2, 3],
      instead: { '3': 'CRG-069H' },
      existing: 'keep',
    });
  });

  it('looked at again, begins again: no replacement that was chosen before stays chosen', async () => {
    const { reorder } = start();
    await reorder.load();
    reorder.chosen.value = [2];
    reorder.instead.value = [3];
    await reorder.load();
    expect([reorder.chosen.value, reorder.instead.value]).toEqual([[1, 2, 5], []]);
  });

  it('pressed twice, fills the cart once', async () => {
    const { reorder, calls } = start();
    await reorder.load();
    await Promise.all([reorder.fill('keep'), reorder.fill('keep')]);
    expect(calls.fill).toHaveBeenCalledTimes(1);
  });

  it('offers what takes the place of a product only where that one is not sold', () => {
    const [document, , toner, gloves] = reorderPreview.lines;
    expect([document, toner, gloves].map((line) => isPurchasable(line!))).toEqual([true, false, false]);
    expect(replacementOf(document!)).toBeNull();
    expect(replacementOf(toner!)?.code).toBe('CRG-069H');
    expect(replacementOf(gloves!)).toBeNull();
  });

  it('asks for nothing while nothing is chosen', async () => {
    const { reorder, calls } = start();
    await reorder.load();
    reorder.chooseAll(false);
    expect(await reorder.fill('replace')).toBeNull();
    expect(calls.fill).not.toHaveBeenCalled();
  });
});
