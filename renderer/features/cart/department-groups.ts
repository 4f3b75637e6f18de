import { sumMoney, type Money } from '#shared/model/money.ts';
import type { Cart, CartLine } from '#shared/supplier-api/cart.ts';

export interface DepartmentGroup {
  readonly key: string;
  /** Null for lines that are bought for no department in particular. */
  readonly name: string | null;
  /** Whether a heading tells the groups apart. */
  readonly named: boolean;
  readonly lines: readonly CartLine[];
  /** Tax excluded, as the supplier has summed it up. */
  readonly goods: Money;
}

/** The lines of a cart by department, in the order of the supplier's subtotals (AS-50, AS-51). */
export function groupByDepartment({ lines, subtotals }: Cart): readonly DepartmentGroup[] {
  const byDepartment = new Map<string, CartLine[]>();
  for (const line of lines) {
    const key = line.department?.id ?? '';
    const known = byDepartment.get(key);
    if (known) known.push(line);
    else byDepartment.set(key, [line]);
  }
  const named = [...byDepartment.keys()].some((key) => key !== '');
  const order = [
    ...new Set([...subtotals.map(({ department }) => department?.id ?? ''), ...byDepartment.keys()]),
  ];
  return order.flatMap((key) => {
    const own = byDepartment.get(key);
    if (!own) return [];
    const given = subtotals.find(({ department }) => (department?.id ?? '') === key);
    const goods = given?.goods ?? sumMoney(own.flatMap(({ amount }) => (amount === null ? [] : [amount])));
    return [{ key, name: own[0]!.department?.name ?? null, named, lines: own, goods }];
  });
}
