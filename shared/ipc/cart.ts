import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { accountIdSchema } from '../model/identifiers.ts';
import { refusalSchema } from '../model/refusal.ts';
import {
  cartAddSchema,
  cartChangesSchema,
  cartFillResultSchema,
  cartFillSchema,
  cartSchema,
  reorderPreviewSchema,
} from '../supplier-api/cart.ts';
import { accountInput } from './forms.ts';

const accountCartSchema = z.strictObject({
  account: accountIdSchema,
  cart: cartSchema.nullable(),
  refusal: refusalSchema.nullable(),
});

export const cartCalls = {
  'cart.get': { input: z.strictObject(accountInput), output: cartSchema },
  /** The carts of everybody who is signed in here and can order. */
  'cart.all': { input: z.strictObject({}), output: listOf(accountCartSchema, 10000) },
  'cart.add': { input: cartAddSchema.extend(accountInput), output: cartSchema },
  'cart.change': { input: cartChangesSchema.extend(accountInput), output: cartSchema },
  'cart.fill': { input: cartFillSchema.extend(accountInput), output: cartFillResultSchema },
  'reorder.preview': {
    input: z.strictObject({ ...accountInput, order: text(64, 1) }),
    output: reorderPreviewSchema,
  },
} as const;
