import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { createOffers, type Offers } from '../catalogue/products.ts';
import type { Connection } from '../database/open.ts';
import type { HandlerParts } from '../http/handlers.ts';
import { createNumbers } from '../orders/number-series.ts';
import { createOrderReader, type OrderReader } from '../orders/read-orders.ts';
import { createOrderWriter } from '../orders/write-orders.ts';
import type { Settings } from '../settings.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createBenefits, type Benefits } from '../benefits/benefits.ts';
import { createCarts, type Carts } from '../cart/carts.ts';
import { createDepartments, type Departments } from './departments.ts';
import { createPaymentState, type PaymentState } from './payment-state.ts';
import { createPlaces, type Places } from './places.ts';

/** What everything that buys at one supplier stands on. */
export interface BuyingParts {
  readonly db: Connection;
  readonly rules: SupplierRules;
  readonly buying: BuyingRules;
  readonly settings: Settings;
  readonly offers: Offers;
  readonly departments: Departments;
  readonly carts: Carts;
  readonly places: Places;
  readonly payment: PaymentState;
  readonly benefits: Benefits;
  readonly orders: OrderReader;
  readonly writeOrder: ReturnType<typeof createOrderWriter>;
  readonly numbers: ReturnType<typeof createNumbers>;
}

/** Null where nothing is bought with a cart. */
export function createBuyingParts(rules: SupplierRules, { db, settings }: HandlerParts): BuyingParts | null {
  const buying = profileById(rules.profile)?.buying;
  if (!buying?.cart) return null;
  const offers = createOffers(db, rules);
  const departments = createDepartments(db, rules);
  return {
    db,
    rules,
    buying,
    settings,
    offers,
    departments,
    carts: createCarts(db, offers, departments),
    places: createPlaces(db, rules),
    payment: createPaymentState(db, rules),
    benefits: createBenefits(db, rules, buying),
    orders: createOrderReader(db, rules.departments),
    writeOrder: createOrderWriter(db),
    numbers: createNumbers(db, rules),
  };
}
