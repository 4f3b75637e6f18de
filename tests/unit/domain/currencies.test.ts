import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCode, currencyOfCode, senCode } from '#electron/cache/order-codes.ts';
import { currencyCodes, minorDigits } from '#shared/model/currencies.ts';
import {
  decimalsOf,
  formatMoney,
  isInMinorUnits,
  isWholeYen,
  sumAnyMoney,
  sumMoney,
  yen,
  type AnyMoney,
} from '#shared/model/money.ts';

describe('an amount of any currency', () => {
  it.each([
    // currency, amount, in a file, on the page
    ['JPY', 1_234_567, '1234567', '¥1,234,567'],
    ['JPY', -1_234, '-1234', '-¥1,234'],
    ['JPY', 0, '0', '¥0'],
    ['JPY', 1_234.5, '1234.50', '¥1,234.50'],
    ['JPY', -0.05, '-0.05', '-¥0.05'],
    ['USD', 120_050, '1200.50', 'USD 1,200.50'],
    ['USD', 100, '1.00', 'USD 1.00'],
    ['USD', -5, '-0.05', '-USD 0.05'],
    ['USD', 0, '0.00', 'USD 0.00'],
    ['KRW', 1_234_567, '1234567', 'KRW 1,234,567'],
    ['KRW', -7, '-7', '-KRW 7'],
    ['KWD', 1_250, '1.250', 'KWD 1.250'],
    ['KWD', -1, '-0.001', '-KWD 0.001'],
    ['EUR', 1_000_000_000_000_000, '10000000000000.00', 'EUR 10,000,000,000,000.00'],
    // The price of a unit.
    ['USD', 2_099.5, '20.995', 'USD 20.995'],
    ['JPY', 0.125, '0.125', '¥0.125'],
    ['KWD', 0.5, '0.0005', 'KWD 0.0005'],
  ] as const)('%s %d is %s in a file and %s on the page', (currency, amount, inFile, onPage) => {
    expect(decimalsOf({ amount, currency })).toBe(inFile);
    expect(formatMoney({ amount, currency })).toBe(onPage);
  });

  it('that is the limit of what a sum can be is shown as that, not as the sum', () => {
    const most = yen(Number.MAX_SAFE_INTEGER);
    const sum = sumMoney([most, most]);
    expect(formatMoney(sum)).toBe('≥ ¥9,007,199,254,740,991');
    expect(formatMoney(yen(-sum.amount))).toBe('≤ -¥9,007,199,254,740,991');
    expect(formatMoney(yen(sum.amount - 1))).toBe('¥9,007,199,254,740,990');
  });

  it('has no more digits than its currency; yen have two for 銭', () => {
    for (const currency of currencyCodes) {
      expect(isInMinorUnits({ amount: -12, currency }), currency).toBe(true);
      expect(isInMinorUnits({ amount: 0.25, currency }), currency).toBe(currency === 'JPY');
      expect(isInMinorUnits({ amount: 0.125, currency }), currency).toBe(false);
    }
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (sen) =>
        isInMinorUnits({ amount: sen / 100, currency: 'JPY' }),
      ),
    );
  });

  it('knows how many digits a currency has', () =>
    expect(['JPY', 'KRW', 'USD', 'EUR', 'ISK', 'KWD', 'HUF', 'IQD'].map(minorDigits)).toEqual([
      0, 0, 2, 2, 0, 3, 2, 3,
    ]));

  it('has a number in the cache from which its code comes back', () => {
    for (const code of currencyCodes) expect(currencyOfCode(currencyCode(code))).toBe(code);
    expect(new Set(currencyCodes.map(currencyCode)).size).toBe(currencyCodes.length);
    // What is in files already: never another number.
    expect([currencyCode('AAA'), senCode, currencyCode('USD'), currencyCode('ZZZ')]).toEqual([
      1, 6_499, 13_992, 17_576,
    ]);
  });
});

describe('a sum', () => {
  it('is exact to 銭, in whatever order', () => {
    const amounts = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 200 });
    fc.assert(
      fc.property(amounts, (sen) => {
        const sum = sumAnyMoney(sen.map((each) => ({ amount: each / 100, currency: 'JPY' })));
        const total = sen.reduce((all, each) => all + BigInt(each), 0n);
        expect(Math.round(sum.amount * 100)).toBe(Number(total));
        expect(isInMinorUnits(sum)).toBe(true);
      }),
    );
    expect(sumAnyMoney([0.1, 0.2].map((amount) => ({ amount, currency: 'JPY' }))).amount).toBe(0.3);
  });

  it('of whole yen is whole yen, up to what a number holds', () => {
    expect(isWholeYen(sumAnyMoney([yen(1), yen(2)]))).toBe(true);
    const most = yen(Number.MAX_SAFE_INTEGER);
    expect(sumAnyMoney([most, most, yen(-1)])).toEqual(most);
    expect(sumAnyMoney([])).toEqual(yen(0));
  });

  it('is never of two currencies', () => {
    const usd: AnyMoney = { amount: 1, currency: 'USD' };
    expect(() => sumAnyMoney([usd, yen(1)])).toThrow('JPY is not added to USD');
  });
});
