import { expect, it } from 'vitest';
import { billQuestions, createBillReader, suggestBillMapping } from '#electron/domain/bills/bill-table.ts';
import { openQuestions } from '#electron/domain/import/questions.ts';
import { suggestMapping } from '#electron/domain/import/suggest-mapping.ts';
import { yen } from '#shared/model/money.ts';

const facts = {
  encodings: 1,
  encodingChosen: false,
  dateOrders: [],
  datesDepend: false,
  linesBehind: false,
  headingCurrency: null,
  otherRates: false,
};
const columnsAsked = (questions: ReturnType<typeof openQuestions>): readonly unknown[] =>
  questions.flatMap(({ kind, field }) => (kind === 'column' ? [field] : []));

/** A heading of the quantity, and whether it is known as one without asking. */
const headings: readonly (readonly [string, boolean])[] = [
  ['数量', true],
  ['個数', true],
  ['数', true],
  ['点数', true],
  ['数量（個）', true],
  ['数量(箱)', true],
  ['数量【必須】', true],
  ['発注数', true],
  ['発注数量', true],
  ['注文個数', true],
  ['ご注文数', true],
  ['ご注文数量', true],
  ['今回数量', true],
  ['今回ご注文数', true],
  ['必要数', true],
  ['購入数', true],
  ['購入数量', true],
  ['申込数', true],
  ['商品の数量', true],
  ['Ｑｔｙ', true],
  ['Q’ty', true],
  ["Q'ty (pcs)", true],
  ['Quantity', true],
  ['Order Qty', true],
  ['ordered quantity', true],
  ['Qty.', true],
  ['Quantity Ordered', true],
  ['数量(単位:個)', true],
  ['数量(個/箱)', true],
  ['枚数', true],
  ['箱数', true],
  ['本数', true],
  ['冊数', true],
  ['ケース数', true],
  ['納品数量', true],
  ['出荷数', true],
  ['受注数', true],
  ['売上数量', true],
  ['数量/箱', false],
  ['入数', false],
  ['入数(個)', false],
  ['在庫数', false],
  ['在庫数量', false],
  ['最低注文数', false],
  ['数量(1箱あたり)', false],
  ['数量(箱あたり)', false],
  ['手配', false],
  ['発注', false],
];

it.each(headings)('of a file with prices, %j is the quantity: %s; else it is asked', (heading, isKnown) => {
  const row = ['注文番号', '注文日', '商品名', '単価', heading];
  const asked = isKnown ? [] : ['quantity'];
  expect(suggestMapping(row, 1).mapping.columns.quantity !== undefined).toBe(isKnown);
  expect(columnsAsked(openQuestions(suggestMapping(row, 1).mapping, facts))).toEqual(asked);
  expect(columnsAsked(billQuestions(suggestBillMapping(row, 1).mapping, facts))).toEqual(asked);
  const sums = [...row, '金額'];
  expect(columnsAsked(openQuestions(suggestMapping(sums, 1).mapping, facts))).toEqual([]);
});

it('a number of boxes is the quantity only where nothing else is', () => {
  const quantityOf = (...headings: readonly string[]) =>
    suggestMapping(['注文番号', '注文日', '商品名', '金額', ...headings], 1).mapping.columns.quantity;
  expect(quantityOf('箱数', '数量')).toBe('数量');
  expect(quantityOf('出荷数', '注文数')).toBe('注文数');
  expect(quantityOf('箱数')).toBe('箱数');
  expect(quantityOf('箱数', '本数')).toBeUndefined();
});

it('what a line behind a number means is asked once for a file, until somebody has said it', () => {
  const { mapping } = suggestMapping(['注文日', '商品名', '数量', '金額'], 1);
  const asks = (of: typeof mapping): boolean =>
    openQuestions(of, { ...facts, linesBehind: true }).some(({ kind }) => kind === 'line-behind');
  expect(asks(mapping)).toBe(true);
  expect(asks({ ...mapping, lineBehind: 'minus' })).toBe(false);
  expect(openQuestions(mapping, facts).some(({ kind }) => kind === 'line-behind')).toBe(false);
});

it('a row of a bill with a price and no quantity is named, not taken for one piece', () => {
  const headings = ['注文番号', '単価', '数量'];
  const read = createBillReader(headings, suggestBillMapping(headings, 1).mapping, { sparse: false });
  const row = (quantity: string) => read({ row: 2, fault: null, cells: ['A-1', '500', quantity] });
  expect(row('')).toMatchObject({ kind: 'problem', problem: { code: 'missing', field: 'quantity' } });
  expect(row('3')).toMatchObject({ kind: 'read', value: { quantity: 3, amount: yen(1500) } });
});
