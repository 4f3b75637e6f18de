import type { HandlerParts } from '../http/handlers.ts';
import type { SupplierRules } from '../suppliers.ts';

export function createQCashRoutes(_rules: SupplierRules, _parts: HandlerParts) {
  return {};
}
