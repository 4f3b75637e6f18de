import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, shallowRef, type EffectScope } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import { groupByDepartment } from '#renderer/features/cart/department-groups.ts';
import { parseWholeNumber } from '#shared/model/whole-number.ts';
import { validateQuantity, stepQuantity } from '#renderer/features/cart/quantity.ts';
import { useCart, type CartCalls } from '#renderer/features/cart/use-cart.ts';
import { grandTotal } from '#renderer/features/cart/use-other-carts.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import {
  product,
  cartLine,
  cartOf,
  departments,
  discontinuedProduct,
  pen,
  tea,
} from '#tests/support/page-double/values-buying.ts';

const account = people.amano.id;

describe('a typed quantity', () => {
  it('is read whatever its width, with separators', () => {
    expect(parseWholeNumber('１，２００')).toBe(1200);
    expect(parseWholeNumber(' 3 ')).toBe(3);
    for (const text of ['', 'x', '1.5', '-1', '1e3', '1,2']) expect(parseWholeNumber(text)).toBeNull();
  });

  it('says at the field why it can’t be one', () => {
    const codeOf = (text: string, atMost: number | null = null) =>
      validateQuantity({ ...pen, atMost }, text).problem?.code ?? null;
    expect(codeOf('')).toBe('cart.quantity');
    expect(codeOf('0')).toBe('cart.bad-quantity');
    expect(codeOf('100000')).toBe('cart.bad-quantity');
    expect(codeOf('99999')).toBeNull();
    expect(codeOf('6', 5)).toBe('cart.at-most');
    expect(codeOf('5', 5)).toBeNull();
  });

  it('is asked about with both readings where it can mean two numbers', () => {
    const { problem } = validateQuantity({ ...pen, atMost: null }, '１.000');
    expect(problem?.code).toBe('number.ambiguous');
    expect(problem?.message.ja).toContain('1と1,000のどちらか');
    expect(validateQuantity({ ...pen, atMost: null }, '1.00')).toMatchObject({ quantity: 1 });
  });

  it('steps by one, from 1 to the most that can be ordered; an empty field becomes 1', () => {
    expect(stepQuantity('', 1, null)).toBe('1');
    expect(stepQuantity('', -1, null)).toBe('1');
    expect(stepQuantity('1', -1, null)).toBe('1');
    expect(stepQuantity('５', 1, 5)).toBe('5');
    expect(stepQuantity('99999', 1, null)).toBe('99999');
  });
});

describe('the cart of an account', () => {
  let scope: EffectScope;
  beforeEach(() => {
    vi.useFakeTimers();
    scope = effectScope();
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
  });

  /** A cart whose supplier takes every change, one version up each time. */
  function open(lines = [cartLine(product(), 2), cartLine(tea, 3)], given: Partial<CartCalls> = {}) {
    const cart = shallowRef<Cart | null>(cartOf(lines));
    const take = ({ lines: changed, remove, version }: CallInput<'cart.change'>) => {
      const now = cart.value!;
      if (version !== now.version) return refuse('cart.conflict');
      const all = Object.values(departments);
      const next = now.lines
        .filter(({ id }) => !remove.includes(id))
        .map((line) => {
          const change = changed.find(({ id }) => id === line.id);
          if (!change) return line;
          const department = all.find(({ id }) => id === change.departmentId) ?? null;
          return { ...cartLine(line.product, change.quantity, { department }), id: line.id };
        });
      return ok(cartOf(next, { version: now.version + 1 }));
    };
    const calls = {
      load: vi.fn<CartCalls['load']>(() => Promise.resolve(ok(cart.value!))),
      change: vi.fn<CartCalls['change']>((input) => Promise.resolve(take(input))),
      add: vi.fn<CartCalls['add']>(({ lines: added }) => {
        const put = added.map(({ quantity }) => cartLine(product(), quantity));
        const now = cart.value!;
        return Promise.resolve(ok(cartOf([...now.lines, ...put], { version: now.version + 1 })));
      }),
      ...given,
    };
    const shown = scope.run(() => useCart(account, { cart, put: (next) => (cart.value = next) }, calls))!;
    return { cart, calls, shown, first: () => cart.value!.lines[0]! };
  }

  it('saves what was typed once the keys rest, with the version that was seen', async () => {
    const { shown, calls, first } = open();
    shown.type(first().id, '1');
    shown.type(first().id, '12');
    await vi.advanceTimersByTimeAsync(499);
    expect(calls.change).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(calls.change).toHaveBeenCalledExactlyOnceWith({
      account,
      version: 3,
      lines: [{ id: first().id, quantity: 12, departmentId: 'd1' }],
      remove: [],
    });
    expect(first().quantity).toBe(12);
    expect(shown.textOf(first())).toBe('12');
  });

  it('sends nothing for the quantity that is there, in whatever width it is typed', async () => {
    const { shown, calls, first } = open();
    shown.type(first().id, '２');
    await vi.advanceTimersByTimeAsync(500);
    expect(calls.change).not.toHaveBeenCalled();
    expect(shown.textOf(first())).toBe('2');
  });

  it('keeps what was typed and says why, when it is refused', async () => {
    const { shown, first } = open(undefined, { change: () => Promise.resolve(refuse('cart.out-of-stock')) });
    shown.type(first().id, '70');
    await shown.commit(first().id);
    expect(shown.textOf(first())).toBe('70');
    expect(shown.problemOf(first())?.code).toBe('cart.out-of-stock');
    expect(shown.refused.value).toBeNull();
    expect(await shown.saveAll()).toBe(false);
  });

  it('what is typed while an earlier quantity is on its way stays, whatever the answer is', async () => {
    for (const refusesFirst of [false, true]) {
      const answer = Promise.withResolvers<void>();
      const { shown, first, cart } = open(undefined, {
        change: async () => {
          await answer.promise;
          return refusesFirst ? refuse('cart.out-of-stock') : ok({ ...cart.value!, version: 9 });
        },
      });
      shown.type(first().id, '7');
      const sent = shown.commit(first().id);
      shown.type(first().id, '12');
      answer.resolve();
      await sent;
      expect(shown.textOf(first())).toBe('12');
      expect(shown.problemOf(first())).toBeNull();
    }
  });

  it('sends changes one after another, so that two of them never collide', async () => {
    const { shown, calls, cart } = open();
    const [one, two] = cart.value!.lines;
    shown.step(one!, 1);
    shown.step(two!, -1);
    expect(await shown.saveAll()).toBe(true);
    expect(vi.mocked(calls.change).mock.calls.map(([{ version }]) => version)).toEqual([3, 4]);
    expect(cart.value!.lines.map(({ quantity }) => quantity)).toEqual([3, 2]);
  });

  it('AS-50 a change of department keeps the quantity that was saved a moment before', async () => {
    const { shown, first } = open();
    shown.type(first().id, '9');
    void shown.commit(first().id);
    await shown.assign(first(), 'd2');
    expect(first()).toMatchObject({ quantity: 9, department: departments.lab });
  });

  it('loads a cart that was changed elsewhere and keeps what was typed', async () => {
    const { shown, calls, first } = open(undefined, {
      change: () => Promise.resolve(refuse('cart.conflict')),
    });
    shown.type(first().id, '8');
    await shown.commit(first().id);
    expect(calls.load).toHaveBeenCalledOnce();
    expect(shown.refused.value?.code).toBe('cart.conflict');
    expect(shown.textOf(first())).toBe('8');
  });

  it('puts back what was taken out', async () => {
    const { shown, calls, cart, first } = open();
    const restoreLines = await shown.remove([first()]);
    expect(cart.value!.lines).toHaveLength(1);
    expect(await restoreLines!()).toBe(true);
    expect(calls.add).toHaveBeenCalledExactlyOnceWith({
      account,
      lines: [{ code: 'AK-10021', quantity: 2, departmentId: 'd1', from: 'catalogue' }],
    });
  });

  it('AM-58 a quantity that had to be chosen is empty again when its line is put back', async () => {
    const { shown, cart, first } = open([cartLine(product(), null), cartLine(tea, 3)]);
    const restoreLines = await shown.remove([first()]);
    await restoreLines!();
    expect(cart.value!.lines.map(({ quantity }) => quantity)).toEqual([3, null]);
  });

  it('AM-58 an empty quantity stands against ordering, and says of which lines', async () => {
    const { shown, cart } = open([
      cartLine(product(), null),
      cartLine(tea, 3),
      cartLine(discontinuedProduct, 1),
    ]);
    const [empty, , gone] = cart.value!.lines;
    expect(shown.blockers.value).toEqual([
      { reason: 'quantity', lines: [empty!.id] },
      { reason: 'sale', lines: [gone!.id] },
    ]);
    expect(await shown.saveAll()).toBe(false);
    shown.type(empty!.id, '4');
    await shown.remove([gone!]);
    expect(await shown.saveAll()).toBe(true);
  });

  it('emptying a field is no error before it is left', async () => {
    const { shown, calls, first } = open();
    shown.type(first().id, '');
    await vi.advanceTimersByTimeAsync(2000);
    expect(shown.problemOf(first())).toBeNull();
    await shown.commit(first().id);
    expect(shown.problemOf(first())?.code).toBe('cart.quantity');
    expect(calls.change).not.toHaveBeenCalled();
  });

  it('leaving the page saves what was typed a moment ago', () => {
    const { shown, calls, first } = open();
    shown.type(first().id, '5');
    scope.stop();
    return vi.waitFor(() => expect(calls.change).toHaveBeenCalledOnce());
  });
});

describe('the lines of a cart', () => {
  it('AS-50 AS-51 stand by department with the supplier’s subtotals, in its order', () => {
    const cart = cartOf([
      cartLine(product(), 1, { department: departments.lab }),
      cartLine(pen, 2),
      cartLine(tea, 1, { department: departments.lab }),
    ]);
    const groups = groupByDepartment(cart);
    expect(groups.map(({ name, lines, goods }) => [name, lines.length, goods.amount])).toEqual([
      [departments.lab.name, 2, 3480 + 2138],
      [departments.general.name, 1, 1240],
    ]);
    expect(groupByDepartment(cartOf([cartLine(pen, 1, { department: null })]))[0]).toMatchObject({
      name: null,
      named: false,
    });
  });

  it('AS-51 all carts together have a sum only when all are known', () => {
    const one = cartOf([cartLine(pen, 1)]);
    const of = (cart: Cart | null) => ({ account: people.askul.id, cart, refusal: null });
    expect(grandTotal(one, [of(one)])?.amount).toBe(1240);
    expect(grandTotal(one, [of(null)])).toBeNull();
    expect(grandTotal(null, [of(one)])).toBeNull();
  });
});
