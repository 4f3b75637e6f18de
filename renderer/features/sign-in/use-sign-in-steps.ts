import { computed, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { linkKinds } from '#shared/ipc/desk.ts';
import type { SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { callDesk } from '#renderer/desk.ts';
import { useGuestSteps } from '#renderer/features/recovery/use-guest-steps.ts';
import type { StepHandlers } from '#renderer/ui/refusal-steps.ts';
import type { HelpTopic } from './help-topics.ts';
import type { useSignInForm } from './use-sign-in-form.ts';

export interface SignInStepsOptions {
  readonly supplier: () => SupplierInfo;
  readonly description: () => CallOutput<'suppliers.describe'> | null;
  readonly form: ReturnType<typeof useSignInForm>;
  readonly focusIdentifier: () => void;
  /** Puts the cursor into the password, which is to be typed again. */
  readonly retypePassword: () => void;
  readonly chooseSupplier: () => void;
}

/** What a person can do next on the sign-in form, after a refusal or by the links below it. */
export function useSignInSteps({ supplier, description, form, ...page }: SignInStepsOptions) {
  const router = useRouter();
  const help = ref<HelpTopic | null>(null);
  const linkRefusal = ref<Refusal | null>(null);
  watch([form.refusal, () => supplier().id], () => (linkRefusal.value = null));

  async function openLink(link: (typeof linkKinds)[number]): Promise<void> {
    const answer = await callDesk('links.open', { supplier: supplier().id, link });
    linkRefusal.value = answer.ok ? null : answer.error;
    help.value = null;
  }

  const guestSteps = useGuestSteps(() => supplier().id);
  /** Where the supplier lets the desk do it, the desk does; else it says where it is done. */
  function resetPassword(): void {
    if (supplier().offers.passwordReset) guestSteps.value['reset-password']?.();
    else help.value = 'reset-password';
  }
  function recoverId(): void {
    if (supplier().offers.idRecovery) guestSteps.value['recover-id']?.();
    else help.value = 'recover-id';
  }

  /** Wrong ID or password: back to the password. Anything else may have passed: ask again. */
  function retry(): void {
    const code = form.refusal.value?.code;
    if (code === 'sign-in.mismatch' || code === 'offline.mismatch') page.retypePassword();
    else void form.submit('retry');
  }

  const toKeychain = (): void => void router.push({ name: 'keychain' });
  const steps = computed<StepHandlers>(() => {
    const { 'open-status': _status, 'open-member-site': _site, ...others } = guestSteps.value;
    return {
      ...others,
      retry,
      'switch-id-kind': form.switchKind,
      'recover-id': recoverId,
      'reset-password': resetPassword,
      'contact-admin': () => (help.value = 'contact-admin'),
      'contact-support': () => (help.value = 'contact-support'),
      'work-offline': () => void form.openOffline(),
      'restart-sign-in': page.focusIdentifier,
      'sign-in-again': page.focusIdentifier,
      'reset-session': () => void form.submit('reset-session'),
      'choose-supplier': page.chooseSupplier,
      'unlock-keychain': toKeychain,
      'continue-in-memory': toKeychain,
      ...(description()?.statusUrl ? { 'open-status': () => void openLink('status') } : {}),
      ...(description()?.memberUrl ? { 'open-member-site': () => void openLink('member-site') } : {}),
    };
  });

  return { help, linkRefusal, openLink, resetPassword, recoverId, steps };
}
