import { useI18n } from 'vue-i18n';
import type { Messages } from './messages.ts';

export type PriceLabel = keyof Messages['common']['price']['taxed'];

/** Labels of prices and sums: what bears no tax, such as gift codes, is neither said to be without tax nor with it. */
export function usePriceLabels(
  bearsNoTax: () => boolean,
): (label: PriceLabel, params?: Record<string, unknown>) => string {
  const { t } = useI18n();
  return (label, params = {}) => t(`common.price.${bearsNoTax() ? 'untaxed' : 'taxed'}.${label}`, params);
}
