import { z } from 'zod';
import { listOf, text } from '../model/bounds.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { onHolidaySchema, recurringCycleSchema } from '../model/recurring.ts';
import {
  myCatalogueAddSchema,
  myCatalogueChangeSchema,
  myCatalogueMakeSchema,
  myCatalogueSchema,
  recurringDecisionSchema,
  recurringOrderSchema,
  recurringSpecSchema,
} from '../supplier-api/lists.ts';
import { refusalSchema } from '../model/refusal.ts';
import { ofAccount } from './forms.ts';

const id = text(64, 1);
/** A recurring order with why its runs came to nothing, in words. */
const recurringShown = recurringOrderSchema.extend({
  refusals: listOf(z.strictObject({ due: calendarDateSchema, refusal: refusalSchema }), 1000).readonly(),
});
export type RecurringShown = Readonly<z.infer<typeof recurringShown>>;

export const listCalls = {
  'my-catalogues.list': { input: z.strictObject(ofAccount), output: listOf(myCatalogueSchema, 10000) },
  'my-catalogues.make': { input: myCatalogueMakeSchema.extend(ofAccount), output: myCatalogueSchema },
  'my-catalogues.change': {
    input: myCatalogueChangeSchema.extend({ ...ofAccount, id }),
    output: myCatalogueSchema,
  },
  'my-catalogues.add': {
    input: myCatalogueAddSchema.extend({ ...ofAccount, id }),
    output: myCatalogueSchema,
  },
  'my-catalogues.remove': { input: z.strictObject({ ...ofAccount, id }), output: z.null() },

  'recurring.list': { input: z.strictObject(ofAccount), output: listOf(recurringShown, 10000) },
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
  'recurring.make': {
    input: z.strictObject({ ...ofAccount, spec: recurringSpecSchema }),
    output: recurringShown,
  },
  'recurring.change': {
    input: z.strictObject({ ...ofAccount, id, version: z.int(), spec: recurringSpecSchema }),
    output: recurringShown,
  },
  'recurring.decide': {
    input: recurringDecisionSchema.extend({ ...ofAccount, id }),
    output: recurringShown,
  },
  'recurring.remove': { input: z.strictObject({ ...ofAccount, id }), output: z.null() },
} as const;
