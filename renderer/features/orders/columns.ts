import type { HistorySort } from '#shared/ipc/orders.ts';
import type { Locale } from '#shared/model/identifiers.ts';

export const columnKeys = [
  'date',
  'number',
  'supplier',
  'product',
  'department',
  'person',
  'status',
  'payment',
  'total',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

interface Column {
  readonly key: ColumnKey;
  /** The least width, in px; English words need more of it in some places. */
  readonly minWidth: number;
  readonly minWidthEn?: number;
  /** Its text is never cut off, so its width grows with the type. */
  readonly whole?: true;
  /** Its share of what is left over. */
  readonly share: number;
  readonly sort: HistorySort['by'] | null;
}

/** In the order in which they stand. */
const columns: readonly Column[] = [
  { key: 'date', minWidth: 118, minWidthEn: 148, whole: true, share: 0, sort: 'orderedAt' },
  { key: 'number', minWidth: 156, share: 0, sort: 'number' },
  { key: 'supplier', minWidth: 108, share: 1, sort: null },
  { key: 'product', minWidth: 152, share: 3, sort: null },
  { key: 'department', minWidth: 112, share: 1, sort: 'department' },
  { key: 'person', minWidth: 104, share: 0.7, sort: 'person' },
  { key: 'status', minWidth: 112, minWidthEn: 136, whole: true, share: 0.3, sort: 'status' },
  { key: 'payment', minWidth: 132, minWidthEn: 168, share: 0.6, sort: 'payment' },
  { key: 'total', minWidth: 136, share: 0, sort: 'total' },
];

/** What goes first when there is no room. What AS-41 asks for (product, date, number, status) never goes. */
const hideOrder: readonly ColumnKey[] = ['payment', 'department', 'person', 'supplier', 'total'];

/**
 * The columns that fit in `width` px; `several` when orders of more than one supplier are shown, `departments` when any
 * order has one: a column in which nothing stands leaves its room to the products. `typeScale` is how much larger type is
 * than at 16 px to the root, as at a kiosk.
 */
export function columnsFor(
  width: number,
  {
    several,
    departments,
    locale = 'ja',
    typeScale = 1,
  }: { several: boolean; departments: boolean; locale?: Locale; typeScale?: number },
): readonly Column[] {
  let shown = columns
    .filter(({ key }) => (several || key !== 'supplier') && (departments || key !== 'department'))
    .map((column) => {
      const least = (locale === 'en' ? column.minWidthEn : undefined) ?? column.minWidth;
      return { ...column, minWidth: column.whole ? Math.ceil(least * typeScale) : least };
    });
  const wanted = () => shown.reduce((sum, { minWidth }) => sum + minWidth, 0);
  for (const key of hideOrder) {
    if (wanted() <= width) break;
    shown = shown.filter((column) => column.key !== key);
  }
  return shown;
}

/** The columns as `grid-template-columns`. */
export const templateOf = (shown: readonly Column[]): string =>
  shown
    .map(({ minWidth, share }) => (share === 0 ? `${minWidth}px` : `minmax(${minWidth}px, ${share}fr)`))
    .join(' ');
