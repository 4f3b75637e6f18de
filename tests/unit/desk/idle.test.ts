import { describe, expect, it } from 'vitest';
import { createIdle } from '#electron/desk/idle/idle.ts';
import { defaultSettings, type Settings } from '#shared/ipc/settings.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';

const start = 1_800_000_000_000;
const id = (letter: string) => letter.repeat(32) as AccountId;
const anna = id('a');
const bert = id('b');

/** The idle watch over a list of accounts, with a clock and a pace that the test moves. */
function watch(options: { staying?: readonly AccountId[]; settings?: Partial<Settings> } = {}) {
  let now = start;
  let tick: (() => void) | null = null;
  let settings: Settings = { ...defaultSettings, ...options.settings };
  let accounts: { id: AccountId; staySignedIn: boolean }[] = [];
  const told: IdleState[] = [];
  const out: AccountId[][] = [];
  let release: (() => void) | null = null;
  const idle = createIdle({
    clock: { now: () => instantOf(now) },
    timers: {
      every: (_milliseconds, run) => {
        tick = run;
        return () => (tick = null);
      },
    },
    settings: () => settings,
    nobodyStays: () => settings.sharedMachine,
    accounts: () => accounts as unknown as Account[],
    signOut: async (ids) => {
      out.push([...ids]);
      await new Promise<void>((resolve) => (release = resolve));
      accounts = accounts.filter((each) => !ids.includes(each.id));
    },
    changed: (state) => told.push(state),
  });
  const signIn = (...ids: AccountId[]): void => {
    accounts = [
      ...accounts,
      ...ids.map((each) => ({ id: each, staySignedIn: !!options.staying?.includes(each) })),
    ];
    idle.check();
  };
  return {
    idle,
    told,
    out,
    signIn,
    set: (change: Partial<Settings>) => {
      settings = { ...settings, ...change };
      idle.check();
    },
    /** Time goes by, with a look each second. */
    wait: (seconds: number) => {
      for (let each = 0; each < seconds; each += 1) {
        now += 1000;
        tick?.();
      }
    },
    /** The clock jumps, with nobody looking. */
    jump: (seconds: number) => (now += seconds * 1000),
    tick: () => tick?.(),
    ticks: () => tick !== null,
    touch: () => idle.calls['idle.activity']({}),
    state: () => {
      const answer = idle.calls['idle.state']({}) as { value: IdleState };
      return answer.value;
    },
    signedOut: async () => {
      release?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    at: (seconds: number) => instantOf(start + seconds * 1000),
  };
}

describe('the idle watch', () => {
  it('AS-74 warns, and signs out after fifteen minutes without a touch: not a second before', () => {
    const { signIn, wait, told, out, at, state } = watch();
    signIn(anna, bert);
    wait(14 * 60 - 1);
    expect(told.map((each) => each.state)).toEqual(['active']);
    wait(1);
    expect(told.at(-1)).toEqual({ state: 'warning', signOutAt: at(900), accounts: [anna, bert] });
    wait(59);
    expect(out).toEqual([]);
    wait(1);
    expect(out).toEqual([[anna, bert]]);
    expect(told.at(-1)).toEqual({ state: 'signed-out', signOutAt: null, accounts: [anna, bert] });
    wait(3600);
    expect(out).toHaveLength(1);
    expect(state().state).toBe('signed-out');
  });

  it('begins again at every touch, and takes a warning back', () => {
    const { signIn, wait, touch, told, out } = watch();
    signIn(anna);
    wait(14 * 60 + 59);
    touch();
    expect(told.at(-1)).toMatchObject({ state: 'active', accounts: [anna] });
    wait(14 * 60 + 59);
    expect(out).toEqual([]);
    wait(1);
    expect(out).toEqual([[anna]]);
  });

  it('AS-75 leaves people alone who chose to stay signed in, but not on a shared machine', () => {
    const staying = watch({ staying: [bert] });
    staying.signIn(anna, bert);
    staying.wait(900);
    expect(staying.out).toEqual([[anna]]);

    const shared = watch({ staying: [bert], settings: { sharedMachine: true } });
    shared.signIn(anna, bert);
    shared.wait(900);
    expect(shared.out).toEqual([[anna, bert]]);
  });

  it('AS-75 concerns those who stayed from the moment the machine is shared', () => {
    const { signIn, set, wait, out, state } = watch({ staying: [bert] });
    signIn(bert);
    wait(3600);
    expect(state()).toMatchObject({ state: 'active', accounts: [], signOutAt: null });
    set({ sharedMachine: true });
    expect(state().accounts).toEqual([bert]);
    wait(899);
    expect(out).toEqual([]);
    wait(1);
    expect(out).toEqual([[bert]]);
  });

  it('signs out at once after hours of sleep, before a touch can bring anybody back', () => {
    const { signIn, wait, jump, touch, out, state } = watch();
    signIn(anna);
    wait(60);
    jump(8 * 3600);
    touch();
    expect(out).toEqual([[anna]]);
    expect(state().state).toBe('signed-out');
  });

  it('looks at once when the machine wakes', () => {
    const { signIn, jump, idle, out } = watch();
    signIn(anna);
    jump(3600);
    idle.check();
    expect(out).toEqual([[anna]]);
  });

  it('signs nobody out later because the clock was set back', () => {
    const { signIn, wait, jump, out } = watch();
    signIn(anna);
    wait(600);
    jump(-7200);
    wait(300);
    expect(out).toEqual([]);
    wait(1);
    expect(out).toEqual([[anna]]);
  });

  it('takes a change of the settings at once', () => {
    const { signIn, wait, set, out, told } = watch();
    signIn(anna);
    wait(600);
    set({ idleMinutes: null });
    wait(1200);
    expect(out).toEqual([]);
    set({ idleMinutes: 31 });
    expect(told.at(-1)?.state).toBe('warning');
    set({ idleMinutes: 30 });
    expect(out).toEqual([[anna]]);
  });

  it('begins again when somebody signs in, also for the one it has just signed out', async () => {
    const { signIn, wait, signedOut, out, state } = watch();
    signIn(anna);
    wait(890);
    signIn(bert);
    wait(899);
    expect(out).toEqual([]);
    wait(1);
    expect(out).toEqual([[anna, bert]]);
    await signedOut();
    signIn(anna);
    expect(state()).toMatchObject({ state: 'active', accounts: [anna] });
    wait(900);
    expect(out.at(-1)).toEqual([anna]);
  });

  it('does not sign out twice who is still on the way out', () => {
    const { signIn, wait, touch, out } = watch();
    signIn(anna);
    wait(900);
    touch();
    wait(1800);
    expect(out).toEqual([[anna]]);
  });

  it('is quiet while nobody is signed in, and after it was stopped', () => {
    const { wait, told, idle, ticks } = watch();
    wait(3600);
    expect(told).toEqual([]);
    idle.stop();
    expect(ticks()).toBe(false);
  });
});
