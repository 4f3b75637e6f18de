import { describe, expect, it } from 'vitest';
import { createRefusedTries } from '#electron/desk/help/refused-tries.ts';
import { passwordFacts } from '#electron/domain/password-facts.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';

const one = 'one' as SupplierId;
const other = 'other' as SupplierId;
const start = 1_800_000_000_000;

function setUp() {
  let now = start;
  const clock = { now: () => instantOf(now) };
  const tries = createRefusedTries(clock);
  const policy = profileById('plus-member')!.passwords.policy;
  const remember = (supplier: SupplierId, password = 'Secret-of-9') =>
    tries.remember(supplier, {
      identifierTyped: 'E1',
      understood: null,
      refusal: refusal('sign-in.mismatch'),
      passwordFacts: passwordFacts(policy, password),
      at: clock.now(),
    });
  return { tries, remember, move: (seconds: number) => (now += seconds * 1000) };
}

describe('refused tries', () => {
  it('are remembered by supplier, with how many there were in a row', () => {
    const { tries, remember } = setUp();
    expect(tries.last(one)).toBeNull();
    remember(one);
    remember(one);
    remember(other);
    expect(tries.last(one)).toMatchObject({ identifierTyped: 'E1', times: 2 });
    expect(tries.last(other)?.times).toBe(1);
  });

  it('are forgotten after thirty minutes, not a second before', () => {
    const { tries, remember, move } = setUp();
    remember(one);
    move(1799);
    expect(tries.last(one)).not.toBeNull();
    move(1);
    expect(tries.last(one)).toBeNull();
    remember(one);
    expect(tries.last(one)?.times).toBe(1);
  });

  it('are not kept for longer by a clock that was set back', () => {
    const { tries, remember, move } = setUp();
    remember(one);
    move(-1800);
    expect(tries.last(one)).toBeNull();
  });

  it('are forgotten once somebody signed in there, and all of them in the end', () => {
    const { tries, remember } = setUp();
    remember(one);
    remember(other);
    tries.forget(one);
    expect(tries.last(one)).toBeNull();
    tries.clear();
    expect(tries.last(other)).toBeNull();
  });

  it('PM-19 hold nothing of the password: not its length, and none of its characters', () => {
    const kept = (password: string) => {
      const { tries, remember } = setUp();
      remember(one, password);
      return JSON.stringify(tries.last(one)?.passwordFacts);
    };
    expect(kept('zqxjkvzq')).toBe(kept('wpbhmgwpbhm'));
    expect(kept('zqxjkvzq')).not.toMatch(/\d/);
  });
});
