import { idleStanding, passed, stirred } from '#electron/domain/idle.ts';
import type { Settings } from '#shared/ipc/desk.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Timers } from '../ports/timers.ts';

/** How often the desk looks whether it is time. Milliseconds. */
const lookEvery = 1000;

export interface IdlePorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly settings: () => Settings;
  /** Everybody signed in at this machine. */
  readonly accounts: () => readonly Account[];
  /** Signs these people out; their page is gone by then. Never rejects. */
  readonly signOut: (accounts: readonly AccountId[]) => Promise<void>;
  readonly changed: (state: IdleState) => void;
}

type IdleCalls = Pick<CallHandlers, 'idle.activity' | 'idle.state'>;

export interface Idle {
  readonly calls: IdleCalls;
  /** Looks at the clock now: after a sleep of the machine, a change of the settings, a sign-in or a sign-out. */
  look(): void;
  /** Looks no more. */
  stop(): void;
}

/** Signs people out whom nobody has seen for a while (AS-74), but those who chose to stay signed in (AS-75). */
export function createIdle({ clock, timers, settings, accounts, signOut, changed }: IdlePorts): Idle {
  let time = stirred(clock.now());
  let concerned: readonly AccountId[] = [];
  /** Whom the end of the idle time signed out, until somebody signs in. */
  let signedOut: readonly AccountId[] | null = null;
  /** Who is on the way out: not in any more, though the supplier may not have been told yet. */
  const leaving = new Set<AccountId>();

  /** On a shared machine nobody stays, whatever was chosen before. */
  const whom = (): readonly AccountId[] =>
    accounts()
      .filter(({ id, staySignedIn }) => !leaving.has(id) && (settings().sharedMachine || !staySignedIn))
      .map(({ id }) => id);

  const stateNow = (): IdleState => {
    if (signedOut !== null) return { state: 'signed-out', signOutAt: null, accounts: [...signedOut] };
    const standing = idleStanding(time, concerned.length === 0 ? null : settings().idleMinutes);
    const { state, signOutAt } =
      standing.state === 'over' ? ({ state: 'active', signOutAt: null } as const) : standing;
    return { state, signOutAt, accounts: [...concerned] };
  };

  // Pages are told what is new to them; that an active desk would sign out a little later is not.
  const news = (state: IdleState): string =>
    JSON.stringify(state.state === 'active' ? { ...state, signOutAt: null } : state);
  let told = news(stateNow());
  const tell = (): void => {
    const state = stateNow();
    if (news(state) === told) return;
    told = news(state);
    changed(state);
  };

  const end = (): void => {
    const ids = concerned;
    signedOut = ids;
    concerned = [];
    for (const id of ids) leaving.add(id);
    tell();
    void signOut(ids).finally(() => ids.forEach((id) => leaving.delete(id)));
  };

  const look = (): void => {
    const now = clock.now();
    const before = concerned;
    concerned = whom();
    time = passed(time, now);
    // To sign in is to be there.
    if (concerned.some((id) => !before.includes(id))) {
      signedOut = null;
      time = stirred(now);
    }
    const isOver = concerned.length > 0 && idleStanding(time, settings().idleMinutes).state === 'over';
    if (isOver) end();
    else tell();
  };

  const stop = timers.every(lookEvery, look);
  return {
    calls: {
      'idle.activity': () => {
        // First whether it is over already: a key pressed after hours of sleep brings nobody back.
        look();
        time = stirred(clock.now());
        tell();
        return ok(null);
      },
      'idle.state': () => {
        look();
        return ok(stateNow());
      },
    },
    look,
    stop,
  };
}
