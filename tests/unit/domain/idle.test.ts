import { describe, expect, it } from 'vitest';
import { idleStanding, passed, stirred } from '#electron/domain/idle.ts';
import { instantOf } from '#shared/model/dates.ts';

const start = 1_800_000_000_000;
const at = (seconds: number) => instantOf(start + seconds * 1000);
const idleFor = (seconds: number) => passed(stirred(at(0)), at(seconds));

describe('idle time', () => {
  it('AS-74 warns one minute before the end, and is over to the second', () => {
    expect(idleStanding(idleFor(13 * 60 + 59), 15)).toEqual({ state: 'active', signOutAt: at(900) });
    expect(idleStanding(idleFor(14 * 60), 15)).toEqual({ state: 'warning', signOutAt: at(900) });
    expect(idleStanding(idleFor(14 * 60 + 59), 15)).toEqual({ state: 'warning', signOutAt: at(900) });
    expect(idleStanding(idleFor(15 * 60), 15)).toEqual({ state: 'over' });
  });

  it('warns for half of a time that is shorter than two minutes', () => {
    expect(idleStanding(idleFor(29), 1).state).toBe('active');
    expect(idleStanding(idleFor(30), 1).state).toBe('warning');
    expect(idleStanding(idleFor(60), 1).state).toBe('over');
  });

  it('is never over where nobody is signed out', () => {
    expect(idleStanding(idleFor(1e7), null)).toEqual({ state: 'active', signOutAt: null });
  });

  it('counts the hours in which the machine slept', () => {
    expect(idleStanding(passed(idleFor(60), at(3 * 3600)), 15)).toEqual({ state: 'over' });
  });

  it('gives nobody time back when the clock is set back, and goes on from there', () => {
    const setBack = passed(idleFor(14 * 60), at(14 * 60 - 7200));
    expect(idleStanding(setBack, 15)).toEqual({ state: 'warning', signOutAt: at(15 * 60 - 7200) });
    expect(idleStanding(passed(setBack, at(15 * 60 - 7200)), 15)).toEqual({ state: 'over' });
  });
});
