import type { Bilingual } from '../model/identifiers.ts';
import type { NextStep } from '../model/next-steps.ts';

/** The text of a refusal. */
export interface RefusalText extends Bilingual {
  /** What to offer, the likeliest first. */
  readonly next: readonly NextStep[];
}
