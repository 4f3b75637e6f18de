import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import type { Offers } from '../catalogue/products.ts';
import type { Customers } from '../customer/customers.ts';
import type { TermChanges } from '../customer/term-changes.ts';
import type { Connection } from '../database/open.ts';
import type { Numbers } from '../orders/number-series.ts';
import type { OrderReader } from '../orders/read-orders.ts';
import type { OrderWriter } from '../orders/write-orders.ts';
import type { Settings } from '../settings.ts';
import type { Supplier } from '../supplier.ts';
import { createBenefits, type Benefits } from '../benefits/benefits.ts';
import { createCarts, type Carts } from '../cart/carts.ts';
import { createDepartments, type Departments } from '../orders/departments.ts';
import { createPaymentState, type PaymentState } from '../payment/payment-state.ts';
import { createDeliveryAddresses, type DeliveryAddresses } from './delivery-addresses.ts';

/** Dependencies shared by cart, checkout, quotes and recurring orders of one supplier. */
export interface BuyingDependencies {
  readonly db: Connection;
  readonly supplier: Supplier;
  readonly buying: BuyingRules;
  readonly settings: Settings;
  readonly offers: Offers;
  readonly departments: Departments;
  readonly carts: Carts;
  readonly deliveryAddresses: DeliveryAddresses;
  readonly payment: PaymentState;
  readonly benefits: Benefits;
  readonly orders: OrderReader;
  readonly writeOrder: OrderWriter;
  readonly numbers: Numbers;
}

/** Of a supplier where something is bought with a cart. Built once: everybody who buys stands on the same. */
export function createBuyingDependencies(
  supplier: Supplier,
  buying: BuyingRules,
  { db, settings }: { readonly db: Connection; readonly settings: Settings },
  shared: Pick<BuyingDependencies, 'offers' | 'orders' | 'numbers' | 'writeOrder'> & {
    readonly customers: Customers | null;
    readonly terms: TermChanges | null;
  },
): BuyingDependencies {
  const { customers, terms, ...rest } = shared;
  const departments = createDepartments(db, supplier);
  return {
    db,
    supplier,
    buying,
    settings,
    ...rest,
    departments,
    carts: createCarts(db, rest.offers, departments),
    deliveryAddresses: createDeliveryAddresses(db, supplier, customers),
    payment: createPaymentState(db, supplier, settings, terms),
    benefits: createBenefits(db, supplier, buying),
  };
}
