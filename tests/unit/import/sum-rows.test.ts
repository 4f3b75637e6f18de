import { describe, expect, it } from 'vitest';
import type { ImportMapping } from '#shared/model/import.ts';
import { readImport } from '#tests/support/import-pipeline.ts';
import { sheetFile } from '#tests/support/sheet-files.ts';

const answers: Partial<ImportMapping> = {
  defaultRate: 10,
  tax: { unitPrice: 'excluded', amount: 'excluded', shippingFee: 'excluded' },
};

async function read(file: readonly string[] | Uint8Array) {
  const bytes = file instanceof Uint8Array ? file : Buffer.from(`${file.join('\r\n')}\r\n`);
  const found = await readImport(bytes, answers);
  if (!found.ok) throw new Error(found.error.code);
  const { orders, problems, notes } = found.value;
  const codesOf = (all: typeof problems) => all.map(({ row, code }) => `${row} ${code}`);
  const lines = orders.flatMap((order) =>
    order.lines.map(({ name, amount }) => `${order.number} ${name} ${amount.amount}`),
  );
  return { orders, lines, problems: codesOf(problems), notes: codesOf(notes) };
}

describe('a row that adds others up', () => {
  it.each([
    '小計',
    '消費税',
    '消費税等（10%）',
    '合計',
    '合計（税込）',
    '送料計',
    '10%対象計',
    'Total',
    'Subtotal',
    'Tax',
  ])('%s with an order number is a problem, never a product', async (name) => {
    const file = await read([
      '注文番号,注文日,商品名,商品コード,金額',
      'A1,2026/11/01,ペン,,200',
      `A1,2026/11/01,${name},,200`,
      'A2,2026/11/01,紙,,300',
      `A3,2026/11/01,${name},P-7,300`,
    ]);
    expect(file.lines).toEqual(['A2 紙 300', `A3 ${name} 300`]);
    expect(file.problems).toEqual(['3 not-a-product']);
  });

  it.each(['腕時計', '体温計', '送料', '税務手帳'])('%s is a product', async (name) => {
    const file = await read(['注文番号,注文日,商品名,金額', `A1,2026/11/01,${name},200`]);
    expect(file.lines).toEqual([`A1 ${name} 200`]);
  });

  it('a maker, a department or a remark of such a name makes none of a purchase', async () => {
    const file = await read([
      '注文日,商品名,メーカー,部署,備考,金額',
      '2026/11/01,オイル,TOTAL,総務,,9000',
      '2026/11/01,紙,丸紙,合計,,100',
      '2026/11/01,糊,丸紙,総務,計,200',
      '2026/11/01,Total,丸紙,総務,,300',
      '合計,,,,,9300',
      ',,,,合計,9300',
    ]);
    expect(file.lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['オイル 9000', '紙 100', '糊 200']);
    expect(file.problems).toEqual(['5 not-a-product']);
    expect(file.notes).toEqual([]);
  });
});

it('an order number of more than 15 digits in a cell of numbers is a problem: two orders would be one', async () => {
  const rows = [
    ['注文番号', '注文日', '商品名', '数量', '金額'],
    [Number('12345678901234567'), { serial: 46327 }, 'ペン', 1, 100],
    [Number('12345678901234569'), { serial: 46327 }, '紙', 1, 200],
    [123456789012345, { serial: 46327 }, '糊', 1, 300],
  ];
  const file = await read(sheetFile(rows));
  expect(file.lines).toEqual(['123456789012345 糊 300']);
  expect(file.problems).toEqual(['2 digits-lost', '3 digits-lost']);
  // A spreadsheet saves the same as text.
  const text = await read(['注文番号,注文日,商品名,金額', '1.23457E+16,2026/11/01,紙,100']);
  expect(text.problems).toEqual(['2 digits-lost']);
});

it('a sale and the return of a part of it, with a positive amount, in one file are noted', async () => {
  const file = await read([
    '注文番号,注文日,商品名,数量,金額,状況',
    'A1,2026/11/01,ペン,2,200,出荷済',
    'A1,2026/11/01,ペン,1,100,返金',
  ]);
  expect(file.lines).toEqual(['A1 ペン 200', 'A1 ペン 100']);
  expect(file.notes).toEqual(['1 partly-ended']);
});

it('shipping of an order is not that of its cancelled line too, and below nought is noted', async () => {
  const file = await read([
    '注文番号,注文日,商品名,数量,金額,送料,状況',
    'A1,2026/11/01,ペン,1,100,500,出荷済',
    'A1,2026/11/01,紙,1,200,500,キャンセル',
    'A2,2026/11/01,紙,1,200,500,キャンセル',
    'A3,2026/11/01,紙,1,200,-550,出荷済',
  ]);
  expect(file.orders.map(({ status, shippingFee }) => [status, shippingFee.amount])).toEqual([
    ['shipped', 500],
    ['cancelled', 0],
    ['cancelled', 500],
    ['shipped', -550],
  ]);
  expect(file.notes).toEqual(['5 negative-fee']);
});
