import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { inCurrentLocale } from '#renderer/i18n/index.ts';

/** What each account's supplier is called; with the person's name where one supplier stands twice. */
export function accountNames(accounts: readonly Account[]): ReadonlyMap<AccountId, string> {
  return new Map(
    accounts.map(({ id, supplier, member }) => {
      const name = inCurrentLocale(supplier.name);
      const twice = accounts.filter((other) => other.supplier.id === supplier.id).length > 1;
      return [id, twice ? `${name} / ${member.name}` : name];
    }),
  );
}
