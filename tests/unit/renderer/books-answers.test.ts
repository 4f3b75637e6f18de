import { expect, it } from 'vitest';
import { sellerAnswers, zeroRateAnswers } from '#renderer/features/accounting/books-answers.ts';
import { defaultAccounting, type Accounting } from '#shared/model/accounting.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';

const [amano, other] = ['amano', 'other'] as SupplierId[] as [SupplierId, SupplierId];

const accounting: Accounting = {
  ...defaultAccounting,
  sellers: { [amano]: 'qualified', [other]: 'unregistered' },
  unnumberedSellers: { [amano]: 'qualified' },
  lapsedNumbers: { 'T1234567890123/2026-03-31': 'qualified', 'T1234567890123/': 'unregistered' },
  namedSellers: {
    [amano]: { 見本商店: 'qualified', 例題堂: 'qualified' },
    [other]: { 見本商店: 'qualified' },
  },
  zeroRates: { [amano]: { 切手: 'exempt', '': 'untaxed' }, [other]: { 切手: 'untaxed' } },
};

it('each answer of a seller says of whom it is, and a change of it changes no other', () => {
  const answers = sellerAnswers(accounting);
  expect(answers.map(({ label, value }) => [label, value])).toEqual([
    ['amano', 'qualified'],
    ['other', 'unregistered'],
    ['amanoの、登録番号の記載がない出品者', 'qualified'],
    ['T1234567890123(2026/03/31(火)に登録終了)', 'qualified'],
    ['T1234567890123(登録を確認できず)', 'unregistered'],
    ['amanoの出品者「見本商店」', 'qualified'],
    ['amanoの出品者「例題堂」', 'qualified'],
    ['otherの出品者「見本商店」', 'qualified'],
  ]);
  expect(new Set(answers.map(({ key }) => key)).size).toBe(answers.length);
  for (const { key, options, changeTo } of answers) {
    expect(options.map(({ value }) => value)).toEqual(['qualified', 'unregistered']);
    const changed = (to: string) => sellerAnswers({ ...accounting, ...changeTo(to) });
    for (const to of ['qualified', 'unregistered'])
      expect(changed(to).map(({ value }) => value)).toEqual(
        answers.map((each) => (each.key === key ? to : each.value)),
      );
  }
});

it('each answer of 0 % says of what it is, and a change of it changes no other', () => {
  const answers = zeroRateAnswers(accounting);
  expect(answers.map(({ label, value }) => [label, value])).toEqual([
    ['amanoの「切手」', 'exempt'],
    ['amanoの「カテゴリなし」', 'untaxed'],
    ['otherの「切手」', 'untaxed'],
  ]);
  for (const { key, changeTo } of answers)
    expect(zeroRateAnswers({ ...accounting, ...changeTo('export-free') }).map(({ value }) => value)).toEqual(
      answers.map((each) => (each.key === key ? 'export-free' : each.value)),
    );
});
