import { expect, it } from 'vitest';
import type { ImportMapping } from '#shared/model/import.ts';
import { previewOfCsv } from '#tests/support/file-preview.ts';
import { readImport } from '#tests/support/import-pipeline.ts';

// Which tax rate an order of a file has: of its day, and for its shipping fee what the file says.

async function read(rows: readonly string[], answers: Partial<ImportMapping> = {}) {
  const found = await readImport(Buffer.from(`${rows.join('\r\n')}\r\n`), {
    ...answers,
    tax: { amount: 'excluded', shippingFee: 'excluded', ...answers.tax },
  });
  if (!found.ok) throw new Error(found.error.code);
  const { orders, problems, notes } = found.value;
  return {
    orders: orders.map(
      ({ number, taxTotals }) =>
        `${number} ${taxTotals.map(({ rate, taxable, tax }) => `${rate}%:${taxable.amount}+${tax.amount}`).join(' ')}`,
    ),
    problems: problems.map(({ row, code }) => `${row} ${code}`),
    notes: notes.map(({ code, text }) => `${code} ${text}`),
  };
}

it('3, 5 and 8 % are the rates of their years, and no others then', async () => {
  const file = await read([
    '注文番号,注文日,商品名,金額,税率',
    'A1,1996/05/01,紙,1000,3%',
    'A2,2013/05/01,紙,1000,5%',
    'A3,2014/03/31,紙,1000,0.05',
    'A4,2015/05/01,紙,1000,8%',
    'A5,2014/04/01,紙,1000,5%',
    'A6,2026/05/01,紙,1000,3%',
    'A7,2018/05/01,紙,1000,10%',
    'A8,2013/05/01,紙,1000,8%',
    'A9,2026/05/01,茶,1000,8%',
  ]);
  expect(file.orders).toEqual([
    'A1 3%:1000+30',
    'A2 5%:1000+50',
    'A3 5%:1000+50',
    'A4 8%:1000+80',
    'A7 10%:1000+100',
    'A8 8%:1000+80',
    'A9 8%:1000+80',
  ]);
  expect(file.problems).toEqual(['6 bad-rate', '7 bad-rate']);
  expect(file.notes).toEqual(['rate-of-other-days 10%', 'rate-of-other-days 8%']);
});

it('a rate that a person has said for the file is that of each day', async () => {
  const rows = [
    '注文番号,注文日,出荷日,商品名,金額',
    'A1,2013/05/01,,紙,1000',
    'A2,2014/03/30,2014/04/02,紙,1000',
    'A3,2019/09/30,,紙,1000',
    'A4,2019/10/01,,紙,1000',
  ];
  expect((await read(rows, { defaultRate: 10 })).orders).toEqual([
    'A1 5%:1000+50',
    'A2 8%:1000+80',
    'A3 8%:1000+80',
    'A4 10%:1000+100',
  ]);
  expect((await read(rows, { defaultRate: 8 })).orders.map((each) => each.slice(0, 5))).toEqual([
    'A1 5%', 'A2 8%', 'A3 8%', 'A4 8%',
  ]); // prettier-ignore
  expect((await read(rows, { defaultRate: 0 })).orders.map((each) => each.slice(0, 5))).toEqual([
    'A1 0%', 'A2 0%', 'A3 0%', 'A4 0%',
  ]); // prettier-ignore
});

it('a shipping fee has the standard rate of its day', async () => {
  const file = await read([
    '注文番号,注文日,商品名,金額,税率,送料',
    'A1,2013/05/01,紙,1000,5%,500',
    'A2,2018/05/01,紙,1000,8%,500',
    'A3,2026/05/01,紙,1000,10%,500',
  ]);
  expect(file.orders).toEqual(['A1 5%:1500+75', 'A2 8%:1500+120', 'A3 10%:1500+150']);
  expect(file.notes).toEqual([]);
});

it('the total of an order says at which rate its fee is', async () => {
  const file = await read([
    '注文番号,注文日,商品名,金額,税率,送料,注文合計',
    'A1,2026/05/01,茶,1000,8%,500,1620',
    'A2,2026/05/01,茶,1000,8%,500,1630',
    'A3,2026/05/01,茶,1000,8%,500,1580',
    'A4,2026/05/01,茶,1000,8%,500,1700',
  ]);
  expect(file.orders).toEqual([
    'A1 8%:1500+120',
    'A2 10%:500+50 8%:1000+80',
    'A3 8%:1000+80 0%:500+0',
    'A4 10%:500+50 8%:1000+80',
  ]);
  expect(file.notes).toEqual(['total-differs A4']);
});

it('a tax that is stated for the whole order says it too', async () => {
  const rows = (tax: number) => [
    '注文番号,注文日,商品名,金額,税率,送料,消費税',
    `A1,2026/05/01,茶,1000,8%,500,${tax}`,
    `A1,2026/05/01,菓子,500,8%,500,${tax}`,
  ];
  expect((await read(rows(160))).orders).toEqual(['A1 8%:2000+160']);
  expect((await read(rows(170))).orders).toEqual(['A1 10%:500+50 8%:1500+120']);
});

it('a rate of the fee that the file does not say is asked; what a person says counts', async () => {
  const head = '注文番号,注文日,商品名,金額(税抜),税率,送料(税抜)';
  const rows = [head, 'A1,2026/05/01,茶,1000,8%,500'];
  const asks = async (of: readonly string[], more: Partial<ImportMapping> = {}) => {
    const { mapping } = await previewOfCsv(of);
    const { questions } = await previewOfCsv(of, { ...mapping, ...more });
    return questions.some(({ kind }) => kind === 'fee-rate');
  };
  expect(await asks(rows)).toBe(true);
  expect(await asks(rows, { feeRate: 'reduced' })).toBe(false);
  expect(await asks([head, 'A1,2026/05/01,紙,1000,10%,500'])).toBe(false);
  expect(await asks([head, 'A1,2016/05/01,紙,1000,8%,500'])).toBe(false);
  expect(await asks([`${head},注文合計`, 'A1,2026/05/01,茶,1000,8%,500,1620'])).toBe(false);
  expect((await read(rows, { feeRate: 'reduced' })).orders).toEqual(['A1 8%:1500+120']);
  expect((await read(rows, { feeRate: 'untaxed' })).orders).toEqual(['A1 8%:1000+80 0%:500+0']);
  expect((await read(rows, { feeRate: 'standard' })).orders).toEqual(['A1 10%:500+50 8%:1000+80']);
  // Behind the rows that are looked at nobody is asked any more.
  const assumed = await read(rows);
  expect(assumed.orders).toEqual(['A1 10%:500+50 8%:1000+80']);
  expect(assumed.notes).toEqual(['fee-rate-assumed A1']);
});
