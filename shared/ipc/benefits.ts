import { z } from 'zod';
import { text } from '../model/bounds.ts';
import { benefitsSchema, registerItemSchema } from '../supplier-api/benefits.ts';
import { ofAccount } from './forms.ts';

export const benefitCalls = {
  'benefits.get': { input: z.strictObject(ofAccount), output: benefitsSchema },
  /** The code as it was typed. */
  'benefits.keep-coupon': {
    input: z.strictObject({ ...ofAccount, code: text(200) }),
    output: benefitsSchema,
  },
  'benefits.register-item': { input: registerItemSchema.extend(ofAccount), output: benefitsSchema },
} as const;
