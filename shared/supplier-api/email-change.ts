import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { emailSchema, typedEmailSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const emailChangeRequestSchema = z
  .strictObject({
    // AM-14
    currentEmail: text(320, 1).nullable().describe('Required by AM-14.'),
    currentPassword: passwordSchema,
    newEmail: typedEmailSchema,
    ...mailOptions,
  })
  .describe('The address that shall be, with what proves who asks.');

// QC-38
export const emailChangeSchema = z
  .strictObject({
    state: z
      .enum(['confirm-old', 'confirm-new', 'changed'])
      .describe('What it waits for, or that it is done.'),
    newEmail: emailSchema,
    sentTo: text(320).nullable().describe('The masked address of the pending mail; null when done.'),
    expiresAt: instantSchema.nullable().describe('When its link expires; null when done.'),
    // AM-15
    signInAgain: z.boolean().describe('Whether the member has to sign in again.'),
  })
  .describe(
    'Where a change stands. `confirm-old`: a mail went to the current address; `confirm-new`: that was confirmed, and one went to the new address; `changed`: done, and not a moment before.',
  );
export type EmailChange = Readonly<z.infer<typeof emailChangeSchema>>;

export const emailChangeConfirmSchema = z
  .strictObject({ token: linkTokenSchema, ...mailOptions })
  .describe('The token of the link that was mailed.');
export const pendingEmailChangeSchema = z
  .strictObject({ pending: emailChangeSchema.nullable() })
  .describe('The pending change, if any.');
