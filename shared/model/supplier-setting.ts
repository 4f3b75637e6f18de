import { z } from 'zod';
import { bilingualSchema, profileIdSchema, supplierIdSchema } from './identifiers.ts';
import { supplierRulesSchema, supplierSupportSchema } from './supplier-rules.ts';

/** Stands for no profile: the supplier says by itself how it works. */
export const neutralProfileId = profileIdSchema.parse('neutral');

/** A supplier with an address of its own, as it is set up for this machine. */
export const supplierSettingSchema = z.strictObject({
  id: supplierIdSchema,
  name: bilingualSchema,
  profile: profileIdSchema.default(neutralProfileId),
  baseUrl: z.url(),
  /** What IT lays down over what the supplier says of itself; of a supplier without a profile only. */
  rules: supplierRulesSchema.optional(),
  support: supplierSupportSchema.partial().optional(),
});
export type SupplierSetting = Readonly<z.infer<typeof supplierSettingSchema>>;
