import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const emailChangeRequestSchema = z.strictObject({
  /** AM-14 asks for it. */
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
  /** Where the mail that is waited for went, masked; null when done. */
  sentTo: text(320).nullable(),
  /** Until when its link is good; null when done. */
  expiresAt: instantSchema.nullable(),
  /** Whether the member has to sign in again (AM-15). */
  signInAgain: z.boolean(),
});
export type EmailChange = Readonly<z.infer<typeof emailChangeSchema>>;

export const emailChangeConfirmSchema = z.strictObject({ token: linkTokenSchema, ...mailOptions });
/** The change that is under way, if any. */
export const pendingEmailChangeSchema = z.strictObject({ pending: emailChangeSchema.nullable() });
