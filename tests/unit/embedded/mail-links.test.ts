import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createMailLimit } from '#electron/suppliers/embedded/mail/mail-limit.ts';
import { createMailLinks } from '#electron/suppliers/embedded/mail/links.ts';
import { linkPurposes } from '#shared/supplier-api/links.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const NOW = Date.parse('2026-04-05T10:00:00.000Z');
const HOUR = 3_600_000;

function database(file = ':memory:') {
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  return db;
}
const reason = (outcome: object) =>
  'problem' in outcome ? (outcome.problem as { reason: string }).reason : outcome;

describe('the secret of a link', () => {
  it('QC-19 QC-39 is good for its minutes from sending, and not at the end of them', () => {
    const links = createMailLinks(database());
    const token = links.issue('x', 'two-step', 'a', 60, NOW);
    for (const now of [NOW, NOW + HOUR - 1000, NOW + HOUR - 1])
      expect(links.peek('x', 'two-step', token, now)).toEqual({ subject: 'a' });
    for (const now of [NOW + HOUR, NOW + HOUR + 1000])
      expect(reason(links.peek('x', 'two-step', token, now))).toBe('link-expired');
  });

  it('works once, and no order of clocks gives it a second life', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2 * HOUR, max: 2 * HOUR }), { minLength: 1 }), (moments) => {
        const links = createMailLinks(database());
        const token = links.issue('x', 'reset-password', 'a', 60, NOW);
        let over = false;
        for (const moment of moments) {
          const outcome = links.use('x', 'reset-password', token, NOW + moment);
          const good = !('problem' in outcome);
          expect(good).toBe(!over && moment < HOUR);
          over = true;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is for one supplier, one purpose and one subject', () => {
    const links = createMailLinks(database());
    const token = links.issue('x', 'two-step', 'a', 60, NOW);
    expect(reason(links.use('y', 'two-step', token, NOW))).toBe('link-invalid');
    for (const purpose of linkPurposes.filter((each) => each !== 'two-step'))
      expect(reason(links.use('x', purpose, token, NOW))).toBe('link-invalid');
    expect(links.use('x', 'two-step', token, NOW)).toEqual({ subject: 'a' });
  });

  it('ends with its subject, and says that it has expired', () => {
    const links = createMailLinks(database());
    const [mine, other, used] = ['a', 'b', 'a'].map((subject) =>
      links.issue('x', 'two-step', subject, 60, NOW),
    );
    links.use('x', 'two-step', used!, NOW);
    links.revoke('x', 'two-step', 'a');
    expect(reason(links.peek('x', 'two-step', mine!, NOW))).toBe('link-expired');
    expect(reason(links.peek('x', 'two-step', used!, NOW))).toBe('link-used');
    expect(links.peek('x', 'two-step', other!, NOW)).toEqual({ subject: 'b' });
  });

  it('is used by one of two threads only', () => {
    const file = join(tempFolder(), 'store.db');
    const [one, other] = [createMailLinks(database(file)), createMailLinks(database(file))];
    const token = one.issue('x', 'two-step', 'a', 60, NOW);
    expect(other.use('x', 'two-step', token, NOW)).toEqual({ subject: 'a' });
    expect(reason(one.use('x', 'two-step', token, NOW))).toBe('link-used');
  });

  it('is not in the file', () => {
    const db = database();
    const token = createMailLinks(db).issue('x', 'two-step', 'a', 60, NOW);
    expect(JSON.stringify(db.prepare('SELECT hex(hash), * FROM mail_links').all())).not.toContain(token);
  });
});

describe('the mails of an hour', () => {
  it('are so many for each reader and kind, and come again an hour after each', () => {
    const limit = createMailLimit(database());
    const take = (now: number, reader = 'a', kind = 'reset') => limit.take('x', kind, reader, 2, now);
    expect([take(NOW), take(NOW + 1000), take(NOW + 2000)]).toEqual([null, null, NOW + HOUR]);
    expect([take(NOW, 'b'), take(NOW, 'a', 'other')]).toEqual([null, null]);
    expect([take(NOW + HOUR - 1), take(NOW + HOUR), take(NOW + HOUR)]).toEqual([
      NOW + HOUR,
      null,
      NOW + HOUR + 1000,
    ]);
  });

  it('are none the less when the clock is set back a day', () => {
    const limit = createMailLimit(database());
    for (let n = 0; n < 3; n += 1) limit.take('x', 'reset', 'a', 2, NOW);
    expect(limit.take('x', 'reset', 'a', 2, NOW - 24 * HOUR)).toBeNull();
  });
});
