import { z } from 'zod';
import { passwordText, text } from '../model/bounded-schemas.ts';
import { phoneSchema, typedEmailSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { linkTokenSchema, mailOptions } from './links.ts';

export const passwordSchema = passwordText(1024, 1).describe('Exactly as typed; never normalised.');
const companySchema = text(200).describe('会社名, as the member registered it.');

// AM-6
export const passwordChangeSchema = z
  .strictObject({
    currentEmail: typedEmailSchema.nullable().describe('Where the supplier asks for it; else null.'),
    currentPassword: passwordSchema,
    newPassword: passwordSchema,
  })
  .describe('Current e-mail address if the supplier requires it, current password, new password.');

// AS-17, AS-24
export const forcedPasswordChangeSchema = z
  .strictObject({
    changeToken: text(200, 20).describe('From the answer to the sign-in.'),
    newPassword: passwordSchema,
  })
  .describe('After a temporary or expired password: the token of the sign-in instead of a session.');

// C-9
export const passwordResetRequestSchema = z
  .strictObject({
    email: typedEmailSchema,
    phone: phoneSchema.optional(),
    company: companySchema.optional(),
    ...mailOptions,
  })
  .describe('Each supplier decides which fields it requires; the others are omitted.');

export const mailSentSchema = z
  .strictObject({
    expiresAt: instantSchema.describe('When the link expires.'),
  })
  .describe('The same response whether or not the address is registered, so that it reveals no member.');

export const passwordResetSchema = z
  .strictObject({
    token: linkTokenSchema,
    // AM-10
    email: typedEmailSchema.nullable().describe('AM-10 requires the current address again.'),
    newPassword: passwordSchema,
  })
  .describe('The token of the link that was mailed, and the new password.');

// AS-31
export const idRecoverySchema = z
  .strictObject({
    email: typedEmailSchema,
    company: companySchema.optional(),
    ...mailOptions,
  })
  .describe('The way to an ID that was forgotten; it is mailed, never shown.');

export const passwordChangeResultSchema = z
  .strictObject({
    signInAgain: z
      .boolean()
      .describe('Whether this session ended too, so that the member has to sign in again.'),
  })
  .describe('What the change ended.');
