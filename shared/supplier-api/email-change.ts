import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const emailChangeRequestSchema = z.strictObject({
  /** Required by AM-14. */
  currentEmail: text(320, 1).nullable(),
  currentPassword: passwordSchema,
  newEmail: text(320, 1),
  ...mailOptions,
});

/**
 * Where a change stands. `confirm-old`: a mail went to the current address; `confirm-new`: that was confirmed, and
 * one went to the new address (QC-38); `changed`: done, and not a moment before.
 */
export const emailChangeSchema = z.strictObject({
  state: z.enum(['confirm-old', 'confirm-new', 'changed']),
  newEmail: text(320),
  /** The masked address of the pending mail; null when done. */
  sentTo: text(320).nullable(),
  /** When its link expires; null when done. */
  expiresAt: instantSchema.nullable(),
  /** Whether the member has to sign in again (AM-15). */
  signInAgain: z.boolean(),
});
export type EmailChange = Readonly<z.infer<typeof emailChangeSchema>>;

export const emailChangeConfirmSchema = z.strictObject({ token: linkTokenSchema, ...mailOptions });
/** The pending change, if any. */
export const pendingEmailChangeSchema = z.strictObject({ pending: emailChangeSchema.nullable() });
