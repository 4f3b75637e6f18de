import { describe, expect, it } from 'vitest';
import { createRefusedIds } from '#electron/desk/sign-in/refused-ids.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';

const one = 'one' as SupplierId;
const other = 'other' as SupplierId;

function setUp() {
  let now = 0;
  const ids = createRefusedIds({ now: () => instantOf(now) });
  return { ids, advance: (ms: number) => (now += ms) };
}

describe('IDs that were refused', () => {
  it('count again for the same ID at the same supplier only', () => {
    const { ids } = setUp();
    expect(ids.again(one, 'a@example.jp')).toBe(false);
    expect(ids.again(one, 'b@example.jp')).toBe(false);
    expect(ids.again(other, 'a@example.jp')).toBe(false);
    expect(ids.again(one, 'a@example.jp')).toBe(true);
  });

  it('are forgotten after ten minutes, and once they have signed in', () => {
    const { ids, advance } = setUp();
    ids.again(one, 'a');
    advance(599_999);
    expect(ids.again(one, 'a')).toBe(true);
    advance(600_000);
    expect(ids.again(one, 'a')).toBe(false);
    ids.forget(one, 'a');
    expect(ids.again(one, 'a')).toBe(false);
  });

  it('are forgotten where the clock was put back by more than that', () => {
    const { ids, advance } = setUp();
    ids.again(one, 'a');
    advance(-599_999);
    expect(ids.again(one, 'a')).toBe(true);
    advance(-600_000);
    expect(ids.again(one, 'a')).toBe(false);
  });
});
