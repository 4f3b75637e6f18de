import type { Article } from '#shared/model/product.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import { unitPrice } from '#shared/model/unit-price.ts';

/** `¥1.07/枚` or `¥42.00/100ml`: below ¥100 to the hundredth, else whole yen. Null where a piece isn't known. */
export function unitPriceText(article: Pick<Article, 'price' | 'pieces'>): string | null {
  const price = unitPrice(article);
  if (price === null) return null;
  const { hundredths, per, unit } = price;
  const money =
    hundredths < 10_000
      ? `¥${(hundredths / 100).toFixed(2)}`
      : formatMoney(yen(Math.round(hundredths / 100)));
  return `${money}/${per === 1 ? '' : per}${unit}`;
}

/** How much dearer a piece of `other` is than one of `article`, in per cent; negative for cheaper, null without both. */
export function dearerBy(
  article: Pick<Article, 'price' | 'pieces'>,
  other: Pick<Article, 'price' | 'pieces'>,
): number | null {
  if (article.pieces === null || other.pieces === null || article.pieces.unit !== other.pieces.unit)
    return null;
  const here = article.price.amount * other.pieces.count;
  if (here === 0) return null;
  return Math.round((other.price.amount * article.pieces.count * 100) / here) - 100;
}
