import { isCurrency, minorDigits } from '#shared/model/currencies.ts';
import { isEnded } from '#shared/model/order.ts';
import { parseAmount } from './cell-values.ts';
import type { FileAmount, ImportedLine, ImportedOrder } from './imported-order.ts';
import { currencyOfWord } from './currency-words.ts';
import { isUnnumbered, purchaseNumber } from './unnumbered.ts';

/** An order of a file as it was kept until version 4 of the cache: lines of other currencies had text beside no amount. */
export interface LegacyImportedOrder extends Omit<ImportedOrder, 'lines'> {
  readonly lines: readonly (Omit<ImportedLine, 'amount'> & {
    readonly amount: FileAmount | null;
    readonly foreign?: { readonly currency: string; readonly amount: string };
  })[];
}

/** A line with its currency; null where the text is not an amount in the minor units of a known one. */
function lineOf({
  foreign,
  ...line
}: LegacyImportedOrder['lines'][number]): readonly [currency: string, ImportedLine] | null {
  if (foreign === undefined) return line.amount && ['JPY', { ...line, amount: line.amount }];
  const currency = currencyOfWord(foreign.currency);
  const read = parseAmount(foreign.amount);
  if (!isCurrency(currency) || !read.ok || read.value === null) return null;
  const shift = minorDigits(currency) - read.value.scale;
  const units = read.value.digits * 10 ** shift;
  return shift < 0 || !Number.isSafeInteger(units)
    ? null
    : [currency, { ...line, amount: { units, tax: 'excluded' } }];
}

/** Such an order as one of each currency; null where an amount cannot be read. Amounts of its own were always yen. */
export function upgradeImportedOrder({
  lines,
  ...order
}: LegacyImportedOrder): readonly ImportedOrder[] | null {
  const read = lines.map(lineOf);
  if (!read.every((line) => line !== null)) return null;
  return [...Map.groupBy(read, ([currency]) => currency)].map(([currency, own]) => ({
    ...order,
    ...(currency !== 'JPY' && { currency, shippingFee: null, discount: null, orderTotal: null }),
    lines: own.map(([, line]) => line),
  }));
}

/**
 * An order of a file as it is read since version 6 of the cache: what ended and came back as a negative amount is taken off,
 * and what has no number goes by what was bought.
 */
export function renewImportedOrder(
  order: ImportedOrder,
  nthAlike: (hash: number) => number,
): readonly ImportedOrder[] {
  const named = isUnnumbered(order) ? { ...order, number: purchaseNumber(order, nthAlike) } : order;
  const returned = isEnded(order.status) ? order.lines.filter(({ amount }) => amount.units < 0) : [];
  if (returned.length === 0) return [named];
  const rest = order.lines.filter(({ amount }) => amount.units >= 0);
  const none = { shippingFee: null, discount: null, orderTotal: null };
  return [
    {
      ...named,
      ...(rest.length > 0 && none),
      orderTotal: null,
      status: 'delivered' as const,
      lines: returned,
    },
    ...(rest.length > 0 ? [{ ...named, lines: rest }] : []),
  ];
}
