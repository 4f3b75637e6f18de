import type { Account } from '#shared/ipc/sign-in.ts';
import { t } from '#renderer/i18n/index.ts';
import { unavailableBecause, useServiceStore } from '#renderer/stores/service.ts';

/** The state of an account in words; of a supplier, out of service is another state than a broken line (AS-27, AS-77). */
export function useStateText(): (account: Account) => string {
  const service = useServiceStore();
  return ({ state, supplier }) => {
    const because = state === 'unreachable' ? unavailableBecause(service.silentBecause[supplier.id]) : null;
    return t(because ? `frame.unavailable.${because}` : `frame.state.${state}`);
  };
}
