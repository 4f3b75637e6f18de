import { z } from 'zod';
import { bilingualSchema, profileIdSchema, supplierIdSchema } from './identifiers.ts';

/** A supplier with an address of its own, as it is set up for this machine. */
export const supplierSettingSchema = z.strictObject({
  id: supplierIdSchema,
  name: bilingualSchema,
  profile: profileIdSchema,
  baseUrl: z.url(),
});
export type SupplierSetting = Readonly<z.infer<typeof supplierSettingSchema>>;
