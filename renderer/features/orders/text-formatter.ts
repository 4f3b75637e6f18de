import { format, t } from '#renderer/i18n/index.ts';
import type { TextFormatter } from './filter-conditions.ts';

/** How the history writes words, dates and amounts, in the language of the page. */
export const formatter: TextFormatter = {
  t: (key, params) => t(key, params ?? {}),
  date: format.date,
  money: format.money,
};
