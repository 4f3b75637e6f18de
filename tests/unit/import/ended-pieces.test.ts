import { expect, it } from 'vitest';
import type { ImportMapping } from '#shared/model/import.ts';
import { previewOfCsv } from '#tests/support/file-preview.ts';
import { readImport } from '#tests/support/import-pipeline.ts';

// Columns of pieces that were cancelled, returned or sent, beside the one of the quantity.

const head = '注文番号,注文日,商品名,単価,数量,キャンセル数,返品数,出荷数,金額';
async function read(
  quantityIs: ImportMapping['quantityIs'],
  rows: readonly string[],
  headings = head,
  answers: Partial<ImportMapping> = {},
) {
  const found = await readImport(Buffer.from(`${[headings, ...rows].join('\r\n')}\r\n`), {
    defaultRate: 10,
    ...(quantityIs && { quantityIs }),
    tax: { amount: 'excluded', unitPrice: 'excluded' },
    ...answers,
  });
  if (!found.ok) throw new Error(found.error.code);
  const { orders, problems, notes } = found.value;
  return {
    orders: orders.map(
      ({ number, status, lines, totals }) =>
        `${number} ${status} ${lines.map(({ quantity }) => quantity).join('+')} ${totals.taxExcluded.amount}`,
    ),
    problems: problems.map(({ row, code }) => `${row} ${code}`),
    notes: notes.map(({ code, text }) => `${code} ${text}`),
  };
}

it('what the quantity is is asked where such a column stands beside it, until somebody has said it', async () => {
  const asks = async (headings: string) => {
    const preview = await previewOfCsv([headings, headings.replace(/[^,]+/g, '1')]);
    const isAsked = preview.questions.some(({ kind }) => kind === 'quantity');
    const { columns } = preview.mapping;
    return [
      isAsked,
      columns.quantity,
      columns.cancelledQuantity,
      columns.returnedQuantity,
      columns.shippedQuantity,
    ];
  };
  const rest = '注文番号,注文日,商品名,単価,金額';
  expect(await asks(`${rest},数量,キャンセル数,返品数量,出荷数(個)`)).toEqual([
    true, '数量', 'キャンセル数', '返品数量', '出荷数(個)',
  ]); // prettier-ignore
  expect(await asks(`${rest},注文数,取消数`)).toEqual([true, '注文数', '取消数', undefined, undefined]);
  expect(await asks(`${rest},Quantity,Cancelled Qty`)).toEqual([
    true,
    'quantity',
    'cancelledqty',
    undefined,
    undefined,
  ]);
  expect(await asks(`${rest},数量,出荷数`)).toEqual([true, '数量', undefined, undefined, '出荷数']);
  expect(await asks(`${rest},出荷数`)).toEqual([false, '出荷数', undefined, undefined, undefined]);
  expect(await asks(`${rest},数量`)).toEqual([false, '数量', undefined, undefined, undefined]);
  const rows = [head, 'A1,2026/11/01,紙,100,10,2,0,8,800'];
  const { mapping } = await previewOfCsv(rows);
  const said = await previewOfCsv(rows, { ...mapping, quantityIs: 'left' });
  expect(said.questions.some(({ kind }) => kind === 'quantity')).toBe(false);
});

it('of the number that was ordered, what was cancelled and returned is taken off, from the amount too', async () => {
  const file = await read('ordered', [
    'A1,2026/11/01,紙,100,10,2,,8,1000',
    'A2,2026/11/01,紙,100,10,2,1,8,700',
    'A3,2026/11/01,紙,100,10,0,-1,10,1000',
    'A4,2026/11/01,紙,100,10,,,,1000',
  ]);
  expect(file.orders).toEqual([
    'A1 delivered 8 800',
    'A2 delivered 7 700',
    'A3 delivered 9 900',
    'A4 delivered 10 1000',
  ]);
  expect(file.problems).toEqual([]);
  expect(file.notes).toEqual([
    'pieces-taken-off 10 - 2',
    'pieces-taken-off 10 - 3',
    'pieces-taken-off 10 - 1',
  ]);
});

it('what was cancelled or returned whole has ended', async () => {
  const file = await read('ordered', [
    'A1,2026/11/01,紙,100,10,10,,0,1000',
    'A2,2026/11/01,紙,100,10,,10,10,1000',
  ]);
  expect(file.orders).toEqual(['A1 cancelled 10 1000', 'A2 returned 10 1000']);
});

it('of what was sent only what came back is taken off, and of what is left nothing', async () => {
  const rows = ['A1,2026/11/01,紙,100,8,2,1,8,800'];
  expect((await read('shipped', rows)).orders).toEqual(['A1 delivered 7 700']);
  expect((await read('left', rows)).orders).toEqual(['A1 delivered 8 800']);
});

it('an amount of which nobody knows how many pieces it is for is a problem of its row', async () => {
  const file = await read('ordered', [
    'A1,2026/11/01,紙,100,10,2,,8,950',
    'A2,2026/11/01,紙,,10,2,,8,1000',
    'A3,2026/11/01,紙,100,10,8,3,8,1000',
    'A4,2026/11/01,紙,100,10,x,,8,1000',
  ]);
  expect(file.orders).toEqual([]);
  expect(file.problems).toEqual(['2 pieces-unclear', '3 pieces-unclear', '4 pieces-unclear', '5 bad-amount']);
  const taxes = { tax: { amount: 'included', unitPrice: 'excluded' } } as const;
  expect((await read('ordered', ['A1,2026/11/01,紙,100,10,2,,8,1000'], head, taxes)).problems).toEqual([
    '2 pieces-unclear',
  ]);
});

it('a tax of all pieces is not kept for those that are left', async () => {
  const found = await readImport(
    Buffer.from(
      `注文番号,注文日,商品名,単価,数量,キャンセル数,金額,消費税\r\nA1,2026/11/01,紙,100,10,2,1000,100\r\n`,
    ),
    { defaultRate: 10, quantityIs: 'ordered', tax: { amount: 'excluded', unitPrice: 'excluded' } },
  );
  expect(found.ok && found.value.orders.map(({ totals }) => totals.tax.amount)).toEqual([80]);
});
