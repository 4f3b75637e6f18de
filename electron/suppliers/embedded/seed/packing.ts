/** What a trial product's name says about what is in a sales unit. */
export interface Packing {
  /** As it stands in the name; null where the sales unit is one piece. */
  readonly text: string | null;
  readonly count: number;
  readonly unit: string;
  /** The name without it: products with the same one differ in their packing only. */
  readonly rest: string;
}

const number = String.raw`(\d+(?:\.\d+)?)`;
const counters = '枚|個|本|袋|膳|組|食|冊|巻|ロール|箱|シート|パック|双組|回|m(?![ml])';
const measures = 'ml|L|kg|g';
const counted = new RegExp(
  String.raw`^${number}(${counters})(?:入|入り|個包装)?(?:×${number}(${counters})?)?(?:入)?$`,
);
const measured = new RegExp(String.raw`^${number}(${measures})$`);
/** Goods of which a length is bought: anywhere else a length is what a product measures. */
const byLength = /ラップ|ホイル/;
/** Liquids, powders and food, of which an amount is bought; `20L` of a vacuum cleaner is its size. */
const byAmount =
  /コーヒー|水 |緑茶|ジュース|ドリンク|クッキー|飴|米 |しょうゆ|油 |米酢|ｿｰｽ|めんつゆ|みりん|洗剤|ジェル|ワックス|剥離剤|洗浄剤|カーペット用|接着剤|ペンキ|モルタル/;
const inMinor: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  L: [1000, 'ml'],
  kg: [1000, 'g'],
};

function amountIn(token: string, name: string): { readonly count: number; readonly unit: string } | null {
  const many = counted.exec(token);
  if (many) {
    const [, first, unit, times] = many;
    if (unit === 'm' && !byLength.test(name)) return null;
    const count = Number(first) * (times === undefined ? 1 : Number(times));
    return Number.isInteger(count) ? { count, unit: unit === '双組' ? '双' : unit! } : null;
  }
  const much = measured.exec(token);
  if (!much || !byAmount.test(name)) return null;
  const [factor, unit] = inMinor[much[2]!] ?? [1, much[2]!];
  return { count: Math.round(Number(much[1]) * factor), unit };
}

/** Reads the packing out of the name of a trial product that is sold by `unit`. */
export function packingOf(name: string, unit: string): Packing {
  const set = / 1セット\((\d+)(\D*)\)$/.exec(name);
  const sets = set ? Number(set[1]) : 1;
  const single = set ? name.slice(0, set.index) : name;
  const tokens = single.split(' ');
  const rest: string[] = [];
  let inside: { readonly count: number; readonly unit: string } | null = null;
  const texts: string[] = [];
  for (const token of tokens) {
    const bare = /^(?:1\D+\((\d.*)\)|(\d+\D+)セット)$/.exec(token)?.slice(1).join('') ?? token;
    const found = amountIn(bare, `${single} `);
    if (found === null) rest.push(token);
    else {
      // `500ml 24本` is so much in each of so many.
      inside = inside === null ? found : { count: inside.count * found.count, unit: inside.unit };
      if (!/^1\D+$/.test(bare)) texts.push(bare);
    }
  }
  // A set is sold by the set, and has so many of another unit in it.
  const unitInside = set?.[2] || unit;
  if (sets > 1) texts.push(`${sets}${unitInside}`);
  const { count, unit: pieceUnit } = inside ?? { count: 1, unit: unitInside };
  return {
    text: texts.length === 0 ? null : texts.join('×'),
    count: count * sets,
    unit: pieceUnit,
    rest: rest.join(' '),
  };
}
