import { z } from 'zod';
import { listOf, passwordText, text } from '../model/bounded-schemas.ts';
import { accountIdSchema } from '../model/identifiers.ts';

/** Who has to show who they are before the desk goes on. */
export const lockStateSchema = z.strictObject({
  /** Whether the whole desk is locked: nothing of any account is shown. */
  locked: z.boolean(),
  accounts: listOf(
    z.strictObject({
      account: accountIdSchema,
      /** Accounts with the same number are one person's: they are unlocked together. */
      person: z.int(),
      locked: z.boolean(),
      /** Whether a PIN unlocks it as well as the password. */
      pin: z.boolean(),
    }),
    1000,
  ),
});
export type LockState = Readonly<z.infer<typeof lockStateSchema>>;

export const lockCalls = {
  'lock.state': { input: z.strictObject({}), output: lockStateSchema },
  /** Locks the whole desk, also across a restart. Refuses `lock.nobody` where nobody could unlock it. */
  'lock.lock': { input: z.strictObject({}), output: lockStateSchema },
  /** Unlocks all accounts of the person. Refuses `lock.wrong-password`, `lock.wrong-pin`, `lock.wait` with `until`. */
  'lock.unlock': {
    input: z.strictObject({
      account: accountIdSchema,
      how: z.enum(['password', 'pin']),
      secret: passwordText(4096),
    }),
    output: lockStateSchema,
  },
  /** Sets or, with null, removes the PIN of a person, whose password is asked for. Refuses `lock.bad-pin` too. */
  'lock.set-pin': {
    input: z.strictObject({
      account: accountIdSchema,
      password: passwordText(4096),
      pin: text(200).nullable(),
    }),
    output: lockStateSchema,
  },
} as const;
