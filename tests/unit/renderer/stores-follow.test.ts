import { createPinia, setActivePinia } from 'pinia';
import { effectScope, nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallName, DeskBridge, EventName } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { currentLocale } from '#renderer/i18n/index.ts';
import { useAbilitiesStore } from '#renderer/stores/abilities.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { useDeskStore } from '#renderer/stores/desk.ts';
import { useJobsStore } from '#renderer/stores/jobs.ts';
import { useLockStore } from '#renderer/stores/lock.ts';
import { personOf, useSessionNoticesStore } from '#renderer/stores/session-notices.ts';
import { useShortcutsStore } from '#renderer/stores/shortcuts.ts';
import { useSyncStore } from '#renderer/stores/sync.ts';
import { useJob } from '#renderer/stores/use-job.ts';
import { abilities, accounts, answers as pageAnswers, noBuying } from '#tests/support/page-double/values.ts';

const [first, second] = accounts;
/** What the desk answers, by call; a call that is not here is refused. */
let answers: Partial<Record<CallName, (input: never) => unknown>>;
let listeners: Map<EventName, (payload: never) => void>;
let calls: [CallName, unknown][];

beforeEach(() => {
  setActivePinia(createPinia());
  answers = {};
  listeners = new Map();
  calls = [];
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('window', {
    desk: {
      call: async (name: CallName, input: never) => {
        calls.push([name, input]);
        return answers[name]?.(input) ?? refuse('supplier.unreachable');
      },
      on(event: EventName, listener: (payload: never) => void) {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    } as unknown as DeskBridge,
  });
});
afterEach(() => vi.unstubAllGlobals());

const job = (id: string, state: Job['state'] = 'running'): Job =>
  ({ id, account: first.id, kind: 'export', state, file: null }) as unknown as Job;

describe('the desk', () => {
  it('is what its start says, and until then a machine without a policy', async () => {
    const store = useDeskStore();
    expect([store.platform, store.version, store.isManaged('kiosk')]).toEqual(['linux', '', false]);
    const { 'desk.start': start } = pageAnswers({});
    const policy = { ...(start as { value: { policy: object } }).value.policy, managed: ['kiosk'] };
    answers['desk.start'] = () =>
      ok({ ...(start as { value: object }).value, platform: 'win32', version: '9.8.7', policy });
    await store.load();
    expect([store.platform, store.version]).toEqual(['win32', '9.8.7']);
    expect([store.isManaged('kiosk'), store.isManaged('language')]).toEqual([true, false]);
  });
});

describe('settings', () => {
  it('reach the page at the start, by a change of its own and by one from elsewhere', async () => {
    const root = { dataset: {} as Record<string, string> };
    vi.stubGlobal('document', { documentElement: root });
    const store = useDeskStore();
    expect((await store.load()).ok).toBe(false);
    const given = (pageAnswers({})['desk.start'] as { value: { settings: Settings } }).value;
    const settings = (locale: Locale, theme: Settings['theme']) => ({ ...given.settings, locale, theme });
    answers['desk.start'] = () => ok({ ...given, settings: settings('en', 'dark') });
    await store.load();
    expect([root.dataset['theme'], currentLocale()]).toEqual(['dark', 'en']);
    listeners.get('settings.changed')!(settings('ja', 'system') as never);
    expect([root.dataset['theme'], currentLocale()]).toEqual([undefined, 'ja']);
    expect((await store.changeSettings({ theme: 'light' })).ok).toBe(false);
    expect(root.dataset['theme']).toBeUndefined();
    answers['settings.change'] = () => ok(settings('ja', 'light'));
    await store.changeSettings({ theme: 'light' });
    expect([root.dataset['theme'], store.settings.theme]).toEqual(['light', 'light']);
    expect(useShortcutsStore().open).toBe(false);
  });
});

describe('jobs', () => {
  it('are those that the desk lists; a refusal leaves what is known; another job is not changed', async () => {
    const jobs = useJobsStore();
    await jobs.load();
    expect(jobs.jobs).toEqual([]);
    answers['jobs.list'] = () => ok([job('a'), job('b')]);
    await jobs.ask();
    listeners.get('job.changed')!(job('b', 'done') as never);
    expect(jobs.jobs.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'running'],
      ['b', 'done'],
    ]);
    answers['jobs.list'] = () => refuse('supplier.unreachable');
    expect((await jobs.ask()).ok).toBe(false);
    expect(jobs.jobs).toHaveLength(2);
  });

  it('of a page are its own: cancelled by it, and ended for it when it ended before the page followed', async () => {
    const jobs = useJobsStore();
    const ended = vi.fn();
    const one = effectScope().run(() => useJob(ended))!;
    one.cancel();
    expect(calls).toEqual([]);
    jobs.put(job('other'));
    one.follow(job('a', 'done'));
    await nextTick();
    expect(ended.mock.calls).toEqual([[job('a', 'done')]]);
    one.cancel();
    expect([one.job.value?.id, calls]).toEqual(['a', [['jobs.cancel', { job: 'a' }]]]);
  });
});

describe('the lock', () => {
  it('is what the desk answers to each of its calls, and stays where one is refused', async () => {
    const lock = useLockStore();
    const of = (locked: boolean) => ({ locked, accounts: [{ account: first.id, locked, waits: null }] });
    answers['lock.lock'] = () => ok(of(true));
    answers['jobs.list'] = () => ok([]);
    expect((await lock.lock()).ok).toBe(true);
    expect([lock.isLocked(second.id), lock.find(first.id)?.locked, lock.find(second.id)]).toEqual([
      true,
      true,
      null,
    ]);
    const unlock = { account: first.id, secret: '0000', by: 'pin' } as never;
    expect((await lock.unlock(unlock)).ok).toBe(false);
    expect(lock.state.locked).toBe(true);
    answers['lock.unlock'] = () => ok(of(false));
    await lock.unlock(unlock);
    expect(lock.state.locked).toBe(false);
    answers['lock.set-pin'] = () => ok(of(true));
    await lock.setPin({ account: first.id } as never);
    expect(lock.state.locked).toBe(true);
  });
});

describe('accounts', () => {
  it('are without the one that signed out, and with everybody else', async () => {
    const store = useAccountsStore();
    store.put(first);
    store.put(second);
    answers['accounts.sign-out'] = () => ok(null);
    await store.signOut(first.id, true);
    expect(store.accounts).toEqual([second]);
    expect(calls.at(-1)).toEqual(['accounts.sign-out', { account: first.id, forget: true }]);
  });

  it('ask what they may do at once, after a change of their kind, and when a supplier changes', async () => {
    answers['account.abilities'] = () => ok(abilities);
    answers['buying.abilities'] = () => ok(noBuying);
    const store = useAccountsStore();
    store.put(first);
    store.currentId = first.id;
    const asked = async (): Promise<number> => {
      await nextTick();
      return calls.splice(0).filter(([name]) => name === 'account.abilities').length;
    };
    useAbilitiesStore();
    expect(await asked()).toBe(1);
    store.put({ ...first, member: { ...first.member, accountKind: 'personal' } });
    expect(await asked()).toBe(1);
    store.suppliers = [];
    expect(await asked()).toBe(1);
    expect(await asked()).toBe(0);
  });
});

describe('a cart that was filled', () => {
  it('is shown at once, and an answer that was asked for before does not replace it', async () => {
    const store = useCartStore();
    const cart = (id: string) => ({ id, lines: [] }) as never;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    answers['cart.get'] = () => promise;
    answers['cart.fill'] = () => ok({ cart: cart('filled'), left: [] });
    const loading = store.load(first.id);
    await store.fill(first.id, {} as never);
    expect(store.carts[first.id]).toEqual(cart('filled'));
    resolve(ok(cart('asked for before')));
    await loading;
    expect(store.carts[first.id]).toEqual(cart('filled'));
  });
});

describe('the saved history', () => {
  it('is as whole as the desk says, until the page no longer follows it', () => {
    const store = useSyncStore();
    const stop = store.follow();
    listeners.get('sync.changed')!({ account: first.id, state: 'whole' } as never);
    expect(store.states[first.id]).toEqual({ account: first.id, state: 'whole' });
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('notices of sessions', () => {
  it('are about each person in them and nobody else, and are dismissed one by one', () => {
    const store = useSessionNoticesStore();
    const [one, two] = [personOf(first), personOf(second)];
    const department = { id: 'd', name: '購買部' } as never;
    expect(personOf({ ...first, member: { ...first.member, department: null } }).department).toBeNull();
    expect(personOf({ ...first, member: { ...first.member, department } }).department).toBe('購買部');
    store.add({ kind: 'idle', people: [], minutes: 15 });
    expect(store.isAbout(first.id)).toBe(false);
    store.add({ kind: 'idle', people: [one, { ...two, account: 'third' as never }], minutes: 15 });
    expect([store.isAbout(first.id), store.isAbout(second.id)]).toEqual([true, false]);
    store.dismiss(store.notices[0]!.id);
    expect(store.notices.map(({ people }) => people.length)).toEqual([2]);
  });
});
