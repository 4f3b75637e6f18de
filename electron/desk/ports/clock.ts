import { millisecondsOf, type Instant } from '#shared/model/dates.ts';

/** The time, so that tests can have their own. */
export interface Clock {
  now(): Instant;
  /** Milliseconds since the machine was started, which nobody sets. A clock of tests that has none goes by the time. */
  uptime?(): number;
}

export const uptimeOf = (clock: Clock): number => clock.uptime?.() ?? millisecondsOf(clock.now());
