import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { janCheckDigit, janState, normalizeDigits } from '#electron/domain/jan.ts';
import { parseQuickOrder } from '#electron/domain/quick-order.ts';
import { parseQuantity } from '#electron/domain/typed-quantity.ts';
import { orderSheetHeadings } from '#shared/messages/order-sheet-headings.ts';

const read = (text: string) => parseQuickOrder(text, orderSheetHeadings);
/** Number, quantity and problem of each row. */
const short = (text: string) =>
  read(text).map(({ by, value, quantity, problem }) => [by, value, quantity, problem]);

const jan = '4569951116179';
const jan8 = '49968712';

describe('AS-50 rows of a quick order', () => {
  it('AS-50 are read with tabs, commas, spaces of any width, or a times sign between', () => {
    expect(short('100007\t3\n100014,12\n100021 2\n１０００２８　４\n100035×5\nAM-00001、6')).toEqual([
      ['code', '100007', 3, null],
      ['code', '100014', 12, null],
      ['code', '100021', 2, null],
      ['code', '100028', 4, null],
      ['code', '100035', 5, null],
      ['code', 'AM-00001', 6, null],
    ]);
  });

  it('AS-50 take the quantity from where the heading says, among names and prices', () => {
    const sheet =
      '商品名\tお申込番号\t単価\t数量\r\nコピー用紙\t100007\t2480\t3\r\nﾉｰﾄ\t100014\t128\t1,200\r\n';
    expect(short(sheet)).toEqual([
      ['code', '100007', 3, null],
      ['code', '100014', 1200, null],
    ]);
    expect(read(sheet).map(({ row }) => row)).toEqual([2, 3]);
    expect(short('Item No\tQty\n100007\t2')).toEqual([['code', '100007', 2, null]]);
  });

  it('AS-50 without headings take the only other whole number, and say so where there are two', () => {
    expect(short('100007\tコピー用紙 A4\t3')).toEqual([['code', '100007', 3, null]]);
    expect(short('100007\t2480\t3')).toEqual([['code', '100007', null, 'unreadable']]);
  });

  it('AS-50 a JAN code scanned three times is a quantity of three, beside another one', () => {
    expect(short(`${jan}\n${jan8}\n${jan}\n${jan}`)).toEqual([
      ['jan', jan, 3, null],
      ['jan', jan8, 1, null],
    ]);
    // A quantity that somebody typed is never added to.
    expect(short(`${jan}\t2\n${jan}\n${jan}\t2`)).toEqual([
      ['jan', jan, 2, null],
      ['jan', jan, 1, null],
      ['jan', jan, 2, null],
    ]);
  });

  it('AS-50 a JAN code is verified, typed full width or with hyphens too', () => {
    expect(short('４５６９９５１１１６１７９\t1\n4-569951-116179\t1\n4569951116178\t1')).toEqual([
      ['jan', jan, 1, null],
      ['jan', jan, 1, null],
      ['jan', '4569951116178', 1, 'bad-jan'],
    ]);
    expect(read(jan8)[0]).toMatchObject({ by: 'jan', other: { by: 'code', value: jan8 } });
    expect(read('12345678')[0]).toMatchObject({ other: { value: '12345678' }, problem: 'bad-jan' });
  });

  it('AS-50 bad rows keep what was typed, each with what is wrong', () => {
    const typed = [
      '100007\tたくさん',
      '100014\t0',
      '100021\t-1',
      '100028\t1.5',
      '100035\t',
      '4.56995E+12\t1',
      '---',
    ];
    expect(read(typed.join('\n')).map((row) => [row.typed, row.quantity, row.problem])).toEqual([
      ['100007\tたくさん', null, 'bad-quantity'],
      ['100014\t0', null, 'bad-quantity'],
      ['100021\t-1', null, 'bad-quantity'],
      ['100028\t1.5', null, 'bad-quantity'],
      ['100035', null, 'bad-quantity'],
      ['4.56995E+12\t1', 1, 'rounded'],
      ['---', 1, 'unreadable'],
    ]);
  });

  it('AS-50 empty rows are left out and nothing else is lost', () => {
    expect(read('\n \n\t\t\n')).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.integer({ min: 1, max: 99_999 }))),
        fc.constantFrom('\t', ',', ' ', '　', ' , '),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, between, end) => {
          const text = rows.map((row) => row.join(between)).join(end);
          expect(short(text)).toEqual(rows.map(([code, n]) => ['code', String(code), n, null]));
        },
      ),
    );
  });

  it('reads anything without failing, into values that the contract takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { value, quantity, row } of read(text)) {
          expect(value.length).toBeLessThanOrEqual(60);
          expect(row).toBeGreaterThan(0);
          expect(quantity === null || (quantity >= 1 && quantity <= 99_999)).toBe(true);
        }
      }),
    );
  });
});

it.each([
  ['1', 1],
  ['９９９９９', 99_999],
  ['100000', null],
  ['1,000', 1000],
  ['1,00', null],
  ['10.0', 10],
  ['3箱', 3],
  ['3 ケース', 3],
  ['', null],
  ['0', null],
  ['1e3', null],
])('a quantity of “%s” is %s', (text, quantity) => {
  expect(parseQuantity(text)).toBe(quantity);
});

describe('JAN', () => {
  it('check digits are those of published numbers, long and short', () => {
    expect(janCheckDigit('456995111617')).toBe(9);
    expect(janCheckDigit('4996871')).toBe(2);
    expect(janCheckDigit('9638507')).toBe(4);
    expect(() => janCheckDigit('123456')).toThrow(RangeError);
  });

  it('any single wrong digit is noticed', () => {
    for (let at = 0; at < 13; at += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const other = jan.slice(0, at) + String(digit) + jan.slice(at + 1);
        expect(janState(other)).toBe(other === jan ? 'valid' : 'bad-check');
      }
  });

  it('digits are freed of width, spaces and hyphens', () => {
    expect(normalizeDigits('４５６９９５ー１１１６１ ７９')).toBe(jan);
  });
});
