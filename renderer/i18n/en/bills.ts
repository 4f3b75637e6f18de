import type { bills as ja } from '#renderer/i18n/ja/bills.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const bills: Translation<typeof ja> = {
  title: 'Bill check',
  text: 'Lays an electronic invoice (JP PINT) against the orders saved on this machine. Neither is changed.',
  choose: 'Choose an invoice',
  matching: 'Laying it against the orders',
  empty: 'Choose an invoice',
  emptyText:
    'Finds amounts and quantities that differ, what was billed twice, what was returned, and what was not billed.',
  period: 'For {from} to {to}',
  billed: 'Billed',
  expected: 'By the orders',
  difference: 'Difference',
  allRight: 'Every line agrees with the orders.',
  toCheck: '{n} lines need to be looked at.',
  onlyProblems: 'Only what needs to be looked at',
  save: 'Save result',
  caption: 'Result',
  row: 'Line {n}',
  shown: 'The first {n} are shown. All lines are in the saved file.',
  columns: {
    finding: 'Finding',
    row: 'Line of the bill',
    order: 'Order number',
    product: 'Product',
    quantity: 'Quantity (billed / ordered)',
    billed: 'Billed (tax excluded)',
    expected: 'By the orders (tax excluded)',
  },
  settings: {
    title: 'Bill check',
    yenPerLine: 'Yen that a line may differ',
    pieces: 'Pieces that a line may differ',
    days: 'Days that a delivery may be off, for a line without an order number',
    hint: '0 reports every difference.',
  },
};
