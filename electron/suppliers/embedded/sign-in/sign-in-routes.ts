import type { Handlers } from '../http/handlers.ts';
import { respond, noContent, success } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { createChallenges } from './challenges.ts';
import { toApiMember } from './members.ts';
import { createPageSignIn } from './page-sign-in.ts';
import type { SignInDependencies } from './sign-in-dependencies.ts';
import { createSignIn } from './sign-in.ts';

/** Signing in, and who is signed in (QC-16 to QC-20). */
export function createSignInRoutes(supplier: Supplier, dependencies: SignInDependencies): Partial<Handlers> {
  const { sessions } = dependencies;
  const challenges = createChallenges(supplier, dependencies);
  const signIn = createSignIn(supplier, dependencies, challenges);
  return {
    signIn: ({ body, clientAddress }) => signIn(body, clientAddress),
    completeTwoStep: ({ body, clientAddress, now }) => challenges.complete(body, clientAddress, now),
    signInWithIdToken: createPageSignIn(supplier, dependencies),
    refresh: ({ body: { refreshToken, deskId = null }, key, now }) =>
      respond(sessions.refresh(supplier.id, { refreshToken, deskId, key }, now)),
    signOut({ caller, now }) {
      sessions.end(caller.sessionId, now);
      return noContent;
    },
    me: ({ caller }) => success(toApiMember(caller.member)),
  };
}
