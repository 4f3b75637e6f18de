import type { SettingName, Settings } from '../settings.ts';
import { problem, type Refused } from './problems.ts';

/** What a request of this program itself has for a place; it is limited by nothing. */
export const IN_PROCESS_CLIENT = 'in-program';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request that came by a socket was sent to a name of this store: a loopback one, or one of `hosts`. A page
 * whose own name leads to this machine (DNS rebinding) speaks to its own name.
 */
export const isOwnHost = (url: string, hosts: readonly string[]): boolean => {
  const { hostname } = new URL(url);
  return LOOPBACK.has(hostname) || hosts.includes(hostname);
};

interface Limit {
  readonly max: SettingName;
  readonly windowMs: number;
}
const ANONYMOUS: Limit = { max: 'anonymous.per-place-and-minute', windowMs: 60_000 };
const REGISTRATIONS: Limit = { max: 'registrations.per-place-and-hour', windowMs: 3_600_000 };
/** Beyond this, client addresses are forgotten: the oldest first. */
const MAX_CLIENTS = 10_000;

/**
 * Limits what one client address can ask for without a sign-in: writes in a minute, and registrations in an hour. Counted by
 * this program alone, in memory.
 */
export function createRateLimits(settings: Settings) {
  const requestTimes = new Map<string, number[]>();

  const checkLimit = (
    supplier: string,
    clientAddress: string,
    { max, windowMs }: Limit,
    now: number,
  ): Refused | null => {
    const name = `${max} ${supplier} ${clientAddress}`;
    // What lies ahead is of a clock that was set back.
    const recent = (requestTimes.get(name) ?? []).filter((at) => at > now - windowMs && at <= now);
    requestTimes.delete(name);
    for (const [oldest] of requestTimes) {
      if (requestTimes.size < MAX_CLIENTS) break;
      requestTimes.delete(oldest);
    }
    requestTimes.set(name, recent);
    if (recent.length >= settings.number(supplier, max)) {
      const until = (recent[0] ?? now) + windowMs;
      return problem('too-many-at-once', { until, retryAfterSeconds: Math.ceil((until - now) / 1000) });
    }
    recent.push(now);
    return null;
  };

  /** Why a write without a sign-in is too many of its client address; null while there is room. */
  return (
    supplier: string,
    limit: 'registrations' | null,
    clientAddress: string,
    now: number,
  ): Refused | null => {
    if (clientAddress === IN_PROCESS_CLIENT) return null;
    const refused = checkLimit(supplier, clientAddress, ANONYMOUS, now);
    return (
      refused ?? (limit === 'registrations' ? checkLimit(supplier, clientAddress, REGISTRATIONS, now) : null)
    );
  };
}
