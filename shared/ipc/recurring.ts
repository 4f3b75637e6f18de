import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { onHolidaySchema, recurringCycleSchema } from '../model/recurring.ts';
import { recurringDecisionSchema, recurringOrderSchema, recurringSpecSchema } from '../supplier-api/lists.ts';
import { refusalSchema } from '../model/refusal.ts';
import { accountInput } from './forms.ts';

const id = text(64, 1);
/** A recurring order with why its runs came to nothing, in words. */
const recurringOrderViewSchema = recurringOrderSchema.extend({
  refusals: listOf(z.strictObject({ due: calendarDateSchema, refusal: refusalSchema }), 1000).readonly(),
});
export type RecurringOrderView = Readonly<z.infer<typeof recurringOrderViewSchema>>;

export const recurringCalls = {
  'recurring.list': { input: z.strictObject(accountInput), output: listOf(recurringOrderViewSchema, 10000) },
  /** The next days of a cycle while it is being set up. `on` is null where holidays of that year are not known. */
  'recurring.preview': {
    input: z.strictObject({
      cycle: recurringCycleSchema,
      startsOn: calendarDateSchema,
      endsOn: calendarDateSchema.nullable(),
      onHoliday: onHolidaySchema,
    }),
    output: listOf(z.strictObject({ due: calendarDateSchema, on: calendarDateSchema.nullable() }), 10000),
  },
  'recurring.create': {
    input: z.strictObject({ ...accountInput, spec: recurringSpecSchema }),
    output: recurringOrderViewSchema,
  },
  'recurring.change': {
    input: z.strictObject({ ...accountInput, id, version: z.int(), spec: recurringSpecSchema }),
    output: recurringOrderViewSchema,
  },
  'recurring.decide': {
    input: recurringDecisionSchema.extend({ ...accountInput, id }),
    output: recurringOrderViewSchema,
  },
  'recurring.remove': { input: z.strictObject({ ...accountInput, id }), output: z.null() },
} as const;
