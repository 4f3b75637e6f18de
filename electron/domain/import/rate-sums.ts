import type { ImportMapping } from '#shared/model/import.ts';
import { taxOn } from '../tax.ts';
import type { FileAmount, ImportedLine } from './imported-order.ts';

type Rounding = ImportMapping['rounding'];

/** The tax within an amount that includes it; of a negative one as of its positive, so that a return cancels out. */
export function taxOfInclusive(amount: number, rate: number, rounding: Rounding): number {
  const tax = (Math.abs(amount) * rate) / (100 + rate);
  // Exact: the division leaves whole yen only where there are, and amounts stay far below 2^53 / 100.
  const rest = (Math.abs(amount) * rate) % (100 + rate);
  const whole = Math.floor(tax);
  const rounded =
    rounding === 'floor'
      ? whole
      : rounding === 'ceil'
        ? whole + Number(rest > 0)
        : whole + Number(rest * 2 >= 100 + rate);
  return amount < 0 ? -rounded : rounded;
}

/** The tax on an amount without it; of a negative one as of its positive. */
export const taxOfExclusive = (amount: number, rate: number, rounding: Rounding): number =>
  amount < 0 ? -taxOn(-amount, rate, rounding) : taxOn(amount, rate, rounding);

/** All of them together. */
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
/** Shares `total` over parts of about their size, to the yen: what rounding leaves goes to the largest, a yen each. */
function shareExactly(parts: readonly number[], total: number): readonly number[] {
  const shares = [...parts];
  const step = Math.sign(total - sum(shares));
  const largest = parts.map((_, index) => index).sort((a, b) => Math.abs(parts[b]!) - Math.abs(parts[a]!));
  for (let left = Math.abs(total - sum(shares)), at = 0; left > 0; left -= 1, at += 1)
    shares[largest[at % largest.length]!]! += step;
  return shares;
}

interface RateSums {
  readonly rate: number;
  readonly lines: readonly number[];
  /** Tax excluded, by line, in the order of `lines`. */
  readonly excluded: readonly number[];
  readonly taxable: number;
  readonly tax: number;
}

/** What an amount of an order's own (shipping, discount) is without tax and as tax. */
export function split(
  { units: amount, tax }: FileAmount,
  rate: number,
  rounding: Rounding,
): readonly [number, number] {
  if (tax === 'excluded') return [amount, taxOfExclusive(amount, rate, rounding)];
  const within = taxOfInclusive(amount, rate, rounding);
  return [amount - within, within];
}

/**
 * The sums of one rate. Tax that the file states is taken as it is; else it is computed once for the rate, by the
 * rounding of the mapping. Amounts with tax in them give whole yen without: the lines add up to the rate's amount.
 */
export function sumsOf(
  rate: number,
  lines: readonly (readonly [index: number, line: ImportedLine])[],
  fee: FileAmount | null,
  off: FileAmount | null,
  rounding: Rounding,
): RateSums {
  const stated = lines.length > 0 && lines.every(([, { tax }]) => tax !== null);
  const isWith = ([, { amount }]: (typeof lines)[number]): boolean => amount.tax === 'included';
  const unitsIn = ([, { amount }]: (typeof lines)[number]): number => amount.units;
  const withTax = lines.filter(isWith);
  const totalWith = sum(withTax.map(unitsIn));
  const totalWithout = sum(lines.filter((each) => !isWith(each)).map(unitsIn));
  const taxIn = stated ? sum(withTax.map(([, { tax }]) => tax!)) : taxOfInclusive(totalWith, rate, rounding);
  const shares = shareExactly(
    withTax.map(
      (each) => unitsIn(each) - (stated ? each[1].tax! : taxOfInclusive(unitsIn(each), rate, rounding)),
    ),
    totalWith - taxIn,
  );
  let nth = 0;
  const excluded = lines.map((each) => (isWith(each) ? shares[nth++]! : unitsIn(each)));
  const all = { rate, lines: lines.map(([index]) => index), excluded };

  const isAll = (kind: FileAmount['tax']): boolean =>
    lines.every((each) => isWith(each) === (kind === 'included')) &&
    (fee?.tax ?? kind) === kind &&
    (off?.tax ?? kind) === kind;
  if (!stated && isAll('included')) {
    const whole = totalWith + (fee?.units ?? 0) - (off?.units ?? 0);
    const tax = taxOfInclusive(whole, rate, rounding);
    return { ...all, taxable: whole - tax, tax };
  }
  const [feeExcluded, feeTax] = fee ? split(fee, rate, rounding) : [0, 0];
  const [offExcluded, offTax] = off ? split(off, rate, rounding) : [0, 0];
  const taxable = totalWith - taxIn + totalWithout + feeExcluded - offExcluded;
  if (!stated && isAll('excluded')) return { ...all, taxable, tax: taxOfExclusive(taxable, rate, rounding) };
  const goodsTax = stated
    ? sum(lines.map(([, { tax }]) => tax!))
    : taxIn + taxOfExclusive(totalWithout, rate, rounding);
  return { ...all, taxable, tax: goodsTax + feeTax - offTax };
}
