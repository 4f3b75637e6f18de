import { expect, it } from 'vitest';
import { readImport } from '#tests/support/import-pipeline.ts';
import { previewOfCsv } from '#tests/support/file-preview.ts';

// `1,234` that nobody has quoted: the comma of its thousands splits it into two cells, 1 and 234.

async function read(rows: readonly string[], head = '注文番号,注文日,商品名,数量,金額,備考') {
  const found = await readImport(Buffer.from(`${[head, ...rows].join('\r\n')}\r\n`), {
    defaultRate: 10,
    tax: { amount: 'excluded', unitPrice: 'excluded', shippingFee: 'excluded' },
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

it('one real remark, department or code with letters hides no split number of the other rows', async () => {
  const split = Array.from(
    { length: 15 },
    (_, nth) => `A${nth},2026/11/01,ペン,1,${nth + 1},${100 + nth * 37}`,
  );
  const marked = (word: string) => [15, 16, 17].map((nth) => `A${nth},2026/11/01,紙,1,500,${word}`);
  const found = [...['A15 500', 'A16 500', 'A17 500'], ...split.map((_, nth) => `${nth + 2} split-number`)];
  const head = '注文番号,注文日,商品名,数量,金額(税抜)';
  expect(await read([...split, ...marked('急ぎ')], `${head},備考`)).toEqual(found);
  expect(await read([...split, ...marked('総務')], `${head},部門`)).toEqual(found);
  expect(await read([...split, ...marked('P-1')], `${head},商品コード`)).toEqual(found);
});

it('an amount that is its pieces times their price, or a thousand without a comma beside it, splits nothing', async () => {
  const head = '注文番号,注文日,商品名,数量,単価(税抜),金額(税抜),備考';
  expect(
    await read(['A1,2026/11/01,紙,2,250,500,123', 'A3,2026/11/01,紙,2,617,1,234'], head),
  ).toEqual(['A1 500', '3 split-number']);
  const fees = '注文番号,注文日,商品名,数量,送料(税抜),注文の消費税額,金額(税抜)';
  const answers = ['A1,2026/11/01,紙,2,373,399,3618'];
  expect(await read(answers, fees)).toEqual(['A1 3991']);
}); // prettier-ignore

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
