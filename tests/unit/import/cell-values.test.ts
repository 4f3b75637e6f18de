import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellText,
  codeText,
  decimalText,
  parseAmount,
  parseQuantity,
  parseRate,
} from '#electron/domain/import/cell-values.ts';
import type { LineBehind } from '#shared/model/import.ts';

const amount = (cell: string, lineBehind?: LineBehind): string => {
  const read = parseAmount(cell, lineBehind);
  if (!read.ok) return read.error;
  return read.value === null ? 'blank' : `${read.value.currency ?? ''}${decimalText(read.value)}`;
};

describe('an amount', () => {
  it.each([
    ['1234', '1234'],
    ['1,234', '1234'],
    ['１，２３４', '1234'],
    ['¥1,234', '¥1234'],
    ['￥1,234', '¥1234'],
    ['\\1,234', '¥1234'],
    ['1,234円', 'JPY1234'],
    [' 1 234 ', '1234'],
    ['12.50', '12.5'],
    ['0.00', '0'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['－5', '-5'],
    ['△1,234', '-1234'],
    ['▲ 1,234', '-1234'],
    ['▼5', '-5'],
    ['(1,234)', '-1234'],
    ['（1,234）', '-1234'],
    ['1,234▲', '-1234'],
    ['1 234 567', '1234567'],
    ['▲ 1 234', '-1234'],
    ['¥ 5,000', '¥5000'],
    ['( 1,234 )', '-1234'],
    ['1,000 yen', 'JPY1000'],
    ['金5,000円也', 'JPY5000'],
    ['金 ５，０００ 円 也', 'JPY5000'],
    ['5,000円也', 'JPY5000'],
    ['金5,000円', 'JPY5000'],
    ['5000\u200b', '5000'],
    ['\u200e5,000\u200e', '5000'],
    ['¥-1,234', '¥-1234'],
    ['-¥1,234', '¥-1234'],
    ['(¥1,234)', '¥-1234'],
    ['+7', '7'],
    ['$20.99', '$20.99'],
    ['USD 20.99', 'USD20.99'],
    ['20.99 EUR', 'EUR20.99'],
    ['US$5', 'US$5'],
    ['-', 'blank'],
    ['―', 'blank'],
    ['', 'blank'],
    [' ¥ - ', 'blank'],
    ['¥-', 'blank'],
    ['-円', 'blank'],
    ['5,000円整', 'JPY5000'],
    ['金5,000円整', 'JPY5000'],
    ['#N/A', 'blank'],
    ['="1234"', '1234'],
    ["'00123", '123'],
    ['-0', '0'],
  ])('%s is %s', (cell, value) => expect(amount(cell)).toBe(value));

  it.each([
    ['(-5)', 'two-signs'],
    ['-(5)', 'two-signs'],
    ['△-5', 'two-signs'],
    ['1.234,00', 'ambiguous-number'],
    ['1,23', 'ambiguous-number'],
    ['12,34,567', 'ambiguous-number'],
    ['1,234.', 'ambiguous-number'],
    ['4.90E+12', 'bad-amount'],
    ['12a', 'bad-amount'],
    ['約1000', 'bad-amount'],
    ['99999999999999', 'too-large'],
    ['0.1234567890123456', 'too-large'],
    // Behind a sum the line keeps others from adding figures, or is the minus of a business system.
    ['3,980-', 'ambiguous-number'],
    ['5,000−', 'ambiguous-number'],
    ['1234 -', 'ambiguous-number'],
    ['$5-', 'ambiguous-number'],
    ['+-5', 'two-signs'],
    ['-+5', 'two-signs'],
    ['(+5)', 'two-signs'],
    // Two numbers in one cell.
    ['1000\n2000', 'ambiguous-number'],
    ['1\n234', 'ambiguous-number'],
    ['5000 6000', 'ambiguous-number'],
    ['5000　6000', 'ambiguous-number'],
    ['1 234 56', 'ambiguous-number'],
    ['1,234 567', 'ambiguous-number'],
    ['¥1,000 ¥2,000', 'bad-amount'],
    ['金5,000', 'bad-amount'],
    ['¥5,000-', 'ambiguous-number'],
    ['￥5,000.-', 'ambiguous-number'],
    ['5,000.-', 'ambiguous-number'],
    ['￥5,000−', 'ambiguous-number'],
    ['5,000円-', 'ambiguous-number'],
    ['1.000', 'ambiguous-number'],
    ['¥12.000', 'ambiguous-number'],
    ['△123.000', 'ambiguous-number'],
    ['10²', 'bad-amount'],
    ['①', 'bad-amount'],
    ['1½', 'bad-amount'],
    ['Ⅳ', 'bad-amount'],
    ['1万', 'bad-amount'],
    ['一〇〇', 'bad-amount'],
  ])('%s is a problem: %s', (cell, code) => expect(amount(cell)).toBe(code));

  it.each([
    ['3,980-', '-3980', '3980'],
    ['１，２３４−', '-1234', '1234'],
    ['¥5,000-', '¥-5000', '¥5000'],
    ['5,000円-', 'JPY-5000', 'JPY5000'],
    ['¥5,000.-', '¥-5000', '¥5000'],
    ['-5-', 'two-signs', '-5'],
    ['(5-)', 'two-signs', '-5'],
    ['-5', '-5', '-5'],
  ])('%s is %s or %s, as somebody has said', (cell, minus, nothing) => {
    expect(amount(cell, 'minus')).toBe(minus);
    expect(amount(cell, 'nothing')).toBe(nothing);
  });

  it('is exact for every whole number, however it is written', () => {
    const forms = [
      (n: number) => String(n),
      (n: number) => n.toLocaleString('en-US'),
      (n: number) => (n < 0 ? `△${(-n).toLocaleString('en-US')}` : `¥${n.toLocaleString('en-US')}`),
      (n: number) => (n < 0 ? `(${-n})` : `${n}円`),
      (n: number) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.nat(forms.length - 1),
        (n, form) => {
          const read = parseAmount(forms[form]!(n));
          expect(read.ok && read.value?.scale === 0 && read.value.digits).toBe(n);
        },
      ),
    );
  });
});

describe('a quantity', () => {
  it.each([
    ['3', 3, null],
    ['-2', -2, null],
    ['1,200', 1200, null],
    ['３個', 3, '個'],
    ['2 箱', 2, '箱'],
    ['2.0', 2, null],
    ['△1', -1, null],
    ['3.000', 3, null],
    ['0', 0, null],
    ['　３　', 3, null],
    ['3ダース', 3, 'ダース'],
    ['3pcs', 3, 'pcs'],
    ['3組', 3, '組'],
    ['(3)', -3, null],
    ['="3"', 3, null],
    ['3つ', 3, 'つ'],
    ['1 200 枚', 1200, '枚'],
  ])('%s is %i %s', (cell, quantity, unit) =>
    expect(parseQuantity(cell)).toEqual({ ok: true, value: { quantity, unit } }),
  );
  it.each([
    '1.5',
    '¥3',
    '3円',
    'abc',
    '3個4',
    '12本入',
    '3 個入り',
    '3本組',
    '3百',
    '3千',
    '3万',
    '3億',
    '3千個',
    '3k',
    '3K',
    '10²',
    '①',
    '½',
    '三',
    '×3',
    '3-5',
    '3/4',
    '10%',
    '1e2',
    '1,00',
    '10\n20',
    '3 5',
    '2 3個',
    '12-',
    '3月',
    '3日',
    '3年',
    '3号',
    '3回目',
    '3番',
  ])('%s is none', (cell) => expect(parseQuantity(cell).ok).toBe(false));
});

describe('a tax rate', () => {
  it.each([
    ['10', 10],
    ['10%', 10],
    ['１０％', 10],
    ['0.1', 10],
    ['0.10', 10],
    ['10%対象', 10],
    ['8%(軽減)', 8],
    ['軽減8%', 8],
    ['8%（軽）', 8],
    ['8%※', 8],
    ['0.08', 8],
    ['軽減税率', 8],
    ['0', 0],
    ['非課税', 0],
    ['対象外', 0],
    ['5%', 5],
    ['0.03', 3],
  ])('%s is %i', (cell, rate) => expect(parseRate(cell)).toEqual({ ok: true, value: rate }));
  it.each([
    '4%',
    '80',
    '内税',
    '108',
    '1',
    '課対仕入',
    '-10%',
    '10%8%',
    '7.8%',
    '課税',
    '0.8',
    '1⁰',
    '⑩',
    '8%²',
  ])('%s is none', (cell) => expect(parseRate(cell)).toEqual({ ok: false, error: 'bad-rate' }));
});

it('a code keeps its zeros, and loses what a spreadsheet put around it', () => {
  expect(codeText('="0123"')).toBe('0123');
  expect(codeText("'0123")).toBe('0123');
  expect(codeText('ＡＢ－０１')).toBe('AB-01');
  expect(codeText('\ufa19塚\ufa10－０１ｶﾞ')).toBe('\ufa19塚\ufa10-01ガ');
  expect(cellText('　㈱山田　')).toBe('㈱山田');
});
