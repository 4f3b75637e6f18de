import { addMonths, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { useNow } from '#renderer/i18n/use-now.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';

/** Until when suppliers keep orders (AS-2); what is older is only on this machine. */
export function useHistoryRetention() {
  const accounts = useAccountsStore();
  const now = useNow(60 * 60_000);
  /** The first day, in Asia/Tokyo, of which the supplier still has orders; null where it does not say. */
  const keptFrom = (account: AccountId): CalendarDate | null => {
    const years = accounts.find(account)?.supplier.historyYears ?? null;
    return years === null ? null : addMonths(tokyoDateOf(instantOf(now.value)), -12 * years);
  };
  return {
    keptFrom,
    isKeptHereOnly: (account: AccountId, orderedOn: CalendarDate): boolean => {
      const from = keptFrom(account);
      return from !== null && orderedOn < from;
    },
  };
}
