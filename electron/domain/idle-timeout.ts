import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';

/** How long before the end people are warned. Milliseconds. */
const WARNING_MS = 60_000;

/** How long nobody has touched the desk, as of the last look at the clock. */
export interface IdleTime {
  readonly idleMs: number;
  readonly checkedAt: Instant;
}

/** Activity at `now`: the idle time restarts. */
export const recordActivity = (now: Instant): IdleTime => ({ idleMs: 0, checkedAt: now });

/**
 * Adds the time since the last check. Hours in which the machine slept count. A clock that was set back subtracts
 * nothing, so that it keeps nobody signed in for longer; only the time since the last check, about a second, is lost.
 */
export const advanceTo = ({ idleMs, checkedAt }: IdleTime, now: Instant): IdleTime => ({
  idleMs: idleMs + Math.max(0, millisecondsOf(now) - millisecondsOf(checkedAt)),
  checkedAt: now,
});

export type IdleStatus =
  | { readonly state: 'active'; readonly signOutAt: Instant | null }
  | { readonly state: 'warning'; readonly signOutAt: Instant }
  | { readonly state: 'over' };

/**
 * Where people stand who are signed out after `minutes` without a touch (AS-74; how long is said by no system, so
 * it is a setting). The last minute is the warning, or the second half of a time shorter than two minutes.
 * `minutes` is null where nobody is ever signed out.
 */
export function idleStatus({ idleMs, checkedAt }: IdleTime, minutes: number | null): IdleStatus {
  if (minutes === null) return { state: 'active', signOutAt: null };
  const limit = minutes * 60_000;
  if (idleMs >= limit) return { state: 'over' };
  const signOutAt = instantOf(millisecondsOf(checkedAt) + limit - idleMs);
  const warnFrom = limit - Math.min(WARNING_MS, limit / 2);
  return { state: idleMs >= warnFrom ? 'warning' : 'active', signOutAt };
}
