import { format, t } from '#renderer/i18n/index.ts';
import type { TextFormatter } from './filter-conditions.ts';

/** How the history writes words, dates and amounts, in the language of the page. */
export function useTextFormatter(): TextFormatter & { readonly count: (value: number) => string } {
  const { date, money, count } = format;
  return { t: (key, params) => t(key, params ?? {}), date, money, count };
}
