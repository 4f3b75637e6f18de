import { expect, it } from 'vitest';
import { formatMoney } from '#shared/model/money.ts';
import { previewOfCsv } from '#tests/support/file-preview.ts';

// A currency that stands in no cell, only in the heading of a column: 金額(USD).

const file = (heading: string, ...more: readonly string[]) => [
  ['注文番号', '注文日', '商品名', '数量', heading, ...more].join(','),
  ['A1', '2026/11/01', '電池', '1', '12', ...more.map(() => '')].join(','),
];
const asked = async (rows: readonly string[]) => {
  const { questions, headingCurrency, mapping, rows: lines } = await previewOfCsv(rows);
  const isAsked = questions.some(({ kind }) => kind === 'currency');
  return { amount: mapping.columns.amount, isAsked, headingCurrency, shown: lines[0]?.line?.amount };
};
const money = (amount: number, currency: string): string => formatMoney({ amount, currency });

it.each([
  ['金額(USD)', 'USD', 1200],
  ['金額（米ドル）', 'USD', 1200],
  ['小計 [EUR]', 'EUR', 1200],
  ['金額(税抜)(USD)', 'USD', 1200],
] as const)('%s is known as an amount, and its currency is asked', async (heading, currency, minor) => {
  const found = await asked(file(heading));
  expect(found).toMatchObject({ isAsked: true, headingCurrency: currency, shown: money(minor, currency) });
  expect(found.amount).toBeDefined();
});

it('of yen, of no currency and of a column of currencies nothing is asked', async () => {
  expect(await asked(file('金額(円)'))).toMatchObject({ amount: '金額(円)', isAsked: false });
  expect(await asked(file('金額'))).toMatchObject({ isAsked: false, headingCurrency: undefined });
  expect(await asked(file('金額(USD)', '通貨'))).toMatchObject({ isAsked: false });
  // Amounts in thousands stay for a person to see: no column is chosen for them.
  expect(await asked(file('金額(千円)'))).toMatchObject({ amount: undefined, isAsked: false });
});

it('what a person says counts, also against a heading that only looks like a currency', async () => {
  const rows = file('金額(USD)');
  const { mapping } = await previewOfCsv(rows);
  const said = async (currency: string) => {
    const { questions, rows: lines } = await previewOfCsv(rows, { ...mapping, defaultRate: 10, currency });
    return [questions.some(({ kind }) => kind === 'currency'), lines[0]?.line?.amount];
  };
  expect(await said('USD')).toEqual([false, money(1200, 'USD')]);
  expect(await said('JPY')).toEqual([false, money(12, 'JPY')]);
  expect(await said('HKD')).toEqual([false, money(1200, 'HKD')]);
});

it('another column that names a currency of its own keeps it', async () => {
  const rows = [
    '注文番号,注文日,商品名,数量,金額(USD),送料(EUR)',
    'A1,2026/11/01,電池,1,12,3',
    'A2,2026/11/01,電池,1,12,',
  ];
  const { mapping } = await previewOfCsv(rows);
  const { rows: lines } = await previewOfCsv(rows, { ...mapping, defaultRate: 10, currency: 'JPY' });
  expect(lines.map(({ line, problem }) => problem?.code ?? line?.amount)).toEqual([
    'currency-differs',
    money(12, 'JPY'),
  ]);
});
