import { describe, expect, it } from 'vitest';
import { isQuiet, summaryOf } from '#renderer/features/orders/use-sync.ts';
import type { SyncState } from '#shared/ipc/jobs.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import { accountOf } from '#tests/support/caches.ts';

const state = (change: Partial<SyncState> = {}): SyncState => ({
  account: accountOf('a'),
  completeAsOf: instantOf(0),
  orders: 10,
  lines: 20,
  unreadable: 0,
  failure: null,
  job: null,
  ...change,
});
const unreadableAnswer = refusal('supplier.unreadable-answer', { params: { field: 'position' } });

describe('how histories stand', () => {
  it('a failure stays after its job has gone, until a sync succeeds', () => {
    expect(summaryOf([state({ failure: unreadableAnswer })], []).refusal).toBe(unreadableAnswer);
    expect(summaryOf([state()], []).refusal).toBeNull();
  });

  it('orders that could not be read are counted over all accounts', () => {
    expect(summaryOf([state({ unreadable: 2 }), state({ unreadable: 3 })], []).unreadable).toBe(5);
  });

  it('being offline is a quiet line; what a supplier did wrong is not', () => {
    const params = { host: 'x' };
    expect(isQuiet(refusal('supplier.unreachable', { params }))).toBe(true);
    expect(isQuiet(refusal('supplier.slow', { params }))).toBe(true);
    expect(isQuiet(refusal('session.expired'))).toBe(true);
    expect(isQuiet(unreadableAnswer)).toBe(false);
    expect(isQuiet(refusal('sync.ended-early', { params: { remaining: 3 } }))).toBe(false);
  });
});
