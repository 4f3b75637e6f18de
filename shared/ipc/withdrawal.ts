import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { localeSchema } from '../model/identifiers.ts';
import { withdrawalSchema } from '../supplier-api/withdrawal.ts';
import { jobSchema } from './jobs.ts';
import { typedPassword, accountInput } from './forms.ts';

export const withdrawalCalls = {
  'withdrawal.get': { input: z.strictObject(accountInput), output: withdrawalSchema },
  /** Downloads the value codes of these orders into one CSV file (QC-41). Null when no file was chosen. */
  'withdrawal.download-codes': {
    input: z.strictObject({
      ...accountInput,
      orders: listOf(text(64), 1000, 1),
      locale: localeSchema,
    }),
    output: jobSchema.nullable(),
  },
  /** Withdraws, then forgets keys and saved history of the account on this machine. */
  'withdrawal.confirm': {
    input: z.strictObject({
      ...accountInput,
      password: typedPassword,
      understood: z.boolean(),
      locale: localeSchema,
    }),
    output: z.null(),
  },
} as const;
