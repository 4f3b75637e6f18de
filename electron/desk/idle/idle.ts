import { idleStatus, advanceTo, recordActivity } from '#electron/domain/idle-timeout.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Timers } from '../ports/timers.ts';

/** How often the idle time is checked. Milliseconds. */
const checkIntervalMs = 1000;

export interface IdlePorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly settings: () => Settings;
  /** Whether those who chose to stay signed in are signed out too. */
  readonly nobodyStays: () => boolean;
  /** All signed-in accounts. */
  readonly accounts: () => readonly Account[];
  /** Signs these accounts out; their page has been left by then. Never rejects. */
  readonly signOut: (accounts: readonly AccountId[]) => Promise<void>;
  readonly changed: (state: IdleState) => void;
}

type IdleCalls = Pick<CallHandlers, 'idle.activity' | 'idle.state'>;

export interface Idle {
  readonly calls: IdleCalls;
  /** Checks now: after a resume, a change of settings, a sign-in or a sign-out. */
  check(): void;
  /** Stops checking. */
  stop(): void;
}

/** Signs people out after a time without activity (AS-74), except those who chose to stay signed in (AS-75). */
export function createIdle({
  clock,
  timers,
  settings,
  nobodyStays,
  accounts,
  signOut,
  changed,
}: IdlePorts): Idle {
  let time = recordActivity(clock.now());
  let affectedAccounts: readonly AccountId[] = [];
  /** Accounts that were signed out for inactivity, until somebody signs in. */
  let signedOut: readonly AccountId[] | null = null;
  /** Accounts being signed out: no longer signed in here, though the supplier may not know yet. */
  const leaving = new Set<AccountId>();

  /** On a shared machine nobody stays signed in, whatever was chosen before. */
  const eligibleAccounts = (): readonly AccountId[] =>
    accounts()
      .filter(({ id, staySignedIn }) => !leaving.has(id) && (nobodyStays() || !staySignedIn))
      .map(({ id }) => id);

  const stateNow = (): IdleState => {
    if (signedOut !== null) return { state: 'signed-out', signOutAt: null, accounts: [...signedOut] };
    const status = idleStatus(time, affectedAccounts.length === 0 ? null : settings().idleMinutes);
    const { state, signOutAt } =
      status.state === 'over' ? ({ state: 'active', signOutAt: null } as const) : status;
    return { state, signOutAt, accounts: [...affectedAccounts] };
  };

  // Pages are notified of changes of state only, not of every later time of signing out.
  const notificationKey = (state: IdleState): string =>
    JSON.stringify(state.state === 'active' ? { ...state, signOutAt: null } : state);
  let lastNotified = notificationKey(stateNow());
  const notify = (): void => {
    const state = stateNow();
    if (notificationKey(state) === lastNotified) return;
    lastNotified = notificationKey(state);
    changed(state);
  };

  const end = (): void => {
    const ids = affectedAccounts;
    signedOut = ids;
    affectedAccounts = [];
    for (const id of ids) leaving.add(id);
    notify();
    void signOut(ids).finally(() => ids.forEach((id) => leaving.delete(id)));
  };

  const check = (): void => {
    const now = clock.now();
    const before = affectedAccounts;
    affectedAccounts = eligibleAccounts();
    time = advanceTo(time, now);
    // A sign-in is activity.
    if (affectedAccounts.some((id) => !before.includes(id))) {
      signedOut = null;
      time = recordActivity(now);
    }
    const isOver = affectedAccounts.length > 0 && idleStatus(time, settings().idleMinutes).state === 'over';
    if (isOver) end();
    else notify();
  };

  const stop = timers.every(checkIntervalMs, check);
  return {
    calls: {
      'idle.activity': () => {
        // Check for expiry first: a key pressed after hours of sleep must not extend the time.
        check();
        time = recordActivity(clock.now());
        notify();
        return ok(null);
      },
      'idle.state': () => {
        check();
        return ok(stateNow());
      },
    },
    check,
    stop,
  };
}
