import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { useRouter } from 'vue-router';
import type { linkKinds } from '#shared/ipc/desk.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { callDesk } from '#renderer/desk.ts';
import { inCurrentLocale } from '#renderer/i18n/index.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import type { StepHandlers } from '#renderer/ui/refusal-steps.ts';
import { toast } from '#renderer/ui/toasts.ts';

/** Opens a page of the supplier outside the desk; says so when that is refused. */
export async function openSupplierLink(
  supplier: SupplierId,
  link: (typeof linkKinds)[number],
  page?: string,
): Promise<void> {
  const answer = await callDesk('links.open', { supplier, link, ...(page !== undefined && { page }) });
  if (!answer.ok) toast(inCurrentLocale(answer.error.message));
}

/** What the pages before a sign-in do about a next step: each leads to the page where it is done. */
export function useGuestSteps(supplier: MaybeRefOrGetter<SupplierId>): ComputedRef<StepHandlers> {
  const router = useRouter();
  const accounts = useAccountsStore();
  return computed(() => {
    const of = toValue(supplier);
    const offers = accounts.suppliers.find(({ id }) => id === of)?.offers;
    const go = (name: string): (() => void) => {
      return () => void router.push({ name, params: { supplier: of } });
    };
    const signIn = (): void => void router.push({ name: 'sign-in', query: { supplier: of } });
    const help = go('help');
    return {
      retry: signIn,
      'switch-id-kind': signIn,
      'work-offline': signIn,
      'reset-session': signIn,
      'choose-supplier': signIn,
      'sign-in-again': signIn,
      'restart-sign-in': signIn,
      'reset-password': offers?.passwordReset ? go('password-reset') : help,
      'recover-id': offers?.idRecovery ? go('id-recovery') : help,
      ...(offers?.registration ? { register: go('registration') } : {}),
      diagnose: go('diagnosis'),
      'contact-admin': help,
      'contact-support': help,
      'paste-link': () => void router.push({ name: 'link' }),
      'open-status': () => void openSupplierLink(of, 'status'),
      'open-member-site': () => void openSupplierLink(of, 'member-site'),
    };
  });
}
