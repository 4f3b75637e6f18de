import type { TaxRate } from '#shared/model/tax-rate.ts';

/** Products that differ in sizes and the like: `{}` in the name is filled from each list in turn. */
export interface ProductFamily {
  readonly category: string;
  readonly unit: string;
  /** Whole yen without tax, of the first variant. */
  readonly price: number;
  readonly name: string;
  readonly variants: readonly (readonly string[])[];
  readonly rate: TaxRate;
}

/** Makes the families of a category. */
export const family =
  (category: string, rate: TaxRate = 10) =>
  (
    unit: string,
    price: number,
    name: string,
    ...variants: readonly (readonly string[])[]
  ): ProductFamily => ({
    category,
    unit,
    price,
    name,
    variants,
    rate,
  });

/** Lists of this identity do not change the price. */
export const COLOURS = ['黒', '赤', '青', '緑'] as const;
export const FILE_COLOURS = ['青', '赤', '黄', '緑', 'グレー', 'ピンク'] as const;
export const FLAVOURS = ['プレーン', 'チョコ', '抹茶', '塩', 'しょうゆ', 'のり'] as const;
export const SAME_PRICE: ReadonlySet<readonly string[]> = new Set([COLOURS, FILE_COLOURS, FLAVOURS]);
