import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { identifierKindSchema } from '../model/member.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

const registrationTokenSchema = text(200, 20);

export const registrationStartSchema = z
  .strictObject({ email: text(320, 1), ...mailOptions })
  .describe('The address to register, and where the link leads.');

// QC-4, AS-66
export const registrationStartResultSchema = z
  .discriminatedUnion('next', [
    z.strictObject({ next: z.literal('open-link'), expiresAt: instantSchema }),
    z.strictObject({
      next: z.literal('details'),
      registrationToken: registrationTokenSchema,
      expiresAt: instantSchema,
    }),
  ])
  .describe('`open-link`: a mail was sent. `details`: the supplier does not verify the address first.');

export const registrationVerifySchema = z
  .strictObject({ token: linkTokenSchema })
  .describe('The token of the link that was mailed.');
export const registrationVerifyResultSchema = z
  .strictObject({
    registrationToken: registrationTokenSchema,
    email: text(320),
    expiresAt: instantSchema,
  })
  .describe('A verified address, and the token for the rest of the registration.');

export const registrationDetailsSchema = z
  .strictObject({
    registrationToken: registrationTokenSchema,
    values: formValuesSchema,
    // AS-16
    password: passwordSchema
      .nullable()
      .describe('Where the member chooses one; elsewhere the supplier sends a temporary one.'),
  })
  .describe('What was typed into the form of a registration.');

export const registrationCheckResultSchema = z
  .strictObject({ values: formValuesSchema })
  .describe('The values as the supplier will keep them, to be confirmed.');

export const registrationResultSchema = z
  .strictObject({
    // AS-8
    identifier: z
      .strictObject({ kind: identifierKindSchema, value: text(1024) })
      .nullable()
      .describe('The login ID; null for a number that is only mailed.'),
    // AS-81
    waitingApproval: z
      .boolean()
      .describe('The company is known already, and its administrator lets people in.'),
    temporaryPasswordMailed: z.boolean(),
  })
  .describe('The member that was registered.');
export type RegistrationResult = Readonly<z.infer<typeof registrationResultSchema>>;
