import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';

/** Duration of the warning before the end. Milliseconds. */
const WARNING_MS = 60_000;

/** Time without activity, as of the last check. */
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
 * The idle state, if people are signed out after `minutes` without activity (AS-74; no system gives a number, so it is
 * a setting). The last minute is the warning, or the second half of a time shorter than two minutes. `minutes` is null
 * for never.
 */
export function idleStatus({ idleMs, checkedAt }: IdleTime, minutes: number | null): IdleStatus {
  if (minutes === null) return { state: 'active', signOutAt: null };
  const limit = minutes * 60_000;
  if (idleMs >= limit) return { state: 'over' };
  const signOutAt = instantOf(millisecondsOf(checkedAt) + limit - idleMs);
  const warnFrom = limit - Math.min(WARNING_MS, limit / 2);
  return { state: idleMs >= warnFrom ? 'warning' : 'active', signOutAt };
}
