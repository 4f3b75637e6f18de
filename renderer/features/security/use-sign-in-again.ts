import { useRouter } from 'vue-router';
import type { Account } from '#shared/ipc/sign-in.ts';
import { signInLocation } from '#renderer/router/route-locations.ts';
import { useReturnPagesStore } from '#renderer/stores/return-pages.ts';
import { personOf, useSessionNoticesStore, type SessionNotice } from '#renderer/stores/session-notices.ts';

type SignInAgainReason = Extract<SessionNotice, { kind: 'sign-in-again' }>['reason'];

/** Leads somebody to the sign-in page whose own doing ended the session, says why, and keeps the page (AM-13, AM-15). */
export function useSignInAgain(account: () => Account): {
  readonly signInAgain: (reason: SignInAgainReason) => void;
} {
  const router = useRouter();
  const notices = useSessionNoticesStore();
  const returnPages = useReturnPagesStore();
  // Who it is, from before: the desk may take the account away before its answer is here.
  const person = personOf(account());

  return {
    signInAgain(reason) {
      returnPages.save(person.account);
      notices.add({ kind: 'sign-in-again', people: [person], reason });
      void router.push(signInLocation(person.account, person.supplierId));
    },
  };
}
