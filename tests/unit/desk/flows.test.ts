import { describe, expect, it } from 'vitest';
import { createFlows, flowExpiry, type FlowContents } from '#electron/desk/recovery/flows.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';

const supplier = 'one' as SupplierId;
const secret = 'Himitsu-1';
const twoStep = (login = 'hanako@example.jp', challengeId = 'challenge'): FlowContents['two-step'] => ({
  supplier,
  login,
  identifierKind: 'email',
  staySignedIn: false,
  challengeId,
  password: secret,
});

function setUp() {
  let now = 0;
  const looking = new Set<() => void>();
  const flows = createFlows(
    { now: () => instantOf(now) },
    { every: (_, run) => (looking.add(run), () => void looking.delete(run)) },
  );
  return {
    flows,
    looking,
    /** Moves the clock to so many seconds, and lets what looks at it look. */
    at: (seconds: number, look = false) => {
      now = seconds * 1000;
      if (look) for (const run of [...looking]) run();
    },
    begin: (content = twoStep(), seconds = 3600) =>
      flows.begin('two-step', content, instantOf(now + seconds * 1000)),
  };
}

describe('what was begun', () => {
  it('is found by its id and kind until it ends, and never after', () => {
    const { flows, begin, at } = setUp();
    const id = begin();
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(flows.find('two-step', id)).toEqual(twoStep());
    expect(flows.find('registration', id)).toBeNull();
    expect(flows.find('two-step', '0'.repeat(32))).toBeNull();
    at(3599);
    expect(flows.find('two-step', id)).not.toBeNull();
    at(3600);
    expect(flows.find('two-step', id)).toBeNull();
    // A clock that is set back brings no password back.
    at(0);
    expect(flows.find('two-step', id)).toBeNull();
  });

  it('gives up its secrets though nobody asks, and looks no longer than there is anything', () => {
    const { flows, begin, at, looking } = setUp();
    expect(looking.size).toBe(0);
    begin();
    expect(looking.size).toBe(1);
    at(3600, true);
    expect(looking.size).toBe(0);
    at(0);
    expect(flows.at('two-step', supplier)).toEqual([]);
    expect(JSON.stringify(flows.finishedChallenges(supplier))).not.toContain(secret);
  });

  it.each(['drop', 'complete', 'ends by itself', 'clear', 'another sign-in'] as const)(
    'wipes the key of a history that waited for a new password: %s',
    (how) => {
      const { flows, at } = setUp();
      const cacheKey = new Uint8Array(32).fill(7);
      const { password: _, challengeId: __, ...attempt } = twoStep();
      const id = flows.begin(
        'password-change',
        { ...attempt, changeToken: 'token', cacheKey },
        instantOf(3_600_000),
      );
      expect(cacheKey.every((byte) => byte === 7)).toBe(true);
      if (how === 'drop') flows.drop(id);
      else if (how === 'complete') flows.complete(id);
      else if (how === 'clear') flows.clear();
      else if (how === 'another sign-in') flows.endSignIns(supplier, attempt.login);
      else at(3600, true);
      expect(cacheKey.every((byte) => byte === 0)).toBe(true);
    },
  );

  it('remembers at most a hundred sign-ins that are over, the latest', () => {
    const { flows, begin } = setUp();
    for (let n = 0; n <= 100; n += 1) flows.complete(begin(twoStep('a@example.jp', `challenge ${n}`)));
    const over = flows.finishedChallenges(supplier).map(({ challengeId }) => challengeId);
    expect([over.length, over[0], over.at(-1)]).toEqual([100, 'challenge 100', 'challenge 1']);
  });

  it('leaves of a sign-in that was completed or ran out what tells its link, for a day', () => {
    const { flows, begin, at } = setUp();
    flows.complete(begin(twoStep('a@example.jp', 'completed')));
    begin(twoStep('b@example.jp', 'ran-out'));
    flows.drop(begin(twoStep('c@example.jp', 'given-up')));
    at(3600);
    expect(flows.finishedChallenges(supplier)).toMatchObject([
      { challengeId: 'ran-out' },
      { challengeId: 'completed' },
    ]);
    expect(flows.finishedChallenges('another' as SupplierId)).toEqual([]);
    at(24 * 3600);
    expect(flows.finishedChallenges(supplier)).toMatchObject([{ challengeId: 'ran-out' }]);
    at(25 * 3600);
    expect(flows.finishedChallenges(supplier)).toEqual([]);
  });

  it('makes room for a new sign-in with the same ID, and for no other', () => {
    const { flows, begin } = setUp();
    const first = begin();
    const other = begin(twoStep('other@example.jp'));
    const change = flows.begin(
      'password-change',
      {
        supplier,
        login: 'hanako@example.jp',
        identifierKind: 'email',
        staySignedIn: false,
        changeToken: 't',
        cacheKey: null,
      },
      instantOf(1000),
    );
    const reset = flows.begin('password-reset', { supplier, token: 't' }, instantOf(1000));
    flows.endSignIns(supplier, 'hanako@example.jp');
    expect(flows.find('two-step', first)).toBeNull();
    expect(flows.find('password-change', change)).toBeNull();
    expect(flows.find('two-step', other)).not.toBeNull();
    expect(flows.find('password-reset', reset)).not.toBeNull();
    expect(flows.finishedChallenges(supplier)).toEqual([]);
  });

  it('is listed the newest first, and the oldest makes room where there are too many', () => {
    const { flows, begin } = setUp();
    const ids = Array.from({ length: 101 }, (_, index) => begin(twoStep(`${index}@example.jp`)));
    expect(flows.at('two-step', supplier).map(({ id }) => id)).toEqual(ids.slice(1).toReversed());
  });

  it('is all gone when the desk closes', () => {
    const { flows, begin, looking } = setUp();
    flows.complete(begin());
    const id = begin();
    flows.clear();
    expect(flows.find('two-step', id)).toBeNull();
    expect(flows.finishedChallenges(supplier)).toEqual([]);
    expect(looking.size).toBe(0);
  });

  it('is kept as long as the supplier said, and no shorter where this machine’s clock is ahead', () => {
    const now = instantOf(10_000_000);
    expect(flowExpiry(instantOf(20_000_000), now, 60)).toBe(instantOf(20_000_000));
    expect(flowExpiry(instantOf(9_000_000), now, 60)).toBe(instantOf(10_000_000 + 3_600_000));
  });
});
