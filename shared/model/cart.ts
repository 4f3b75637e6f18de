import { z } from 'zod';
import { whole } from './bounded-schemas.ts';
import { partySchema } from './common-schemas.ts';
import { moneySchema } from './money.ts';
import { saleStateSchema, stockStateSchema } from './product.ts';

export const cartChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('price').describe('Its price for one sales unit, tax excluded.'),
      was: moneySchema,
      is: moneySchema,
    }),
    z.strictObject({
      kind: z.literal('stock').describe('Whether there is any.'),
      was: stockStateSchema,
      is: stockStateSchema,
    }),
    z.strictObject({
      kind: z.literal('sale').describe('Whether it is sold.'),
      was: saleStateSchema,
      is: saleStateSchema,
    }),
  ])
  .describe('Changes of a product since its line was added.');
export type CartChange = Readonly<z.infer<typeof cartChangeSchema>>;

/** Goods of one department. */
export const cartSubtotal = z.strictObject({
  department: partySchema.nullable().describe('Null for the lines that are for none.'),
  lines: whole().describe('How many lines of the cart it has.'),
  goods: moneySchema,
});
export type CartSubtotal = Readonly<z.infer<typeof cartSubtotal>>;
