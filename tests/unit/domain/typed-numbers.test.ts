import { describe, expect, it } from 'vitest';
import { readJan } from '#electron/domain/jan.ts';
import { parseQuantity, quantityReadings } from '#electron/domain/quick-order.ts';
import { wholeNumberReadings } from '#shared/model/whole-number.ts';
import { parseAmount } from '#renderer/features/orders/filter-choices.ts';

describe('whole numbers as people type them', () => {
  it.each<readonly [string, readonly number[]]>([
    ['', []],
    ['0', [0]],
    ['7', [7]],
    ['007', [7]],
    ['1000', [1000]],
    ['1,000', [1000]],
    ['１，０００', [1000]],
    ['１、０００', [1000]],
    ['1 000', [1000]],
    ['1’000', [1000]],
    ['12,345,678', [12_345_678]],
    ['1,00', []],
    ['1,2', []],
    ['1,0000', []],
    ['0,001', []],
    ['1,000 000', []],
    ['1, 000', []],
    ['1.0', [1]],
    ['10.00', [10]],
    ['1,000.0', [1000]],
    ['1.000', [1, 1000]],
    ['123.000', [123, 123_000]],
    ['1.000,00', []],
    ['1.5', []],
    ['-1', []],
    ['－１', []],
    ['+1', []],
    ['1e3', []],
    ['0x10', []],
    ['①', []],
    ['10²', []],
    ['½', []],
    ['三', []],
    ['３千', []],
    ['١٢', []],
    ['1\u200b0', []],
    ['9999999999999999', []],
    [' 3 ', [3]],
    ['\u30003\u3000', [3]],
  ])('reads %j as %j', (text, readings) => {
    expect(wholeNumberReadings(text)).toEqual(readings);
  });

  it.each<readonly [string, number | null | 'invalid']>([
    ['', null],
    ['　', null],
    ['0', 0],
    ['5000', 5000],
    ['5,000', 5000],
    ['５，０００', 5000],
    ['¥5,000', 5000],
    ['￥5,000', 5000],
    ['\\5,000', 5000],
    ['5,000円', 5000],
    ['１，２３４円', 1234],
    ['¥ 5,000', 5000],
    ['5,00', 'invalid'],
    ['5,0000', 'invalid'],
    ['1,2', 'invalid'],
    ['5.000', 'invalid'],
    ['5000.0', 5000],
    ['5000.5', 'invalid'],
    ['-5000', 'invalid'],
    ['▲5000', 'invalid'],
    ['(5000)', 'invalid'],
    ['5万', 'invalid'],
    ['5千円', 'invalid'],
    ['五千', 'invalid'],
    ['$50', 'invalid'],
    ['5000-', 'invalid'],
    ['5000 6000', 'invalid'],
    ['約5000', 'invalid'],
    ['5000以上', 'invalid'],
    ['1e4', 'invalid'],
    ['②', 'invalid'],
    ['1234567890123456', 'invalid'],
  ])('reads the amount %j as %j', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each<readonly [string, number | null]>([
    ['', null],
    ['1', 1],
    ['９９９９９', 99_999],
    ['100000', null],
    ['0', null],
    ['1,000', 1000],
    ['1,00', null],
    ['10.0', 10],
    ['1.000', null],
    ['1.5', null],
    ['3箱', 3],
    ['３箱', 3],
    ['3 ケース', 3],
    ['3セット', 3],
    ['3冊', 3],
    ['3コ', 3],
    ['3ダース', null],
    ['3グロス', null],
    ['3百', null],
    ['3千', null],
    ['3万', null],
    ['3円', null],
    ['3月', null],
    ['3%', null],
    ['3箱半', null],
    ['半箱', null],
    ['箱3', null],
    ['×3', null],
    ['3-5', null],
    ['3〜5', null],
    ['3?', null],
    ['1e3', null],
  ])('reads the quantity %j as %j', (text, quantity) => {
    expect(parseQuantity(text)).toBe(quantity);
  });

  it('AS-50 both quantities that a text can mean are there to be asked', () => {
    expect(quantityReadings('2.000')).toEqual([2, 2000]);
    expect(quantityReadings('200.000')).toEqual([200]);
  });
});

describe('JAN codes as people and scanners give them', () => {
  it.each<readonly [string, string, ReturnType<typeof readJan>['state']]>([
    ['4569951116179', '4569951116179', 'valid'],
    ['４５６９９５１１１６１７９', '4569951116179', 'valid'],
    ['4-569951-116179', '4569951116179', 'valid'],
    ['4‐569951‐116179', '4569951116179', 'valid'],
    ['4ー569951ー116179', '4569951116179', 'valid'],
    ['4 569951 116179', '4569951116179', 'valid'],
    ['4569951116179\r\n', '4569951116179', 'valid'],
    ['978-4-00-310101-8', '9784003101018', 'valid'],
    ['4569951116178', '4569951116178', 'bad-check'],
    ['036000291452', '0036000291452', 'valid'],
    ['0-36000-29145-2', '0036000291452', 'valid'],
    ['０３６０００２９１４５２', '0036000291452', 'valid'],
    ['0036000291452', '0036000291452', 'valid'],
    ['036000291453', '036000291453', 'none'],
    ['04569951116179', '4569951116179', 'valid'],
    ['04569951116178', '04569951116178', 'none'],
    ['14569951116176', '14569951116176', 'none'],
    ['49968712', '49968712', 'valid'],
    ['４９９６－８７１２', '49968712', 'valid'],
    ['49968713', '49968713', 'bad-check'],
    ['', '', 'none'],
    ['abc', 'abc', 'none'],
    ['456995111617', '456995111617', 'none'],
    ['45699511161799', '45699511161799', 'none'],
    ['456995111617X', '456995111617X', 'none'],
    ['②569951116179', '②569951116179', 'none'],
    ['4.56995E+12', '4.56995E+12', 'none'],
    ['4003101014', '4003101014', 'none'],
    ['1234567', '1234567', 'none'],
    [']E04569951116179', ']E04569951116179', 'none'],
    ['4569951116179,3', '4569951116179,3', 'none'],
    ['\u202a4569951116179\u202c', '4569951116179', 'valid'],
    ['4569951116179\u200b', '4569951116179', 'valid'],
  ])('reads %j as %s (%s)', (text, jan, state) => {
    expect(readJan(text)).toEqual({ jan, state });
  });
});
