import { expect, it } from 'vitest';
import { formatMoney } from '#shared/model/money.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { previewOfCsv } from '#tests/support/file-preview.ts';
import { readImport } from '#tests/support/import-pipeline.ts';

async function read(rows: readonly string[], answers: Partial<ImportMapping> = {}) {
  const found = await readImport(Buffer.from(`${rows.join('\r\n')}\r\n`), {
    defaultRate: 10,
    ...answers,
    tax: { unitPrice: 'excluded', amount: 'excluded', shippingFee: 'excluded', discount: 'excluded' },
  });
  if (!found.ok) throw new Error(found.error.code);
  const { orders, problems, notes } = found.value;
  return {
    orders: orders.map(({ number, totals }) => `${number} ${formatMoney(totals.taxExcluded)}`),
    taxes: orders.map(({ totals }) => totals.tax.amount),
    problems: problems.map(({ row, code, field }) => `${row} ${code} ${field}`),
    notes: notes.map(({ code, text }) => `${code} ${text}`),
  };
}
const money = (amount: number, currency: string): string => formatMoney({ amount, currency });

it('¥ beside a stated CNY is CNY; beside another currency it is a problem', async () => {
  const file = await read([
    '注文番号,注文日,商品名,数量,金額,通貨',
    'A1,2026/11/01,電池,1,¥128,CNY',
    'A2,2026/11/01,電池,1,128,元',
    'A3,2026/11/01,電池,1,¥128,USD',
    'A4,2026/11/01,電池,1,128円,CNY',
    'A5,2026/11/01,電池,1,$5,JPY',
    'A6,2026/11/01,電池,1,¥128,JPY',
  ]);
  expect(file.orders).toEqual([
    `A1 ${money(12_800, 'CNY')}`,
    `A2 ${money(12_800, 'CNY')}`,
    `A6 ${money(128, 'JPY')}`,
  ]);
  expect(file.problems).toEqual(['4', '5', '6'].map((row) => `${row} currency-differs amount`));
  const ofFile = await read(
    ['注文番号,注文日,商品名,金額', 'A1,2026/11/01,電池,¥128', 'A2,2026/11/01,電池,128円'],
    {
      currency: 'CNY',
    },
  );
  expect(ofFile.orders).toEqual([`A1 ${money(12_800, 'CNY')}`, `A2 ${money(128, 'JPY')}`]);
});

it('two currencies in one row are a problem', async () => {
  const file = await read([
    '注文番号,注文日,商品名,数量,単価,金額,送料,値引,注文合計',
    'A1,2026/11/01,電池,1,,1000,$5,,',
    'A2,2026/11/01,電池,1,,$10,500円,,',
    'A3,2026/11/01,電池,1,$10,1500,,,',
    'A4,2026/11/01,電池,1,,1000,,€20,',
    'A5,2026/11/01,電池,1,,$10,,,1500',
    'A6,2026/11/01,電池,1,,1000,¥500,0,',
    'A7,2026/11/01,電池,2,$10,$20,$5,0,',
  ]);
  expect(file.orders).toEqual([`A6 ${money(1500, 'JPY')}`, `A7 ${money(2500, 'USD')}`]);
  expect(file.problems).toEqual(
    ['2 shippingFee', '3 shippingFee', '4 unitPrice', '5 discount', '6 orderTotal'].map((each) =>
      each.replace(' ', ' currency-differs '),
    ),
  );
});

it('a heading that names a currency or thousands counts', async () => {
  const rows = (heading: string, amount: string) => [
    `注文番号,注文日,商品名,数量,${heading}`,
    `A1,2026/11/01,電池,1,${amount}`,
  ];
  const mapped = (key: string) => ({
    columns: { orderNumber: '注文番号', orderedOn: '注文日', product: '商品名', amount: key },
  });
  expect((await read(rows('金額(USD)', '12'), mapped('金額(usd)'))).orders).toEqual([
    `A1 ${money(1200, 'USD')}`,
  ]);
  expect((await read(rows('金額（円）', '12'), mapped('金額(円)'))).orders).toEqual([
    `A1 ${money(12, 'JPY')}`,
  ]);
  expect((await read(rows('金額(USD)', '12円'), mapped('金額(usd)'))).problems).toEqual([
    '2 currency-differs amount',
  ]);
  expect((await read(rows('元値', '12'), mapped('元値'))).orders).toEqual([`A1 ${money(12, 'JPY')}`]);
  expect((await read(rows('金額(千円)', '12'), mapped('金額(千円)'))).problems).toEqual([
    '2 ambiguous-number amount',
  ]);
});

it('the tax of an order on each of its lines is not added up, and one that the rate does not make is noted', async () => {
  const file = await read([
    '注文番号,注文日,商品名,数量,金額,消費税',
    'A1,2026/11/01,ペン,1,100,30',
    'A1,2026/11/01,紙,1,200,30',
    'A2,2026/11/01,ペン,1,100,10',
    'A2,2026/11/01,紙,1,105,11',
    'A3,2026/11/01,ペン,1,100,999',
    'A4,2026/11/01,ペン,1,100,70',
    'A4,2026/11/01,紙,1,200,70',
  ]);
  expect(file.taxes).toEqual([30, 21, 999, 140]);
  expect(file.notes).toEqual(['tax-differs A3', 'tax-differs A4']);
});

it('a total is compared in yen also where a row is in another currency', async () => {
  const file = await read([
    '注文番号,注文日,商品名,数量,金額',
    'A1,2026/11/01,ペン,1,$5',
    'A2,2026/11/01,紙,1,200',
    '合計,,,,300',
  ]);
  expect(file.notes).toEqual(['file-total-differs 300 / 200']);
});

it.each([
  ['割引額', 'discount'],
  ['クーポン割引額(税込)', 'discount'],
  ['運賃・手数料', 'shippingFee'],
] as const)('%s is suggested as %s, and no longer left out without a word', async (heading, field) => {
  const { mapping } = await previewOfCsv([`注文番号,注文日,商品名,数量,金額,${heading}`, 'A1,2026/11/01,紙,1,2000,500']);
  expect(mapping.columns[field]).toBe(heading);
}); // prettier-ignore
