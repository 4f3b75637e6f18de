import { z } from 'zod';
import { articleCodeSchema, articleSchema } from '../model/article.ts';
import { calendarDateSchema, instantSchema } from '../model/dates.ts';
import { paymentMethodSchema } from '../model/order.ts';
import { onHolidaySchema, recurringCycleSchema, whenMissedSchema } from '../model/recurring.ts';
import { MOST_QUANTITY } from './cart.ts';

const quantity = z.int().min(1).max(MOST_QUANTITY);
export const MOST_LIST_LINES = 300;

/** A line of a list; the article as it is sold now, null for what is not carried any more. */
const listLine = { code: articleCodeSchema, name: z.string(), article: articleSchema.nullable() };
const department = z.strictObject({ id: z.string(), name: z.string() });

/** マイカタログ (AS-46): of one person, or of a department (AS-47). */
export const myCatalogueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Null for one's own. */
  department: department.nullable(),
  /** Whether this member may change it. */
  changeable: z.boolean(),
  version: z.int(),
  lines: z.array(z.strictObject({ ...listLine, quantity: quantity.nullable(), note: z.string() })).readonly(),
});
export type MyCatalogue = Readonly<z.infer<typeof myCatalogueSchema>>;

const givenLine = z.strictObject({
  code: articleCodeSchema,
  quantity: quantity.nullable(),
  note: z.string().max(200),
});
export const myCatalogueMakeSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  departmentId: z.string().max(64).nullable(),
  lines: z.array(givenLine).max(MOST_LIST_LINES),
});
/** The whole list as it shall be, in its order. */
export const myCatalogueChangeSchema = z.strictObject({
  version: z.int(),
  name: z.string().trim().min(1).max(60),
  lines: z.array(givenLine).max(MOST_LIST_LINES),
});
/** Adds articles; one that is there already stays as it is. */
export const myCatalogueAddSchema = z.strictObject({ lines: z.array(givenLine).min(1).max(MOST_LIST_LINES) });

/** What a recurring order is, as its owner sets it (AS-52). */
export const recurringSpecSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  cycle: recurringCycleSchema,
  /** The first day on which it can fall, and the last one; null for no end. */
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable(),
  onHoliday: onHolidaySchema,
  whenMissed: whenMissedSchema,
  lines: z
    .array(z.strictObject({ code: articleCodeSchema, quantity }))
    .min(1)
    .max(MOST_LIST_LINES),
  addressId: z.string().max(64).nullable(),
  payment: paymentMethodSchema,
  departmentId: z.string().max(64).nullable(),
  costMemo: z.string().max(200),
});
export type RecurringSpec = Readonly<z.infer<typeof recurringSpecSchema>>;

export const runOutcomes = [
  'ordered', // 注文済
  'skipped', // 休止・スキップ
  'missed', // 実行できず、見送り
  'refused', // 注文できず
] as const;

export const recurringOrderSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  state: z.enum(['active', 'paused', 'ended']),
  spec: recurringSpecSchema,
  lines: z.array(z.strictObject({ ...listLine, quantity })).readonly(),
  madeBy: z.string(),
  /** Whether this member may change it: who made it, and administrators. */
  changeable: z.boolean(),
  /** The next days: as the cycle has it, and as it is moved. `on` is null where holidays of that year are not known. */
  next: z
    .array(
      z.strictObject({
        due: calendarDateSchema,
        on: calendarDateSchema.nullable(),
        skipped: z.boolean(),
      }),
    )
    .readonly(),
  /** The latest first. */
  runs: z
    .array(
      z.strictObject({
        due: calendarDateSchema,
        at: instantSchema,
        outcome: z.enum(runOutcomes),
        order: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
        /** Why it came to nothing: a code of the desk's catalogue. */
        problem: z
          .strictObject({
            code: z.string(),
            params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          })
          .nullable(),
      }),
    )
    .readonly(),
});
export type RecurringOrder = Readonly<z.infer<typeof recurringOrderSchema>>;

export const recurringChangeSchema = z.strictObject({ version: z.int(), spec: recurringSpecSchema });
export const recurringDecisions = ['pause', 'resume', 'skip', 'unskip'] as const;
export const recurringDecisionSchema = z.strictObject({
  version: z.int(),
  decision: z.enum(recurringDecisions),
  /** With `skip` and `unskip`: the day of the cycle, before it was moved. */
  due: calendarDateSchema.nullable(),
});
