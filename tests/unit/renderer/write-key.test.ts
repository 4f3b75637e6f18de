import { describe, expect, it } from 'vitest';
import { useWriteKey } from '#renderer/features/pending-writes/write-key.ts';
import { refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';

function setUp() {
  let keys = 0;
  const write = useWriteKey(() => `key-${++keys}`);
  /** Key and state after these answers. */
  const after = (...codes: (RefusalCode | null)[]): [string, boolean] => {
    write.current();
    for (const code of codes) write.answered(code === null ? ok(null) : refuse(code));
    return [write.current(), write.isOpen.value];
  };
  return { ...write, after };
}

describe('the key of a write that has to happen once', () => {
  it.each(['checkout.unresolved', 'unexpected', 'lock.locked', 'lock.other-person'] as const)(
    'stays after %s, whatever call is refused afterwards, also where another one is wanted',
    (code) => {
      const { after, renew } = setUp();
      expect(after(code)).toEqual(['key-1', true]);
      renew();
      for (const same of ['call.bad-input', 'journal.unreadable', 'journal.not-open'] as const)
        expect(after(same)).toEqual(['key-1', true]);
      expect(after('prepaid.balance-too-low')).toEqual(['key-2', false]);
    },
  );

  it('stays after a desk that was not reached, and lets what was bad input be changed', () => {
    const { after, renew } = setUp();
    expect(after('desk.unreachable')).toEqual(['key-1', true]);
    expect(after('call.bad-input')).toEqual(['key-1', false]);
    renew();
    expect(after('call.bad-input', 'desk.unreachable')).toEqual(['key-1', true]);
    expect(after('checkout.unresolved', 'call.bad-input')).toEqual(['key-1', true]);
    expect(after(null)).toEqual(['key-2', false]);
    expect(after('desk.unreachable', 'call.bad-input', 'prepaid.balance-too-low')).toEqual(['key-3', false]);
  });

  it.each([null, 'checkout.changed', 'checkout.already-done', 'call.bad-input'] as const)(
    'is another one after %s',
    (code) => {
      expect(setUp().after(code)).toEqual(['key-2', false]);
    },
  );
});
