import { z } from 'zod';
import { listOf } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { accountIdSchema } from '../model/identifiers.ts';

/** The idle state of the desk (AS-74). */
export const idleStateSchema = z.strictObject({
  /**
   * `warning`: it signs people out at `signOutAt` unless there is activity. `signed-out`: it has, and nobody signed in
   * since.
   */
  state: z.enum(['active', 'warning', 'signed-out']),
  signOutAt: instantSchema.nullable(),
  /** Accounts it applies to: all but those that chose to stay signed in. */
  accounts: listOf(accountIdSchema, 1000),
});
export type IdleState = Readonly<z.infer<typeof idleStateSchema>>;

export const idleCalls = {
  /** Reports activity: a key, a click, a touch. The page sends it every few seconds at most. */
  'idle.activity': { input: z.strictObject({}), output: z.null() },
  'idle.state': { input: z.strictObject({}), output: idleStateSchema },
} as const;
