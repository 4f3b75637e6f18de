import { beforeEach, describe, expect, it } from 'vitest';
import { createFailures } from '#electron/suppliers/embedded/accounts/failures.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createSettings } from '#electron/suppliers/embedded/settings.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-04-05T10:00:00.000Z');
const WHO = 'member:1';

let db = openDatabase(':memory:');
beforeEach(() => {
  db.close();
  db = openDatabase(':memory:');
});
const failuresOf = (lockMinutes: number | null) => createFailures(db, 'x', lockMinutes, createSettings(db));
const fail = (failures: ReturnType<typeof failuresOf>, times: number, now: number) => {
  for (let n = 0; n < times; n += 1) failures.count(WHO, now);
};

describe('a lock', () => {
  it('QC-21 QC-22 begins with the last failure that was too many, and ends by itself to the second', () => {
    const failures = failuresOf(60);
    fail(failures, 4, NOW);
    expect(failures.lockOf(WHO, NOW)).toEqual({ locked: false });
    fail(failures, 1, NOW + MINUTE);
    const until = NOW + 61 * MINUTE;
    for (const now of [NOW + MINUTE, until - 1000, until - 1])
      expect(failures.lockOf(WHO, now)).toEqual({ locked: true, until });
    for (const now of [until, until + 1000]) expect(failures.lockOf(WHO, now)).toEqual({ locked: false });
  });

  it('QC-21 the number of failures is a setting', () => {
    const failures = failuresOf(60);
    createSettings(db).set('x', 'lock.threshold', '2');
    fail(failures, 1, NOW);
    expect(failures.lockOf(WHO, NOW).locked).toBe(false);
    fail(failures, 1, NOW);
    expect(failures.lockOf(WHO, NOW).locked).toBe(true);
  });

  it('QC-22 is not longer for a failure while it holds, and counting begins anew after it', () => {
    const failures = failuresOf(60);
    fail(failures, 5, NOW);
    fail(failures, 20, NOW + 59 * MINUTE);
    const after = NOW + 60 * MINUTE;
    expect(failures.lockOf(WHO, after).locked).toBe(false);
    fail(failures, 4, after);
    expect(failures.lockOf(WHO, after).locked).toBe(false);
    fail(failures, 1, after);
    expect(failures.lockOf(WHO, after)).toEqual({ locked: true, until: after + 60 * MINUTE });
  });

  it('QC-22 lasts an hour at most, also when the clock is set back', () => {
    const failures = failuresOf(60);
    fail(failures, 5, NOW);
    const earlier = NOW - 24 * 60 * MINUTE;
    expect(failures.lockOf(WHO, earlier)).toEqual({ locked: true, until: earlier + 60 * MINUTE });
    expect(failures.lockOf(WHO, earlier + 59 * MINUTE)).toEqual({
      locked: true,
      until: earlier + 60 * MINUTE,
    });
    expect(failures.lockOf(WHO, earlier + 60 * MINUTE)).toEqual({ locked: false });
  });

  it('AS-21 without a time lasts until a person ends it', () => {
    const failures = failuresOf(null);
    fail(failures, 5, NOW);
    for (const now of [NOW, NOW + 10 * 365 * 24 * 60 * MINUTE, NOW - 60 * MINUTE])
      expect(failures.lockOf(WHO, now)).toEqual({ locked: true, until: null });
    failures.forget(WHO);
    expect(failures.lockOf(WHO, NOW)).toEqual({ locked: false });
  });
});
