import { z } from 'zod';
import { listOf, recordOf, text, trimmedText } from '../model/bounded-schemas.ts';
import { productCodeSchema, productSchema } from '../model/product.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { paymentMethodSchema } from '../model/order.ts';
import { onHolidaySchema, recurringCycleSchema, whenMissedSchema } from '../model/recurring.ts';
import { MAX_QUANTITY } from './cart.ts';

const quantity = z.int().min(1).max(MAX_QUANTITY);
export const MAX_LIST_LINES = 300;

/** A line of a list; the product as sold now, null if it is no longer carried. */
const listLine = { code: productCodeSchema, name: text(300), product: productSchema.nullable() };
const department = z.strictObject({ id: text(64), name: text(300) });

// AS-46, AS-47
export const myCatalogueSchema = z
  .strictObject({
    id: text(64),
    name: text(300),
    department: department.nullable().describe('Null for one’s own.'),
    changeable: z.boolean().describe('Whether this member may change it.'),
    version: z.int(),
    lines: listOf(
      z.strictObject({ ...listLine, quantity: quantity.nullable(), note: text(1000) }),
      1000,
    ).readonly(),
  })
  .describe('マイカタログ: of one person, or of a department.');
export type MyCatalogue = Readonly<z.infer<typeof myCatalogueSchema>>;

const givenLine = z.strictObject({
  code: productCodeSchema,
  quantity: quantity.nullable(),
  note: text(200),
});
export const myCatalogueCreateSchema = z
  .strictObject({
    name: trimmedText(60, 1),
    departmentId: text(64).nullable(),
    lines: listOf(givenLine, MAX_LIST_LINES),
  })
  .describe('A list to be made, of one’s own or of a department.');
export const myCatalogueChangeSchema = z
  .strictObject({
    version: z.int(),
    name: trimmedText(60, 1),
    lines: listOf(givenLine, MAX_LIST_LINES),
  })
  .describe('The whole list as it shall be, in its order.');
export const myCatalogueAddSchema = z
  .strictObject({ lines: listOf(givenLine, MAX_LIST_LINES, 1) })
  .describe('Adds products; one that is there already stays as it is.');

// AS-52
export const recurringSpecSchema = z
  .strictObject({
    name: trimmedText(60, 1),
    cycle: recurringCycleSchema,
    startsOn: calendarDateSchema.describe(
      'The first day on which it can fall, and the last one; null for no end.',
    ),
    endsOn: calendarDateSchema.nullable(),
    onHoliday: onHolidaySchema,
    whenMissed: whenMissedSchema,
    lines: listOf(z.strictObject({ code: productCodeSchema, quantity }), MAX_LIST_LINES, 1),
    addressId: text(64).nullable(),
    payment: paymentMethodSchema,
    departmentId: text(64).nullable(),
    costMemo: text(200),
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
    id: text(64),
    version: z.int(),
    state: z.enum(['active', 'paused', 'ended']),
    spec: recurringSpecSchema,
    lines: listOf(z.strictObject({ ...listLine, quantity }), 1000).readonly(),
    madeBy: text(300),
    changeable: z.boolean().describe('Whether this member may change it: who made it, and administrators.'),
    next: listOf(
      z.strictObject({
        due: calendarDateSchema,
        on: calendarDateSchema.nullable(),
        skipped: z.boolean(),
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
        outcome: z.enum(runOutcomes),
        order: z.strictObject({ id: text(64), number: text(64) }).nullable(),
        /** Why it came to nothing: a code of the desk's catalogue. */
        problem: z
          .strictObject({
            code: text(64),
            params: recordOf(text(300), z.union([text(300), z.number()]), 100).optional(),
          })
          .nullable(),
      }),
      1000,
    )
      .readonly()
      .describe('The latest first.'),
  })
  .describe('An order that orders itself on its days.');
export type RecurringOrder = Readonly<z.infer<typeof recurringOrderSchema>>;

export const recurringChangeSchema = z
  .strictObject({ version: z.int(), spec: recurringSpecSchema })
  .describe('A recurring order as it shall be, whole, and the version that it changes.');
export const recurringDecisions = ['pause', 'resume', 'skip', 'unskip'] as const;
export const recurringDecisionSchema = z
  .strictObject({
    version: z.int(),
    decision: z.enum(recurringDecisions),
    due: calendarDateSchema
      .nullable()
      .describe('With `skip` and `unskip`: the day of the cycle, before it was moved.'),
  })
  .describe('What happens to a recurring order, or to one of its days.');
