import { accessRefusal } from '#electron/domain/access.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { routes, type RouteName } from '#shared/supplier-api/routes.ts';
import type { MemberRoute } from '../ports/supplier-client.ts';
import type { SupplierEntry, Suppliers } from '../suppliers/suppliers.ts';

/**
 * A supplier that a route without a session may be sent to: refuses like `suppliers.find`, and by the table of routes where
 * the supplier does not offer it.
 */
export function offeredAt(
  suppliers: Pick<Suppliers, 'find'>,
  id: string,
  route: Exclude<RouteName, MemberRoute>,
): Result<SupplierEntry> {
  const found = suppliers.find(id);
  // Everybody may call these: only what the supplier offers can be missing.
  const code = found.ok ? accessRefusal(found.value.profile, 'viewer', routes[route]) : null;
  return code === null ? found : refuse(code);
}
