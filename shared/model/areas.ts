import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';
import { bilingualSchema } from './identifiers.ts';

/** Where something of a membership is looked after: a section of the desk, or the supplier's own pages. */
export const areaLocations = [
  'history',
  'quotes',
  'benefits',
  'payment',
  'customer',
  'addresses',
  'password',
  'security',
  'members',
  'withdrawal',
  'supplier-site',
] as const;
export type AreaLocation = (typeof areaLocations)[number];

/** One of the areas that a supplier's own pages for members are made of. */
export const memberAreaSchema = z.strictObject({
  key: text(255, 1),
  /** The supplier's own name for it. */
  name: bilingualSchema,
  /** The first choice first; the supplier's own pages too, where the desk does a part of it only. */
  at: listOf(z.enum(areaLocations), 1000).readonly(),
});
export type MemberArea = Readonly<z.infer<typeof memberAreaSchema>>;
