import { z } from 'zod';

// AS-52
export const recurringCycleSchema = z
  .discriminatedUnion('every', [
    z.strictObject({
      every: z.literal('week').describe('On a day of the week.'),
      count: z.int().min(1).max(12).describe('Every so many weeks.'),
      weekday: z.int().min(0).max(6).describe('0 for Sunday … 6 for Saturday.'),
    }),
    z.strictObject({
      every: z.literal('month').describe('On a day of the month.'),
      count: z.int().min(1).max(12).describe('Every so many months.'),
      day: z
        .int()
        .min(1)
        .max(31)
        .describe('31 stands for the month’s end; a day that a month lacks is its last one.'),
    }),
  ])
  .describe('How often a recurring order (定期注文) comes round.');
export type RecurringCycle = Readonly<z.infer<typeof recurringCycleSchema>>;

/** What happens on a day on which nobody works: Saturday, Sunday, a holiday, the New Year closure. */
export const onHolidays = ['before', 'after', 'same'] as const;
export const onHolidaySchema = z
  .enum(onHolidays)
  .describe(
    'Where a day goes on which nobody works: to the working day before, to the one after, or it stays.',
  );
export type OnHoliday = z.infer<typeof onHolidaySchema>;

export const whenMissedSchema = z
  .enum(['catch-up', 'skip'])
  .describe('What happens to a run that could not take place on its day, such as in an outage.');
export type WhenMissed = z.infer<typeof whenMissedSchema>;
