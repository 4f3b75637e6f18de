import { z } from 'zod';
import { bilingualSchema } from './identifiers.ts';

/** Where something of a membership is looked after: a section of the desk, or the supplier's own pages. */
export const areaPlaces = [
  'history',
  'customer',
  'addresses',
  'password',
  'security',
  'members',
  'withdrawal',
  'supplier-site',
] as const;
export type AreaPlace = (typeof areaPlaces)[number];

/** One of the areas that a supplier's own pages for members are made of. */
export const memberAreaSchema = z.strictObject({
  key: z.string().min(1),
  /** The supplier's own name for it. */
  name: bilingualSchema,
  /** The first choice first; the supplier's own pages too, where the desk does a part of it only. */
  at: z.array(z.enum(areaPlaces)).readonly(),
});
export type MemberArea = Readonly<z.infer<typeof memberAreaSchema>>;
