import { beforeEach, describe, expect, it } from 'vitest';
import { createFailedAttempts } from '#electron/suppliers/embedded/sign-in/failed-attempts.ts';
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
const failuresOf = (lockMinutes: number | null) =>
  createFailedAttempts(db, 'x', lockMinutes, createSettings(db));
const fail = (failedAttempts: ReturnType<typeof failuresOf>, times: number, now: number) => {
  for (let n = 0; n < times; n += 1) failedAttempts.count(WHO, now);
};

describe('a lock', () => {
  it('QC-21 QC-22 begins with the last failure that was too many, and ends by itself to the second', () => {
    const failedAttempts = failuresOf(60);
    fail(failedAttempts, 4, NOW);
    expect(failedAttempts.lockOf(WHO, NOW)).toEqual({ locked: false });
    fail(failedAttempts, 1, NOW + MINUTE);
    const until = NOW + 61 * MINUTE;
    for (const now of [NOW + MINUTE, until - 1000, until - 1])
      expect(failedAttempts.lockOf(WHO, now)).toEqual({ locked: true, until });
    for (const now of [until, until + 1000])
      expect(failedAttempts.lockOf(WHO, now)).toEqual({ locked: false });
  });

  it('QC-21 the number of failures is a setting', () => {
    const failedAttempts = failuresOf(60);
    createSettings(db).set('x', 'lock.threshold', '2');
    fail(failedAttempts, 1, NOW);
    expect(failedAttempts.lockOf(WHO, NOW).locked).toBe(false);
    fail(failedAttempts, 1, NOW);
    expect(failedAttempts.lockOf(WHO, NOW).locked).toBe(true);
  });

  it('QC-22 is not longer for a failure while it holds, and counting begins again after it', () => {
    const failedAttempts = failuresOf(60);
    fail(failedAttempts, 5, NOW);
    fail(failedAttempts, 20, NOW + 59 * MINUTE);
    const after = NOW + 60 * MINUTE;
    expect(failedAttempts.lockOf(WHO, after).locked).toBe(false);
    fail(failedAttempts, 4, after);
    expect(failedAttempts.lockOf(WHO, after).locked).toBe(false);
    fail(failedAttempts, 1, after);
    expect(failedAttempts.lockOf(WHO, after)).toEqual({ locked: true, until: after + 60 * MINUTE });
  });

  it('QC-22 lasts an hour at most, also when the clock is set back', () => {
    const failedAttempts = failuresOf(60);
    fail(failedAttempts, 5, NOW);
    const earlier = NOW - 24 * 60 * MINUTE;
    expect(failedAttempts.lockOf(WHO, earlier)).toEqual({ locked: true, until: earlier + 60 * MINUTE });
    expect(failedAttempts.lockOf(WHO, earlier + 59 * MINUTE)).toEqual({
      locked: true,
      until: earlier + 60 * MINUTE,
    });
    expect(failedAttempts.lockOf(WHO, earlier + 60 * MINUTE)).toEqual({ locked: false });
  });

  it('AS-21 without a time lasts until a person ends it', () => {
    const failedAttempts = failuresOf(null);
    fail(failedAttempts, 5, NOW);
    for (const now of [NOW, NOW + 10 * 365 * 24 * 60 * MINUTE, NOW - 60 * MINUTE])
      expect(failedAttempts.lockOf(WHO, now)).toEqual({ locked: true, until: null });
    failedAttempts.reset(WHO);
    expect(failedAttempts.lockOf(WHO, NOW)).toEqual({ locked: false });
  });
});

describe('IDs that nobody has', () => {
  const known = (where: string) =>
    Number(db.prepare(`SELECT count(*) FROM sign_in_failures WHERE ${where}`).pluck().get());
  /** As if so many had been tried before, a millisecond after the other. */
  const tried = (count: number, locked: number) =>
    db
      .prepare(
        `INSERT INTO sign_in_failures (supplier, who, count, last_at, locked)
         WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         SELECT 'x', 'unknown:' || i, 1, ? + i, ? FROM n`,
      )
      .run(count, NOW, locked);

  it('are a hundred thousand at most, the latest, and no member is forgotten for them', () => {
    const failedAttempts = failuresOf(null);
    fail(failedAttempts, 5, NOW);
    tried(101_500, 1);
    const now = NOW + 200_000;
    for (let n = 0; n < 1000; n += 1) failedAttempts.count(`unknown:new-${n}`, now);
    expect(known(`who GLOB 'unknown:*'`)).toBeLessThanOrEqual(101_000);
    expect(known(`who GLOB 'unknown:new-*'`)).toBe(1000);
    expect(failedAttempts.lockOf(WHO, now).locked).toBe(true);
  });

  it('are counted like a member’s: what was a day ago counts no more', () => {
    const failedAttempts = failuresOf(null);
    const day = 24 * 60 * MINUTE;
    for (const who of [WHO, 'unknown:x', 'unknown:y', 'member:2'])
      for (let n = 0; n < 4; n += 1) failedAttempts.count(who, NOW);
    for (const who of [WHO, 'unknown:x']) failedAttempts.count(who, NOW + day);
    for (const who of ['unknown:y', 'member:2']) failedAttempts.count(who, NOW + day + 1);
    const locked = [WHO, 'unknown:x', 'unknown:y', 'member:2'].map(
      (who) => failedAttempts.lockOf(who, NOW).locked,
    );
    expect(locked).toEqual([true, true, false, false]);
  });

  it('are forgotten after a day, but for locks that no time ends', () => {
    const failedAttempts = failuresOf(60);
    tried(1000, 0);
    db.prepare(`UPDATE sign_in_failures SET locked = 1 WHERE last_at > ?`).run(NOW + 900);
    failedAttempts.count('unknown:new', NOW + 1001 + 24 * 60 * MINUTE);
    expect(known('1 = 1')).toBe(1 + 100);
  });
});
