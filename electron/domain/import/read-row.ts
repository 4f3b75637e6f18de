import { isCurrency, minorDigits } from '#shared/model/currencies.ts';
import type {
  AmountField,
  ImportField,
  ImportMapping,
  RowProblem,
  RowProblemCode,
} from '#shared/model/import.ts';
import { MAX_YEN } from '#shared/model/money.ts';
import { isEnded } from '#shared/model/order.ts';
import { readJan } from '../jan.ts';
import { isRegistrationNumber } from '../registration-number.ts';
import { decimalText, parseQuantity, parseRate, type Decimal, type StatedAmount } from './cell-values.ts';
import { amountOfRemaining, countedPieces } from './counted-pieces.ts';
import { currencyBeside, currencyOfWord } from './currency-words.ts';
import { isSumWord } from './headings.ts';
import type { FileAmount, ImportedOrder } from './imported-order.ts';
import { rateProblem, statedFeeRate, unstatedRate } from './rates.ts';
import { clip, createTableReader, RowStop, type ReadRow, type RowCells } from './read-table.ts';
import { memoize } from './memoize.ts';
import type { RowOptions } from './split-numbers.ts';
import type { TableRow } from './table-row.ts';
import { createOccurrenceCounter, purchaseNumber } from './unnumbered.ts';
import { paymentOf, statusOf } from './words.ts';

/** What the column of a row, or else the file, says of its currency. */
const statedCurrency = (cells: RowCells, { currency }: Pick<ImportMapping, 'currency'>): string =>
  currencyOfWord(cells.text('currency')?.normalize('NFKC').toUpperCase() ?? currency ?? 'JPY');

/**
 * The currency of a row: that of its amount, else of its own column, else of the whole file. Two of them are a problem; a
 * file's is only that of amounts that state none.
 */
export const currencyOf = (
  cells: RowCells,
  mapping: Pick<ImportMapping, 'currency'>,
  line: StatedAmount,
  field: ImportField,
): string => {
  const stated = statedCurrency(cells, mapping);
  const found = line.currency === null ? stated : currencyBeside(line.currency, stated);
  if (found !== stated && cells.text('currency') !== null)
    throw new RowStop('currency-differs', field, cells.cell(field));
  return found;
};

/**
 * What a line comes to: its amount, else price times quantity. Whole by whole: digits of at most 13 places times a
 * quantity below a thousand million.
 */
export function lineAmountOf(
  cells: RowCells,
  amount: StatedAmount | null,
  price: StatedAmount | null,
  quantity: Decimal,
): { readonly line: StatedAmount; readonly field: 'amount' | 'unitPrice' } {
  if (amount) return { line: amount, field: 'amount' };
  if (!price) throw new RowStop('no-amount', cells.has('amount') ? 'amount' : 'unitPrice');
  const digits = price.digits * quantity.digits;
  if (!Number.isSafeInteger(digits)) throw new RowStop('too-large', 'amount', cells.cell('quantity'));
  return { line: trimmed({ ...price, digits, scale: price.scale + quantity.scale }), field: 'unitPrice' };
}

/** Reads the rows of a file as orders of one line each. */
export function createRowReader(
  headings: readonly string[],
  mapping: ImportMapping,
  options: RowOptions,
): (row: TableRow) => ReadRow<ImportedOrder> {
  const rates = memoize(parseRate);
  const jans = memoize(readJan);
  const statuses = memoize(statusOf);
  const payments = memoize(paymentOf);
  const taxOf = (field: AmountField): FileAmount['tax'] => mapping.tax[field] ?? 'excluded';
  const nthAlike = createOccurrenceCounter();
  const janOf = (row: number, cells: RowCells, notes: RowProblem[]): string | null => {
    const written = cells.code('jan');
    if (written === null) return null;
    const { jan, state } = jans(written);
    if (state === 'valid') return jan;
    notes.push({ row, code: 'jan-damaged', field: 'jan', text: clip(written, 100) });
    return null;
  };

  return createTableReader(headings, mapping, options, (cells, row, notes): ImportedOrder => {
    const required = <T>(value: T | null, field: ImportField): T => {
      if (value === null) throw new RowStop('missing', field);
      return value;
    };
    const product = required(cells.text('product') ?? cells.text('productCode'), 'product');
    if (isSumWord(product) && cells.cell('productCode') === '' && cells.cell('jan') === '')
      throw new RowStop('not-a-product', 'product', product);
    const ordered = required(cells.date('orderedOn'), 'orderedOn');
    const stated = cells.code('orderNumber');
    if (cells.has('orderNumber')) required(stated, 'orderNumber');
    const counted = cells.valueOf(parseQuantity(cells.cell('quantity'), mapping.lineBehind), 'quantity');
    if (cells.has('quantity')) required(counted, 'quantity');
    const pieces = countedPieces(cells, mapping, counted?.quantity ?? 1);
    const { quantity } = pieces;

    const price = cells.amount('unitPrice');
    const written = cells.amount('amount');
    if (pieces.off > 0 && written && taxOf('unitPrice') !== taxOf('amount'))
      throw new RowStop('pieces-unclear', 'amount', cells.cell('amount'));
    const amount = pieces.off > 0 && written ? amountOfRemaining(written, price, pieces) : written;
    const { line, field } = lineAmountOf(cells, amount, price, { digits: quantity, scale: 0 });
    const currency = currencyOf(cells, mapping, line, field);
    if (!isCurrency(currency)) throw new RowStop('unknown-currency', 'currency', currency);
    const isYen = currency === 'JPY';
    const fileCurrency = statedCurrency(cells, mapping);
    // An amount without a sign is not of its neighbour's currency: a price in dollars may stand beside an amount in yen.
    const sameCurrency = (stated: StatedAmount, of: ImportField): void => {
      const own = stated.currency === null ? fileCurrency : currencyBeside(stated.currency, currency);
      if (own !== currency && stated.digits !== 0) throw new RowStop('currency-differs', of, cells.cell(of));
    };
    const units = (stated: StatedAmount, of: ImportField): number => {
      sameCurrency(stated, of);
      return cells.units(stated, of, currency);
    };
    const rateCell = cells.cell('taxRate');
    const shippedOn = cells.date('shippedOn')?.date ?? null;
    const deliveredOn = cells.date('deliveredOn')?.date ?? null;
    const suppliedOn = shippedOn ?? ordered.date;
    const statedRate = isYen ? cells.valueOf(rates(rateCell), 'taxRate') : null;
    const rateCode =
      statedRate === null ? null : rateProblem(statedRate, [ordered.date, shippedOn, deliveredOn]);
    if (rateCode === 'bad-rate') throw new RowStop(rateCode, 'taxRate', rateCell);
    if (rateCode !== null) notes.push({ row, code: rateCode, field: 'taxRate', text: clip(rateCell, 100) });
    const rate = statedRate ?? unstatedRate(mapping, suppliedOn);
    if (rate === null && isYen) throw new RowStop('no-rate', 'taxRate', rateCell);
    const lineUnits = units(line, field);
    if (price) sameCurrency(price, 'unitPrice');
    if (price && Math.abs(price.digits) * 10 ** (minorDigits(currency) - price.scale) > MAX_YEN)
      throw new RowStop('too-large', 'unitPrice', decimalText(price));
    // A tax that is stated of all pieces is not that of those that are left.
    const taxAmount = amount === written ? cells.amount('tax') : null;
    const fee = cells.amount('shippingFee');
    if (fee !== null && fee.digits < 0)
      notes.push({
        row,
        code: 'negative-fee',
        field: 'shippingFee',
        text: clip(cells.cell('shippingFee'), 100),
      });
    const off = cells.amount('discount');
    if (pieces.off > 0)
      notes.push({
        row,
        code: 'pieces-taken-off',
        field: 'quantity',
        text: `${pieces.stated} - ${pieces.off}`,
      });
    const total = cells.amount('orderTotal');
    const statusText = cells.text('status');
    const prefix = mapping.cancelledPrefix;
    const said =
      prefix !== null && stated?.startsWith(prefix)
        ? 'cancelled'
        : statusText === null
          ? null
          : statuses(statusText);
    const known = pieces.ended ?? said;
    // What was given back is taken off what was bought; only what never counts has ended.
    const isReturned = known !== null && isEnded(known) && lineUnits < 0;
    const isUnknown = statusText !== null && known === null;
    const status: Pick<ImportedOrder, 'status' | 'statusWord'> = isUnknown
      ? { status: 'other', statusWord: ownWord(statusText) }
      : { status: isReturned ? 'delivered' : (known ?? 'delivered') };
    if (isUnknown) notes.push({ row, code: 'status-unknown', field: 'status', text: clip(statusText, 100) });
    const paymentText = cells.text('payment');
    const paymentMethod = paymentText === null ? null : payments(paymentText);
    const comment = cells.text('comment');
    const [person, department, deliverTo] = [
      cells.text('person'),
      cells.text('department'),
      cells.text('deliverTo'),
    ];
    const [lineNumber, productCode, jan] = [
      cells.code('lineNumber'),
      cells.code('productCode'),
      janOf(row, cells, notes),
    ];
    const seller = cells.code('sellerNumber') ?? '';
    const hasNumber = isRegistrationNumber(seller);
    if (cells.has('sellerNumber') && lineUnits !== 0 && !hasNumber)
      notes.push({ row, code: 'seller-unregistered', field: 'sellerNumber', text: clip(seller, 100) });
    const sellerName = cells.text('sellerName');
    const unitPrice = price && decimalText(price);
    const noted = compareAmounts(
      quantity,
      lineUnits,
      price && (price.digits / 10 ** price.scale) * 10 ** minorDigits(currency),
    );
    if (noted === 'sign-differs') throw new RowStop(noted, field, cells.cell(field));
    const isComparable = amount !== null && taxOf('unitPrice') === taxOf('amount');
    if (noted !== null && (noted !== 'price-differs' || isComparable))
      notes.push({ row, code: noted, field, text: clip(cells.cell(field), 100) });
    const order: ImportedOrder = {
      number: stated ?? '',
      ...(!isYen && { currency }),
      orderedOn: ordered.date,
      orderedTime: ordered.time,
      ...status,
      person,
      department,
      deliverTo,
      payment: paymentMethod,
      ...(paymentMethod === 'other' && { methodWord: ownWord(paymentText!) }),
      costMemo: cells.text('costMemo'),
      // A status that is not kept as one stays readable.
      comment:
        isReturned && statusText !== null ? [statusText, comment].filter(Boolean).join(' / ') : comment,
      shippedOn,
      deliveredOn,
      shippingFee: fee && {
        units: units(fee, 'shippingFee'),
        tax: taxOf('shippingFee'),
        ...statedFeeRate(mapping, suppliedOn),
      },
      discount:
        off && off.digits !== 0 ? { units: Math.abs(units(off, 'discount')), tax: taxOf('discount') } : null,
      // Of what was given back it is a total of its own, or the one of the whole order.
      orderTotal: total && !isReturned ? units(total, 'orderTotal') : null,
      rounding: mapping.rounding,
      lines: [
        {
          lineNumber,
          productCode,
          jan,
          product,
          maker: cells.text('maker'),
          category: cells.text('category'),
          quantity,
          unit: cells.text('unit') ?? counted?.unit ?? null,
          unitPrice,
          unitPriceTax: taxOf('unitPrice'),
          amount: { units: lineUnits, tax: taxOf(field) },
          tax: taxAmount && units(taxAmount, 'tax'),
          taxRate: isYen ? rate! : 0,
          ...(cells.has('sellerNumber') && { sellerNumber: hasNumber ? seller : null }),
          ...(sellerName !== null && { sellerName: clip(sellerName, 300) }),
          shippedOn,
        },
      ],
    };
    return stated === null ? { ...order, number: purchaseNumber(order, nthAlike) } : order;
  });
}

/** What is wrong with, or to be noted of, quantity, amount and price in minor units; the amount is what counts. */
function compareAmounts(quantity: number, units: number, price: number | null): RowProblemCode | null {
  if (quantity < 0 && units > 0) return 'sign-differs';
  if (quantity > 0 && units < 0 && !(price !== null && price < 0))
    return price ? 'sign-differs' : 'negative-amount';
  const isNear =
    price === null || Math.abs(Math.abs(price * quantity) - Math.abs(units)) <= Math.abs(quantity);
  return isNear ? null : 'price-differs';
}

/** What a file calls something, where only it has the word. */
const ownWord = (text: string): string => clip(text, 60);

/** Without zeros at its end, so that 12.50 × 2 is 25. */
function trimmed(amount: StatedAmount): StatedAmount {
  let { digits, scale } = amount;
  while (scale > 0 && digits % 10 === 0) {
    digits /= 10;
    scale -= 1;
  }
  return { ...amount, digits, scale };
}
