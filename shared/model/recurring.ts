import { z } from 'zod';

/** How often a recurring order (定期注文, AS-52) comes round. */
export const recurringCycleSchema = z.discriminatedUnion('every', [
  z.strictObject({
    every: z.literal('week'),
    /** Every so many weeks. */
    count: z.int().min(1).max(12),
    /** 0 for Sunday … 6 for Saturday. */
    weekday: z.int().min(0).max(6),
  }),
  z.strictObject({
    every: z.literal('month'),
    count: z.int().min(1).max(12),
    /** 31 stands for the month's end; a day that a month lacks is its last one. */
    day: z.int().min(1).max(31),
  }),
]);
export type RecurringCycle = Readonly<z.infer<typeof recurringCycleSchema>>;

/** What happens on a day on which nobody works: Saturday, Sunday, a holiday, the New Year closure. */
export const onHolidays = ['before', 'after', 'same'] as const;
export const onHolidaySchema = z.enum(onHolidays);
export type OnHoliday = z.infer<typeof onHolidaySchema>;

/** What happens to a run that could not take place on its day, such as in an outage. */
export const whenMissedSchema = z.enum(['catch-up', 'skip']);
export type WhenMissed = z.infer<typeof whenMissedSchema>;
