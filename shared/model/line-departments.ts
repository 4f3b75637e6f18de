import { sumAnyMoney, type AnyMoney } from './money.ts';
import type { OrderedLine } from './order.ts';

/** What one department pays of an order, without tax. */
export interface DepartmentSubtotal {
  /** Null for what no department was named for. */
  readonly name: string | null;
  readonly goods: AnyMoney;
}

/** The goods of an order by department, in order of first appearance (AS-50, AS-51); none where it is for one alone. */
export function departmentSubtotals(
  lines: readonly Pick<OrderedLine, 'department' | 'amount'>[],
): readonly DepartmentSubtotal[] {
  if (lines.every(({ department }) => department === undefined)) return [];
  const byDepartment = Map.groupBy(lines, ({ department }) => department?.id ?? null);
  return [...byDepartment.values()].map((own) => ({
    name: own[0]!.department?.name ?? null,
    goods: sumAnyMoney(own.map(({ amount }) => amount)),
  }));
}
