import type { SignInResponse } from '#shared/supplier-api/sign-in.ts';
import type { Handlers } from '../http/handlers.ts';
import { problem, success } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { loginValue } from './login-value.ts';
import { accountStatusRefusal, createMembers, toApiMember } from './members.ts';
import { createSignInLog } from './sign-in-log.ts';
import type { SignInDependencies } from './sign-in-dependencies.ts';

/** Signing in with what the issuer of the supplier's own page says of the person. Refuses as a wrong password does. */
export function createPageSignIn(
  supplier: Supplier,
  { db, sessions }: SignInDependencies,
): Handlers['signInWithIdToken'] {
  const members = createMembers(db);
  const signInLog = createSignInLog(db);
  return ({ body: { idToken, nonce, deskId }, clientAddress, now }) => {
    const person = supplier.personOf?.(idToken, nonce) ?? null;
    const member =
      person && members.byLogin(supplier.id, person.kind, loginValue(supplier.profile, person.value));
    if (!member) return problem('mismatch');
    const refusal = accountStatusRefusal(member, now);
    const outcome = refusal ? 'refused' : 'signed-in';
    signInLog.add(supplier.id, member.id, outcome, person.kind, deskId, clientAddress, now);
    if (refusal) return refusal;
    const tokens = sessions.begin(supplier.id, member.id, deskId, clientAddress, now);
    const answer: SignInResponse = { outcome: 'signed-in', tokens, member: toApiMember(member) };
    return success(answer, 201);
  };
}
