import { z } from 'zod';
import { listOf, text, whole } from '../model/bounded-schemas.ts';
import { refusalSchema } from '../model/refusal.ts';
import { quoteOrderPreviewSchema, quoteSchema } from '../supplier-api/quotes.ts';
import { accountInput } from './forms.ts';
import { placedSchema } from './checkout.ts';

export const quoteCalls = {
  'quotes.list': { input: z.strictObject(accountInput), output: listOf(quoteSchema, 10000) },
  'quotes.get': {
    input: z.strictObject({ ...accountInput, quote: text(64, 1) }),
    output: quoteSchema,
  },
  /** Deletes a saved order that was not ordered. */
  'quotes.remove': {
    input: z.strictObject({ ...accountInput, quote: text(64, 1) }),
    output: z.null(),
  },
  'quotes.preview-order': {
    input: z.strictObject({ ...accountInput, quote: text(64, 1) }),
    output: quoteOrderPreviewSchema.extend({ refusal: refusalSchema.nullable() }),
  },
  'quotes.place-order': {
    input: z.strictObject({
      ...accountInput,
      quote: text(64, 1),
      taxIncluded: whole(),
      key: z.uuid(),
    }),
    output: placedSchema,
  },
} as const;
