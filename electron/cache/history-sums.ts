import type { CurrencySums, HistoryResult } from '#shared/ipc/orders.ts';
import { MoneySum, type AnyMoney } from '#shared/model/money.ts';
import { endedStatuses } from '#shared/model/order.ts';
import { byCodePoint, type Found } from './history-sort.ts';
import { currencyOfCode, senCode, statusCode } from './order-codes.ts';
import type { OrderColumns } from './order-columns.ts';

const endedCodes: ReadonlySet<number> = new Set(endedStatuses.map(statusCode));

/** The sums of one currency while they are added up. */
class Sums {
  taxExcluded = new MoneySum();
  tax = new MoneySum();
  taxIncluded = new MoneySum();
  endedOrders = 0;
  endedTaxIncluded = new MoneySum();

  in(currency: string): CurrencySums {
    const money = ({ amount }: MoneySum): AnyMoney => ({ amount, currency });
    return {
      totals: {
        taxExcluded: money(this.taxExcluded),
        tax: money(this.tax),
        taxIncluded: money(this.taxIncluded),
      },
      notCounted: { orders: this.endedOrders, taxIncluded: money(this.endedTaxIncluded) },
    };
  }
}

/** The sums of what was found: of yen, 銭 among them, and of each other currency, by its code. They are never mixed. */
export function sumsOf(
  { history, slot }: Found,
  columns: readonly OrderColumns[],
): Omit<HistoryResult, 'resultId' | 'unreadable'> {
  const ofYen = new Sums();
  const others = new Map<string, Sums>();
  let lines = 0;
  for (let position = 0; position < slot.length; position++) {
    const own = columns[history[position] as number] as OrderColumns;
    const at = slot[position] as number;
    lines += own.lines[at] as number;
    let sums = ofYen;
    const code = own.currency[at] as number;
    if (code !== 0 && code !== senCode) {
      const currency = currencyOfCode(code);
      sums = others.get(currency) ?? new Sums();
      others.set(currency, sums);
    }
    if (endedCodes.has(own.status[at] as number)) {
      sums.endedOrders++;
      sums.endedTaxIncluded.add(own.taxIncluded[at] as number);
      continue;
    }
    sums.taxExcluded.add(own.taxExcluded[at] as number);
    sums.tax.add(own.tax[at] as number);
    sums.taxIncluded.add(own.taxIncluded[at] as number);
  }
  return {
    orders: slot.length,
    lines,
    ...ofYen.in('JPY'),
    others: [...others]
      .sort(([one], [other]) => byCodePoint(one, other))
      .map(([currency, sums]) => sums.in(currency)),
  };
}
