import type { TaxBearing } from '#shared/model/tax-rate.ts';
import { t } from './index.ts';
import type { Messages } from './messages.ts';

export type PriceLabel = keyof Messages['common']['price']['taxed'];

/** What stands above or beside prices of single goods, each row of which says what it is; a sum of some taxed goods is without tax. */
const ofMixed: ReadonlySet<PriceLabel> = new Set<keyof Messages['common']['price']['mixed']>([
  'unitPrice',
  'amount',
  'price',
  'note',
  'cartNote',
  'reorderNote',
]);

/** Labels of prices and sums: what bears no tax, such as gift codes, is neither said to be without tax nor with it. */
export function usePriceLabels(
  bearing: () => TaxBearing,
): (label: PriceLabel, params?: Record<string, unknown>) => string {
  const groupOf = (label: PriceLabel): TaxBearing => {
    const group = bearing();
    return group === 'mixed' && !ofMixed.has(label) ? 'taxed' : group;
  };
  return (label, params = {}) => t(`common.price.${groupOf(label)}.${label}`, params);
}
