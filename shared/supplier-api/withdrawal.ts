import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { localeSchema } from '../model/identifiers.ts';
import { passwordSchema } from './passwords.ts';

export const undownloadedLineSchema = z
  .strictObject({
    orderId: text(64),
    orderNumber: text(64),
    orderedOn: calendarDateSchema,
    lineNumber: z.int(),
    name: text(300),
    quantity: z.int(),
  })
  .describe('A line whose value codes (バリューコード) were never downloaded.');

export const withdrawalSchema = z
  .strictObject({
    by: z
      .enum(['self', 'administrator', 'support', 'supplier-site', 'payment'])
      .describe('Who ends the membership; the desk can only where it is `self`.'),
    // QC-41
    undownloaded: listOf(undownloadedLineSchema, 10000).describe(
      'As long as there are any, the supplier refuses.',
    ),
    /** QC-42 */
    deletesHistory: z.boolean(),
    // QT-23
    forfeits: moneySchema.nullable().describe('The balance that is forfeited; null if there is none.'),
  })
  .describe('Conditions of a withdrawal (退会).');
export type Withdrawal = Readonly<z.infer<typeof withdrawalSchema>>;

export const withdrawSchema = z
  .strictObject({
    password: passwordSchema,
    understood: z.literal(true).describe('The member has acknowledged the losses.'),
    locale: localeSchema,
  })
  .describe('The end of one’s own membership.');

export const valueCodesSchema = z
  .strictObject({
    orderNumber: text(64),
    codes: listOf(
      z.strictObject({
        lineNumber: z.int(),
        name: text(300),
        code: text(64),
        value: moneySchema,
      }),
      10000,
    ),
  })
  .describe('The codes of one order; asking for them counts as downloading them.');
export type ValueCodes = Readonly<z.infer<typeof valueCodesSchema>>;
