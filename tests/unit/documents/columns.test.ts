import { describe, expect, it } from 'vitest';
import { exportColumns, linesWithRow, formatPaymentTerm } from '#electron/documents/export/columns.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderStatuses, paymentMethods, type Order } from '#shared/model/order.ts';
import type { TaxBearing } from '#shared/model/tax-rate.ts';
import type { ExportColumnKey } from '#shared/messages/export.ts';
import { sampleLine, sampleOrder } from './sample-orders.ts';

function cellsOf(order: Order, granularity: 'line' | 'order', locale: 'ja' | 'en' = 'ja') {
  const [line] = linesWithRow(order, granularity);
  return Object.fromEntries(
    exportColumns(granularity, locale).map(({ key, value }) => [key, value({ supplier: 'S', order }, line!)]),
  );
}

describe('headings of what bears tax and what does not', () => {
  const titles = (
    granularity: 'line' | 'order',
    bearing: TaxBearing,
    leaveOut: readonly ExportColumnKey[] = [],
  ) => exportColumns(granularity, 'ja', leaveOut, true, bearing).map(({ title }) => title);

  it('claim no tax where a row may have none, and keep the column that says so', () => {
    const lines = titles('line', 'mixed', ['taxRate', 'reducedRate']);
    expect(lines).toEqual(expect.arrayContaining(['単価(税抜・対象外)', '金額(税抜・対象外)', '税率(%)']));
    const orders = titles('order', 'mixed', ['taxable0']);
    expect(orders).toEqual(expect.arrayContaining(['合計(税込・対象外)', '0%対象額']));
    const claims = [...lines, ...orders].filter(
      (title) => /税[抜込]\)$/.test(title) && !/^(?:10|8)%/.test(title),
    );
    expect(claims).toEqual([]);
  });

  it('say without tax where all of it bears some, with any column left out', () => {
    const lines = titles('line', 'taxed', ['taxRate']);
    expect(lines).toContain('単価(税抜)');
    expect(lines).not.toContain('税率(%)');
  });
});

describe('columns of a row a line', () => {
  it('AS-41 hold product, order date, order number and status', () => {
    expect(cellsOf(sampleOrder({ status: 'backordered' }), 'line')).toMatchObject({
      product: 'キャンパスノート B5 A罫 30枚 10冊パック',
      orderedOn: '2026-04-01',
      orderNumber: 'EC20260401-0012',
      status: '入荷待ち',
    });
  });

  it.each([
    // The day of the supply decides: that of the shipment, or where it is not known that of the order.
    { orderedOn: '2019-09-30', shippedOn: '2019-09-30', mark: null },
    { orderedOn: '2019-09-30', shippedOn: null, mark: null },
    { orderedOn: '2019-09-30', shippedOn: '2019-10-01', mark: '※' },
    { orderedOn: '2019-10-01', shippedOn: null, mark: '※' },
  ])('call 8 % the reduced rate from 2019-10-01 only: $orderedOn, $shippedOn', ({ mark, ...days }) => {
    const order = sampleOrder({
      orderedOn: calendarDate(days.orderedOn),
      shippedOn: days.shippedOn === null ? null : calendarDate(days.shippedOn),
      lines: [sampleLine({ taxRate: 8 })],
    });
    expect(cellsOf(order, 'line')).toMatchObject({ taxRate: 8, reducedRate: mark });
  });

  it('hold the whole line, and the mark of the reduced rate only at 8 %', () => {
    const order = sampleOrder({ lines: [sampleLine({ taxRate: 8, amount: yen(-3840) })] });
    expect(cellsOf(order, 'line')).toMatchObject({
      supplier: 'S',
      orderedTime: '09:05',
      departmentCode: '0110',
      department: '総務部',
      orderedBy: '山田 花子',
      lineNumber: 1,
      productCode: '0012-345',
      jan: '4901480072982',
      maker: 'コクヨ',
      category: 'ノート・紙製品',
      quantity: 3,
      unit: 'パック',
      unitPrice: 1280,
      amount: -3840,
      taxRate: 8,
      reducedRate: '※',
      paymentTerm: '20日締め/翌月末払い',
      postalCode: '060-0001',
      costMemo: '00042',
      comment: null,
      shippedOn: '2026-04-02',
      deliveredOn: '2026-04-03',
    });
    for (const taxRate of [10, 0] as const) {
      expect(cellsOf(sampleOrder({ lines: [sampleLine({ taxRate })] }), 'line').reducedRate).toBeNull();
    }
  });

  it('AS-50 say for whom a line was bought: its own department, or that of its order', () => {
    const department = { id: 'd2', name: '研究開発センター' };
    const order = sampleOrder({
      lines: [sampleLine(), sampleLine({ department }), sampleLine({ department: null })],
    });
    const column = exportColumns('line', 'ja').find(({ key }) => key === 'lineDepartment')!;
    expect(order.lines.map((line) => column.value({ supplier: 'S', order }, line))).toEqual([
      order.department?.name ?? null,
      '研究開発センター',
      null,
    ]);
  });

  it('leave out what nobody wants, but never the order number', () => {
    const keys = exportColumns('line', 'ja', ['orderNumber', 'comment', 'phone']).map(({ key }) => key);
    expect(keys).toContain('orderNumber');
    expect(keys).not.toContain('comment');
    expect(keys).toHaveLength(exportColumns('line', 'ja').length - 2);
  });

  it('hold no total of the order, which a sum would count once a line', () => {
    const keys = exportColumns('line', 'ja').map(({ key }) => key);
    for (const total of ['goods', 'discount', 'shipping', 'taxExcluded', 'tax', 'taxIncluded'] as const) {
      expect(keys).not.toContain(total);
    }
  });

  it('are empty where the supplier knows nothing', () => {
    const bare = sampleOrder({
      department: null,
      deliverTo: null,
      costMemo: null,
      shippedOn: null,
      deliveredOn: null,
      payment: { method: 'card', term: null, cardLast4: '0042' },
      lines: [sampleLine({ jan: null, maker: null, category: null })],
    });
    const cells = cellsOf(bare, 'line');
    for (const key of [
      'departmentCode',
      'department',
      'deliverTo',
      'postalCode',
      'address',
      'phone',
      'costMemo',
    ])
      expect(cells[key]).toBeNull();
    for (const key of ['shippedOn', 'deliveredOn', 'jan', 'maker', 'category', 'paymentTerm'])
      expect(cells[key]).toBeNull();
    expect(cells.cardLast4).toBe('0042');
  });

  it('give the wall time in Tokyo, whatever the day in UTC', () => {
    const order = sampleOrder({
      orderedOn: calendarDate('2027-01-01'),
      orderedAt: tokyoInstant(calendarDate('2027-01-01'), '00:30'),
    });
    expect(order.orderedAt).toBe('2026-12-31T15:30:00.000Z');
    expect(cellsOf(order, 'line')).toMatchObject({ orderedOn: '2027-01-01', orderedTime: '00:30' });
  });
});

describe('columns of a row an order', () => {
  it('hold tax by rate, and 0 for a rate the order does not have', () => {
    const order = sampleOrder({
      lines: [sampleLine(), sampleLine({ lineNumber: 2, taxRate: 8 })],
      shippingFee: yen(500),
      taxTotals: [
        { rate: 10, taxable: yen(4240), tax: yen(424) },
        { rate: 8, taxable: yen(3740), tax: yen(299) },
      ],
      totals: {
        goods: yen(7680),
        discount: yen(-200),
        taxExcluded: yen(7980),
        tax: yen(723),
        taxIncluded: yen(8703),
      },
    });
    expect(linesWithRow(order, 'order')).toHaveLength(1);
    expect(linesWithRow(order, 'line')).toHaveLength(2);
    expect(cellsOf(order, 'order')).toMatchObject({
      lines: 2,
      goods: 7680,
      discount: -200,
      shipping: 500,
      taxable10: 4240,
      tax10: 424,
      taxable8: 3740,
      tax8: 299,
      taxable0: 0,
      taxExcluded: 7980,
      tax: 723,
      taxIncluded: 8703,
    });
  });
});

describe('words', () => {
  it.each([
    [31, 1, 31, '月末締め/翌月末払い', 'closing end of month, payment end of the next month'],
    [20, 1, 31, '20日締め/翌月末払い', 'closing day 20, payment end of the next month'],
    [31, 2, 31, '月末締め/翌々月末払い', 'closing end of month, payment end of the month after next'],
    [15, 0, 25, '15日締め/当月25日払い', 'closing day 15, payment day 25 of the same month'],
    [10, 3, 5, '10日締め/3か月後の5日払い', 'closing day 10, payment day 5 of the third month after'],
  ])('say the payment term %i, %i, %i', (closingDay, payMonthOffset, payDay, ja, en) => {
    expect(formatPaymentTerm({ closingDay, payMonthOffset, payDay }, 'ja')).toBe(ja);
    expect(formatPaymentTerm({ closingDay, payMonthOffset, payDay }, 'en')).toBe(en);
  });

  it('differ for every status and payment, in both languages, and for every heading', () => {
    for (const locale of ['ja', 'en'] as const) {
      const statuses = orderStatuses.map((status) => cellsOf(sampleOrder({ status }), 'line', locale).status);
      const payments = paymentMethods.map(
        (method) =>
          cellsOf(sampleOrder({ payment: { method, term: null, cardLast4: null } }), 'line', locale).payment,
      );
      expect(new Set(statuses).size).toBe(orderStatuses.length);
      expect(new Set(payments).size).toBe(paymentMethods.length);
      for (const granularity of ['line', 'order'] as const) {
        const titles = exportColumns(granularity, locale).map(({ title }) => title);
        expect(new Set(titles).size).toBe(titles.length);
      }
    }
    expect(cellsOf(sampleOrder(), 'line', 'en').status).toBe('Delivered');
  });
});
