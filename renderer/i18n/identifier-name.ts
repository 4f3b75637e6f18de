import type { SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import { inCurrentLocale, t } from './index.ts';

/** What a kind of login ID is called at a supplier: its own name, or one that is true of every supplier. */
export function identifierName(
  supplier: Pick<SupplierInfo, 'identifierNames'>,
  kind: IdentifierKind,
): string {
  const own = supplier.identifierNames[kind];
  return own ? inCurrentLocale(own) : t(`signIn.idKind.${kind}`);
}
