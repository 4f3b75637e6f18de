import { expect, it } from 'vitest';
import { readImport } from '#tests/support/import-pipeline.ts';
import { previewOfCsv } from '#tests/support/file-preview.ts';

// `1,234` that nobody has quoted: the comma of its thousands splits it into two cells, 1 and 234.

async function read(rows: readonly string[], head = '注文番号,注文日,商品名,数量,金額,備考') {
  const found = await readImport(Buffer.from(`${[head, ...rows].join('\r\n')}\r\n`), {
    defaultRate: 10,
    tax: { amount: 'excluded', unitPrice: 'excluded' },
  });
  if (!found.ok) throw new Error(found.error.code);
  const { orders, problems } = found.value;
  return [
    ...orders.map(({ number, totals }) => `${number} ${totals.taxExcluded.amount}`),
    ...problems.map(({ row, code }) => `${row} ${code}`),
  ];
}

it('before a blank column it is a problem of its row, also where it is the first row of the file', async () => {
  expect(
    await read(['A1,2026/11/01,紙,1,1,234,', 'A2,2026/11/01,紙,1,980,', 'A3,2026/11/01,紙,1,12,345,']),
  ).toEqual(['A2 980', '2 split-number', '4 split-number']);
  expect(await read(['A1,2026/11/01,紙,1,1,234,'])).toEqual(['2 split-number']);
  expect(await read(['A1,2026/11/01,紙,1,-1,234,567,'])).toEqual(['2 split-number']);
});

it('where rows leave out blank cells at their end, one with as many cells as others is no proof', async () => {
  expect(await read(['A1,2026/11/01,紙,1,980', 'A2,2026/11/01,紙,1,1,234'])).toEqual([
    '2 too-few-cells',
    '3 split-number',
  ]);
});

it('where the column behind holds nothing but its rest, the number of cells fits by accident', async () => {
  expect(await read(['A1,2026/11/01,紙,1,980,', 'A2,2026/11/01,紙,1,1,234'])).toEqual([
    'A1 980',
    '3 split-number',
  ]);
  expect(await read(['A2,2026/11/01,紙,1,1,234'])).toEqual(['2 split-number']);
});

it('a file that ends each row with a comma, numbers beside each other and codes of three digits are read', async () => {
  const head = '注文番号,注文日,商品名,数量,単価,金額';
  expect(await read(['A1,2026/11/01,紙,1,234,234,', 'A2,2026/11/01,紙,2,50,100,'], head)).toEqual([
    'A1 234',
    'A2 100',
  ]);
  expect(await read(['A1,2026/11/01,紙,1,234,234', 'A2,2026/11/01,紙,2,150,300'], head)).toEqual([
    'A1 234',
    'A2 300',
  ]);
  expect(await read(['A1,2026/11/01,紙,1,500,123', 'A2,2026/11/01,紙,1,1500,123'])).toEqual([
    'A1 500',
    'A2 1500',
  ]);
  expect(await read(['A1,2026/11/01,紙,1,500,123'], '注文番号,注文日,商品名,数量,金額,部門')).toEqual([
    'A1 500',
  ]);
  expect(await read(['A1,2026/11/01,紙,1,"1,500",123', 'A2,2026/11/01,紙,1,2,345'])).toEqual([
    'A1 1500',
    'A2 2',
  ]);
});

it('the page shows it before anything is imported', async () => {
  const { rows } = await previewOfCsv([
    '注文番号,注文日,商品名,数量,金額（税抜）,備考',
    'A1,2026/11/01,紙,1,1,234,',
  ]);
  expect(rows.map(({ problem }) => problem?.code)).toEqual(['split-number']);
});
