import { z } from 'zod';
import { instantSchema } from '../model/dates.ts';
import { localeSchema } from '../model/identifiers.ts';
import { emailChangeSchema, pendingEmailChangeSchema } from '../supplier-api/email-change.ts';
import { passwordChangeResultSchema } from '../supplier-api/passwords.ts';
import { securitySchema } from '../supplier-api/security.ts';
import { typedEmail, typedPassword, accountInput } from './forms.ts';

export const securityCalls = {
  'account.security': {
    input: z.strictObject(accountInput),
    output: securitySchema.extend({
      /** When this supplier's reminder to renew the password is due; null when none is set. */
      renewPasswordBy: instantSchema.nullable(),
    }),
  },
  'account.sign-out-everywhere': {
    input: z.strictObject({ ...accountInput, keepThis: z.boolean() }),
    output: z.null(),
  },
  'account.change-password': {
    input: z.strictObject({
      ...accountInput,
      /** Where the supplier asks for it (AM-6); else null. */
      currentEmail: typedEmail.nullable(),
      currentPassword: typedPassword,
      newPassword: typedPassword,
      newPasswordAgain: typedPassword,
    }),
    output: passwordChangeResultSchema,
  },
  'account.pending-email-change': { input: z.strictObject(accountInput), output: pendingEmailChangeSchema },
  'account.change-email': {
    input: z.strictObject({
      ...accountInput,
      currentEmail: typedEmail.nullable(),
      currentPassword: typedPassword,
      newEmail: typedEmail,
      newEmailAgain: typedEmail,
      locale: localeSchema,
    }),
    output: emailChangeSchema,
  },
  'account.cancel-email-change': { input: z.strictObject(accountInput), output: z.null() },
} as const;
