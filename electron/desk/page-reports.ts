import { randomUUID } from 'node:crypto';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';

/** Rate limit: this many reports at once, then one every ten seconds. */
const maxReports = 20;
const refillIntervalMs = 10_000;

/**
 * Writes error reports of pages to the log, under the returned id. Rate limited: reports beyond the limit are counted,
 * and share the id of one line that says so.
 */
export function createPageReports(clock: Clock, log: Log) {
  let allowance = maxReports;
  let refilledAt = millisecondsOf(clock.now());
  let dropping: { readonly id: string; dropped: number } | null = null;

  return ({ where, name, stack }: CallInput<'desk.report-error'>): string => {
    const now = millisecondsOf(clock.now());
    // A clock that was set back changes nothing.
    allowance = Math.min(maxReports, allowance + Math.max(0, now - refilledAt) / refillIntervalMs);
    refilledAt = now;
    if (allowance < 1) {
      if (dropping === null) {
        dropping = { id: randomUUID().slice(0, 8), dropped: 0 };
        log.warn('too many page reports: the rest is dropped', { id: dropping.id });
      }
      dropping.dropped += 1;
      return dropping.id;
    }
    allowance -= 1;
    if (dropping) log.warn('page reports dropped', { id: dropping.id, dropped: dropping.dropped });
    dropping = null;
    return log.exception(`page ${where}`, Object.assign(new Error(name), { name: 'PageError', stack }));
  };
}
