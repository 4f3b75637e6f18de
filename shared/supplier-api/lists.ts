import { z } from 'zod';
import { listOf, text, trimmedText } from '../model/bounded-schemas.ts';
import {
  departmentIdSchema,
  idSchema,
  nameSchema,
  numberedSchema,
  partySchema,
  refusalCodeSchema,
  versionSchema,
} from '../model/common-schemas.ts';
import { productCodeSchema, productSchema, quantitySchema } from '../model/product.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { paymentMethodSchema } from '../model/order.ts';
import { onHolidaySchema, recurringCycleSchema, whenMissedSchema } from '../model/recurring.ts';
import { choicesSchema, chosenCostMemoSchema } from './checkout.ts';

export const MAX_LIST_LINES = 300;

const listLine = {
  code: productCodeSchema,
  name: nameSchema,
  product: productSchema.nullable().describe('As it is sold now; null if it is no longer carried.'),
};
const noteSchema = (most: number) =>
  text(most).describe('What people note about the product; empty for nothing.');
const listNameSchema = trimmedText(60, 1).describe('As people call it; nothing else goes by it.');

const usualQuantity = quantitySchema.nullable().describe('Put into the cart with it; null for none.');

// AS-46, AS-47
export const myCatalogueSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema,
    department: partySchema.nullable().describe('Null for one’s own.'),
    changeable: z.boolean().describe('Whether this member may change it.'),
    version: versionSchema,
    lines: listOf(z.strictObject({ ...listLine, quantity: usualQuantity, note: noteSchema(1000) }), 1000)
      .readonly()
      .describe('In the order that people gave it.'),
  })
  .describe('マイカタログ: of one person, or of a department.');
export type MyCatalogue = Readonly<z.infer<typeof myCatalogueSchema>>;

const givenLine = z.strictObject({
  code: productCodeSchema,
  quantity: usualQuantity,
  note: noteSchema(200),
});
const givenLines = (least = 0) =>
  listOf(givenLine, MAX_LIST_LINES, least).describe('In the order in which they shall stand.');
export const myCatalogueCreateSchema = z
  .strictObject({
    name: listNameSchema,
    departmentId: departmentIdSchema,
    lines: givenLines(),
  })
  .describe('A list to be made, of one’s own or of a department.');
export const myCatalogueChangeSchema = z
  .strictObject({
    version: versionSchema,
    name: listNameSchema,
    lines: givenLines(),
  })
  .describe('The whole list as it shall be, in its order.');
export const myCatalogueAddSchema = z
  .strictObject({ lines: givenLines(1) })
  .describe('Adds products; one that is there already stays as it is.');

// AS-52
export const recurringSpecSchema = z
  .strictObject({
    name: listNameSchema,
    cycle: recurringCycleSchema,
    startsOn: calendarDateSchema.describe('The first day on which it can fall.'),
    endsOn: calendarDateSchema.nullable().describe('The last one; null for no end.'),
    onHoliday: onHolidaySchema,
    whenMissed: whenMissedSchema,
    lines: listOf(
      z.strictObject({ code: productCodeSchema, quantity: quantitySchema }),
      MAX_LIST_LINES,
      1,
    ).describe('What is ordered each time, at the prices of that day.'),
    addressId: choicesSchema.shape.addressId,
    payment: paymentMethodSchema,
    departmentId: departmentIdSchema,
    costMemo: chosenCostMemoSchema,
  })
  .describe('What a recurring order is, as its owner sets it.');
export type RecurringSpec = Readonly<z.infer<typeof recurringSpecSchema>>;

export const runOutcomes = [
  'ordered', // 注文済
  'skipped', // 休止・スキップ
  'missed', // 実行できず、見送り
  'refused', // 注文できず
] as const;

export const recurringOrderSchema = z
  .strictObject({
    id: idSchema,
    version: versionSchema,
    state: z.enum(['active', 'paused', 'ended']).describe('実施中, 休止中 or 終了.'),
    spec: recurringSpecSchema,
    lines: listOf(z.strictObject({ ...listLine, quantity: quantitySchema }), 1000)
      .readonly()
      .describe('Those of `spec`, in its order, each with the product of today.'),
    madeBy: nameSchema,
    changeable: z.boolean().describe('Whether this member may change it: who made it, and administrators.'),
    next: listOf(
      z.strictObject({
        due: calendarDateSchema,
        on: calendarDateSchema.nullable(),
        skipped: z.boolean().describe('Whether nothing is ordered on it.'),
      }),
      1000,
    )
      .readonly()
      .describe(
        'The next days: as the cycle has it, and as it is moved. `on` is null where holidays of that year are not known.',
      ),
    runs: listOf(
      z.strictObject({
        due: calendarDateSchema,
        at: instantSchema,
        outcome: z
          .enum(runOutcomes)
          .describe('ordered 注文済, skipped 休止・スキップ, missed 見送り, refused 注文できず.'),
        order: numberedSchema.nullable().describe('What was ordered; null where nothing was.'),
        problem: refusalCodeSchema.nullable().describe('Why it came to nothing; else null.'),
      }),
      1000,
    )
      .readonly()
      .describe('The latest first.'),
  })
  .describe('An order that orders itself on its days.');
export type RecurringOrder = Readonly<z.infer<typeof recurringOrderSchema>>;

export const recurringChangeSchema = z
  .strictObject({ version: versionSchema, spec: recurringSpecSchema })
  .describe('A recurring order as it shall be, whole, and the version that it changes.');
export const recurringDecisions = ['pause', 'resume', 'skip', 'unskip'] as const;
export const recurringDecisionSchema = z
  .strictObject({
    version: versionSchema,
    decision: z
      .enum(recurringDecisions)
      .describe('pause 休止 and resume 再開 the whole; skip 見送り and unskip one day, `due`.'),
    due: calendarDateSchema
      .nullable()
      .describe('With `skip` and `unskip`: the day of the cycle, before it was moved.'),
  })
  .describe('What happens to a recurring order, or to one of its days.');
