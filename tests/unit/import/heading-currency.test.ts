import { expect, it } from 'vitest';
import { normalizeHeading } from '#electron/domain/import/headings.ts';
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

it.each([
  ['金額(ポンド)', 'GBP'], ['金額(ウォン)', 'KRW'], ['金額(HK$)', 'HKD'], ['金額(A$)', 'AUD'], ['金額(NT$)', 'TWD'],
  ['金額(台湾元)', 'TWD'], ['金額(豪ドル)', 'AUD'], ['金額(香港ドル)', 'HKD'], ['金額(カナダドル)', 'CAD'], ['金額(S$)', 'SGD'],
  ['金額 豪ドル', 'AUD'], ['金額NT$', 'TWD'], ['金額(usd)', 'USD'], ['金額(ブルネイドル)', 'ブルネイドル'], ['金額(外貨)', '外貨'],
  ['金額(現地)', '現地'], ['Amount (X$)', 'X$'],
] as const)('%s is asked as %s, never taken for yen or for dollars of the United States', async (heading, word) => {
  const rows = file(heading);
  const { mapping } = await previewOfCsv(rows);
  const key = normalizeHeading(heading);
  const answers = { ...mapping, columns: { ...mapping.columns, amount: key }, defaultRate: 10 } as const;
  const { questions, headingCurrency } = await previewOfCsv(rows, answers);
  expect(questions).toContainEqual({ kind: 'currency', field: 'amount' });
  expect(headingCurrency).toBe(word);
  const answered = await previewOfCsv(rows, { ...answers, currency: 'GBP' });
  expect(answered.questions.some(({ kind }) => kind === 'currency')).toBe(false);
  expect(answered.rows.map(({ line }) => line?.amount)).toEqual([money(1200, 'GBP')]);
}); // prettier-ignore

it.each([
  '金額(円)', '金額(日本円)', '金額（税込）', '金額(税抜・円)', '金額(単位:円)', '金額(円/個)', '金額(JPY)', '金額(単価×数量)', '[金額]',
  '金額(1ポンドあたり)', '金額(必須)', '金額(注文ごと)', '金額(値引後)', 'Amount (incl. tax)', '元値', 'Purchase Price Per Unit',
])('of %s no currency is asked', async (heading) => {
  const { mapping } = await previewOfCsv(file(heading));
  const columns = { ...mapping.columns, amount: normalizeHeading(heading) };
  const { questions } = await previewOfCsv(file(heading), { ...mapping, columns });
  expect(questions.some(({ kind }) => kind === 'currency')).toBe(false);
}); // prettier-ignore

it('a row that states its currency is read under a heading that names none for certain; one that does not is no yen', async () => {
  const rows = ['注文番号,注文日,商品名,数量,金額(外貨),通貨', 'A1,2026/11/01,電池,1,12,USD', 'A2,2026/11/01,電池,1,12,'];
  const { mapping } = await previewOfCsv(rows);
  const columns = { ...mapping.columns, amount: '金額(外貨)' };
  const { rows: lines } = await previewOfCsv(rows, { ...mapping, columns, defaultRate: 10 });
  expect(lines.map(({ line, problem }) => problem?.code ?? line?.amount)).toEqual([money(1200, 'USD'), 'unknown-currency']);
}); // prettier-ignore

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

it('what a person says of a word counts for each column that has it', async () => {
  const rows = ['注文番号,注文日,商品名,数量,単価(外貨),金額(外貨)', 'A1,2026/11/01,電池,1,12,12'];
  const { mapping } = await previewOfCsv(rows);
  const columns = { ...mapping.columns, unitPrice: '単価(外貨)', amount: '金額(外貨)' };
  const { rows: lines } = await previewOfCsv(rows, { ...mapping, columns, defaultRate: 10, currency: 'USD' });
  expect(lines.map(({ line, problem }) => problem?.code ?? line?.amount)).toEqual([money(1200, 'USD')]);
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
