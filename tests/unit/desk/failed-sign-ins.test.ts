import { describe, expect, it } from 'vitest';
import { createFailedSignIns } from '#electron/desk/help/failed-sign-ins.ts';
import { passwordTraits } from '#electron/domain/password-traits.ts';
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
  const failedSignIns = createFailedSignIns(clock);
  const policy = profileById('plus-member')!.passwords.policy;
  const remember = (supplier: SupplierId, password = 'Secret-of-9') =>
    failedSignIns.remember(supplier, {
      identifierTyped: 'E1',
      parsedIdentifier: null,
      refusal: refusal('sign-in.mismatch'),
      passwordTraits: passwordTraits(policy, password),
      at: clock.now(),
    });
  return { failedSignIns, remember, move: (seconds: number) => (now += seconds * 1000) };
}

describe('refused tries', () => {
  it('are remembered by supplier, with how many there were in a row', () => {
    const { failedSignIns, remember } = setUp();
    expect(failedSignIns.last(one)).toBeNull();
    remember(one);
    remember(one);
    remember(other);
    expect(failedSignIns.last(one)).toMatchObject({ identifierTyped: 'E1', times: 2 });
    expect(failedSignIns.last(other)?.times).toBe(1);
  });

  it('are forgotten after thirty minutes, not a second before', () => {
    const { failedSignIns, remember, move } = setUp();
    remember(one);
    move(1799);
    expect(failedSignIns.last(one)).not.toBeNull();
    move(1);
    expect(failedSignIns.last(one)).toBeNull();
    remember(one);
    expect(failedSignIns.last(one)?.times).toBe(1);
  });

  it('are not kept for longer by a clock that was set back', () => {
    const { failedSignIns, remember, move } = setUp();
    remember(one);
    move(-1800);
    expect(failedSignIns.last(one)).toBeNull();
  });

  it('are forgotten once somebody signed in there, and all of them in the end', () => {
    const { failedSignIns, remember } = setUp();
    remember(one);
    remember(other);
    failedSignIns.forget(one);
    expect(failedSignIns.last(one)).toBeNull();
    failedSignIns.clear();
    expect(failedSignIns.last(other)).toBeNull();
  });

  it('PM-19 hold nothing of the password: not its length, and none of its characters', () => {
    const kept = (password: string) => {
      const { failedSignIns, remember } = setUp();
      remember(one, password);
      return JSON.stringify(failedSignIns.last(one)?.passwordTraits);
    };
    expect(kept('zqxjkvzq')).toBe(kept('wpbhmgwpbhm'));
    expect(kept('zqxjkvzq')).not.toMatch(/\d/);
  });
});
