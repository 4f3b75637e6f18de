import { defineStore } from 'pinia';
import { onScopeDispose, ref, shallowRef, watch } from 'vue';
import { useRouter, type RouteLocationRaw } from 'vue-router';
import type { FollowedLink } from '#shared/ipc/recovery.ts';
import { readDeskLink } from '#shared/supplier-api/links.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { assertNever, type Result } from '#shared/model/result.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';
import { inCurrentLocale, t } from '#renderer/i18n/index.ts';
import { ordersLocation } from '#renderer/router/route-locations.ts';
import { startup } from '#renderer/startup.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useDeskStore } from '#renderer/stores/desk.ts';
import { useReturnPagesStore } from '#renderer/stores/return-pages.ts';
import { announce } from '#renderer/ui/announcer.ts';
import { isTypingTarget } from '#renderer/ui/keys.ts';
import { useFlowsStore } from './flows.ts';

/** What became of the link that was opened last, for the page that says so. */
export const useLinksStore = defineStore('links', () => ({
  busy: ref(false),
  refusal: shallowRef<Refusal | null>(null),
  /** Whose link it was. */
  supplier: ref<string | null>(null),
  /** The state of an e-mail change that a link confirmed. */
  emailChange: shallowRef<Extract<FollowedLink, { purpose: 'confirm-email-change' }> | null>(null),
}));

/** Opens links from mails, and leads to where each belongs. */
export function useLinks() {
  const links = useLinksStore();
  const flows = useFlowsStore();
  const accounts = useAccountsStore();
  const returnPages = useReturnPagesStore();
  const router = useRouter();

  /** Keeps what a good link began, and answers the page on which it goes on. */
  function locationFor(followed: FollowedLink): RouteLocationRaw {
    switch (followed.purpose) {
      case 'two-step': {
        const { account } = followed;
        accounts.put(account);
        announce(
          t('signIn.signedIn', {
            supplier: inCurrentLocale(account.supplier.name),
            person: account.member.name,
          }),
        );
        return returnPages.consume(account.id) ?? ordersLocation(account.id);
      }
      case 'verify-email':
        flows.beginRegistration(followed.supplier, followed.flow, followed.email);
        return { name: 'registration', params: { supplier: followed.supplier } };
      case 'reset-password':
        flows.beginReset(followed.supplier, followed.flow);
        return { name: 'password-reset', params: { supplier: followed.supplier } };
      case 'confirm-email-change':
        links.emailChange = followed;
        return { name: 'link' };
      default:
        return assertNever(followed);
    }
  }

  /** Opens a link. A refusal is handed back to be shown where the link was given; null when another one is opening. */
  async function follow(link: string): Promise<Result<FollowedLink> | null> {
    if (links.busy) return null;
    links.busy = true;
    links.supplier = readDeskLink(link)?.supplier ?? null;
    try {
      const answer = await callDesk('links.follow', { link: link.slice(0, 4096) });
      if (answer.ok) {
        links.refusal = null;
        links.emailChange = null;
        await router.push(locationFor(answer.value));
      }
      return answer;
    } finally {
      links.busy = false;
    }
  }

  /** Opens a link that no page was waiting for; a refusal gets a page of its own. */
  async function followIncoming(link: string): Promise<void> {
    const answer = await follow(link);
    if (answer === null || answer.ok) return;
    links.emailChange = null;
    links.refusal = answer.error;
    await router.push({ name: 'link' });
  }

  return { follow, followIncoming };
}

/**
 * Takes links wherever they come from: handed over by the system, also before the page was there, or pasted on a
 * page while nobody types. Waits while the keychain is refused: nobody could be signed in.
 */
export function useIncomingLinks(): void {
  const { followIncoming } = useLinks();
  const desk = useDeskStore();
  const isReady = (): boolean => startup.value.state === 'ready' && desk.vault.state !== 'refused';

  async function consume(): Promise<void> {
    if (!isReady()) return;
    const answer = await callDesk('links.consume', {});
    if (answer.ok && answer.value.link !== null) await followIncoming(answer.value.link);
  }
  watch(isReady, (ready) => ready && void consume(), { immediate: true });
  onScopeDispose(onDesk('link.received', () => void consume()));

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (isReady() && !isTypingTarget(event.target) && readDeskLink(text)) void followIncoming(text);
  }
  window.addEventListener('paste', onPaste);
  onScopeDispose(() => window.removeEventListener('paste', onPaste));
}
