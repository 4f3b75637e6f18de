import { z } from 'zod';
import { text } from '../model/bounded-schemas.ts';
import { formValuesSchema } from '../model/forms.ts';
import { localeSchema } from '../model/identifiers.ts';
import {
  addressBookSchema,
  addressSchema,
  customerCheckResultSchema,
  customerSchema,
} from '../supplier-api/customer.ts';
import { accountInput } from './forms.ts';

export const customerCalls = {
  'customer.get': { input: z.strictObject(accountInput), output: customerSchema },
  'customer.check': {
    input: z.strictObject({ ...accountInput, values: formValuesSchema }),
    output: customerCheckResultSchema,
  },
  'customer.change': {
    input: z.strictObject({
      ...accountInput,
      version: z.int(),
      values: formValuesSchema,
      locale: localeSchema,
    }),
    output: customerSchema,
  },
  /** AS-87: saves the current details to a file before a change. Null if no file was chosen. */
  'customer.save-copy': {
    input: z.strictObject({ ...accountInput, locale: localeSchema }),
    output: z.strictObject({ fileId: text(200), name: text(300) }).nullable(),
  },
  'addresses.list': { input: z.strictObject(accountInput), output: addressBookSchema },
  'addresses.save': {
    input: z.strictObject({
      ...accountInput,
      /** Null for a new one. */
      address: z.strictObject({ id: text(64), version: z.int() }).nullable(),
      isDefault: z.boolean(),
      values: formValuesSchema,
    }),
    output: addressSchema,
  },
  'addresses.remove': { input: z.strictObject({ ...accountInput, id: text(64) }), output: z.null() },
} as const;
