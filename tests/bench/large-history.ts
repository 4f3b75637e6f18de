import { addDays, calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderStatuses, paymentMethods, type Order } from '#shared/model/order.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';

/** A repeatable stream of numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const goods = [
  'コピー用紙',
  'ボールペン',
  '油性マーカー',
  'クリアファイル',
  'ガムテープ',
  '軍手',
  '六角ボルト',
  '緑茶ティーバッグ',
  'トナーカートリッジ',
  '養生シート',
  'LED電球',
  'ホチキス針',
  '付箋',
  '電卓',
  'インクカートリッジ',
  '段ボール箱',
  'ハンドソープ',
  'トイレットペーパー',
  '延長コード',
  '安全靴',
];
const makes = [
  '大和製紙',
  'ペンテック',
  '東北螺子',
  '日東化学',
  '茶のみや',
  'North Star',
  '丸山工業',
  'サクラ文具',
  '光電舎',
  '北越包装',
];
const looks = [
  '黒',
  '赤',
  '青',
  '白',
  '大',
  '中',
  '小',
  'A4',
  'A3',
  'B5',
  '10個入',
  '50枚',
  '業務用',
  'エコ',
  '薄型',
];
const familyNames = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'];
const givenNames = ['花子', '一郎', 'あゆみ', '健太', '美咲', '翔'];
const departments = [
  '総務部',
  '経理部',
  '情報システム部',
  '第一営業課',
  '第二営業課',
  '製造部',
  '品質保証課',
  '保全係',
  '資材課',
  '開発部',
  '人事部',
  '物流センター',
];
const memos = ['定期発注', '至急', '補充', '新人用', '展示会', '修繕'];

const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length) % list.length] as T;

/**
 * A company's orders over three years, the oldest first: 2,000 products, 60 people, 12 departments, 3⅓ lines an
 * order, a memo on every third and a comment on every tenth. The same ones for the same numbers.
 */
export function* largeHistory(orders: number, seed = 7): Generator<Order> {
  const random = numbers(seed);
  const products = Array.from({ length: 2_000 }, (_, at) => ({
    productCode: `${pick(['AX', 'BK', 'CM', 'DZ'], random())}-${10_000 + at}`,
    jan: at % 9 === 0 ? null : String(4_900_000_000_000 + at * 37),
    name: `${pick(goods, random())} ${pick(looks, random())} ${pick(looks, random())} ${at % 7 === 0 ? 'ﾊﾟｯｸ' : ''}${at}`,
    maker: pick(makes, random()),
    category: pick(['文具', '用紙', '保全', '食品'], random()),
    unit: pick(['個', '箱', '袋'], random()),
    unitPrice: yen(50 + Math.floor(random() * 9_000)),
    taxRate: at % 5 === 0 ? (8 as const) : (10 as const),
  }));
  const first = calendarDate('2023-04-03');
  for (let at = 0; at < orders; at++) {
    const day = addDays(first, Math.floor((at / orders) * 1_095));
    const minute = Math.floor(random() * 600);
    const time = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const orderedAt = tokyoInstant(day, time);
    const person = Math.floor(random() * 60);
    const department = person % departments.length;
    // 1 to 6 lines, 3⅓ in the middle.
    const count =
      at % 3 === 2 ? 4 : at % 3 === 1 ? 1 + Math.floor(random() * 6) : 1 + Math.floor(random() * 4);
    const lines = Array.from({ length: Math.max(1, count) }, (_, index) => {
      const product = products[Math.floor(random() ** 2 * products.length)] as (typeof products)[number];
      return makeLine({ ...product, lineNumber: index + 1, quantity: 1 + Math.floor(random() * 20) });
    });
    yield makeOrder({
      id: `order-${seed}-${at}`,
      number: `EC${day.replaceAll('-', '')}-${String(at).padStart(6, '0')}`,
      orderedAt,
      status: pick(orderStatuses, random() ** 0.3 * 0.77),
      orderedBy: {
        id: `m${person}`,
        name: `${familyNames[person % 10]} ${givenNames[Math.floor(person / 10)]}`,
      },
      department: {
        id: `d${department}`,
        name: departments[department] as string,
        code: String(100 + department),
      },
      payment: { method: pick(paymentMethods, random()), term: null, cardLast4: null },
      costMemo: at % 3 === 0 ? `${pick(memos, random())} ${day.slice(0, 7)}` : null,
      comment: at % 10 === 0 ? `${pick(goods, random())}は午前中に${pick(departments, random())}まで` : null,
      lines,
    });
  }
}
