import { z } from 'zod';

/**
 * The most that one amount may be, in yen: more than the dearest product in the greatest quantity. Nine hundred such
 * amounts are still summed exactly.
 */
export const MAX_YEN = 10_000_000_000_000;

export const moneySchema = z
  .strictObject({
    amount: z.int().min(-MAX_YEN).max(MAX_YEN).describe('Whole yen; negative for what is taken off.'),
    currency: z.literal('JPY'),
  })
  .describe('An amount of money in whole yen.');
export type Money = Readonly<z.infer<typeof moneySchema>>;

export const totalMoneySchema = z
  .strictObject({ amount: z.int(), currency: z.literal('JPY') })
  .describe('A sum of amounts.');

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

/** `¥1,234,567`, negative as `-¥1,234`. The tax word (税抜 / 税込) is the caller's to say. */
export function formatMoney(money: Money): string {
  const digits = Math.abs(money.amount).toLocaleString('en-US');
  return `${money.amount < 0 ? '-' : ''}¥${digits}`;
}
