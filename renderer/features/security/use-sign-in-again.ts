import { useRouter } from 'vue-router';
import type { Account } from '#shared/ipc/sign-in.ts';
import { signInAs } from '../../router/places.ts';
import { useKeptPagesStore } from '../../stores/kept-pages.ts';
import { personOf, useSessionNoticesStore, type SessionNotice } from '../../stores/session-notices.ts';

type Because = Extract<SessionNotice, { kind: 'sign-in-again' }>['because'];

/** Leads somebody to the sign-in page whose own doing ended the session, says why, and keeps the page (AM-13, AM-15). */
export function useSignInAgain(account: () => Account): { readonly signInAgain: (because: Because) => void } {
  const router = useRouter();
  const notices = useSessionNoticesStore();
  const kept = useKeptPagesStore();
  // Who it is, from before: the desk may take the account away before its answer is here.
  const person = personOf(account());

  return {
    signInAgain(because) {
      kept.keep(person.account);
      notices.add({ kind: 'sign-in-again', people: [person], because });
      void router.push(signInAs(person.account, person.supplierId));
    },
  };
}
