import type { Instant } from '#shared/model/dates.ts';
import type { Result } from '#shared/model/result.ts';

/** How often the code of a kiosk was wrong, and until when none is looked at. */
export interface WrongCodes {
  readonly wrong: number;
  readonly until: Instant | null;
}

/** Where wrong codes are counted, across starts. */
export interface KioskTries {
  get(): WrongCodes;
  /** Refuses `file.not-saved`; then it is not counted, and no code is to be looked at. */
  set(tries: WrongCodes): Result<null>;
}
