import type { ExportOrder } from '#electron/documents/export/columns.ts';
import { manyOrders } from '#tests/unit/documents/sample-orders.ts';

/** What breaks CSV and spreadsheets, as a product, a person or a memo may be called. */
export const exportTraps = [
  '髙橋 﨑 ㈱ ① ～ ―',
  '〜−—‖¢¥',
  '𠮷野家 👍🏽 é € ㍿',
  '=HYPERLINK("https://example.com","x")',
  '+81-3-0000-0000',
  '-2+3',
  '@SUM(A1:A9)',
  '＝1+1',
  '\t=1',
  '一行目\n二行目',
  'say "はい", ok',
  '  前後に空白  ',
  "'apostrophe",
  '<b>&amp;</b>',
  '_x0041_ _x000D_',
  '2026-04-01',
  '1-2',
  '0012',
  '1,234',
  'TRUE',
  '1e5',
  '4901480072982',
] as const;

/** `lines` order lines, each with a trap in its name and its codes, and others in what belongs to the order. */
export function* trappedOrders(lines: number): Generator<ExportOrder> {
  let at = 0;
  const trap = (): string => exportTraps[(at += 1) % exportTraps.length]!;
  for (const { supplier, order } of manyOrders(lines))
    yield {
      supplier,
      order: {
        ...order,
        costMemo: trap(),
        comment: trap(),
        orderedBy: { ...order.orderedBy, name: trap() },
        lines: order.lines.map((line) => ({ ...line, name: trap(), maker: trap(), productCode: trap() })),
      },
    };
}

const runs = /^[=+\-@＝＋－＠−\t\r\n]/;

/** What a cell of a table must be read as, from the value itself; the reader is told nothing of how it was written. */
export function cellAsRead(kind: string, value: string | number | null, format: 'csv' | 'xlsx'): string {
  if (value === null) return '';
  if (kind === 'date') return String(value).replaceAll('-', '/');
  if (kind !== 'text' && kind !== 'code') return String(value);
  return format === 'csv' && runs.test(String(value)) ? `'${value}` : String(value);
}
