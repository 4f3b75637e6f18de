import type { Handlers } from '../http/handlers.ts';
import { respond, noContent, success } from '../http/problems.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createChallenges } from './challenges.ts';
import { memberOf } from './members.ts';
import { createSignIn, type SignInParts } from './sign-in.ts';

/** Signing in, and who is signed in (QC-16 to QC-20). */
export function createSignInRoutes(
  supplier: Supplier,
  parts: SignInParts,
): Pick<Handlers, 'signIn' | 'completeTwoStep' | 'refresh' | 'signOut' | 'me'> {
  const { sessions } = parts;
  const challenges = createChallenges(supplier, parts);
  const signIn = createSignIn(supplier, parts, challenges);
  return {
    signIn: ({ body, place }) => signIn(body, place),
    completeTwoStep: ({ body, place, now }) => challenges.complete(body, place, now),
    refresh: ({ body: { refreshToken, deskId = null }, key, now }) =>
      respond(sessions.refresh(supplier.id, { refreshToken, deskId, key }, now)),
    signOut({ caller, now }) {
      sessions.end(caller.sessionId, now);
      return noContent;
    },
    me: ({ caller }) => success(memberOf(caller.member)),
  };
}
