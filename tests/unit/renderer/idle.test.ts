import { createPinia, setActivePinia } from 'pinia';
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskBridge, EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accounts } from '#tests/support/page-double/values.ts';
import { getDraft, saveDraft } from '#renderer/features/forms/drafts.ts';
import { createActivityReporter, activityIntervalMs } from '#renderer/features/idle/activity.ts';
import { useIdle } from '#renderer/features/idle/use-idle.ts';
import { createDrafts, draftKey } from '#renderer/stores/drafts.ts';
import { useReturnPagesStore } from '#renderer/stores/return-pages.ts';
import { useSessionNoticesStore } from '#renderer/stores/session-notices.ts';

const [first, second] = accounts;
const active: IdleState = { state: 'active', signOutAt: null, accounts: [] };
const warning: IdleState = { state: 'warning', signOutAt: instantOf(60_000), accounts: [first.id] };
const signedOut: IdleState = { state: 'signed-out', signOutAt: null, accounts: [first.id] };

describe('telling the desk that somebody is there', () => {
  it('AS-74 tells it at once, then at most once in ten seconds', () => {
    let now = 0;
    const notify = vi.fn();
    const recordActivity = createActivityReporter(notify, { now: () => now, urgent: () => false });
    recordActivity();
    recordActivity();
    now = activityIntervalMs - 1;
    recordActivity();
    expect(notify).toHaveBeenCalledTimes(1);
    now = activityIntervalMs;
    recordActivity();
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it('AS-74 tells it at once while it warns', () => {
    let urgent = false;
    const notify = vi.fn();
    const recordActivity = createActivityReporter(notify, { now: () => 0, urgent: () => urgent });
    recordActivity();
    urgent = true;
    recordActivity();
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it('goes on telling after the clock was set back', () => {
    let now = 1_000_000;
    const notify = vi.fn();
    const recordActivity = createActivityReporter(notify, { now: () => now, urgent: () => false });
    recordActivity();
    now = 0;
    recordActivity();
    expect(notify).toHaveBeenCalledTimes(2);
  });
});

describe('a desk that nobody touches', () => {
  let scope: EffectScope;
  const list = shallowRef<readonly Account[]>([]);
  const listeners = new Map<EventName, (payload: never) => void>();
  const call = vi.fn();
  const save = vi.fn();
  const notify = vi.fn();
  const discardOtherDrafts = vi.fn();
  const emit = <N extends EventName>(event: N, payload: EventPayload<N>): void =>
    (listeners.get(event) as (payload: EventPayload<N>) => void)(payload);

  function open(state: IdleState = active) {
    call.mockImplementation((name: string) => Promise.resolve(ok(name === 'idle.state' ? state : null)));
    const desk: Pick<DeskBridge, 'call' | 'on'> = {
      call: call as DeskBridge['call'],
      on: (event, listener) => {
        listeners.set(event, listener as (payload: never) => void);
        return () => listeners.delete(event);
      },
    };
    return scope.run(() =>
      useIdle({ desk, accounts: list, minutes: () => 15, now: () => 0, save, notify, discardOtherDrafts }),
    )!;
  }

  beforeEach(() => {
    scope = effectScope();
    list.value = [first, second];
    vi.clearAllMocks();
  });
  afterEach(() => scope.stop());

  it('shows the warning that stood when the page came', async () => {
    const idle = open(warning);
    await vi.waitFor(() => expect(idle.state.value.state).toBe('warning'));
  });

  it('does not let an old answer undo an event that came first', async () => {
    const idle = open(active);
    emit('idle.changed', warning);
    await nextTick();
    await nextTick();
    expect(idle.state.value.state).toBe('warning');
  });

  it('AS-74 keeps the page of who is signed out, and says who and after how long', () => {
    open();
    emit('idle.changed', warning);
    list.value = [second];
    emit('idle.changed', signedOut);
    expect(save.mock.calls).toEqual([[first.id]]);
    expect(notify).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        kind: 'idle',
        minutes: 15,
        people: [expect.objectContaining({ account: first.id, name: first.member.name })],
      }),
    );
  });

  it('forgets what people typed who are not signed in, when it signs out', () => {
    open();
    emit('idle.changed', warning);
    expect(discardOtherDrafts).not.toHaveBeenCalled();
    emit('idle.changed', signedOut);
    expect(discardOtherDrafts).toHaveBeenCalledExactlyOnceWith([first.id, second.id]);
  });

  it('says it once, however often the desk does', () => {
    open();
    emit('idle.changed', signedOut);
    emit('idle.changed', signedOut);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('says by what a session ended that nobody here had ended', () => {
    open();
    list.value = [];
    emit('session.ended', {
      account: first.id,
      name: first.member.name,
      refusal: refusal('session.ended-everywhere'),
    });
    expect(notify).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'ended', refusal: refusal('session.ended-everywhere') }),
    );
    expect(save).toHaveBeenCalledWith(first.id);
  });
});

describe('the page to come back to', () => {
  beforeEach(() => setActivePinia(createPinia()));

  it('keeps the drafts of its people, and no others', () => {
    saveDraft(draftKey(first.id, 'customer'), { department: '総務部' });
    saveDraft('askul-trial/registration', { personName: '佐藤' });
    useReturnPagesStore().discardOtherDrafts([first.id]);
    expect(getDraft(draftKey(first.id, 'customer'))).toEqual({ department: '総務部' });
    expect(getDraft('askul-trial/registration')).toBeNull();
  });

  it('AS-74 leads the same member back to it, once', () => {
    const returnPages = useReturnPagesStore();
    returnPages.visit(first.id, '/accounts/a/customer');
    returnPages.save(first.id);
    returnPages.visit(first.id, '/accounts/a/history');
    expect(returnPages.consume(first.id)).toBe('/accounts/a/customer');
    expect(returnPages.consume(first.id)).toBeNull();
  });

  it('AS-74 never leads a different member there', () => {
    const returnPages = useReturnPagesStore();
    returnPages.visit(first.id, '/accounts/a/customer');
    returnPages.save(first.id);
    expect(returnPages.consume(second.id)).toBeNull();
    expect(returnPages.consume(first.id)).toBe('/accounts/a/customer');
  });

  it('keeps what was asked for rather than what was looked at', () => {
    const returnPages = useReturnPagesStore();
    returnPages.visit(first.id, '/accounts/a/history');
    returnPages.save(first.id, '/accounts/a/password');
    returnPages.save(first.id);
    expect(returnPages.consume(first.id)).toBe('/accounts/a/password');
  });

  it('forgets page and drafts of who signed out on purpose, and of nobody else', () => {
    const returnPages = useReturnPagesStore();
    saveDraft(draftKey(first.id, 'customer'), { phone: '03' });
    saveDraft(draftKey(second.id, 'customer'), { phone: '06' });
    const choices = createDrafts<number>();
    for (const { id } of [first, second]) choices.set(draftKey(id, 'checkout'), 1);
    returnPages.visit(first.id, '/accounts/a/customer');
    returnPages.save(first.id);
    returnPages.forget(first.id);
    expect([...choices.keys()]).toEqual([draftKey(second.id, 'checkout')]);
    returnPages.save(first.id);
    expect(returnPages.consume(first.id)).toBeNull();
    expect(getDraft(draftKey(first.id, 'customer'))).toBeNull();
    expect(getDraft(draftKey(second.id, 'customer'))).toEqual({ phone: '06' });
  });
});

describe('what is said of sessions', () => {
  beforeEach(() => setActivePinia(createPinia()));
  const person = {
    account: first.id,
    supplierId: first.supplier.id,
    supplier: first.supplier.name,
    name: 'A',
    department: null,
  };
  const other = { ...person, account: second.id };

  it('goes away once everybody concerned is back', () => {
    const store = useSessionNoticesStore();
    store.add({ kind: 'idle', people: [person, other], minutes: 15 });
    store.dismissSignedIn([first.id]);
    expect(store.notices).toHaveLength(1);
    store.dismissSignedIn([first.id, second.id]);
    expect(store.notices).toHaveLength(0);
  });

  it('keeps only the latest of one account', () => {
    const store = useSessionNoticesStore();
    store.add({ kind: 'idle', people: [person], minutes: 15 });
    store.add({ kind: 'ended', people: [person], refusal: refusal('session.ended-removed') });
    expect(store.notices.map(({ kind }) => kind)).toEqual(['ended']);
  });
});
