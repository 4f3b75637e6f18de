import {
  amountFields,
  type AmountField,
  type ImportField,
  type ImportMapping,
  type DateOrder,
  type ImportQuestion,
} from '#shared/model/import.ts';

/** Fields that hold numbers with a sign. */
export const numberFields = [
  ...amountFields,
  'orderTotal',
  'tax',
  'quantity',
  'cancelledQuantity',
  'returnedQuantity',
] as const satisfies readonly ImportField[];

/** Fields of pieces beside which nobody knows what the quantity is. */
const pieceFields = [
  'cancelledQuantity',
  'returnedQuantity',
  'shippedQuantity',
] as const satisfies readonly ImportField[];

/** Fields that hold dates. */
export const dateFields = ['orderedOn', 'shippedOn', 'deliveredOn'] as const satisfies readonly ImportField[];

/** What is known of a file besides its mapping. */
export interface FileFacts {
  /** How many encodings the whole file fits. */
  readonly encodings: number;
  /** Whether a person has chosen the encoding. */
  readonly encodingChosen: boolean;
  /** Orders that the dates of the file allow, and whether any date depends on it. */
  readonly dateOrders: readonly DateOrder[];
  readonly datesDepend: boolean;
  /** Whether a number has a line behind it. */
  readonly linesBehind: boolean;
  /** The currency that only the heading of the amounts names (`currencyOnlyInHeading`). */
  readonly headingCurrency: string | null;
  /** Whether a line is at another rate than the standard one of its day. */
  readonly otherRates: boolean;
}

/**
 * What has to be answered before a file can be imported, because every reading of it would be a guess. Columns that an
 * order cannot be without come first.
 */
export function openQuestions(mapping: ImportMapping, facts: FileFacts): readonly ImportQuestion[] {
  const { columns } = mapping;
  const questions: ImportQuestion[] = [];
  const ask = (kind: ImportQuestion['kind'], field: ImportField | null = null): void =>
    void questions.push({ kind, field });
  for (const field of ['orderedOn', 'product'] as const)
    if (columns[field] === undefined) ask('column', field);
  if (columns.amount === undefined && columns.unitPrice === undefined) ask('column', 'amount');
  questions.push(...commonQuestions(mapping, facts, amountFields));
  if (columns.taxRate === undefined && mapping.defaultRate === null) ask('rate');
  // A total with the fee's tax in it shows at which rate the fee is.
  const isShownByTotal = columns.orderTotal !== undefined && mapping.tax.shippingFee === 'excluded';
  if (
    columns.shippingFee !== undefined &&
    facts.otherRates &&
    !isShownByTotal &&
    mapping.feeRate === undefined
  )
    ask('fee-rate', 'shippingFee');
  const hasOthers = pieceFields.some((field) => columns[field] !== undefined);
  if (columns.quantity !== undefined && hasOthers && mapping.quantityIs === undefined)
    ask('quantity', 'quantity');
  if (facts.headingCurrency !== null && mapping.currency === null)
    ask('currency', columns.amount === undefined ? 'unitPrice' : 'amount');
  return questions;
}

/**
 * Questions about any table: of how many pieces its prices are, how its text is stored, whether its amounts include tax, and
 * what its signs and dates mean.
 */
export function commonQuestions(
  { columns, tax, dateOrder, lineBehind }: ImportMapping,
  { encodings, encodingChosen, datesDepend, linesBehind }: FileFacts,
  amounts: readonly AmountField[],
): readonly ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  // A price without a quantity says nothing of what a line comes to.
  if (columns.unitPrice !== undefined && columns.amount === undefined && columns.quantity === undefined)
    questions.push({ kind: 'column', field: 'quantity' });
  if (encodings > 1 && !encodingChosen) questions.push({ kind: 'encoding', field: null });
  for (const field of amounts)
    if (columns[field] !== undefined && tax[field] === undefined) questions.push({ kind: 'tax', field });
  if (linesBehind && lineBehind === undefined) questions.push({ kind: 'line-behind', field: null });
  if (datesDepend && dateOrder === null) questions.push({ kind: 'date-order', field: null });
  return questions;
}
