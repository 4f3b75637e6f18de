import { createPinia, setActivePinia } from 'pinia';
import { effectScope, nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { CallName, DeskBridge, EventName } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { useAbilitiesStore } from '#renderer/stores/abilities.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useJobsStore } from '#renderer/stores/jobs.ts';
import { useLockStore } from '#renderer/stores/lock.ts';
import { useSearchSlot, useSearchStore } from '#renderer/stores/search.ts';
import { useServiceStore } from '#renderer/stores/service.ts';
import { personOf, useSessionNoticesStore } from '#renderer/stores/session-notices.ts';
import { useUnresolvedStore } from '#renderer/stores/unresolved.ts';
import { useJob } from '#renderer/stores/use-job.ts';
import { abilities, accounts, noBuying } from '#tests/support/page-double/values.ts';
import { unresolved } from '#tests/support/page-double/values-buying.ts';

const [first, second] = accounts;
/** What the desk answers, by call; a call that is not here is refused. */
let answers: Partial<Record<CallName, (input: never) => unknown>>;
let listeners: Map<EventName, (payload: never) => void>;

beforeEach(() => {
  setActivePinia(createPinia());
  answers = {};
  listeners = new Map();
  vi.stubGlobal('window', {
    desk: {
      call: async (name: CallName, input: never) => answers[name]?.(input) ?? refuse('supplier.unreachable'),
      on(event: EventName, listener: (payload: never) => void) {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    } as unknown as DeskBridge,
  });
});
afterEach(() => vi.unstubAllGlobals());

const job = (id: string, change: Partial<Job> = {}): Job =>
  ({ id, account: first.id, kind: 'export', state: 'running', file: null, ...change }) as unknown as Job;
const file = { fileId: 'f', name: 'orders.csv' } as unknown as NonNullable<Job['file']>;

describe('jobs on the page', () => {
  it('are taken off by account; those of nobody stay', () => {
    const jobs = useJobsStore();
    for (const each of [job('a'), job('b', { account: second.id }), job('c', { account: null })])
      jobs.put(each);
    jobs.forget([first.id]);
    expect(jobs.jobs.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('are shown once they ended, the newest first, until they are dismissed', () => {
    const jobs = useJobsStore();
    jobs.put(job('a'));
    jobs.put(job('b', { state: 'done', file } as Partial<Job>));
    jobs.put(job('c', { state: 'refused' } as Partial<Job>));
    jobs.put(job('d', { state: 'done' } as Partial<Job>));
    expect(jobs.running.map(({ id }) => id)).toEqual(['a']);
    expect(jobs.ended.map(({ id }) => id)).toEqual(['c', 'b']);
    jobs.dismiss(jobs.ended[0]!.id);
    expect(jobs.ended.map(({ id }) => id)).toEqual(['b']);
  });

  it('end for a page once, however often the desk says so, and not for one that has forgotten it', async () => {
    const jobs = useJobsStore();
    const ended = vi.fn();
    const one = effectScope().run(() => useJob(ended))!;
    one.follow(job('a'));
    await nextTick();
    for (const file of [null, { fileId: 'f' }]) {
      jobs.put(job('a', { state: 'done', file } as unknown as Partial<Job>));
      await nextTick();
    }
    expect(ended).toHaveBeenCalledTimes(1);
    one.follow(job('b'));
    await nextTick();
    one.forget();
    jobs.put(job('b', { state: 'done' } as Partial<Job>));
    await nextTick();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

describe('a lock', () => {
  it('takes what is locked off the page and asks for the lists again; the same state does nothing', async () => {
    const jobs = useJobsStore();
    const asked = vi.fn(() => ok([]));
    answers['jobs.list'] = asked;
    jobs.put(job('a'));
    jobs.put(job('b', { account: second.id }));
    answers['lock.state'] = () => ok({ locked: false, accounts: [] });
    const lock = useLockStore();
    await lock.load();
    expect(asked).not.toHaveBeenCalled();
    const locked = { locked: false, accounts: [{ account: first.id, locked: true }] };
    listeners.get('lock.changed')!(locked as never);
    listeners.get('lock.changed')!({ ...locked } as never);
    expect(jobs.jobs.map(({ id }) => id)).toEqual(['b']);
    expect([lock.isLocked(first.id), lock.isLocked(second.id)]).toEqual([true, false]);
    await nextTick();
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('notices of sessions that ended', () => {
  const [one, two] = [personOf(first), personOf(second)];
  const refusal = { code: 'session.expired' } as Refusal;

  it('are the latest of each person only', () => {
    const store = useSessionNoticesStore();
    store.add({ kind: 'ended', people: [one], refusal });
    store.add({ kind: 'ended', people: [two], refusal });
    store.add({ kind: 'sign-in-again', people: [one], reason: 'password-changed' });
    expect(store.notices.map(({ kind, people }) => [kind, people[0]!.account])).toEqual([
      ['ended', second.id],
      ['sign-in-again', first.id],
    ]);
  });

  it('go once everybody in them is back, and not before; one about nobody stays until it is read', () => {
    const store = useSessionNoticesStore();
    store.add({ kind: 'idle', people: [], minutes: 15 });
    store.add({ kind: 'idle', people: [one, two], minutes: 15 });
    store.dismissSignedIn([first.id]);
    expect(store.isAbout(first.id)).toBe(true);
    store.dismissSignedIn([first.id, second.id]);
    expect(store.notices.map(({ people }) => people.length)).toEqual([0]);
    store.dismiss(store.notices[0]!.id);
    expect(store.notices).toEqual([]);
  });
});

describe('the search at the top', () => {
  it('stays with the page that came, when the one before goes late', () => {
    const [before, after] = [effectScope(), effectScope()];
    before.run(() => useSearchSlot({ placeholder: 'history' }));
    after.run(() => useSearchSlot({ placeholder: 'catalogue' }));
    before.stop();
    expect(useSearchStore().slot?.placeholder).toBe('catalogue');
    after.stop();
    expect(useSearchStore().slot).toBeNull();
  });
});

describe('an answer that is a refusal leaves what is known', () => {
  it('of a supplier, and says why it is silent until it speaks again', async () => {
    const store = useServiceStore();
    const { supplier } = first;
    answers['suppliers.describe'] = () => ok({ name: supplier.name });
    await store.load(supplier.id);
    answers['suppliers.describe'] = () => refuse('supplier.unreachable');
    await store.load(supplier.id);
    expect(store.described[supplier.id]).toEqual({ name: supplier.name });
    expect(store.silentBecause[supplier.id]).toBe('supplier.unreachable');
    answers['suppliers.describe'] = () => ok({ name: supplier.name });
    await store.load(supplier.id);
    expect(store.silentBecause[supplier.id]).toBeNull();
  });

  it('of what an account may do', async () => {
    const store = useAbilitiesStore();
    answers['account.abilities'] = () => ok(abilities);
    answers['buying.abilities'] = () => ok(noBuying);
    await store.load(first.id);
    answers['buying.abilities'] = () => refuse('supplier.unreachable');
    await store.load(first.id);
    expect(store.known[first.id]).toEqual({ ...abilities, ...noBuying });
    expect(store.refusals[first.id]?.code).toBe('supplier.unreachable');
  });
});

describe('who is signed in', () => {
  it('has one place in the list, which a second sign-in keeps', () => {
    const store = useAccountsStore();
    store.put(first);
    store.put(second);
    store.put({ ...first, state: 'offline' });
    expect(store.accounts.map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'offline'],
      [second.id, second.state],
    ]);
  });
});

describe('who signs out', () => {
  it('is on the page as long as the desk refuses it', async () => {
    const store = useAccountsStore();
    store.put(first);
    answers['accounts.sign-out'] = () => refuse('supplier.unreachable');
    expect((await store.signOut(first.id, false)).ok).toBe(false);
    expect(store.accounts.map(({ id }) => id)).toEqual([first.id]);
    answers['accounts.sign-out'] = () => ok(null);
    await store.signOut(first.id, false);
    expect(store.accounts).toEqual([]);
  });
});

describe('a write whose outcome is not known', () => {
  it('is resolved by one click, also of two, and can be tried again after a refusal', async () => {
    const store = useUnresolvedStore();
    const waiting: ((answer: Result<null>) => void)[] = [];
    answers['unresolved-writes.resolve'] = () => new Promise((resolve) => waiting.push(resolve));
    const clicks = [store.resolveWrite(unresolved, 'ask'), store.resolveWrite(unresolved, 'ask')];
    expect(await clicks[1]).toBe(false);
    await nextTick();
    expect(waiting).toHaveLength(1);
    waiting[0]!(refuse('supplier.unreachable'));
    expect(await clicks[0]).toBe(false);
    expect(store.refusals[unresolved.key]?.code).toBe('supplier.unreachable');
    const again = store.resolveWrite(unresolved, 'ask');
    await nextTick();
    waiting[1]!(ok(null));
    expect(await again).toBe(true);
    expect([store.refusals, store.busy]).toEqual([{}, {}]);
  });

  it('is replaced where it stands, taken off, or added, as the answer to its action says', async () => {
    const store = useUnresolvedStore();
    const one = (key: string, change: Partial<UnresolvedWrite> = {}): UnresolvedWrite => ({
      ...unresolved,
      key,
      ...change,
    });
    const answer = (now: UnresolvedWrite | null) => {
      answers['unresolved-writes.resolve'] = () => ok(now);
    };
    answers['unresolved-writes.list'] = () => ok([one('a'), one('b')]);
    answers['journal.list-damage'] = () => refuse('supplier.unreachable');
    await store.load();
    expect([store.list, store.damages]).toEqual([[one('a'), one('b')], []]);

    const changed = one('a', { at: '2026-11-30T00:00:00Z' as UnresolvedWrite['at'] });
    answer(changed);
    await store.resolveWrite(one('a'), 'ask');
    expect(store.list).toEqual([changed, one('b')]);
    answer(null);
    await store.resolveWrite(changed, 'ask');
    expect(store.list).toEqual([one('b')]);
    // The desk took it off meanwhile, and asked again: it is still open.
    answer(one('c'));
    await store.resolveWrite(one('c'), 'ask');
    expect(store.list).toEqual([one('b'), one('c')]);
    answer(null);
    await store.resolveWrite(one('d'), 'ask');
    expect(store.list).toEqual([one('b'), one('c')]);
  });

  it('stands as the desk last said, until the page no longer follows it', () => {
    const store = useUnresolvedStore();
    const stop = store.follow();
    const damage = { account: first.id, at: null, lost: 'content' as const };
    listeners.get('unresolved-writes.changed')!([unresolved] as never);
    listeners.get('journal.damaged')!([damage] as never);
    expect([store.list, store.damages]).toEqual([[unresolved], [damage]]);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('is in a damaged record, of which the damage of one account alone is taken off by who has read it', async () => {
    const store = useUnresolvedStore();
    const damage = (account: string) => ({ account, at: null, lost: 'content' as const });
    const damages = [damage(first.id), damage(second.id)];
    answers['unresolved-writes.list'] = () => ok([]);
    answers['journal.list-damage'] = () => ok(damages);
    await store.load();
    await store.acknowledgeDamage(first.id);
    expect(store.damages).toEqual(damages);
    answers['journal.dismiss-damage'] = () => ok(null);
    await store.acknowledgeDamage(first.id);
    expect(store.damages).toEqual([damages[1]]);
  });
});
