import type { HandlerParts } from '../http/handlers.ts';
import type { SupplierRules } from '../suppliers.ts';

export function createPaymentRoutes(_rules: SupplierRules, _parts: HandlerParts) {
  return {};
}
