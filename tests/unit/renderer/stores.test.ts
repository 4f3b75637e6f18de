import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkoutDraft, saveCheckoutDraft } from '#renderer/features/checkout/drafts.ts';
import { createDrafts, deleteDrafts, draftKey } from '#renderer/stores/drafts.ts';
import { useReturnPagesStore } from '#renderer/stores/return-pages.ts';
import { dismissToastsOfPage, toast, toasts } from '#renderer/ui/toasts.ts';
import { accountOf } from '#tests/support/caches.ts';

const [one, two] = [accountOf('a'), accountOf('b')];
const choices = {
  addressId: 'a1',
  payment: 'np' as const,
  coupon: null,
  points: 0,
  departmentId: null,
  costMemo: '内緒',
  comment: '',
};

beforeEach(() => {
  setActivePinia(createPinia());
  deleteDrafts();
});

describe('what somebody typed and did not send', () => {
  it('is forgotten when they sign out, and nobody else’s is', () => {
    const notes = createDrafts<string>();
    for (const account of [one, two]) {
      saveCheckoutDraft(account, choices, 0);
      notes.set(draftKey(account, 'note'), 'x');
    }
    useReturnPagesStore().forget(one);
    expect([checkoutDraft(one, 0), notes.get(draftKey(one, 'note'))]).toEqual([null, undefined]);
    expect([checkoutDraft(two, 0), notes.get(draftKey(two, 'note'))]).toEqual([choices, 'x']);
  });

  it('of nobody who is signed in is forgotten when the next person may come', () => {
    const forms = createDrafts<string>();
    forms.set('registration', 'taro@example.jp');
    saveCheckoutDraft(two, choices, 0);
    saveCheckoutDraft(one, choices, 0);
    useReturnPagesStore().discardOtherDrafts([one, two]);
    expect([forms.size, checkoutDraft(one, 0), checkoutDraft(two, 0)]).toEqual([0, choices, choices]);
  });

  it('belongs to one filling of the cart, and changes of the choices reach no kept draft', () => {
    const typed = { ...choices };
    saveCheckoutDraft(one, typed, 3);
    typed.costMemo = 'changed';
    expect([checkoutDraft(one, 2), checkoutDraft(one, 3)?.costMemo]).toEqual([null, '内緒']);
  });
});

describe('what a page says for a moment', () => {
  it('is one thing at a time, and stays behind when the page is left, unless it was said on the way', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    toast('first');
    toast('second');
    expect(toasts.map(({ text }) => text)).toEqual(['second']);
    dismissToastsOfPage();
    expect(toasts).toHaveLength(1);
    vi.advanceTimersByTime(1500);
    dismissToastsOfPage();
    expect(toasts).toEqual([]);
  });
});

describe('the page to come back to', () => {
  it('is the one looked at last, once, and none after signing out on purpose', () => {
    const pages = useReturnPagesStore();
    pages.visit(one, '/a/cart');
    pages.visit(two, '/b/history');
    pages.save(one);
    pages.visit(one, '/a/settings');
    pages.save(one);
    expect([pages.consume(one), pages.consume(one)]).toEqual(['/a/cart', null]);
    pages.save(two);
    pages.forget(two);
    pages.save(two);
    expect(pages.consume(two)).toBeNull();
  });
});
