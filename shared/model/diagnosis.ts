import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { bilingualSchema } from './identifiers.ts';
import { nextSteps } from './next-steps.ts';

/** Checks for somebody who cannot sign in. */
export const signInChecks = [
  'letter-case-and-width',
  'leading-letter',
  'registered-email',
  'password',
  'password-expired',
  'cookies',
  'payment-goes-on',
  'renewal-paid',
  'site',
  'outage',
  'changed-or-suspended',
  'browser-or-cache',
  'corporate-or-personal',
  'login-id',
  'changed-email',
  'not-carried-over',
  'registered',
  'other-password',
  'lock',
  'two-step-mail',
] as const;
export type SignInCheck = (typeof signInChecks)[number];

/** One check of the diagnosis, in the supplier's order (PM-1). */
export const diagnosisStepSchema = z.strictObject({
  check: z.enum(signInChecks),
  /** Its place in the order, from 1. */
  number: z.int(),
  title: bilingualSchema,
  /**
   * `found`: the desk sees it, this is likely it. `clear`: the desk sees that it is not this.
   * `ask`: only the person knows; `question` asks. `answered`: the person said it is not this.
   */
  finding: z.enum(['found', 'clear', 'ask', 'answered']),
  text: bilingualSchema,
  question: bilingualSchema.nullable(),
  next: listOf(z.enum(nextSteps), 1000).readonly(),
  /** A login ID that would be well formed, where there is one such. */
  suggestion: text(4096).nullable(),
});
export type DiagnosisStep = Readonly<z.infer<typeof diagnosisStepSchema>>;
