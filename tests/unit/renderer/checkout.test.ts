import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shallowRef } from 'vue';
import { yen } from '#shared/model/money.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import { differences } from '#renderer/features/checkout/differences.ts';
import { checkoutDraft, deleteCheckoutDraft, saveCheckoutDraft } from '#renderer/features/checkout/drafts.ts';
import { useCheckout, type CheckoutCalls, type Purpose } from '#renderer/features/checkout/use-checkout.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import {
  cart,
  choices,
  options,
  order,
  preview,
  quoteOf,
  calculation,
} from '#tests/support/page-double/values-buying.ts';

const account = people.amano.id;
const open = [
  { field: 'addressId', refusal: refusal('checkout.address') },
  { field: 'payment', refusal: refusal('checkout.payment') },
];

function start(given: Partial<CheckoutCalls> = {}, purpose: Purpose = 'order') {
  const shown = shallowRef<Cart | null>(cart);
  const calls = {
    loadCart: vi.fn<CheckoutCalls['loadCart']>(() => Promise.resolve(ok(cart))),
    options: vi.fn<CheckoutCalls['options']>(() => Promise.resolve(ok(options))),
    preview: vi.fn<CheckoutCalls['preview']>(() => Promise.resolve(ok(preview))),
    order: vi.fn<CheckoutCalls['order']>(() => Promise.resolve(ok({ order, pointsEarned: 303 }))),
    quote: vi.fn<CheckoutCalls['quote']>(() => Promise.resolve(ok(quoteOf(1, 'valid')))),
    ...given,
  };
  let keys = 0;
  const draft = { read: vi.fn(() => null), keep: vi.fn(), forget: vi.fn() };
  const checkout = useCheckout(
    account,
    { cart: shown, purpose: () => purpose, draft, newKey: () => `key-${++keys}` },
    calls,
  );
  return { checkout, calls, draft };
}

describe('choosing', () => {
  it('AM-52 more points than the balance are refused at the field, stay typed, and are not sent', async () => {
    const { checkout } = start();
    await checkout.load();
    checkout.setPointsText('8451');
    expect(checkout.problemOf('points')?.code).toBe('checkout.points-over');
    expect(checkout.pointsText.value).toBe('8451');
    expect(checkout.choices.value?.points).toBe(0);
    expect(await checkout.confirm()).toBe(false);
    checkout.setPointsText('８４５０');
    expect(checkout.problemOf('points')).toBeNull();
    expect(checkout.choices.value?.points).toBe(8450);
    expect(await checkout.confirm()).toBe(true);
  });

  it('only the latest question about the sum counts', async () => {
    const answers: ((value: typeof preview) => void)[] = [];
    const { checkout } = start({
      preview: () => new Promise((resolve) => answers.push((value) => resolve(ok(value)))),
    });
    const loaded = checkout.load();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const second = checkout.calculate();
    answers[1]!({ ...preview, earns: 2 });
    await second;
    answers[0]!({ ...preview, earns: 1 });
    await loaded;
    expect(checkout.preview.value?.earns).toBe(2);
    expect(checkout.calculation.value).toBe(false);
  });

  it('AM-33 an order and a quote need address and payment, and say so at the field once asked', async () => {
    for (const purpose of ['order', 'quote'] as const) {
      const { checkout, calls } = start(
        { preview: () => Promise.resolve(ok({ ...preview, refusals: open })) },
        purpose,
      );
      await checkout.load();
      expect(checkout.showMissing.value).toBe(false);
      expect(await checkout.confirm()).toBe(false);
      expect(checkout.showMissing.value).toBe(true);
      expect(checkout.problemOf('payment')?.code).toBe('checkout.payment');
      expect(checkout.confirmation.value).toBeNull();
      expect(calls.order).not.toHaveBeenCalled();
    }
  });

  it('QC-28 a saved order may leave address and payment open, and nothing else', async () => {
    const refusals = [...open];
    const { checkout } = start({ preview: () => Promise.resolve(ok({ ...preview, refusals })) }, 'save');
    await checkout.load();
    expect(await checkout.confirm()).toBe(true);
    refusals.push({ field: 'lines.l1', refusal: refusal('cart.discontinued') });
    expect(await checkout.confirm()).toBe(false);
  });

  it('AM-58 what was chosen for an earlier cart is not offered after the cart was filled again', () => {
    saveCheckoutDraft(account, choices, 0);
    expect(checkoutDraft(account, 0)).toEqual(choices);
    expect(checkoutDraft(account, 1)).toBeNull();
    deleteCheckoutDraft(account);
    expect(checkoutDraft(account, 0)).toBeNull();
  });
});

describe('sending', () => {
  beforeEach(() => vi.clearAllMocks());

  it('sends what the confirmation showed, under its own key, once however often it is pressed', async () => {
    const { checkout, calls, draft } = start();
    await checkout.load();
    await checkout.confirm();
    await Promise.all([checkout.send('order'), checkout.send('order'), checkout.send('quote')]);
    expect(calls.order).toHaveBeenCalledExactlyOnceWith({
      account,
      cartVersion: cart.version,
      choices,
      confirmed: {
        taxIncluded: calculation.totals.taxIncluded.amount,
        unitPrices: calculation.lines.map(({ unitPrice }) => unitPrice.amount),
      },
      key: 'key-1',
    });
    expect(calls.quote).not.toHaveBeenCalled();
    expect(checkout.done.value).toMatchObject({ kind: 'order', placed: { order: { number: order.number } } });
    expect(draft.forget).toHaveBeenCalledOnce();
  });

  it('tries again under the same key after a refusal that changed nothing', async () => {
    const { checkout, calls } = start({
      order: vi
        .fn<CheckoutCalls['order']>()
        .mockResolvedValueOnce(refuse('supplier.unreachable'))
        .mockResolvedValueOnce(ok({ order, pointsEarned: 0 })),
    });
    await checkout.load();
    await checkout.confirm();
    await checkout.send('order');
    expect(checkout.sendRefusal.value?.code).toBe('supplier.unreachable');
    await checkout.send('order');
    expect(vi.mocked(calls.order).mock.calls.map(([{ key }]) => key)).toEqual(['key-1', 'key-1']);
  });

  it('shows what changed after it was confirmed, under a new key, and sends nothing by itself', async () => {
    const dearer = {
      ...calculation,
      lines: calculation.lines.map((line, index) =>
        index === 0 ? { ...line, unitPrice: yen(line.unitPrice.amount + 10) } : line,
      ),
      totals: { ...calculation.totals, taxIncluded: yen(calculation.totals.taxIncluded.amount + 132) },
    };
    const { checkout, calls } = start({
      preview: vi
        .fn<CheckoutCalls['preview']>()
        .mockResolvedValueOnce(ok(preview))
        .mockResolvedValueOnce(ok(preview))
        .mockResolvedValue(ok({ ...preview, calculation: dearer })),
      order: vi.fn<CheckoutCalls['order']>(() => Promise.resolve(refuse('checkout.changed'))),
    });
    await checkout.load();
    await checkout.confirm();
    const before = checkout.confirmation.value!;
    await checkout.send('order');
    const now = checkout.confirmation.value!;
    expect(now.keys.order).not.toBe(before.keys.order);
    expect(now.since?.total).toEqual(calculation.totals.taxIncluded);
    expect([...now.since!.lines]).toEqual([[1, { was: calculation.lines[0]!.unitPrice, isNew: false }]]);
    expect(calls.order).toHaveBeenCalledOnce();
    expect(checkout.done.value).toBeNull();
  });

  it('waits when nobody knows whether it arrived: nothing is sent again and the cart is left alone', async () => {
    const { checkout, calls } = start({
      order: vi.fn<CheckoutCalls['order']>(() => Promise.resolve(refuse('checkout.unresolved'))),
    });
    await checkout.load();
    await checkout.confirm();
    const loads = vi.mocked(calls.loadCart).mock.calls.length;
    await checkout.send('order');
    expect(checkout.unresolved.value).toBe('key-1');
    await checkout.send('order');
    checkout.leaveConfirmation();
    expect(calls.order).toHaveBeenCalledOnce();
    expect(calls.loadCart).toHaveBeenCalledTimes(loads);
    expect(checkout.confirmation.value).not.toBeNull();
    checkout.settled();
    await checkout.confirm();
    expect(checkout.confirmation.value?.keys.order).not.toBe('key-1');
  });

  it('is confirmed anew, under another key, where the supplier has done what was sent under this one', async () => {
    const { checkout } = start({
      order: vi.fn<CheckoutCalls['order']>(() => Promise.resolve(refuse('checkout.already-done'))),
    });
    await checkout.load();
    await checkout.confirm();
    const before = checkout.confirmation.value!.keys.order;
    await checkout.send('order');
    expect(checkout.sendRefusal.value?.code).toBe('checkout.already-done');
    expect(checkout.confirmation.value?.keys.order).not.toBe(before);
  });

  it('keeps the key of the one while the outcome of the other becomes known', async () => {
    const { checkout } = start({
      quote: vi.fn<CheckoutCalls['quote']>(() => Promise.resolve(refuse('desk.unreachable'))),
      order: vi.fn<CheckoutCalls['order']>(() => Promise.resolve(refuse('checkout.unresolved'))),
    });
    await checkout.load();
    await checkout.confirm();
    const before = checkout.confirmation.value!.keys;
    await checkout.send('quote', { emptyCart: false });
    await checkout.send('order');
    checkout.settled();
    await checkout.confirm();
    const now = checkout.confirmation.value!.keys;
    expect(now.quote).toBe(before.quote);
    expect(now.order).not.toBe(before.order);
  });

  it('keeps its key, confirmed again or not, where the answer was lost on this machine', async () => {
    const { checkout, calls } = start({
      order: vi
        .fn<CheckoutCalls['order']>()
        .mockResolvedValueOnce(refuse('desk.unreachable'))
        .mockResolvedValueOnce(refuse('checkout.changed'))
        .mockResolvedValue(ok({ order, pointsEarned: 303 })),
    });
    const confirmAndSend = async (): Promise<void> => {
      await checkout.confirm();
      await checkout.send('order');
      checkout.leaveConfirmation();
    };
    await checkout.load();
    await confirmAndSend();
    await confirmAndSend();
    await confirmAndSend();
    const [first, second, third] = vi.mocked(calls.order).mock.calls.map(([{ key }]) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('AM-33 makes a quote under a key of its own, and says whether the cart stays', async () => {
    const { checkout, calls, draft } = start({}, 'quote');
    await checkout.load();
    await checkout.confirm();
    await checkout.send('quote', { emptyCart: false });
    expect(vi.mocked(calls.quote).mock.calls[0]![0]).toMatchObject({
      key: 'key-2',
      emptyCart: false,
      choices,
    });
    expect(draft.forget).not.toHaveBeenCalled();
    expect(checkout.done.value).toMatchObject({ kind: 'quote' });
  });
});

describe('what differs between two confirmations', () => {
  it('is nothing for the same', () => {
    expect(differences(calculation, calculation)).toMatchObject({ removed: [], total: null, any: false });
  });

  it('tells new and gone lines, and pairs the same product by its order', () => {
    const [document, pens, tea] = calculation.lines;
    const twice = {
      ...calculation,
      lines: [document!, { ...document!, lineNumber: 2, unitPrice: yen(1) }, pens!],
    };
    const now = {
      ...calculation,
      lines: [document!, { ...document!, lineNumber: 2 }, { ...tea!, lineNumber: 3 }],
    };
    const found = differences(twice, now);
    expect([...found.lines]).toEqual([
      [2, { was: yen(1), isNew: false }],
      [3, { was: null, isNew: true }],
    ]);
    expect(found.removed).toEqual([pens]);
  });
});
