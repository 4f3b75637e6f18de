import { z } from 'zod';
import { passwordText, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { linkTokenSchema, mailOptions } from './links.ts';

/** Exactly as typed; never normalised. */
export const passwordSchema = passwordText(1024, 1);
const emailSchema = text(320, 1);

/** AM-6: current e-mail address if the supplier requires it, current password, new password. */
export const passwordChangeSchema = z.strictObject({
  currentEmail: emailSchema.nullable(),
  currentPassword: passwordSchema,
  newPassword: passwordSchema,
});

/** After a temporary or expired password: the token of the sign-in instead of a session (AS-17, AS-24). */
export const forcedPasswordChangeSchema = z.strictObject({
  changeToken: text(200, 20),
  newPassword: passwordSchema,
});

/** Each supplier decides which fields it requires; the others are omitted (C-9). */
export const passwordResetRequestSchema = z.strictObject({
  email: emailSchema,
  phone: text(40).optional(),
  company: text(200).optional(),
  ...mailOptions,
});

/** The same response whether or not the address is registered, so that it reveals no member. */
export const mailSentSchema = z.strictObject({
  /** When the link expires. */
  expiresAt: instantSchema,
});

export const passwordResetSchema = z.strictObject({
  token: linkTokenSchema,
  /** AM-10 requires the current address again. */
  email: emailSchema.nullable(),
  newPassword: passwordSchema,
});

/** AS-31: the way to an ID that was forgotten; it is mailed, never shown. */
export const idRecoverySchema = z.strictObject({
  email: emailSchema,
  company: text(200).optional(),
  ...mailOptions,
});

export const passwordChangeResultSchema = z.strictObject({
  /** Whether this session ended too, so that the member has to sign in again. */
  signInAgain: z.boolean(),
});
