import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { identifierKindSchema } from '../model/member.ts';
import { linkTokenSchema, mailOptions } from './links.ts';
import { passwordSchema } from './passwords.ts';

const registrationTokenSchema = text(200, 20);

export const registrationStartSchema = z.strictObject({ email: text(320, 1), ...mailOptions });

/** `open-link`: a mail was sent (QC-4). `details`: the supplier does not verify the address first (AS-66). */
export const registrationStartResultSchema = z.discriminatedUnion('next', [
  z.strictObject({ next: z.literal('open-link'), expiresAt: instantSchema }),
  z.strictObject({
    next: z.literal('details'),
    registrationToken: registrationTokenSchema,
    expiresAt: instantSchema,
  }),
]);

export const registrationVerifySchema = z.strictObject({ token: linkTokenSchema });
export const registrationVerifyResultSchema = z.strictObject({
  registrationToken: registrationTokenSchema,
  email: text(320),
  expiresAt: instantSchema,
});

export const registrationDetailsSchema = z.strictObject({
  registrationToken: registrationTokenSchema,
  values: formValuesSchema,
  /** Where the member chooses one; elsewhere the supplier sends a temporary one (AS-16). */
  password: passwordSchema.nullable(),
});

/** The values as the supplier will keep them, to be confirmed. */
export const registrationCheckResultSchema = z.strictObject({ values: formValuesSchema });

export const registrationResultSchema = z.strictObject({
  /** The login ID; null for a number that is only mailed (AS-8). */
  identifier: z.strictObject({ kind: identifierKindSchema, value: text(1024) }).nullable(),
  /** AS-81: the company is known already, and its administrator lets people in. */
  waitingApproval: z.boolean(),
  temporaryPasswordMailed: z.boolean(),
});
export type RegistrationResult = Readonly<z.infer<typeof registrationResultSchema>>;
