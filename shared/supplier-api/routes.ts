import { benefitRoutes } from './routes/benefits.ts';
import { cartRoutes } from './routes/cart.ts';
import { checkoutRoutes } from './routes/checkout.ts';
import { pendingWriteRoutes } from './routes/pending-writes.ts';
import { quoteRoutes } from './routes/quotes.ts';
import { recurringRoutes } from './routes/recurring.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { customerRoutes } from './routes/customer.ts';
import { emailChangeRoutes } from './routes/email-change.ts';
import { listRoutes } from './routes/lists.ts';
import { memberRoutes } from './routes/people.ts';
import { orderRoutes } from './routes/orders.ts';
import { documentRoutes } from './routes/documents.ts';
import { passwordRoutes } from './routes/passwords.ts';
import { paymentRoutes } from './routes/payment.ts';
import { prepaidRoutes } from './routes/prepaid.ts';
import { registrationRoutes } from './routes/registration.ts';
import { securityRoutes } from './routes/security.ts';
import { sessionRoutes } from './routes/sign-in.ts';
import { trialMailRoutes } from './routes/trial-mail.ts';
import { withdrawalRoutes } from './routes/withdrawal.ts';
import type { Route } from './routes/route.ts';

export { isSecret, isWrite, type Route } from './routes/route.ts';

/**
 * The Supplier API: everything a desk may ask of a supplier. The OpenAPI document is made from this map.
 * Every write carries `Idempotency-Key`; every refusal is problem details (RFC 9457).
 */
export const routes = {
  ...sessionRoutes,
  ...orderRoutes,
  ...passwordRoutes,
  ...registrationRoutes,
  ...emailChangeRoutes,
  ...memberRoutes,
  ...customerRoutes,
  ...securityRoutes,
  ...withdrawalRoutes,
  ...trialMailRoutes,
  ...catalogueRoutes,
  ...cartRoutes,
  ...checkoutRoutes,
  ...quoteRoutes,
  ...pendingWriteRoutes,
  ...benefitRoutes,
  ...listRoutes,
  ...recurringRoutes,
  ...paymentRoutes,
  ...prepaidRoutes,
  ...documentRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
