import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { instantSchema } from '../model/dates.ts';
import { formValuesSchema } from '../model/forms.ts';
import { localeSchema, supplierIdSchema } from '../model/identifiers.ts';
import { registrationResultSchema } from '../supplier-api/registration.ts';
import { flowIdSchema } from './recovery.ts';
import { typedPassword } from './forms.ts';

export const registrationCalls = {
  'registration.start': {
    input: z.strictObject({ supplier: supplierIdSchema, email: text(1024), locale: localeSchema }),
    output: z.discriminatedUnion('next', [
      z.strictObject({ next: z.literal('open-link'), email: text(320), expiresAt: instantSchema }),
      z.strictObject({ next: z.literal('details'), email: text(320), flow: flowIdSchema }),
    ]),
  },
  /** The values as the supplier will keep them, to be confirmed by eye. */
  'registration.check': {
    input: z.strictObject({
      flow: flowIdSchema,
      values: formValuesSchema,
      password: typedPassword,
      passwordAgain: typedPassword,
    }),
    output: z.strictObject({ values: formValuesSchema }),
  },
  /** Registers the values checked last in this flow. */
  'registration.complete': {
    input: z.strictObject({ flow: flowIdSchema }),
    output: registrationResultSchema,
  },
} as const;
