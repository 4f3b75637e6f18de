import { expect, it } from 'vitest';
import { parseQuickOrder, type QuickOrderRow } from '#electron/domain/quick-order.ts';
import { orderSheetHeadings } from '#shared/messages/order-sheet-headings.ts';

const jan = '4569951116179';
/** `code×quantity` of a row; both readings where there are two, `!` before what is wrong. */
const written = ({ value, quantity, other, problem }: QuickOrderRow): string => {
  const one = `${value}×${quantity ?? '?'}`;
  const both = other === null ? one : `${one} | ${other.value}×${other.quantity ?? '?'}`;
  return problem === null ? both : `!${problem} ${both}`;
};

/** What people type and paste, and its right reading. Nothing that is not certain is read in one way without a word. */
const table: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  [' \n\t\n', []],
  ['KX200', ['KX200×1 | K×200']],
  ['EX5', ['EX5×1 | E×5']],
  ['FX-3000X10', ['FX-3000X10×1 | FX-3000×10']],
  ['ＦＸ－３０００Ｘ１０', ['FX-3000X10×1 | FX-3000×10']],
  ['100007x3', ['100007×3 | 100007x3×1']],
  ['FX-3000 X10', ['FX-3000×10 | FX-3000X10×1']],
  ['100007 x 3', ['100007×3']],
  ['FX-3000×10', ['FX-3000×10']],
  ['１００００７＊３', ['100007×3']],
  ['KX200\t2', ['KX200×2']],
  ['100007,1,000', ['100007×1000']],
  ['100007, 1,000', ['100007×1000']],
  ['100007 1,000', ['100007×1000']],
  ['100007;1,000', ['100007×1000']],
  ['100007、１，０００', ['100007×1000']],
  ['100007,"1,000"', ['100007×1000']],
  ['100007,1,000,', ['100007×1000']],
  ['100007,2,,', ['100007×2']],
  ['100007 1 000', ['100007×1000']],
  ['100007 1 200', ['!ambiguous 100007×1200 | 100007×1']],
  ['100 200', ['100×200']],
  ['100007,1,200', ['!ambiguous 100007×1200 | 100007×1']],
  ['100007\t1.000', ['!ambiguous 100007×1 | 100007×1000']],
  ['100007\t10.0', ['100007×10']],
  ['100007,1,000,000', ['!bad-quantity 100007×?']],
  ['100,007', ['100007×1 | 100×7']],
  ['コード,数量\n100007,1,000\n100014,2', ['100007×1000', '100014×2']],
  ['商品名,商品番号,数量\n"コピー用紙, A4",100007,3', ['100007×3']],
  ['100007\t"コピー用紙\nA4"\t3\n100014\t2', ['100007×3', '100014×2']],
  ['100007\t"24"" モニター"\t3', ['100007×3']],
  ['24" モニター\t3', ['24" モニター×3']],
  ['="0012",3', ['0012×3']],
  ['036000291452', ['0036000291452×1 | 036000291452×1']],
  ['036000291453', ['036000291453×1']],
  [`${jan}\t2`, [`${jan}×2`]],
  ['4569951116178', ['!bad-jan 4569951116178×1']],
  ['49968712', ['49968712×1 | 49968712×1']],
  ['4.56995E+12', ['!rounded 4.56995E+12×1']],
  ['12E5', ['12E5×1']],
  ['ABー12　3', ['AB-12×3']],
  ['100007\t3箱', ['100007×3']],
  ['100007\t3百', ['!bad-quantity 100007×?']],
  ['100007\t3ダース', ['!bad-quantity 100007×?']],
  ['100007\t①', ['!bad-quantity 100007×?']],
  ['100007\t三', ['!bad-quantity 100007×?']],
  ['100007\t-1', ['!bad-quantity 100007×?']],
  ['100007\t¥2,480\t3', ['100007×3']],
  ['100007\t2480\t3', ['!unreadable 100007×?']],
  ['100007 3 5', ['!unreadable 100007×?']],
  ['100007×３箱', ['100007×3']],
  ['KX200*2箱', ['KX200×2']],
  ['100007×1,000', ['100007×1000']],
  ['100007*1.000', ['!ambiguous 100007×1 | 100007×1000']],
  ['100007×3×2', ['100007×3×2']],
  ['100007\u200b\t3', ['100007×3']],
  ['\u202a100007\u202c\t\u200e3', ['100007×3']],
  [`\u200e${jan}`, [`${jan}×1`]],
  [`\u001d${jan}\u0003`, [`${jan}×1`]],
  ['100007\t10²', ['!bad-quantity 100007×?']],
  ['100007 12 本入', ['!unreadable 100007×?']],
  ['100007\t12\t枚入り', ['!unreadable 100007×?']],
  ['100007 12 本入 3', ['100007×3']],
  ['No.,品番,数量\n1,100007,3', ['100007×3']],
  ['注文番号,商品番号,数量\n555,100007,3', ['100007×3']],
  ['注文番号,数量\n100007,3', ['100007×3']],
];

it.each(table)('AS-50 reads the quick order %j', (text, rows) => {
  expect(parseQuickOrder(text, orderSheetHeadings).map(written)).toEqual(rows);
});

it('AS-50 a row inside quotes keeps the line on which it begins', () => {
  const read = parseQuickOrder('100007\t"a\nb"\t3\n\n100014\t2', orderSheetHeadings);
  expect(read.map(({ row }) => row)).toEqual([1, 4]);
});
