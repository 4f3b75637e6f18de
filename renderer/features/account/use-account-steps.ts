import { ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import type { linkKinds } from '#shared/ipc/desk.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { callDesk } from '../../desk.ts';
import { accountPage, signInAs } from '../../router/places.ts';
import type { StepHandlers } from '../../ui/index.ts';

/** What every page of an account can offer after a refusal; `reload` brings the page up to date. */
export function useAccountSteps(
  account: () => Account,
  reload: () => void,
): {
  readonly steps: StepHandlers;
  /** Opens a page of the supplier outside the desk. */
  readonly openLink: (link: (typeof linkKinds)[number]) => Promise<void>;
  /** Why a page outside could not be opened. */
  readonly linkRefusal: Ref<Refusal | null>;
} {
  const router = useRouter();
  const linkRefusal = ref<Refusal | null>(null);

  async function openLink(link: (typeof linkKinds)[number]): Promise<void> {
    const answer = await callDesk('links.open', { supplier: account().supplier.id, link });
    linkRefusal.value = answer.ok ? null : answer.error;
  }

  const go = (name: 'password-reset' | 'help'): void =>
    void router.push({ name, params: { supplier: account().supplier.id } });

  return {
    openLink,
    linkRefusal,
    steps: {
      retry: reload,
      reload,
      'sign-in-again': () => void router.push(signInAs(account().id, account().supplier.id)),
      'change-password': () => void router.push(accountPage(account().id, 'password')),
      'open-member-site': () => void openLink('member-site'),
      'reset-password': () => go(account().supplier.offers.passwordReset ? 'password-reset' : 'help'),
      'contact-admin': () => go('help'),
      'contact-support': () => go('help'),
    },
  };
}
