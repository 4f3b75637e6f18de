import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import {
  benefitsTitle,
  canOpenPage,
  hideableSections,
  movedSection,
  orderedSections,
  pageTitle,
  sectionsFor,
  sectionTitle,
  shownSections,
} from '#renderer/router/sections.ts';
import { useAbilitiesStore } from '#renderer/stores/abilities.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { useUnresolvedStore } from '#renderer/stores/unresolved.ts';
import { abilities, noBuying } from '#tests/support/page-double/values.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import {
  buyingAbilities,
  cart,
  cartLine,
  cartOf,
  pen,
  unresolved,
} from '#tests/support/page-double/values-buying.ts';

const account = people.amano.id;
const keysOf = (abilities: typeof noBuying | undefined) => sectionsFor(abilities).map(({ key }) => key);

describe('the sections of an account', () => {
  it('are only those that everybody has, while nothing is known or nothing is bought', () => {
    expect(keysOf(undefined)).toEqual(['history', 'archive', 'account', 'help', 'settings']);
    expect(keysOf(noBuying)).toEqual(['history', 'archive', 'account', 'help', 'settings']);
  });

  it('AS-98 are left out of the menu where the person says so, but for what is open and what everybody needs', () => {
    const all = sectionsFor(buyingAbilities);
    const keys = (hidden: readonly string[], page: string) =>
      shownSections(all, hidden, page).map(({ key }) => key);
    expect(keys([], 'history')).toEqual(all.map(({ key }) => key));
    expect(keys(['quotes', 'benefits'], 'history')).toEqual(
      all.map(({ key }) => key).filter((key) => key !== 'quotes' && key !== 'benefits'),
    );
    expect(keys(['quotes'], 'quotes')).toContain('quotes');
    for (const key of ['history', 'help', 'account', 'settings']) {
      expect(hideableSections).not.toContain(key);
      expect(keys([key], 'cart')).toContain(key);
    }
  });

  it('AS-98 stand in the order that a person gave them, moved by one, and new ones follow', () => {
    const all = sectionsFor(buyingAbilities);
    const keys = all.map(({ key }) => key as string);
    const order = movedSection(movedSection(keys, 'cart', -1), 'cart', -1);
    expect(order.slice(0, 3)).toEqual(['cart', 'history', 'catalogue']);
    expect(orderedSections(all, order).map(({ key }) => key)).toEqual(order);
    expect(movedSection(order, 'cart', -1)).toBe(order);
    expect(movedSection(order, order.at(-1)!, 1)).toBe(order);
    expect(movedSection(order, 'cart', 1).slice(0, 2)).toEqual(['history', 'cart']);
    // A key of another version is no section; one that is not named keeps its place behind.
    expect(orderedSections(all, ['nothing', 'quotes']).map(({ key }) => key)).toEqual([
      'quotes',
      ...keys.filter((key) => key !== 'quotes'),
    ]);
  });

  it('have no cart for who only looks, but the quotes', () => {
    const keys = keysOf({ ...buyingAbilities, order: false });
    expect(keys).toContain('catalogue');
    expect(keys).toContain('quotes');
    expect(keys).not.toContain('cart');
    expect(canOpenPage('checkout', { ...buyingAbilities, order: false })).toBe(false);
    expect(canOpenPage('checkout', buyingAbilities)).toBe(true);
  });

  it('name of coupons, points and campaigns what the supplier can have', () => {
    const both = { ...noBuying, coupons: true, points: true };
    expect(benefitsTitle(both)).toBe('benefits');
    expect(benefitsTitle({ ...both, coupons: false })).toBe('points');
    expect(benefitsTitle({ ...both, points: false })).toBe('coupons');
    expect(benefitsTitle(noBuying)).toBe('campaigns');
  });

  it('have one name in the menu, the window’s title and the settings, by what the members can have of them', () => {
    const coupons = { ...noBuying, coupons: true };
    const points = { ...noBuying, points: true };
    const quotes = { ...noBuying, quotes: 'quote' } as const;
    const saved = { ...noBuying, quotes: 'saved-order' } as const;
    expect(sectionTitle('benefits', [coupons, noBuying])).toBe('benefits.titles.coupons');
    expect(sectionTitle('benefits', [points])).toBe('benefits.titles.points');
    for (const of of [[], [coupons, points]])
      expect(sectionTitle('benefits', of)).toBe('benefits.titles.benefits');
    expect(sectionTitle('quotes', [quotes, noBuying])).toBe('frame.section.quotes');
    expect(sectionTitle('quotes', [saved])).toBe('frame.section.savedOrders');
    for (const of of [[], [quotes, saved]]) expect(sectionTitle('quotes', of)).toBe('buying.titles.quotes');
    expect(sectionTitle('cart', [coupons])).toBe('frame.section.cart');

    const page = (name: 'benefits' | 'quotes' | 'cart') => ({
      name,
      meta: { title: 'buying.titles.cart' } as const,
    });
    expect(pageTitle(page('benefits'), coupons)).toBe('benefits.titles.coupons');
    expect(pageTitle(page('quotes'), saved)).toBe('frame.section.savedOrders');
    expect(pageTitle(page('cart'), coupons)).toBe('buying.titles.cart');
    expect(pageTitle(page('benefits'), undefined)).toBe('benefits.titles.benefits');
  });

  it('QT-1 have Q-cash without a cart where web money is bought', () => {
    expect(keysOf({ ...noBuying, prepaid: true })).toEqual([
      'history',
      'archive',
      'prepaid',
      'account',
      'help',
      'settings',
    ]);
    expect(canOpenPage('cart', { ...noBuying, prepaid: true })).toBe(false);
    expect(canOpenPage('security', noBuying)).toBe(true);
  });
});

describe('what the frame knows', () => {
  let answer: ReturnType<typeof vi.fn<(name: string, input: unknown) => Promise<Result<unknown>>>>;
  const heard = new Map<string, (payload: never) => void>();
  beforeEach(() => {
    setActivePinia(createPinia());
    answer = vi.fn();
    const desk = {
      call: answer,
      on: (event: string, listener: (payload: never) => void) => {
        heard.set(event, listener);
        return () => heard.delete(event);
      },
    } as unknown as DeskBridge;
    vi.stubGlobal('window', { desk });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('what somebody may do is asked for the account in use, again when a role or a state changes, and stays when refused', async () => {
    const accounts = useAccountsStore();
    accounts.put(people.amano);
    const store = useAbilitiesStore();
    expect(answer).not.toHaveBeenCalled();
    let own: Result<unknown> = ok(abilities);
    answer.mockImplementation((name) =>
      Promise.resolve(name === 'buying.abilities' ? ok(buyingAbilities) : own),
    );
    accounts.currentId = account;
    await vi.waitFor(() => expect(store.known[account]).toEqual({ ...abilities, ...buyingAbilities }));
    expect(answer).toHaveBeenCalledTimes(2);

    own = refuse('session.expired');
    accounts.put({ ...people.amano, state: 'expired' });
    await vi.waitFor(() => expect(store.refusals[account]?.code).toBe('session.expired'));
    expect(store.known[account]).toEqual({ ...abilities, ...buyingAbilities });

    own = ok({ ...abilities, members: true });
    accounts.put({ ...people.amano, member: { ...people.amano.member, role: 'administrator' } });
    await vi.waitFor(() => expect(store.known[account]?.members).toBe(true));
    expect(store.refusals[account]).toBeUndefined();

    // What does not change what they may do asks for nothing.
    accounts.put({
      ...people.amano,
      member: { ...people.amano.member, role: 'administrator', name: '天野' },
    });
    await nextTick();
    expect(answer).toHaveBeenCalledTimes(6);

    // A role by itself does.
    accounts.put({ ...people.amano, member: { ...people.amano.member, role: 'viewer', name: '天野' } });
    await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(8));
  });

  it('a cart that was answered for a change is not overwritten by an older answer', async () => {
    const carts = useCartStore();
    let late: (value: Result<unknown>) => void = () => {};
    answer.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    const loading = carts.load(account);
    const newer = cartOf([cartLine(pen, 1)], { version: 9 });
    carts.put(account, newer);
    late(ok(cart));
    await loading;
    expect(carts.carts[account]?.version).toBe(9);
  });

  it('AM-58 counts each filling of a cart, and keeps what could not be put into it', async () => {
    const carts = useCartStore();
    const left = [{ lineNumber: 2, code: 'X', name: 'X', because: 'discontinued' as const }];
    answer.mockResolvedValueOnce(ok({ cart, left }));
    await carts.fill(account, { from: 'order', id: 'o1', existing: 'keep' });
    expect(carts.fills[account]).toBe(1);
    expect(carts.left[account]).toEqual(left);
    carts.forgetLeft(account);
    expect(carts.left[account]).toBeUndefined();
    answer.mockResolvedValueOnce(refuse('quote.not-found'));
    await carts.fill(account, { from: 'quote', id: 'q1', existing: 'keep' });
    expect(carts.fills[account]).toBe(1);
  });

  it('a cart that changed elsewhere is asked for again only where it is shown', async () => {
    const carts = useCartStore();
    carts.follow();
    heard.get('cart.changed')!({ account } as never);
    expect(answer).not.toHaveBeenCalled();
    carts.put(account, cart);
    answer.mockResolvedValueOnce(ok({ ...cart, version: 4 }));
    heard.get('cart.changed')!({ account } as never);
    await vi.waitFor(() => expect(carts.carts[account]?.version).toBe(4));
  });

  it('what is not settled is settled once at a time, and says why not', async () => {
    const store = useUnresolvedStore();
    store.follow();
    heard.get('unresolved-writes.changed')!([unresolved] as never);
    let resolveWrite: (value: Result<unknown>) => void = () => {};
    answer.mockReturnValueOnce(new Promise((resolve) => (resolveWrite = resolve)));
    const asking = store.resolveWrite(unresolved, 'ask');
    expect(await store.resolveWrite(unresolved, 'send')).toBe(false);
    expect(store.busy[unresolved.key]).toBe('ask');
    resolveWrite(refuse('supplier.unreachable'));
    expect(await asking).toBe(false);
    expect(store.refusals[unresolved.key]?.code).toBe('supplier.unreachable');
    answer.mockResolvedValueOnce(ok({ ...unresolved, state: 'done', number: 'EC1' }));
    expect(await store.resolveWrite(unresolved, 'drop')).toBe(true);
    expect(store.list).toMatchObject([{ state: 'done', number: 'EC1' }]);
    answer.mockResolvedValueOnce(ok(null));
    await store.resolveWrite(unresolved, 'seen');
    expect(store.list).toEqual([]);
  });

  it('a damaged record of what was sent is shown until it was seen', async () => {
    const store = useUnresolvedStore();
    store.follow();
    const damage = { account, at: null, lost: 'content', found: null, refusal: null };
    heard.get('journal.damaged')!([damage] as never);
    answer.mockResolvedValueOnce(refuse('journal.unreadable'));
    await store.acknowledgeDamage(account);
    expect(store.damages).toEqual([damage]);
    answer.mockResolvedValueOnce(ok(null));
    await store.acknowledgeDamage(account);
    expect(store.damages).toEqual([]);
  });
});
