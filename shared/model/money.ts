import { z } from 'zod';

/**
 * An amount of money in whole minor units of its currency. For yen the minor unit is the yen itself.
 * The currency is carried so that another can come; today only JPY is known.
 */
export const moneySchema = z.strictObject({
  amount: z.int(),
  currency: z.literal('JPY'),
});
export type Money = Readonly<z.infer<typeof moneySchema>>;

/** Whole yen. Throws on a fraction or an unsafe integer: a fraction of a yen in here is a bug, not input. */
export function yen(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError('yen must be a safe whole number');
  return { amount: amount === 0 ? 0 : amount, currency: 'JPY' };
}

/** The sum of whole-yen amounts; nothing sums to 0 yen. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0;
  for (const money of amounts) total += money.amount;
  return yen(total);
}

/** `¥1,234,567`, negative as `-¥1,234`. The tax word (税抜 / 税込) is the caller's to say. */
export function formatMoney(money: Money): string {
  const digits = Math.abs(money.amount).toLocaleString('en-US');
  return `${money.amount < 0 ? '-' : ''}¥${digits}`;
}
