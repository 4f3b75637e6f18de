import { createPinia, setActivePinia } from 'pinia';
import { effectScope, nextTick, ref, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useOrderingClosed } from '#renderer/features/help/use-ordering-closed.ts';
import { useServiceNotice } from '#renderer/frame/use-service-notice.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { useServiceStore } from '#renderer/stores/service.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { description } from '#tests/support/page-double/values.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { cart, pen } from '#tests/support/page-double/values-buying.ts';

const account = people.amano;
const start = Date.parse('2026-11-22T01:00:00.000Z');
const notice = (level: ServiceNotice['level'], minutes: number | null): ServiceNotice => ({
  level,
  text: { ja: '復旧中', en: 'Being restored' },
  since: instantOf(start),
  until: minutes === null ? null : instantOf(start + minutes * 60_000),
});

let scope: EffectScope;
const call = vi.fn<(name: string) => Promise<unknown>>();
beforeEach(() => {
  vi.useFakeTimers({ now: start });
  setActivePinia(createPinia());
  vi.stubGlobal('window', { desk: { call, on: () => () => undefined } });
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const says = (of: ServiceNotice | null): void =>
  void call.mockResolvedValue(ok({ ...description, notice: of }));
const open = (why: Refusal | null = null, reload = vi.fn()) => {
  const refusalRef = ref(why);
  const it = scope.run(() => useOrderingClosed(account, refusalRef, reload))!;
  return { ...it, why: refusalRef, reload };
};
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a page from which people order', () => {
  it('AS-77 is closed by the notice of the supplier, and opens by itself when that is over', async () => {
    says(notice('ordering-closed', 10));
    const { closed, notice: shown } = open();
    expect(closed.value).toBe(false);
    await settle();
    expect([closed.value, shown.value?.text.ja]).toEqual([true, '復旧中']);
    await vi.advanceTimersByTimeAsync(10 * 60_000 + 30_000);
    expect([closed.value, shown.value]).toEqual([false, null]);
  });

  it.each(['info', 'maintenance', 'outage'] as const)(
    'AS-77 stays open with a notice of %s',
    async (level) => {
      says(notice(level, null));
      const { closed, notice: shown } = open();
      await settle();
      expect([closed.value, shown.value?.level]).toEqual([false, level]);
    },
  );

  it('AS-27 AS-77 AS-84 is closed by a refusal of the supplier, with the codes of the cart as it was known', async () => {
    says(null);
    useCartStore().put(account.id, cart);
    const { closed, why, cartLines } = open();
    await settle();
    expect(closed.value).toBe(false);
    for (const code of ['ordering.closed', 'sign-in.outage'] as const) {
      why.value = refusal(code, { params: { inBrackets: { ja: '', en: '' } } });
      expect(closed.value, code).toBe(true);
    }
    expect(cartLines.value).toHaveLength(cart.lines.length);
    expect(cartLines.value[1]).toMatchObject({ code: pen.code, name: pen.name, quantity: 30 });
    why.value = refusal('supplier.unreachable', { params: { host: 'shop.example' } });
    expect(closed.value, 'a broken line').toBe(false);
  });

  it('asks for the notice again when it is refused, and for both on a try again', async () => {
    says(null);
    const { why, retry, reload } = open();
    await settle();
    expect(call).toHaveBeenCalledTimes(1);
    why.value = refusal('ordering.closed');
    await nextTick();
    expect(call).toHaveBeenCalledTimes(2);
    await retry();
    expect(call).toHaveBeenCalledTimes(3);
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('the notice of a supplier', () => {
  it('stays as it was known while the supplier does not answer', async () => {
    says(notice('maintenance', null));
    const shown = scope.run(() => useServiceNotice(account.supplier.id))!;
    const { load } = useServiceStore();
    await load(account.supplier.id);
    call.mockResolvedValue(refused(refusal('supplier.unreachable', { params: { host: 'x' } })));
    await load(account.supplier.id);
    expect(shown.value?.level).toBe('maintenance');
  });

  it('AS-27 tells a supplier that is out of service from one that is not reached, until it answers', async () => {
    const service = useServiceStore();
    const because = () => service.silentBecause[account.supplier.id];
    for (const code of ['sign-in.outage', 'supplier.unreachable'] as const) {
      call.mockResolvedValue(refused(refusal(code)));
      await service.load(account.supplier.id);
      expect(because()).toBe(code);
    }
    says(null);
    await service.load(account.supplier.id);
    expect(because()).toBeNull();
  });
});
