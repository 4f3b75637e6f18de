import type { HandlerParts } from '../http/handlers.ts';
import type { SupplierRules } from '../suppliers.ts';

export function createListRoutes(_rules: SupplierRules, _parts: HandlerParts) {
  return {};
}
