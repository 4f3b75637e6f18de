import iconv from 'iconv-lite';
import { buildOrder } from '#electron/domain/import/build-order.ts';
import type { ImportedLine } from '#electron/domain/import/imported-order.ts';
import type { BillFinding } from '#shared/model/bill.ts';
import { addDays, calendarDate, instantOf } from '#shared/model/dates.ts';
import type { Order } from '#shared/model/order.ts';
import { random, seedOf } from './random.ts';
import { wholeInvoice } from './sample-invoice.ts';
import { sheetFile } from './sheet-files.ts';

export const billedFrom = calendarDate('2026-11-01');
export const billedTo = calendarDate('2026-11-30');

/** A row of a bill as it is written down; amounts are whole yen. */
export interface WrittenLine {
  readonly number: string;
  readonly code: string;
  readonly name: string;
  readonly quantity: number | null;
  readonly amount: number;
  readonly day: string;
  readonly rate: number;
}

const faults = [
  'amount',
  'more',
  'fewer',
  'twice',
  'missing',
  'returned',
  'cancelled',
  'unknown',
  'discount',
] as const;

/** What is found of a bill, in the words of this file: the order, the product, and the finding. */
export const foundOf = (number: string | null, code: string | null, finding: BillFinding): string =>
  `${number ?? ''} ${code ?? ''} ${finding}`;

/**
 * A month of orders, some with shipping fee and discount, and a bill of `count` rows for them with 45 faults of all kinds,
 * five of each and at most one an order, and what has to be found of it. `taxIn`: amounts are with tax, rounded down.
 */
export function plantedBill(seed: string, count: number, taxIn: boolean) {
  const draw = random(seedOf(`bill ${seed}`));
  const whole = (most: number): number => 1 + Math.floor(draw() * most);
  const withTax = (amount: number, rate: number): number =>
    taxIn ? Math.floor((amount * (100 + rate)) / 100) : amount;
  const orders: Order[] = [];
  const rows: WrittenLine[] = [];
  const expected: string[] = [];
  /** What is billed beyond what the orders have, in yen. */
  let tooMuch = 0;
  /** Faults of a line of several, and of an order of one, which is returned as a whole. */
  const ofLines = faults.flatMap((fault) => Array.from({ length: 5 }, () => fault));
  const isOfOrder = (fault: (typeof faults)[number]): boolean =>
    fault === 'returned' || fault === 'cancelled';
  const ofSingle = ofLines.filter(isOfOrder);
  const ofSeveral = ofLines.filter((fault) => !isOfOrder(fault));
  const every = count < 2_000 ? 3 : 7;
  for (let nth = 0; rows.length < count; nth += 1) {
    const isSingle = nth % 4 === 0;
    const number = `EC202611-${String(nth).padStart(4, '0')}`;
    const day = addDays(billedFrom, whole(30) - 1);
    const fault = nth % every === 0 ? (isSingle ? ofSingle : ofSeveral).pop() : undefined;
    const lines = Array.from({ length: isSingle ? 1 : 1 + whole(5) }, (_, index) => {
      const quantity = 2 + whole(18);
      const line: ImportedLine = {
        lineNumber: String(index + 1),
        // The same products in many orders, and now and then twice in one; not where a fault is of one line.
        productCode: fault && index === 0 ? 'P-FAULT' : `P-${whole(60)}`,
        jan: null,
        product: '品物',
        maker: null,
        category: null,
        quantity,
        unit: null,
        unitPrice: null,
        unitPriceTax: 'excluded',
        amount: { units: quantity * (100 + whole(3_000)), tax: 'excluded' },
        tax: null,
        taxRate: draw() < 0.3 ? 8 : 10,
        shippedOn: null,
      };
      return line;
    });
    const hasFee = !isSingle && draw() < 0.2;
    const hasDiscount = !isSingle && (fault === 'discount' || draw() < 0.2);
    const built = buildOrder(
      {
        number,
        orderedOn: addDays(day, -whole(20)),
        orderedTime: null,
        status: fault === 'returned' || fault === 'cancelled' ? fault : 'delivered',
        person: null,
        department: null,
        deliverTo: null,
        // Ways that files call what is on the bill.
        payment: nth % 3 === 0 ? null : nth % 3 === 1 ? 'other' : 'bank-transfer',
        ...(nth % 3 === 1 && { methodWord: '請求書払い' }),
        costMemo: null,
        comment: null,
        shippedOn: day,
        // What leaves on the last days arrives in the next month.
        deliveredOn: addDays(day, whole(3) - 1),
        shippingFee: hasFee ? { units: 550, tax: 'excluded' } : null,
        discount: hasDiscount ? { units: 100, tax: 'excluded' } : null,
        orderTotal: null,
        rounding: 'floor',
        lines,
      },
      instantOf(0),
    );
    if (!built.ok) throw new Error(built.error);
    const { order } = built.value;
    orders.push(order);
    // The number of an order of September, of which some products are the same.
    if (nth % 50 === 7)
      orders.push({
        ...order,
        id: `${order.id}/before`,
        orderedOn: addDays(billedFrom, -60),
        shippedOn: addDays(billedFrom, -58),
        deliveredOn: addDays(billedFrom, -57),
        lines: order.lines.map((line) => ({ ...line, name: '前の品物' })),
      });
    for (const [index, { productCode: code, name, quantity, amount, taxRate }] of order.lines.entries()) {
      const price = amount.amount / quantity;
      const of = (pieces: number): WrittenLine => ({
        number,
        code,
        name,
        quantity: pieces,
        amount: withTax(price * pieces, taxRate),
        day,
        rate: taxRate,
      });
      const say = (finding: BillFinding, product = code): void =>
        void expected.push(foundOf(number, product, finding));
      if (index > 0 || !fault) {
        rows.push(of(quantity));
        continue;
      }
      if (fault === 'missing') say('not-billed');
      else if (fault === 'more' || fault === 'fewer') {
        const right = of(quantity);
        const wrong = of(quantity + (fault === 'more' ? 1 : -1));
        rows.push(wrong);
        tooMuch += wrong.amount - right.amount;
        say('quantity-differs');
      } else if (fault === 'amount') {
        const right = of(quantity);
        const off = draw() < 0.5 ? 2 : -2;
        rows.push({ ...right, amount: right.amount + off });
        tooMuch += off;
        say('amount-differs');
      } else rows.push(of(quantity));
      // What is there once more, or should not be there at all.
      if (['twice', 'unknown', 'returned', 'cancelled'].includes(fault)) tooMuch += of(quantity).amount;
      if (fault === 'twice') {
        rows.push(of(quantity));
        say('billed-twice');
      }
      if (fault === 'unknown') {
        rows.push({ ...of(quantity), code: 'NOBODY-ORDERED-THIS' });
        say('unknown', 'NOBODY-ORDERED-THIS');
      }
      if (fault === 'returned' || fault === 'cancelled') say('billed-but-returned');
    }
    if (fault === 'discount') {
      expected.push(foundOf(number, null, 'discount-missing'));
      tooMuch += withTax(100, Math.min(...order.lines.map(({ taxRate }) => taxRate)));
    } else if (hasDiscount) {
      const { amount: off } = order.totals.discount;
      const rate = Math.max(...order.lines.map(({ taxRate }) => taxRate));
      rows.push({ number, code: '', name: '値引', quantity: null, amount: -withTax(-off, rate), day, rate });
    }
    if (hasFee)
      rows.push({ number, code: '', name: '送料', quantity: null, amount: withTax(550, 10), day, rate: 10 });
  }
  if (ofSingle.length + ofSeveral.length > 0) throw new Error('not every fault was planted');
  return { orders, rows, expected: expected.sort(), tooMuch };
}

/** A bill of whole orders, with tax, as a payment agent sends it: one row an order, 40 faults of the kinds that there are. */
export function plantedWholeBill(seed: string, count: number) {
  const { orders } = plantedBill(seed, count * 4, false);
  const draw = random(seedOf(`whole ${seed}`));
  const expected: string[] = [];
  const kinds = ['amount', 'twice', 'missing', 'unknown'] as const;
  const due = orders
    .filter(({ id, status }) => status === 'delivered' && !id.endsWith('/before'))
    .slice(0, count);
  const rows = due.flatMap(({ number, totals, deliveredOn }, nth): WrittenLine[] => {
    const right = {
      number,
      code: '',
      name: '',
      quantity: null,
      amount: totals.taxIncluded.amount,
      day: deliveredOn!,
      rate: 10,
    };
    const fault = nth % 40 === 0 && expected.length < 40 ? kinds[(nth / 40) % kinds.length] : undefined;
    const say = (finding: BillFinding, of = number): void => void expected.push(foundOf(of, null, finding));
    if (fault === 'missing') return (say('not-billed'), []);
    if (fault === 'amount') {
      say('amount-differs');
      return [{ ...right, amount: right.amount + (draw() < 0.5 ? 1 : -1) }];
    }
    if (fault === 'twice') return (say('billed-twice'), [right, right]);
    if (fault === 'unknown') return (say('unknown', `X-${nth}`), [right, { ...right, number: `X-${nth}` }]);
    return [right];
  });
  return { orders: due, rows, expected: expected.sort() };
}

const headingsOf = (taxIn: boolean): string[] => [
  '納品日', '注文番号', '商品コード', '品名', '数量', taxIn ? '請求金額(税込)' : '請求金額(税抜)',
]; // prettier-ignore
const cellsOf = ({ day, number, code, name, quantity, amount }: WrittenLine) => [
  day, number, code, name, quantity, amount,
]; // prettier-ignore

/** The bill as CSV in CP932, with a title above its headings and a total below. */
export const billAsCsv = (rows: readonly WrittenLine[], taxIn: boolean): Buffer => {
  const quoted = (cell: string | number | null): string =>
    typeof cell === 'number' ? `"${cell.toLocaleString('en-US')}"` : (cell ?? '');
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  const lines = [
    '請求明細書,,,,,',
    headingsOf(taxIn).join(','),
    ...rows.map((row) => cellsOf(row).map(quoted).join(',')),
    `合計,,,,,"${total}"`,
  ];
  return iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp932');
};
export const billAsXlsx = (rows: readonly WrittenLine[], taxIn: boolean): Uint8Array =>
  sheetFile([headingsOf(taxIn), ...rows.map((row) => cellsOf(row).map((cell) => cell ?? ''))]);

const noProduct = ({ code, amount }: WrittenLine): boolean => code === '' && amount > 0;
/** What of a bill an invoice has as a line. */
export const invoiceLines = (rows: readonly WrittenLine[]): readonly WrittenLine[] =>
  rows.filter((row) => !noProduct(row));

/** The bill as an electronic invoice (JP PINT), without tax; what all orders have of shipping is a charge of its own. */
export const billAsInvoice = (
  rows: readonly WrittenLine[],
  /** One line is billed at another rate than it was ordered at. */
  { wrongRate = false }: { readonly wrongRate?: boolean } = {},
): Buffer => {
  const reduced = rows.find(({ rate, code }) => rate === 8 && code.startsWith('P-') && code !== 'P-FAULT');
  const rateOf = (row: WrittenLine): number => (wrongRate && row === reduced ? 10 : row.rate);
  const category = (rate: number): string =>
    `<cbc:ID>${rate === 10 ? 'S' : 'AA'}</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>`;
  const groups = [10, 8].map((rate) => {
    const base = rows.reduce((sum, row) => sum + (rateOf(row) === rate ? row.amount : 0), 0);
    return `<cac:TaxSubtotal><cbc:TaxableAmount currencyID="JPY">${base}</cbc:TaxableAmount><cbc:TaxAmount currencyID="JPY">${Math.floor((base * rate) / 100)}</cbc:TaxAmount><cac:TaxCategory>${category(rate)}</cac:TaxCategory></cac:TaxSubtotal>`;
  });
  const fees = rows.filter(noProduct).reduce((sum, { amount }) => sum + amount, 0);
  const charge = `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>送料</cbc:AllowanceChargeReason><cbc:Amount currencyID="JPY">${fees}</cbc:Amount><cac:TaxCategory>${category(10)}</cac:TaxCategory></cac:AllowanceCharge>`;
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  const lines = invoiceLines(rows).map((row, index) => {
    const { number, code, name, quantity, amount, day } = row;
    return `<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID>
${quantity === null ? '' : `<cbc:InvoicedQuantity unitCode="H87">${quantity}</cbc:InvoicedQuantity>`}
<cbc:LineExtensionAmount currencyID="JPY">${amount}</cbc:LineExtensionAmount>
<cac:InvoicePeriod><cbc:StartDate>${day}</cbc:StartDate><cbc:EndDate>${day}</cbc:EndDate></cac:InvoicePeriod>
<cac:OrderLineReference><cbc:LineID>1</cbc:LineID><cac:OrderReference><cbc:ID>${number}</cbc:ID></cac:OrderReference></cac:OrderLineReference>
<cac:Item><cbc:Name>${name}</cbc:Name>${code === '' ? '' : `<cac:SellersItemIdentification><cbc:ID>${code}</cbc:ID></cac:SellersItemIdentification>`}<cac:ClassifiedTaxCategory>${category(rateOf(row))}</cac:ClassifiedTaxCategory></cac:Item>
</cac:InvoiceLine>`;
  });
  const xml = wholeInvoice
    .replace(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, () => lines.join('\n'))
    .replace(
      /(<cac:TaxTotal>)[\s\S]*(<\/cac:TaxTotal>)/,
      (_, open: string, close: string) => `${open}${groups.join('')}${close}`,
    )
    .replace(/<cac:AllowanceCharge>[\s\S]*<\/cac:AllowanceCharge>/, () => (fees === 0 ? '' : charge))
    .replace(/(TaxExclusiveAmount currencyID="JPY">)\d+/, (_, tag: string) => `${tag}${total}`);
  return Buffer.from(xml);
};
