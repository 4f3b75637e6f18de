import { describe, expect, it } from 'vitest';
import { idleStatus, advanceTo, recordActivity } from '#electron/domain/idle-timeout.ts';
import { instantOf } from '#shared/model/dates.ts';

const start = 1_800_000_000_000;
const at = (seconds: number) => instantOf(start + seconds * 1000);
const idleFor = (seconds: number) => advanceTo(recordActivity(at(0)), at(seconds));

describe('idle time', () => {
  it('AS-74 warns one minute before the end, and is over to the second', () => {
    expect(idleStatus(idleFor(13 * 60 + 59), 15)).toEqual({ state: 'active', signOutAt: at(900) });
    expect(idleStatus(idleFor(14 * 60), 15)).toEqual({ state: 'warning', signOutAt: at(900) });
    expect(idleStatus(idleFor(14 * 60 + 59), 15)).toEqual({ state: 'warning', signOutAt: at(900) });
    expect(idleStatus(idleFor(15 * 60), 15)).toEqual({ state: 'over' });
  });

  it('warns for half of a time that is shorter than two minutes', () => {
    expect(idleStatus(idleFor(29), 1).state).toBe('active');
    expect(idleStatus(idleFor(30), 1).state).toBe('warning');
    expect(idleStatus(idleFor(60), 1).state).toBe('over');
  });

  it('is never over where nobody is signed out', () => {
    expect(idleStatus(idleFor(1e7), null)).toEqual({ state: 'active', signOutAt: null });
  });

  it('counts the hours in which the machine slept', () => {
    expect(idleStatus(advanceTo(idleFor(60), at(3 * 3600)), 15)).toEqual({ state: 'over' });
  });

  it('gives nobody time back when the clock is set back, and goes on from there', () => {
    const setBack = advanceTo(idleFor(14 * 60), at(14 * 60 - 7200));
    expect(idleStatus(setBack, 15)).toEqual({ state: 'warning', signOutAt: at(15 * 60 - 7200) });
    expect(idleStatus(advanceTo(setBack, at(15 * 60 - 7200)), 15)).toEqual({ state: 'over' });
  });
});
