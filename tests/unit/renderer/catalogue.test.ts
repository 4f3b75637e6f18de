import { describe, expect, it, vi } from 'vitest';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { QuickReading, QuickRow } from '#shared/ipc/catalogue.ts';
import { queryOf, viewOf } from '#renderer/features/catalogue/catalogue-query.ts';
import { priceDifferencePercent, unitPriceText } from '#renderer/features/catalogue/unit-price-text.ts';
import { undoOf } from '#renderer/features/catalogue/use-add-to-cart.ts';
import { useQuickOrder } from '#renderer/features/catalogue/use-quick-order.ts';
import { useSearch } from '#renderer/features/catalogue/use-search.ts';
import { deleteDrafts } from '#renderer/stores/drafts.ts';
import { product, cartLine, cartOf, departments } from '#tests/support/page-double/values-buying.ts';

const account = '1'.repeat(32) as AccountId;
const jan = '2900000000018';

/** A desk that knows one product; it is asked with whole texts, as the page sends them. */
function quick(answer?: (text: string) => Promise<Result<QuickRow[]>>) {
  deleteDrafts();
  const asked: string[] = [];
  const order = useQuickOrder(account, async ({ text }) => {
    asked.push(text);
    if (answer) return answer(text);
    return ok(
      text.split('\n').map((typed, index): QuickRow => {
        const [value = '', quantity = '1'] = typed.split(/[\t ]/);
        const known = value === jan;
        return {
          row: index + 1,
          typed,
          by: 'jan',
          value,
          typedQuantity: quantity,
          quantity: /^[1-9]\d*$/.test(quantity) ? Number(quantity) : null,
          product: known ? product({ jan, price: yen(100) }) : null,
          problem: known ? null : refusal('quick-order.product-not-found', { params: { typed: value } }),
          readings: [],
        };
      }),
    );
  });
  const fields = () => order.rows.value.map(({ number, quantity }) => [number, quantity]);
  return { order, asked, fields };
}

describe('AS-50 a quick order on the page', () => {
  it('AS-50 a code scanned again is one more of its row, while the one before is still looked up', async () => {
    const { order, fields } = quick();
    await Promise.all([order.take(jan), order.take('unknown'), order.take(jan), order.take(`${jan} `)]);
    expect(fields()).toEqual([
      [jan, '3'],
      ['unknown', '1'],
    ]);
    expect([order.validRows.value.length, order.invalidCount.value, order.goods.value]).toEqual([1, 1, 300]);
    await order.take(`${jan} 1000`);
    expect(fields()[2]).toEqual([jan, '1000']);
  });

  it('AS-50 one answer to what a column means counts for all rows of its sheet', async () => {
    const asked = (value: string, first: number, second: number, other = value) => {
      const reading = (code: string, quantity: number): QuickReading => ({
        by: 'code',
        value: code,
        typedQuantity: String(quantity),
        quantity,
        product: product({ code }),
        problem: null,
      });
      return { value, readings: [reading(value, first), reading(other, second)] };
    };
    const given = [asked('1', 30, 1), asked('2', 20, 1), asked('3', 1, 1000), asked('4', 5, 1, '4x5')];
    const { order, fields } = quick((text) =>
      Promise.resolve(
        ok(
          given.map(({ value, readings }, index): QuickRow => ({
            row: index + 1,
            typed: text,
            by: 'code',
            value,
            typedQuantity: '?',
            quantity: null,
            product: null,
            problem: refusal('quick-order.ambiguous'),
            readings,
          })),
        ),
      ),
    );
    await order.paste('a');
    await order.paste('b');
    const [row] = order.rows.value;
    expect(order.choose(row!.key, row!.read!.readings[0]!)).toBe(1);
    expect(fields().map(([, quantity]) => quantity)).toEqual(['30', '20', '?', '?', '?', '?', '?', '?']);
    const [, , kilo, , , again] = order.rows.value;
    expect(order.choose(kilo!.key, kilo!.read!.readings[1]!)).toBe(0);
    expect(order.choose(again!.key, again!.read!.readings[1]!)).toBe(1);
    expect(fields().map(([, quantity]) => quantity)).toEqual(['30', '20', '1000', '?', '1', '1', '?', '?']);
  });

  it.each([
    ['1,000', [[jan, '1001']]],
    ['３', [[jan, '4']]],
    ['', [[jan, '1']]],
    // What is no certain number stays as it is; the scan is a row of its own, and lost in none of them.
    [
      '1.000',
      [
        [jan, '1.000'],
        [jan, '2'],
      ],
    ],
    [
      '1e3',
      [
        [jan, '1e3'],
        [jan, '2'],
      ],
    ],
    [
      '-5',
      [
        [jan, '-5'],
        [jan, '2'],
      ],
    ],
    [
      '3ダース',
      [
        [jan, '3ダース'],
        [jan, '2'],
      ],
    ],
  ])('AS-50 two scans after the quantity %j lose nothing', async (quantity, rows) => {
    const { order, fields } = quick();
    await order.take(jan);
    order.type(order.rows.value[0]!.key, { quantity });
    await order.take(jan);
    if (rows.length === 2) await order.take(jan);
    expect(fields()).toEqual(rows);
  });

  it('AS-50 an answer about what was typed before changes nothing of what is typed now', async () => {
    const { order } = quick();
    await order.take(jan);
    const { key } = order.rows.value[0]!;
    order.type(key, { quantity: '2' });
    const checking = order.check([key]);
    order.type(key, { quantity: '25' });
    await checking;
    expect(order.rows.value[0]).toMatchObject({ quantity: '25', read: null });
    expect(order.validRows.value).toEqual([]);
    await order.check([key]);
    expect(order.validRows.value).toMatchObject([{ quantity: 25 }]);
  });

  it('AS-50 what was refused adds nothing, and what is there stays', async () => {
    const { order, fields } = quick(() => Promise.resolve(refused(refusal('supplier.unreachable'))));
    expect(await order.paste(`${jan}\t2`)).toBe(0);
    expect(fields()).toEqual([]);
    // A scanned number stands there all the same; it is looked up when the line is back.
    expect(await order.take(jan)).toBe(true);
    expect(fields()).toEqual([[jan, '1']]);
    expect([order.refused.value?.code, order.rows.value[0]?.read]).toEqual(['supplier.unreachable', null]);
  });

  it('AS-50 what can be read in two ways is asked, and the chosen reading counts', async () => {
    const sold = product({ code: 'K', price: yen(100) });
    const reading = (value: string, quantity: number, found: boolean) => ({
      by: 'code' as const,
      value,
      typedQuantity: String(quantity),
      quantity,
      product: found ? sold : null,
      problem: found ? null : refusal('quick-order.product-not-found', { params: { typed: value } }),
    });
    const readings = [reading('KX200', 1, false), reading('K', 200, true)];
    const { order, asked, fields } = quick(() =>
      Promise.resolve(
        ok([
          { ...readings[0]!, row: 1, typed: 'KX200', problem: refusal('quick-order.ambiguous'), readings },
        ]),
      ),
    );
    await order.take('KX200');
    expect(asked).toEqual(['KX200']);
    expect([order.validRows.value, order.invalidCount.value]).toEqual([[], 1]);
    order.choose(order.rows.value[0]!.key, readings[1]!);
    expect(fields()).toEqual([['K', '200']]);
    expect(order.validRows.value).toMatchObject([{ product: { code: 'K' }, quantity: 200 }]);
  });

  it('AS-50 pasted rows with mistakes are there with what was typed, and come back when undone', async () => {
    const { order, fields } = quick();
    expect(await order.paste(`${jan}\t2\nunknown\tたくさん`)).toBe(2);
    expect(fields()).toEqual([
      [jan, '2'],
      ['unknown', 'たくさん'],
    ]);
    const [first] = order.rows.value;
    order.remove([first!.key]);
    expect(fields()).toEqual([['unknown', 'たくさん']]);
    order.restore([first!]);
    expect(fields()[0]).toEqual([jan, '2']);
    // Leaving the page and coming back loses nothing.
    const again = useQuickOrder(account, () => Promise.resolve(ok([])));
    expect(again.rows.value).toEqual(order.rows.value);
    deleteDrafts();
  });
});

describe('putting into the cart is undone', () => {
  const document = product({ code: 'A' });
  const input = { code: 'A', name: 'A', unit: '箱' };

  it('by less of a line that was there before, and by none of one that came with it', () => {
    const line = cartLine(document, 5);
    expect(undoOf(cartOf([line]), [{ ...input, quantity: 2 }], 'd1')).toMatchObject({
      version: 3,
      lines: [{ id: line.id, quantity: 3, departmentId: 'd1' }],
      remove: [],
    });
    expect(undoOf(cartOf([line]), [{ ...input, quantity: 5 }], 'd1')).toMatchObject({
      lines: [],
      remove: [line.id],
    });
    // The same product twice in an order sheet.
    const twice = [2, 2].map((quantity) => ({ ...input, quantity }));
    expect(undoOf(cartOf([line]), twice, 'd1').lines).toMatchObject([{ quantity: 1 }]);
  });

  it('only of the department for which it was', () => {
    const own = cartLine(document, 5);
    const other = cartLine(document, 1, { department: departments.lab });
    expect(undoOf(cartOf([own, other]), [{ ...input, quantity: 1 }], 'd2')).toMatchObject({
      lines: [],
      remove: [other.id],
    });
  });
});

describe('the search of the catalogue', () => {
  const page = (code: string, total = 1) =>
    ok({ products: [product({ code })], total, categories: [], didYouMean: null });
  const words = (text: string) => ({ text, category: null, inStock: false, sort: 'relevance' as const });

  it('AS-53 an answer that comes late changes nothing', async () => {
    const waiting: ((code: string) => void)[] = [];
    const found = useSearch(
      account,
      () => new Promise((resolve) => waiting.push((code) => resolve(page(code)))),
    );
    const [first, second] = [found.search(words('a')), found.search(words('ab'))];
    waiting[1]!('new');
    await second;
    waiting[0]!('old');
    await first;
    expect(found.products.value?.map(({ code }) => code)).toEqual(['new']);
    expect(found.searching.value).toBe(false);
  });

  it('AS-53 more come below, none of them twice; a refusal leaves what is there', async () => {
    const answers = [page('a', 3), page('a', 3), page('b', 3), refused(refusal('supplier.unreachable'))];
    const found = useSearch(account, () => Promise.resolve(answers.shift()!));
    await found.search(words(''));
    await found.more();
    await found.more();
    await found.more();
    expect(found.products.value?.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(found.refusal.value?.code).toBe('supplier.unreachable');
  });

  it('a further page of an earlier search changes nothing, and the next one can still be asked for', async () => {
    const waiting: ((code: string, total: number) => void)[] = [];
    const found = useSearch(
      account,
      () => new Promise((resolve) => waiting.push((code, total) => resolve(page(code, total)))),
    );
    const first = found.search(words('a'));
    waiting[0]!('a', 2);
    await first;
    const [more, next] = [found.more(), found.search(words('b'))];
    waiting[2]!('b', 2);
    await next;
    waiting[1]!('late', 9);
    await more;
    expect(found.products.value?.map(({ code }) => code)).toEqual(['b']);
    expect([found.total.value, found.adding.value]).toEqual([2, false]);
    void found.more();
    expect(waiting).toHaveLength(4);
  });

  it('nothing more is asked for once all is there', async () => {
    const ask = vi.fn(() => Promise.resolve(page('a', 1)));
    const found = useSearch(account, ask);
    await found.search(words(''));
    await found.more();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('its address holds what was chosen and nothing else', () => {
    const view = { text: 'A4 紙', category: '用紙', inStock: true, sort: 'price', open: 'AK-1' } as const;
    expect(viewOf(queryOf(view) as never)).toEqual(view);
    expect(queryOf(viewOf({}))).toEqual({});
    expect(viewOf({ sort: 'toString', stock: 'x', q: ['a', 'b'] })).toMatchObject({
      text: 'a',
      inStock: false,
      sort: 'relevance',
    });
  });
});

it('AS-50 a piece’s price is told in hundredths below ¥100, and by how much another is dearer', () => {
  const one = product({ price: yen(2664), pieces: { count: 2500, unit: '枚' } });
  const dear = product({ price: yen(559), pieces: { count: 500, unit: '枚' } });
  const other = product({ price: yen(1680), pieces: { count: 4000, unit: 'ml' } });
  expect([one, dear, other].map(unitPriceText)).toEqual(['¥1.07/枚', '¥1.12/枚', '¥42.00/100ml']);
  expect(unitPriceText(product({ price: yen(12_345), pieces: { count: 1, unit: '台' } }))).toBe('¥12,345/台');
  expect([
    priceDifferencePercent(one, dear),
    priceDifferencePercent(dear, one),
    priceDifferencePercent(one, other),
  ]).toEqual([5, -5, null]);
});
