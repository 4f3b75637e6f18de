import type { TaxRate } from '#shared/model/tax-rate.ts';

/** Something that more than one supplier of the trial sells, each by its own unit and price, under the same JAN. */
export interface SharedProduct {
  readonly name: string;
  readonly maker: string;
  readonly rate: TaxRate;
  /** The piece that carries the JAN, and what is in it. */
  readonly piece: { readonly unit: string; readonly packing: string | null };
  /** By supplier: its category, how many pieces make a sales unit, and the list price of one without tax. */
  readonly sold: Readonly<
    Record<string, readonly [category: string, unit: string, pieces: number, price: number]>
  >;
}

type Sold = readonly [category: string, unit: string, pieces: number, price: number];

const both = (
  name: string,
  maker: string,
  unit: string,
  packing: string | null,
  askul: Sold,
  amano: Sold,
  rate: TaxRate = 10,
): SharedProduct => ({
  name,
  maker,
  rate,
  piece: { unit, packing },
  sold: { 'askul-trial': askul, 'amano-trial': amano },
});

/** In this order their numbers and JAN codes are given: new ones go to the end. */
export const sharedProducts: readonly SharedProduct[] = [
  both(
    'ニトリル手袋 業務用 パウダーフリー S 100枚',
    'まもり手袋',
    '箱',
    '100枚',
    ['衛生・マスク', '箱', 1, 798],
    ['作業手袋・保護具', 'ケース', 20, 13_800],
  ),
  both(
    'ニトリル手袋 業務用 パウダーフリー M 100枚',
    'まもり手袋',
    '箱',
    '100枚',
    ['衛生・マスク', '箱', 1, 798],
    ['作業手袋・保護具', 'ケース', 20, 13_800],
  ),
  both(
    'ニトリル手袋 業務用 パウダーフリー L 100枚',
    'まもり手袋',
    '箱',
    '100枚',
    ['衛生・マスク', '箱', 1, 798],
    ['作業手袋・保護具', 'ケース', 20, 13_800],
  ),
  both(
    'アルカリ乾電池 業務用 単3形 40本',
    '光陽電池',
    'パック',
    '40本',
    ['電池・照明', 'パック', 1, 1_480],
    ['電設資材', 'パック', 1, 1_580],
  ),
  both(
    'アルカリ乾電池 業務用 単4形 40本',
    '光陽電池',
    'パック',
    '40本',
    ['電池・照明', 'パック', 1, 1_480],
    ['電設資材', 'パック', 1, 1_560],
  ),
  both(
    'アルカリ乾電池 業務用 9V形 10本',
    '光陽電池',
    'パック',
    '10本',
    ['電池・照明', 'パック', 1, 2_180],
    ['電設資材', 'パック', 1, 1_980],
  ),
  both(
    'OPPテープ 中梱包用 50mm×100m',
    '荷づくり本舗',
    '巻',
    null,
    ['のり・テープ・はさみ', '巻', 1, 198],
    ['梱包資材', 'ケース', 50, 8_400],
  ),
  both(
    '布テープ 重梱包用 50mm×25m',
    '荷づくり本舗',
    '巻',
    null,
    ['のり・テープ・はさみ', '巻', 1, 248],
    ['梱包資材', 'ケース', 30, 6_900],
  ),
  both(
    '養生テープ 半透明 50mm×25m',
    '荷づくり本舗',
    '巻',
    null,
    ['のり・テープ・はさみ', '巻', 1, 268],
    ['梱包資材', 'ケース', 30, 6_300],
  ),
  both(
    '床用中性洗剤 業務用 4L',
    '㈱あおば化学',
    '本',
    '4L',
    ['洗剤・清掃用品', '本', 1, 1_680],
    ['床用ワックス・剥離剤', '本', 1, 1_480],
  ),
  both(
    'トイレ用酸性洗剤 業務用 5kg',
    '㈱あおば化学',
    '本',
    '5kg',
    ['洗剤・清掃用品', '本', 1, 1_980],
    ['床用ワックス・剥離剤', '本', 1, 1_780],
  ),
  both(
    'マイクロファイバークロス 業務用 40cm角 10枚',
    'クリーンマシン',
    '袋',
    '10枚',
    ['洗剤・清掃用品', '袋', 1, 980],
    ['清掃機器の消耗品', '袋', 1, 1_080],
  ),
  both(
    'ポリ袋 清掃業務用 90L 透明 100枚',
    'ポリテック関東',
    '袋',
    '100枚',
    ['ごみ袋', '袋', 1, 1_780],
    ['清掃機器の消耗品', 'ケース', 4, 6_480],
  ),
  both(
    'ポリ袋 清掃業務用 45L 半透明 100枚',
    'ポリテック関東',
    '袋',
    '100枚',
    ['ごみ袋', '袋', 1, 898],
    ['清掃機器の消耗品', 'ケース', 6, 4_980],
  ),
  both(
    'LED懐中電灯 防水 300ルーメン',
    'あかり電工',
    '個',
    null,
    ['電池・照明', '個', 1, 2_480],
    ['安全用品', '個', 1, 2_680],
  ),
  both(
    '延長コード 屋内用 3個口 5m',
    'あかり電工',
    '本',
    null,
    ['パソコン周辺用品', '本', 1, 1_180],
    ['電設資材', '本', 1, 1_080],
  ),
  both(
    '保護めがね 軽量タイプ くもり止め',
    '安心堂',
    '個',
    null,
    ['衛生・マスク', '個', 1, 680],
    ['作業手袋・保護具', '個', 1, 598],
  ),
  both(
    '軍手 綿混 12双組',
    'まもり手袋',
    '組',
    '12双',
    ['衛生・マスク', '組', 1, 398],
    ['作業手袋・保護具', '箱', 10, 3_280],
  ),
  both(
    '折りたたみコンテナ 50L',
    'はこび屋工業',
    '個',
    null,
    ['オフィス家具', '個', 1, 2_180],
    ['台車・脚立', '個', 1, 1_980],
  ),
  both(
    '平台車 樹脂製 150kg 静音',
    'はこび屋工業',
    '台',
    null,
    ['オフィス家具', '台', 1, 9_800],
    ['台車・脚立', '台', 1, 8_980],
  ),
  both(
    '救急絆創膏 業務用 100枚',
    'あおば衛材',
    '箱',
    '100枚',
    ['衛生・マスク', '箱', 1, 498],
    ['安全用品', '箱', 1, 560],
  ),
  both(
    '冷却塩タブレット 個包装 100粒',
    '備えの匠',
    '袋',
    '100粒',
    ['菓子', '袋', 1, 1_280],
    ['安全用品', '袋', 1, 1_380],
    8,
  ),
  both(
    '経口補水飲料 500ml 24本',
    '清流ビバレッジ',
    'ケース',
    '24本',
    ['飲料', 'ケース', 1, 3_480],
    ['安全用品', 'ケース', 1, 3_680],
    8,
  ),
  both(
    'タイムカード 標準 月末締 100枚',
    'ジコク計時',
    '箱',
    '100枚',
    ['ファイル・バインダー', '箱', 1, 1_480],
    ['タイムカード・勤怠用品', '箱', 1, 1_380],
  ),
];
