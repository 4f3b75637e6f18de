import type { TaxRate } from '#shared/model/tax-rate.ts';
import { amanoFamilies } from './amano-families.ts';
import { askulConsumableFamilies } from './consumable-families.ts';
import { askulOfficeFamilies } from './office-families.ts';
import { SAME_PRICE, type ProductFamily } from './product-family.ts';
import { inStoreJan } from './jan.ts';
import { makersByCategory } from './makers.ts';
import { createRandom } from './random.ts';

export interface SeedProduct {
  readonly code: string;
  readonly jan: string | null;
  readonly name: string;
  readonly maker: string | null;
  readonly category: string | null;
  readonly unit: string;
  /** Whole yen without tax. */
  readonly price: number;
  readonly rate: TaxRate;
}

/** Prices end as shop prices do: on 1, 10 or 100 yen by their size. */
function shopPrice(exact: number): number {
  const step = exact < 500 ? 1 : exact < 10_000 ? 10 : 100;
  return Math.max(step, Math.round(exact / step) * step);
}

/** Every variant of a family, with the price growing along each list that matters to it. */
function* variantsOf({ name, price, variants }: ProductFamily): Generator<{ name: string; price: number }> {
  let built: { parts: readonly string[]; factor: number }[] = [{ parts: [], factor: 1 }];
  for (const list of variants) {
    built = built.flatMap(({ parts, factor }) =>
      list.map((part, index) => ({
        parts: [...parts, part],
        factor: SAME_PRICE.has(list) ? factor : factor * (1 + index * 0.45),
      })),
    );
  }
  for (const { parts, factor } of built) {
    const left = [...parts];
    yield { name: name.replace(/\{\}/g, () => left.shift() ?? ''), price: shopPrice(price * factor) };
  }
}

interface OfferedVariant {
  readonly name: string;
  readonly price: number;
  readonly unit: string;
}

/** What a set is sold by: not what is in it. */
const SET = 'セット';
/** A variant that is a set by its name, such as 10箱セット. */
const isSet = (name: string): boolean => / \d+\D+セット$/.test(name);

function physical(
  supplierNumber: number,
  families: readonly ProductFamily[],
  seed: number,
  codeOf: (n: number) => string,
): readonly SeedProduct[] {
  const random = createRandom(seed, `articles ${supplierNumber}`);
  const products: SeedProduct[] = [];
  for (const family of families) {
    const offered = [...variantsOf(family)].flatMap((named): readonly OfferedVariant[] => {
      const variant = { ...named, unit: isSet(named.name) ? SET : family.unit };
      // What is cheap is sold in sets too, under a number of its own.
      if (variant.price >= 2500 || !random.chance(0.66)) return [variant];
      const pieces = random.pick([3, 5, 10]);
      const price = shopPrice(variant.price * pieces * 0.96);
      return [variant, { name: `${variant.name} 1セット(${pieces}${variant.unit})`, price, unit: SET }];
    });
    for (const { name, price, unit } of offered) {
      const n = products.length + 1;
      products.push({
        code: codeOf(n),
        // A few products carry no code, as in any shop.
        jan: random.chance(0.03) ? null : inStoreJan(supplierNumber, n),
        name,
        maker: random.chance(0.04) ? null : random.pick(makersByCategory[family.category] ?? ['みなと商会']),
        category: family.category,
        unit,
        price,
        rate: family.rate,
      });
    }
  }
  return products;
}

const digital = (
  code: string,
  name: string,
  category: string,
  unit: string,
  price: number,
  rate: TaxRate,
): SeedProduct => ({ code, jan: null, name, maker: null, category, unit, price, rate });

/** Value codes are money's worth and not taxed; the fee for issuing them is. */
function valueCodes(): readonly SeedProduct[] {
  const designs = ['スタンダード', 'ありがとう', 'お誕生日', 'アンケート謝礼', '福利厚生'];
  const values = [50, 100, 300, 500, 1000, 2000, 3000, 5000, 10000];
  const codes = designs.flatMap((design, d) =>
    values.map((value) =>
      digital(
        `QP${d + 1}${String(value).padStart(5, '0')}`,
        `デジタルギフト バリューコード ${value.toLocaleString('en-US')}円 ${design}デザイン`,
        'バリューコード',
        '件',
        value,
        0,
      ),
    ),
  );
  return [...codes, digital('QPFEE', 'バリューコード発行手数料', '手数料', '件', 8, 10)];
}

/** QT-9: exactly these amounts, in yen. QT-10: each costs its face value. */
export const chargeAmounts = [
  100, 500, 1_000, 3_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000,
] as const;

const charges = (): readonly SeedProduct[] =>
  chargeAmounts.map((amount) =>
    digital(
      `QC${amount}`,
      `Qキャッシュ チャージ券 ${amount.toLocaleString('en-US')}円`,
      'Qキャッシュチャージ券',
      '枚',
      amount,
      0,
    ),
  );

const memberFees = (): readonly SeedProduct[] => [
  digital('PM-M', '月会費コース 会費', '会費', 'か月', 400, 10),
  digital('PM-M2', '月額プレミアムコース 月会費', '会費', 'か月', 700, 10),
  digital('PM-Y', 'まとめて払いコース 年会費', '会費', '年', 4000, 10),
  digital('PM-E', '入会手数料', '手数料', '回', 300, 10),
];

/** What each supplier of the trial sells, the same for the same seed. */
export const trialProducts = {
  askul: (seed: number) =>
    physical(
      1,
      [...askulOfficeFamilies, ...askulConsumableFamilies],
      seed,
      (n) => `${String(100000 + n * 7)}`,
    ),
  amano: (seed: number) => physical(2, amanoFamilies, seed, (n) => `AM-${String(n).padStart(5, '0')}`),
  quocardPay: valueCodes,
  qoo10Prepaid: charges,
  plusMember: memberFees,
};
