import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { emailSchema, typedEmailSchema } from '../model/common-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { identifierKindSchema } from '../model/member.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

export const registrationTokenSchema = text(200, 20).describe(
  'For the rest of this registration, and nothing else.',
);

export const registrationStartSchema = z
  .strictObject({ email: typedEmailSchema, ...mailOptions })
  .describe('The address to register, and where the link leads.');

// QC-4, AS-66
export const registrationStartResultSchema = z
  .discriminatedUnion('next', [
    z.strictObject({
      next: z.literal('open-link').describe('A mail with a link was sent.'),
      expiresAt: instantSchema,
    }),
    z.strictObject({
      next: z.literal('details').describe('The supplier does not verify the address first.'),
      registrationToken: registrationTokenSchema,
      expiresAt: instantSchema,
    }),
  ])
  .describe('How a registration goes on.');

export const registrationVerifySchema = z
  .strictObject({ token: linkTokenSchema })
  .describe('The token of the link that was mailed.');
export const registrationVerifyResultSchema = z
  .strictObject({
    registrationToken: registrationTokenSchema,
    email: emailSchema,
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
      .strictObject({
        kind: identifierKindSchema,
        value: text(1024).describe('As it is typed at a sign-in.'),
      })
      .nullable()
      .describe('The login ID; null for a number that is only mailed.'),
    // AS-81
    waitingApproval: z
      .boolean()
      .describe('The company is known already, and its administrator lets people in.'),
    temporaryPasswordMailed: z.boolean().describe('Whether a mail with a first password is on its way.'),
  })
  .describe('The member that was registered.');
export type RegistrationResult = Readonly<z.infer<typeof registrationResultSchema>>;
