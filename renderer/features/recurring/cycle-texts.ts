import type { RecurringCycle } from '#shared/model/recurring.ts';
import { t } from '#renderer/i18n/index.ts';

/** Stands for the last day of a month. */
export const MONTH_END = 31;

const weekdays = (): readonly string[] => t('lists.recurring.weekdays').split(' ');
const dayName = (day: number): string =>
  day === MONTH_END ? t('lists.recurring.lastDay') : t('lists.recurring.day', { day });

/** A cycle in words, such as 「毎月25日」 or 「2週ごとの月曜日」. */
export const cycleTexts = {
  weekdays,
  dayName,
  cycle(cycle: RecurringCycle): string {
    if (cycle.every === 'week') {
      const weekday = weekdays()[cycle.weekday] ?? '';
      return cycle.count === 1
        ? t('lists.recurring.everyWeek', { weekday })
        : t('lists.recurring.everyWeeks', { count: cycle.count, weekday });
    }
    const day = dayName(cycle.day);
    return cycle.count === 1
      ? t('lists.recurring.everyMonth', { day })
      : t('lists.recurring.everyMonths', { count: cycle.count, day });
  },
};
