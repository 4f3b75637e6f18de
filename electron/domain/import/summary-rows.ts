import { parseAmount } from './cell-values.ts';

/** What a row of a bill states beside its lines: what is to be paid, tax, what is taxed at a rate, and the account with the payer. */
export type SummaryKind = 'stated' | 'tax' | 'base' | 'previous' | 'paid' | 'carried' | 'bought';

export interface SummaryRow {
  readonly row: number;
  readonly kind: SummaryKind;
  readonly label: string;
  /** Whole yen; null where the row states none. */
  readonly amount: number | null;
}

const amount = '(?:金?額|高|残高?|合計|総額|計)?';
const aside = '(?:\\(.*\\))?';
const now = '(?:今回|当月|今月|今期)?';
const words: readonly (readonly [SummaryKind, RegExp])[] = [
  ['stated', new RegExp(`^${now}(?:税込)?[ご御]?請求(?:金?額|合計|総額|金)(?:合計|計)?${aside}$`)],
  ['tax', new RegExp(`^(?:内|うち|外)?(?:\\(?\\d+%\\)?)?(?:内|うち|外)?消費税(?:額)?等?(?:額)?(?:合?計)?(?:\\d+%)?${aside}$`)],
  ['base', new RegExp(`^(?:(?:標準|軽減)?税率|課税|うち|内)?\\(?\\d+%\\)?(?:軽減)?(?:税率)?(?:課税)?対象${amount}分?${aside}$|^(?:非?課税|免税)対象${amount}$`)],
  ['previous', new RegExp(`^(?:前回|前月|前期)(?:まで)?[ご御]?(?:請求|残高|売掛)${amount}${aside}$`)],
  ['paid', new RegExp(`^${now}[ご御]?(?:入金|お?支払い?済み?)${amount}${aside}$`)],
  ['carried', new RegExp(`^(?:差引)?(?:前回|前月|前期|次回|翌月)?繰越${amount}${aside}$`)],
  ['bought', new RegExp(`^(?:今回|当月|今月|今期)[ご御]?お?(?:買い?上げ?|購入|取引|売上)${amount}${aside}$`)],
]; // prettier-ignore

/** What a cell says that its row states; null for what is the name of a product, or anything else. */
export function summaryKindOf(cell: string): SummaryKind | null {
  if (!/[請税対前入支越上購取]/.test(cell)) return null;
  const bare = cell.normalize('NFKC').replace(/[\s:【】[\]■●◆※*]/g, ''); // prettier-ignore
  return words.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** The row as one that states something beside the lines; null for a line. The amount is right of the words. */
export function summaryRowOf(row: number, cells: readonly string[]): SummaryRow | null {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const place = cells.findIndex((cell) => summaryKindOf(cell) !== null);
  if (place < 0) return null;
  const label = cells[place]!;
  // A row that says more before it, as the day or the number of an order, is about that.
  if (at !== place) return null;
  for (const cell of cells.slice(place + 1)) {
    const found = cell.trim() === '' ? null : parseAmount(cell);
    if (found?.ok && found.value?.scale === 0)
      return { row, kind: summaryKindOf(label)!, label: label.trim(), amount: found.value.digits };
  }
  return { row, kind: summaryKindOf(label)!, label: label.trim(), amount: null };
}

export interface BillSummary {
  /** What the bill says is to be paid, tax included; null where it says nothing. */
  readonly stated: number | null;
  /** Tax by all rates; null where the bill states none. */
  readonly tax: number | null;
  /** Whether what is to be paid can be what its lines, tax and account come to. */
  readonly agrees: boolean;
}

/** What the rows say of a bill whose lines come to `lines` yen, with or without tax. */
export function billSummary(rows: readonly SummaryRow[], lines: number, taxIn: boolean): BillSummary {
  const sumOf = (kind: SummaryKind): number | null => {
    const own = rows.flatMap((each) => (each.kind === kind && each.amount !== null ? [each.amount] : []));
    return own.length === 0 ? null : own.reduce((sum, each) => sum + each, 0);
  };
  const stated =
    rows.findLast(({ kind, amount: yens }) => kind === 'stated' && yens !== null)?.amount ?? null;
  const tax = sumOf('tax');
  // What was paid stands there with or without its sign.
  const carried = sumOf('carried') ?? (sumOf('previous') ?? 0) - Math.abs(sumOf('paid') ?? 0);
  const isNow = (amountNow: number): boolean => {
    if (taxIn) return amountNow === lines;
    if (tax !== null) return amountNow === lines + tax || amountNow === lines;
    const most = Math.ceil(lines * 1.1);
    return amountNow >= Math.min(lines, most) && amountNow <= Math.max(lines, most);
  };
  return { stated, tax, agrees: stated === null || isNow(stated) || isNow(stated - carried) };
}
