import type { Product } from '#shared/model/product.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import { unitPrice } from '#shared/model/unit-price.ts';

/** `¥1.07/枚` or `¥42.00/100ml`: below ¥100 to the hundredth, else whole yen. Null where a piece isn't known. */
export function unitPriceText(product: Pick<Product, 'price' | 'pieces'>): string | null {
  const price = unitPrice(product);
  if (price === null) return null;
  const { hundredths, per, unit } = price;
  const money =
    hundredths < 10_000
      ? `¥${(hundredths / 100).toFixed(2)}`
      : formatMoney(yen(Math.round(hundredths / 100)));
  return `${money}/${per === 1 ? '' : per}${unit}`;
}

/** How much dearer a piece of `other` is than one of `product`, in per cent; negative for cheaper, null without both. */
export function priceDifferencePercent(
  product: Pick<Product, 'price' | 'pieces'>,
  other: Pick<Product, 'price' | 'pieces'>,
): number | null {
  if (product.pieces === null || other.pieces === null || product.pieces.unit !== other.pieces.unit)
    return null;
  const here = product.price.amount * other.pieces.count;
  if (here === 0) return null;
  return Math.round((other.price.amount * product.pieces.count * 100) / here) - 100;
}
