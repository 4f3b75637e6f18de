import { onScopeDispose, ref, watch, type Ref } from 'vue';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { personOf, type Person, type SessionNotice } from '#renderer/stores/session-notices.ts';
import { createActivityReporter } from './activity.ts';

export interface IdleOptions {
  readonly desk: Pick<DeskBridge, 'call' | 'on'>;
  readonly accounts: Readonly<Ref<readonly Account[]>>;
  readonly minutes: () => number | null;
  readonly now: () => number;
  /** Keeps the page of somebody who did not leave by themselves. */
  readonly save: (account: Account['id']) => void;
  readonly notify: (notice: SessionNotice) => void;
  /** Forgets what was typed by anybody but these. */
  readonly discardOtherDrafts: (accounts: readonly Account['id'][]) => void;
}

/**
 * Follows how long nobody has touched the desk (AS-74), tells it when somebody does, and says who was signed out.
 * The desk counts; the page only reports.
 */
export function useIdle({ desk, accounts, minutes, now, save, notify, discardOtherDrafts }: IdleOptions) {
  const state = ref<IdleState>({ state: 'active', signOutAt: null, accounts: [] });
  const knownPeople = new Map<string, Person>();

  watch(
    accounts,
    (list) => {
      for (const account of list) knownPeople.set(account.id, personOf(account));
    },
    { immediate: true },
  );

  function follow(next: IdleState): void {
    const before = state.value.state;
    state.value = next;
    if (next.state !== 'signed-out' || before === 'signed-out') return;
    for (const account of next.accounts) save(account);
    discardOtherDrafts([...knownPeople.keys()] as Account['id'][]);
    const people = next.accounts.flatMap((account) => knownPeople.get(account) ?? []);
    if (people.length > 0) notify({ kind: 'idle', people, minutes: minutes() });
  }

  const stop = [
    desk.on('idle.changed', follow),
    desk.on('session.ended', ({ account, refusal }) => {
      save(account);
      const person = knownPeople.get(account);
      if (person) notify({ kind: 'ended', people: [person], refusal });
    }),
  ];
  onScopeDispose(() => {
    for (const end of stop) end();
  });
  void desk.call('idle.state', {}).then((answer) => {
    // An event that came first is newer.
    if (answer.ok && state.value.state === 'active') follow(answer.value);
  });

  return {
    state,
    /** Somebody is there. */
    recordActivity: createActivityReporter(() => void desk.call('idle.activity', {}), {
      now,
      urgent: () => state.value.state === 'warning',
    }),
  };
}
