import { z } from 'zod';
import { passwordText, text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { linkTokenSchema, mailOptions } from './links.ts';

/** Exactly as typed; never normalised. */
export const passwordSchema = passwordText(1024, 1);
const emailSchema = text(320, 1);

/** AM-6: current e-mail where the supplier asks for it, current password, new password. */
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

/** What each supplier asks for is its own to say; what is not asked for is left out (C-9). */
export const passwordResetRequestSchema = z.strictObject({
  email: emailSchema,
  phone: text(40).optional(),
  company: text(200).optional(),
  ...mailOptions,
});

/** The same whether or not anybody has this address: who is registered is nobody else's business. */
export const mailSentSchema = z.strictObject({
  /** Until when a link that was sent is good. */
  expiresAt: instantSchema,
});

export const passwordResetSchema = z.strictObject({
  token: linkTokenSchema,
  /** AM-10 asks for the current address once more. */
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
