import { z } from 'zod';
import { listOf, text, whole } from '../model/bounded-schemas.ts';
import { idSchema, lineNumberSchema, nameSchema, numberSchema } from '../model/common-schemas.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { moneySchema } from '../model/money.ts';
import { localeSchema } from '../model/identifiers.ts';
import { withdrawnBySchema } from '../model/member-abilities.ts';
import { passwordSchema } from './passwords.ts';

export const undownloadedLineSchema = z
  .strictObject({
    orderId: idSchema,
    orderNumber: numberSchema,
    orderedOn: calendarDateSchema,
    lineNumber: lineNumberSchema,
    name: nameSchema,
    quantity: whole().describe('Sales units of the line: a code each.'),
  })
  .describe('A line whose value codes (バリューコード) were never downloaded.');

export const withdrawalSchema = z
  .strictObject({
    by: withdrawnBySchema.describe('Who ends the membership; the desk can only where it is `self`.'),
    // QC-41
    undownloaded: listOf(undownloadedLineSchema, 10000).describe(
      'As long as there are any, the supplier refuses.',
    ),
    // QC-42
    deletesHistory: z.boolean().describe('Whether nobody can read the orders any more.'),
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
    orderNumber: numberSchema,
    codes: listOf(
      z.strictObject({
        lineNumber: lineNumberSchema,
        name: nameSchema,
        code: text(64).describe('What is typed to redeem it: a secret.'),
        value: moneySchema,
      }),
      10000,
    ).describe('In the order of the lines.'),
  })
  .describe('The codes of one order; asking for them counts as downloading them.');
export type ValueCodes = Readonly<z.infer<typeof valueCodesSchema>>;
