import type { HistorySort } from '#shared/ipc/orders.ts';
import type { Locale } from '#shared/model/identifiers.ts';

export const columnKeys = [
  'date',
  'number',
  'supplier',
  'article',
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
  readonly least: number;
  readonly leastEn?: number;
  /** Its share of what is left over. */
  readonly share: number;
  readonly sort: HistorySort['by'] | null;
}

/** In the order in which they stand. */
const columns: readonly Column[] = [
  { key: 'date', least: 118, leastEn: 148, share: 0, sort: 'orderedAt' },
  { key: 'number', least: 156, share: 0, sort: 'number' },
  { key: 'supplier', least: 108, share: 1, sort: null },
  { key: 'article', least: 152, share: 3, sort: null },
  { key: 'department', least: 112, share: 1, sort: 'department' },
  { key: 'person', least: 104, share: 0.7, sort: 'person' },
  { key: 'status', least: 112, leastEn: 136, share: 0.3, sort: 'status' },
  { key: 'payment', least: 132, leastEn: 168, share: 0.6, sort: 'payment' },
  { key: 'total', least: 136, share: 0, sort: 'total' },
];

/** What goes first when there is no room. What AS-41 asks for (article, date, number, status) never goes. */
const dispensable: readonly ColumnKey[] = ['payment', 'department', 'person', 'supplier', 'total'];

/** The columns that fit in `width` px; `several` when orders of more than one supplier are shown. */
export function columnsFor(width: number, several: boolean, locale: Locale = 'ja'): readonly Column[] {
  let shown = columns
    .filter(({ key }) => several || key !== 'supplier')
    .map((column) => (locale === 'en' ? { ...column, least: column.leastEn ?? column.least } : column));
  const wanted = () => shown.reduce((sum, { least }) => sum + least, 0);
  for (const key of dispensable) {
    if (wanted() <= width) break;
    shown = shown.filter((column) => column.key !== key);
  }
  return shown;
}

/** The columns as `grid-template-columns`. */
export const templateOf = (shown: readonly Column[]): string =>
  shown.map(({ least, share }) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)).join(' ');
