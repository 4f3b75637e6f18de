import { z } from 'zod';
import { bilingualSchema, profileIdSchema, supplierIdSchema } from './identifiers.ts';

/** Stands for no profile: the supplier says by itself how it works. */
export const neutralProfileId = profileIdSchema.parse('neutral');

/** A supplier with an address of its own, as it is set up for this machine. */
export const supplierSettingSchema = z.strictObject({
  id: supplierIdSchema,
  name: bilingualSchema,
  profile: profileIdSchema.default(neutralProfileId),
  baseUrl: z.url(),
});
export type SupplierSetting = Readonly<z.infer<typeof supplierSettingSchema>>;
