import type { BillLine } from '#electron/domain/bills/bill.ts';
import {
  billedField,
  billQuestions,
  billTaxOf,
  createBillReader,
  isBillHeading,
  suggestBillMapping,
} from '#electron/domain/bills/bill-table.ts';
import { formatMoney } from '#shared/model/money.ts';
import type { TablePurpose } from '../import/preview-file.ts';

/** A table that is a bill. */
export const billPurpose: TablePurpose<BillLine> = {
  isKnownHeading: isBillHeading,
  suggest: suggestBillMapping,
  questions: billQuestions,
  reader: createBillReader,
  preview: ({ orderNumber, suppliedOn, name, code, quantity, amount }, mapping) => ({
    number: orderNumber ?? '',
    day: suppliedOn,
    product: name || (code ?? ''),
    quantity,
    amount: formatMoney(amount),
    tax: mapping.tax[billedField(mapping)] === undefined ? 'excluded' : billTaxOf(mapping),
    taxRate: null,
  }),
};
