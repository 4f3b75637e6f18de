import type { HistoryResult } from '#shared/ipc/orders.ts';

/** Whether no tax is in the sums of what was found: orders of gift codes, which are neither without tax nor with it. */
export const isUntaxedResult = (result: Pick<HistoryResult, 'totals' | 'others'>): boolean =>
  [result, ...result.others].every(({ totals }) => totals.tax.amount === 0) &&
  [result, ...result.others].some(({ totals }) => totals.taxIncluded.amount !== 0);
