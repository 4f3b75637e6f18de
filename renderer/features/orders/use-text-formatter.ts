import { useI18n } from 'vue-i18n';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { TextFormatter } from './filter-conditions.ts';

/** How the history writes words, dates and amounts, in the language of the page. */
export function useTextFormatter(): TextFormatter & { readonly count: (value: number) => string } {
  const { t } = useI18n();
  const { date, money, count } = useFormat();
  return { t: (key, params) => t(key, params ?? {}), date, money, count };
}
