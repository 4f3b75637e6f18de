import { z } from 'zod';
import { MAX_WHOLE } from './bounded-schemas.ts';
import { currencyCodes, minorDigits } from './currencies.ts';

/** The most that one amount may be, in yen: more than the dearest product in the greatest quantity. */
export const MAX_YEN = MAX_WHOLE;

const currencySchema = z.literal('JPY').describe('Always yen.');

export const moneySchema = z
  .strictObject({
    amount: z.int().min(-MAX_YEN).max(MAX_YEN).describe('Whole yen; negative for what is taken off.'),
    currency: currencySchema,
  })
  .describe('An amount of money in whole yen.');
export type Money = Readonly<z.infer<typeof moneySchema>>;

export const totalMoneySchema = z
  .strictObject({ amount: z.int().describe('Whole yen.'), currency: currencySchema })
  .describe('A sum of amounts.');

const anyCurrencySchema = z.enum(currencyCodes).default('JPY').describe('ISO 4217; yen where it is absent.');
/** The currency that an amount is in, where it need not be yen. */
export const anyMoneySchema = z
  .strictObject({
    amount: z
      .number()
      .min(-MAX_YEN)
      .max(MAX_YEN)
      .describe(
        'Whole minor units, as many as ISO 4217 has digits: 1250 is $12.50 with USD (two), 1.250 dinars with KWD (three), and ¥1,250 with JPY (none). Yen alone may have a fraction, of 銭: 1250.5 is ¥1,250.50. Negative for what is taken off.',
      ),
    currency: anyCurrencySchema,
  })
  .describe('An amount of money of an order, in the one currency that the whole order is in.');
/** Money in any currency: whole minor units, of yen with two decimals at most. Whole yen (`Money`) are such money, too. */
export type AnyMoney = Readonly<z.infer<typeof anyMoneySchema>>;

export const anyTotalSchema = z.strictObject({ amount: z.number(), currency: z.enum(currencyCodes) });

/** Whole yen. Throws on a fraction or an unsafe integer: a fraction of a yen in here is a bug, not input. */
export function yen(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError('yen must be a safe whole number');
  return { amount: amount === 0 ? 0 : amount, currency: 'JPY' };
}

/** The greatest sum that is returned. A larger one is returned as this limit, so that no list fails on it. */
const MAX_TOTAL = Number.MAX_SAFE_INTEGER;

/** The sum of whole-yen amounts; nothing sums to 0 yen. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0;
  for (const money of amounts) total += money.amount;
  return clampedYen(total);
}

/** Whole yen of a sum, limited to what a number holds exactly. */
export const clampedYen = (total: number): Money => yen(Math.max(-MAX_TOTAL, Math.min(MAX_TOTAL, total)));

/** Whether it is money that the desk calculates with: whole yen. */
export const isWholeYen = (money: AnyMoney): money is Money =>
  money.currency === 'JPY' && Number.isInteger(money.amount);

const SEN = 100;
/** Whether an amount has no more digits than its currency: whole minor units, and of a yen 銭. */
export const isInMinorUnits = ({ amount, currency }: AnyMoney): boolean =>
  Number.isInteger(amount) || (currency === 'JPY' && Math.round(amount * SEN) / SEN === amount);

/** Whole units, and 銭 apart from them: added up as fractions they would come to something else. */
export class MoneySum {
  #whole = 0;
  #sen = 0;
  add(amount: number): void {
    const whole = Math.trunc(amount);
    this.#whole += whole;
    if (whole !== amount) this.#sen += Math.round((amount - whole) * SEN);
  }
  /** Limited to what a number holds exactly. */
  get amount(): number {
    const carried = this.#whole + Math.trunc(this.#sen / SEN);
    const total = ((this.#sen % SEN) + carried * SEN) / SEN;
    const exact = Number.isSafeInteger(carried * SEN) ? total : carried;
    return Math.max(-MAX_TOTAL, Math.min(MAX_TOTAL, exact)) + 0;
  }
}

/** The sum of amounts of one currency; nothing sums to 0 yen. Throws on two currencies: those are never added. */
export function sumAnyMoney(amounts: readonly AnyMoney[]): AnyMoney {
  const currency = amounts[0]?.currency ?? 'JPY';
  const sum = new MoneySum();
  for (const money of amounts) {
    if (money.currency !== currency) throw new RangeError(`${money.currency} is not added to ${currency}`);
    sum.add(money.amount);
  }
  return { amount: sum.amount, currency };
}

/**
 * An amount of minor units as decimals without a sign for thousands, such as `1200.50`. Yen have none where they are
 * whole, and more than the minor unit has (of a unit price) stay.
 */
export function decimalsOf({ amount, currency }: AnyMoney): string {
  const digits = minorDigits(currency);
  if (Number.isInteger(amount)) {
    if (digits === 0) return String(amount);
    const text = String(Math.abs(amount)).padStart(digits + 1, '0');
    return `${amount < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
  const least = Math.max(2, digits);
  const decimals = { minimumFractionDigits: least, maximumFractionDigits: least + 4 };
  return (amount / 10 ** digits).toLocaleString('en-US', { useGrouping: false, ...decimals });
}

/**
 * `¥1,234,567`, negative as `-¥1,234`, `USD 1,200.50`; `≥ ¥9,007,199,254,740,991` for a sum that is at its limit, and so
 * may be more. Whether 税抜 or 税込 stands beside it is the caller's to say.
 */
export function formatMoney(money: AnyMoney): string {
  const [whole = '', decimals] = decimalsOf({ ...money, amount: Math.abs(money.amount) }).split('.');
  const digits = Number(whole).toLocaleString('en-US') + (decimals === undefined ? '' : `.${decimals}`);
  const isLimited = Math.abs(money.amount) >= MAX_TOTAL;
  const bound = isLimited ? (money.amount < 0 ? '≤ ' : '≥ ') : '';
  return `${bound}${money.amount < 0 ? '-' : ''}${money.currency === 'JPY' ? '¥' : `${money.currency} `}${digits}`;
}
