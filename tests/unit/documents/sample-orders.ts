import type { ExportOrder } from '#electron/documents/export/columns.ts';
import { addDays, calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderStatuses, paymentMethods, type Order, type OrderLine } from '#shared/model/order.ts';

/** A line with everything ordinary about it, and what a test says otherwise. */
export const sampleLine = (over: Partial<OrderLine> = {}): OrderLine => ({
  lineNumber: 1,
  productCode: '0012-345',
  jan: '4901480072982',
  name: 'キャンパスノート B5 A罫 30枚 10冊パック',
  maker: 'コクヨ',
  category: 'ノート・紙製品',
  quantity: 3,
  unit: 'パック',
  unitPrice: yen(1280),
  amount: yen(3840),
  taxRate: 10,
  ...over,
});

/** An order with everything ordinary about it, and what a test says otherwise. */
export const sampleOrder = (over: Partial<Order> = {}): Order => ({
  id: 'o-1',
  number: 'EC20260401-0012',
  orderedAt: tokyoInstant(calendarDate('2026-04-01'), '09:05'),
  orderedOn: calendarDate('2026-04-01'),
  status: 'delivered',
  orderedBy: { id: 'p-1', name: '山田 花子' },
  department: { id: 'd-1', code: '0110', name: '総務部' },
  deliverTo: {
    name: '東京本社 3階 総務部',
    postalCode: '060-0001',
    address: '北海道札幌市中央区北一条西1-2-3',
    phone: '011-123-4567',
  },
  payment: { method: 'np', term: { closingDay: 20, payMonthOffset: 1, payDay: 31 }, cardLast4: null },
  costMemo: '00042',
  comment: null,
  lines: [sampleLine()],
  discounts: [],
  shippingFee: yen(0),
  taxTotals: [{ rate: 10, taxable: yen(3840), tax: yen(384) }],
  totals: {
    goods: yen(3840),
    discount: yen(0),
    taxExcluded: yen(3840),
    tax: yen(384),
    taxIncluded: yen(4224),
  },
  shippedOn: calendarDate('2026-04-02'),
  deliveredOn: calendarDate('2026-04-03'),
  updatedAt: tokyoInstant(calendarDate('2026-04-03'), '12:00'),
  ...over,
});

const pick = <T>(from: readonly T[], nth: number): T => from[nth % from.length]!;

/** `lines` order lines in orders of 1 to 7, varied but always the same, made as they are asked for. */
export function* manyOrders(lines: number): Generator<ExportOrder> {
  const firstDay = calendarDate('2023-04-01');
  for (let made = 0, nth = 0; made < lines; nth += 1) {
    const count = Math.min((nth % 7) + 1, lines - made);
    const day = addDays(firstDay, nth % 1200);
    yield {
      supplier: 'アスクル法人(体験)',
      order: sampleOrder({
        id: `o-${nth}`,
        number: `EC${day.replaceAll('-', '')}-${String(nth).padStart(6, '0')}`,
        orderedOn: day,
        orderedAt: tokyoInstant(
          day,
          `${String(8 + (nth % 10)).padStart(2, '0')}:${String(nth % 60).padStart(2, '0')}`,
        ),
        status: pick(orderStatuses, nth),
        orderedBy: {
          id: `p-${nth % 40}`,
          name: `${pick(['山田', '佐藤', '髙橋', '渡邉'], nth)} ${nth % 40}`,
        },
        payment: { method: pick(paymentMethods, nth), term: null, cardLast4: null },
        comment: nth % 9 === 0 ? '午前中に\n裏口へお願いします' : null,
        lines: Array.from({ length: count }, (_unused, at) =>
          sampleLine({
            lineNumber: at + 1,
            productCode: String((nth * 7 + at) % 2000).padStart(7, '0'),
            name: `コピー用紙 マルチペーパー スーパーホワイトJ A4 ${(nth * 7 + at) % 2000} 1箱(5000枚:500枚入×10冊)`,
            quantity: (at % 5) + 1,
            taxRate: at % 4 === 0 ? 8 : 10,
          }),
        ),
      }),
    };
    made += count;
  }
}
