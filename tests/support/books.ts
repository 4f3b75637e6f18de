import type { AccountingOrder } from '#electron/documents/export/accounting-orders.ts';
import { defaultAccounting, type Accounting } from '#shared/model/accounting.ts';
import { supplierIdSchema } from '#shared/model/identifiers.ts';
import { orderPaymentMethods, type Order } from '#shared/model/order.ts';

export const bookedSupplier = supplierIdSchema.parse('amano');

const categories = ['', '文具', '用紙', '食品', '日用品', '保全部品'];
/** 0 % is 非課税, whatever it is of. */
export const allExempt: Accounting['zeroRates'] = {
  [bookedSupplier]: Object.fromEntries(categories.map((category) => [category, 'exempt'])),
};

/** Books in which everything is answered, with an account of its own for each of the categories `分類0` and so on. */
export const fullBooks: Accounting = {
  ...defaultAccounting,
  date: 'ordered',
  bookkeeping: 'exclusive',
  rules: Array.from({ length: 1000 }, (_, at) => ({
    category: `分類${at}`,
    department: null,
    account: `費用${at}`,
    subAccount: '',
  })),
  otherwise: { account: '雑費', subAccount: '' },
  shipping: { account: '荷造運賃', subAccount: '' },
  counters: Object.fromEntries(
    orderPaymentMethods.map((method) => [method, { account: '未払金', subAccount: '' }]),
  ),
  sellers: { [bookedSupplier]: 'qualified' },
  zeroRates: allExempt,
};

/** Orders of one supplier, as an accounting file takes them. */
export const bookedSources = (orders: readonly Order[]): AccountingOrder[] =>
  orders.map((order) => ({ order, supplier: bookedSupplier, supplierName: 'アマノ' }));
