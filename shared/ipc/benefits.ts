import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { benefitsSchema, registerItemSchema } from '../supplier-api/benefits.ts';
import { accountInput } from './forms.ts';

export const benefitCalls = {
  'benefits.get': { input: z.strictObject(accountInput), output: benefitsSchema },
  /** The code as it was typed. */
  'benefits.add-coupon': {
    input: z.strictObject({ ...accountInput, code: text(200) }),
    output: benefitsSchema,
  },
  'benefits.register-item': { input: registerItemSchema.extend(accountInput), output: benefitsSchema },
} as const;
