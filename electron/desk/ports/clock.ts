import type { Instant } from '#shared/model/dates.ts';

/** The time, so that tests can have their own. */
export interface Clock {
  now(): Instant;
}
