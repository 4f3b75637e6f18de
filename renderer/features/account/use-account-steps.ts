import { useRouter, type Router } from 'vue-router';
import {
  accountPageLocation,
  helpLocation,
  ordersLocation,
  signInLocation,
} from '#renderer/router/route-locations.ts';
import type { StepHandlers } from '#renderer/ui/index.ts';
import { useAccount, type AccountContext } from './use-account.ts';

/**
 * What can be offered after a refusal on any page of an account: `retry` does again what was refused, `reload` brings the
 * page up to date (null where there is nothing to bring up to date).
 */
export function accountSteps(
  router: Router,
  { account, openLink }: AccountContext,
  retry: () => unknown,
  reload: (() => unknown) | null = retry,
): StepHandlers {
  const help = (): void => void router.push(helpLocation(account().id));
  return {
    retry: () => void retry(),
    ...(reload && { reload: () => void reload() }),
    'sign-in-again': () => void router.push(signInLocation(account().id, account().supplier.id)),
    'work-offline': () => void router.push(ordersLocation(account().id)),
    'change-password': () =>
      account().supplier.offers.account
        ? void router.push(accountPageLocation(account().id, 'password'))
        : help(),
    'open-member-site': () => void openLink('member-site'),
    'open-status': () => void openLink('status'),
    'reset-password': () =>
      account().supplier.offers.passwordReset
        ? void router.push({ name: 'password-reset', params: { supplier: account().supplier.id } })
        : help(),
    'contact-admin': help,
    'contact-support': help,
  };
}

/** The same for what stands in AccountShell. */
export const useAccountSteps = (retry: () => unknown, reload: (() => unknown) | null = retry): StepHandlers =>
  accountSteps(useRouter(), useAccount(), retry, reload);
